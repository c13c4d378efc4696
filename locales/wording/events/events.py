"""How a meeting or a launch reads: what it is, the invitation, what has changed, what is said on the day before."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from domain.chat import Choice, bold
from domain.events.event import Counts, Event, EventKind, Invited, Reply
from locales.language import Language, marked
from locales.wording.quotation import quoted

NAMES = {EventKind.MEETING: marked("Meeting of {organisation}"), EventKind.LAUNCH: marked("Launch, {organisation}")}
REASON, LONG = 120, 600  # characters shown


def name_text(speak: Language, kind: EventKind, organisation: str) -> str:
    """ "Họp Chi bộ ấp 1", "Lễ phát động, Đảng bộ xã An Thạnh"."""
    return speak.tr(NAMES[kind], organisation=organisation)


def title(speak: Language, one: Event) -> str:
    return name_text(speak, one.kind, one.organisation.name)


def when_text(speak: Language, moment: datetime, zone: tzinfo) -> str:
    """ "19:30 thứ Sáu, 13/03/2026"."""
    local = moment.astimezone(zone)
    return f"{local:%H:%M} {speak.date(local.date())}"


def facts_text(speak: Language, when: str, place: str, chair: str, programme: str) -> str:
    """Say when, where, who chairs and what is on, a line each; what nobody said is left out."""
    said = (
        speak.tr("Time: {when}", when=bold(when)) if when else "",
        speak.tr("Place: {place}", place=quoted(place)) if place else "",
        speak.tr("Chair: {chair}", chair=quoted(chair)) if chair else "",
        speak.tr("Programme: {words}", words=quoted(programme, LONG)) if programme else "",
    )
    return "\n".join(each for each in said if each)


def event_text(speak: Language, one: Event, zone: tzinfo) -> str:
    when = when_text(speak, one.begins_at, zone)
    return f"{title(speak, one)}\n{facts_text(speak, when, one.place, one.chair, one.programme)}"


def invitation_text(speak: Language, one: Event, zone: tzinfo) -> str:
    asked = speak.tr("Will you come? Please choose below, or write “I will come”, “I cannot come because …”.")
    return f"{speak.tr('You are invited, comrade:')}\n{event_text(speak, one, zone)}\n\n{asked}"


def moved_text(speak: Language, one: Event, zone: tzinfo) -> str:
    asked = speak.tr("If you cannot come then, please say so; what you answered before stands otherwise.")
    return f"{speak.tr('Moved, please note:')}\n{event_text(speak, one, zone)}\n\n{asked}"


def called_off_text(speak: Language, one: Event, zone: tzinfo) -> str:
    when = when_text(speak, one.begins_at, zone)
    said = speak.tr("{what}, {when}, does not take place.", what=title(speak, one), when=bold(when))
    return f"{said}\n{why_text(speak, one.reason)}" if one.reason else said


def why_text(speak: Language, reason: str) -> str:
    return speak.tr("Reason: {words}", words=quoted(reason, REASON))


def reminded_text(speak: Language, one: Event, zone: tzinfo) -> str:
    """Remind on the day before, in the one message of that day."""
    when, place = when_text(speak, one.begins_at, zone), quoted(one.place)
    said = marked("{what}: {when}, at {place}.")
    return speak.tr(said, what=title(speak, one), when=bold(when), place=place)


def answers(speak: Language, one: Event, *, named: bool = False) -> tuple[Choice, ...]:
    """The two answers; `named`: beside other matters each says what it is about."""
    what = f" ({title(speak, one)})" if named else ""
    return (
        Choice(speak.tr("I will come") + what, f"/sukien den {one.id}"),
        Choice(speak.tr("I cannot come") + what, f"/sukien vang {one.id}"),
    )


def counts_text(speak: Language, one: Event, found: Counts) -> str:
    """ "Mời 30: 21 sẽ đến, 4 vắng, 5 chưa trả lời"; how many came, where that is noted."""
    said = marked("Invited {invited}: {coming} come, {absent} do not, {silent} have not answered.")
    figures = {name: bold(getattr(found, name)) for name in ("coming", "absent", "silent")}
    lines = [speak.tr(said, invited=found.invited, **figures)]
    if found.unreached and not found.noted and one.ended_at is None:
        lines.append(speak.tr("{count} cannot be written to here: please tell them yourself.", count=found.unreached))
    if found.noted:
        present = f"{found.present}/{found.invited}"
        lines.append(speak.tr("Present: {present} ({share}%).", present=bold(present), share=found.share))
    return "\n".join(lines)


def to_holder_text(speak: Language, one: Event, found: Counts, zone: tzinfo) -> str:
    """Tell who holds it on the day before how many come."""
    return f"{reminded_text(speak, one, zone)}\n{counts_text(speak, one, found)}"


def over_text(speak: Language, one: Event, found: Counts) -> str:
    """Tell who held it that it is over, and what can still be noted."""
    said = speak.tr("{what} is over.", what=title(speak, one))
    asked = speak.tr("Who came can be noted or put right, and the minutes sent along, also later.")
    return "\n".join((said, counts_text(speak, one, found), asked))


def absent_text(speak: Language, one: Event, name: str) -> str:
    """Tell who holds it of an excuse on the day itself; why, stands where the secretary looks."""
    return speak.tr("Comrade {name} cannot come: {what}.", name=name, what=title(speak, one))


def guest_lines(speak: Language, everybody: Sequence[Invited], reply: Reply, *, reasons: bool) -> list[str]:
    """Name those who answered so; `reasons`: with why, which the secretary alone reads."""
    found = [each for each in everybody if each.reply is reply]
    return [f"{each.name}: {quoted(each.reason, REASON)}" if reasons and each.reason else each.name for each in found]


def line_text(speak: Language, one: Event, zone: tzinfo) -> str:
    """ "Số 3, 19:30 thứ Sáu, 13/03/2026: Họp Chi bộ ấp 1"."""
    values = {"number": str(one.id), "when": when_text(speak, one.begins_at, zone), "what": title(speak, one)}
    said = marked("No. {number}, {when}: {what} (called off)") if one.is_off else marked("No. {number}, {when}: {what}")
    return speak.tr(said, **values)
