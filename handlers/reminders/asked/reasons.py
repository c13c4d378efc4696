"""In words, why somebody was written to unasked: by the reasons that are kept of each message."""

from collections.abc import Collection
from datetime import date

from domain.mornings.digests import Digest
from domain.mornings.rounds import mornings_of
from domain.pledges.standing import runs_until
from domain.reminders import Reminder, ReminderKind
from domain.roles import Place
from handlers.reminders.coming.line import CONTENT
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.campaigns.rounds import name_text
from locales.wording.days import due_in
from locales.wording.quotation import quoted
from locales.wording.reminding.digests import NAMES
from storage import pledges, quiet_days
from storage.digests import told
from storage.digests.told import Told
from storage.people import members
from storage.reminders import LATE
from storage.rounds import days, plans, telling

ABOUT_PLEDGES = ("reminder", "members asked", "urge")
ABOUT_ROUNDS = ("rounds", "round urged")
_WORDS = {
    "members asked": marked("a round of reports: how far what you registered has come"),
    "rounds": marked("a round of reports in your organisation or below"),
    "round urged": marked("a report not handed in; the level above had you reminded"),
    "urge": marked("those who lead your branch had you reminded"),
    "news": marked("matters that wait for you"),
    "queue": marked("matters that wait for you"),
    "asked": marked("matters that wait for you"),
    "decided": marked("a decision on what you registered or asked for"),
    "ended": marked("overdue and not answered, so noted as not achieved"),
    "ended here": marked("works of the branch, overdue and not answered, so noted as not achieved"),
    "ended below": marked("works below, overdue and not answered, so noted as not achieved"),
    "overdue above": marked("works below are overdue, and the last reminder was not answered"),
    "post": marked("a post was given or has ended"),
}
_ELSE = marked("a change that concerns you")


def day_of(turn: Turn, message: Told) -> date:
    return message.at.astimezone(turn.deployment.zone).date()


def of(turn: Turn, message: Told, reader: int, only: Collection[str] = ()) -> list[str]:
    """Each thing a message told, with why on that day; `only`: of these kinds."""
    day, lines = day_of(turn, message), list[str]()
    for said in message.reasons:
        kind, *rest = said.split(":")
        kind = "members asked" if kind.startswith("members asked") else kind
        if only and kind not in only:
            continue
        if kind == "reminder":
            continue
        if kind == "digest":
            lines.append(turn.tr(NAMES[Digest(rest[0])]))
        elif kind == "rounds":
            led = [duty.place for duty in turn.member.duties if duty.place] if reader == turn.member.id else []
            lines += of_rounds(turn, day, led) or [turn.tr(_WORDS[kind])]
        elif kind == "urge" and rest[0] == "pledge" and (pledge := pledges.get(turn.session, int(rest[1]))):
            lines.append(f"{quoted(pledge.content, CONTENT)}: {turn.tr(_WORDS[kind])}")
        else:
            lines.append(turn.tr(_WORDS.get(kind, _ELSE)))
    if not only or "reminder" in only:
        lines[:0] = _of_reminders(turn, told.reminders_behind(turn.session, message, day, reader), day, reader)
    return list(dict.fromkeys(lines))


def _of_reminders(turn: Turn, found: Collection[Reminder], day: date, reader: int) -> list[str]:
    names = members.names(turn.session, sorted({each.pledge.member_id for each in found if each.pledge.member_id}))
    once = {(each.pledge.id, each.subject): each for each in sorted(found, key=lambda each: each.due_on)}
    return [_of_one(turn, each, day, names.get(each.pledge.member_id or 0, ""), reader) for each in once.values()]


def _of_one(turn: Turn, each: Reminder, day: date, name: str, reader: int) -> str:
    said = f"{quoted(each.pledge.content, CONTENT)}, {due_in(turn.language, day, runs_until(each.pledge, day))}"
    if each.pledge.member_id not in (None, reader):
        said = f"{name}: {said}"
    if each.subject == LATE:
        return turn.tr("{work}, and the last reminder was not answered", work=said)
    if each.kind is ReminderKind.ASKED:
        return turn.tr("{work}, as you had asked for it", work=said)
    if each.kind is ReminderKind.LAST:
        return turn.tr("{work}, for the last time", work=said)
    return said


def of_rounds(turn: Turn, day: date, places: Collection[Place]) -> list[str]:
    """What a morning told of rounds to those who lead these organisations: their own report, and of those below."""
    lines: list[str] = []
    rests = quiet_days.around(turn.session, turn.today)
    for plan, reminds in telling.plans_of(turn.session, turn.today):
        tops = plans.tops(turn.session, plan)
        for one in days.around(turn.session, plan, turn.today, coming=True):
            for place in places:
                if not any(place.path.startswith(top.path) for top in tops):
                    continue
                on = mornings_of(one, reminds, quiet_days.resting_at(rests, place.path))
                name, due = name_text(turn.language, one), turn.language.short_date(one.due_on)
                whose = turn.tr("{round} of {organisation}", round=name, organisation=place.name)
                if day == on.opens:
                    lines.append(turn.tr("{round} has opened", round=name))
                if day in on.ahead:
                    lines.append(turn.tr("{round}, due on {day}, not handed in", round=whose, day=due))
                if day in on.behind:
                    lines.append(turn.tr("{round}, overdue since {day}, not handed in", round=whose, day=due))
                if day in on.above and place.has_branches:
                    lines.append(turn.tr("{round}: units below have not handed in since {day}", round=name, day=due))
                if day == on.closed and place in tops:
                    lines.append(turn.tr("{round} has closed: who has handed in", round=name))
    return list(dict.fromkeys(lines))
