"""Why messages wait, in one line, and what announcements wait for."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from domain.announcing import Announcement, Waits
from domain.operating.waiting import Waiting, Why
from locales.language import Language, marked
from locales.wording.operating.reasons import reason_text

_WHY = {
    Why.ON_ITS_WAY: marked("{count} are due"),
    Why.ACCOUNT: marked("{count} because the platform takes no messages of their bot at present"),
    Why.REFUSED: marked("{count} are tried again{reason}"),
    Why.TALK: marked("{count} because their people are answering a question"),
    Why.NIGHT: marked("{count} because it is night, until {until}"),
    Why.REST: marked("{count} because it is a day of rest, until {until}"),
    Why.OWN_REST: marked("{count} because their organisation rests, until {until}"),
    Why.MORNING: marked("{count} to be told with the message of the morning"),
    Why.PAUSED: marked("{count} because their announcement is paused"),
}


def waiting_text(speak: Language, found: Sequence[Waiting], zone: tzinfo) -> str:
    """ "84 messages wait: 84 because their organisation rests, until 07:00 15/12/2026"."""
    total = sum(each.count for each in found)
    if not total:
        return speak.tr("No message waits to be sent")
    why = ", ".join(_why(speak, each, zone) for each in found)
    return speak.trn("{count} message waits: {why}", "{count} messages wait: {why}", total, why=why)


def _why(speak: Language, each: Waiting, zone: tzinfo) -> str:
    until = speak.moment(each.until, zone) if each.until else ""
    reason = f" ({reason_text(speak, each.reason)})" if each.reason else ""
    return speak.tr(_WHY[each.why], count=each.count, until=until, reason=reason)


def announcements_text(
    speak: Language, found: Sequence[Announcement], names: Mapping[int, str], zone: tzinfo, most: int = 5
) -> str:
    """ "1 announcement waits: no. 3 for the yes of Trần Văn Bình"; `names`: of those who are asked for it."""
    what = ", ".join(_what(speak, each, names, zone) for each in found[:most])
    more = speak.tr(" and {count} more", count=len(found) - most) if len(found) > most else ""
    return speak.trn(
        "{count} announcement waits: {what}", "{count} announcements wait: {what}", len(found), what=what + more
    )


def _what(speak: Language, each: Announcement, names: Mapping[int, str], zone: tzinfo) -> str:
    number = str(each.id)
    if each.paused_at:
        return speak.tr("no. {number} paused since {moment}", number=number, moment=speak.moment(each.paused_at, zone))
    if each.waits_for is Waits.TIME and each.begins_at:
        return speak.tr("no. {number} booked for {moment}", number=number, moment=speak.moment(each.begins_at, zone))
    if each.waits_for is Waits.FILES:
        return speak.tr("no. {number} for its pictures and papers", number=number)
    asked = ", ".join(name for person in asked_of([each]) if (name := names.get(person)))
    who = asked or speak.tr("a second person")
    if until := (each.agreement or {}).get("until"):
        ends = speak.moment(datetime.fromisoformat(until), zone)
        return speak.tr("no. {number} for the yes of {who}, until {until}", number=number, who=who, until=ends)
    return speak.tr("no. {number} for the yes of {who}", number=number, who=who)


def asked_of(found: Iterable[Announcement]) -> list[int]:
    """Return whose yes is waited for."""
    return [person for each in found for person in (each.agreement or {}).get("asked", ())]
