"""`/nhacnho`: what I shall be reminded of, on which day and why, and its ways; and the rest of the last message."""

import re
from datetime import date, time

from domain.chat import Choice
from domain.permissions import belongs
from domain.pledges.standing import runs_until
from domain.quiet_days.allowed import last_allowed_before, next_allowed
from domain.reminders import REPORTED_LATELY, Reminder, ReminderKind
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reminders import hours, silencing
from handlers.talk.turn import Turn
from locales.wording.days import due_in
from locales.wording.people import more_line
from locales.wording.quotation import quoted
from storage import pauses, quiet_days, reminders, reports
from storage.outgoing import joining
from storage.work import reminding

SHOWN = 5
CONTENT = 60
REST, ONE = "tiep", "viec"
_ASKED = re.compile(
    r"(?:(?:cho|toi|tui|xem|coi|hoi|con|em|bac|chu|co|muon|biet|oi|lai) )*"
    r"(?:lich nhac|cac lan nhac|nhung lan nhac|nhac nho)"
    r"(?: (?:nho|viec|cua|toi|tui|sap toi|sap den|nao|gi|la|vay|nha|a|con))*"
    r"|(?:sap toi|sap den|toi day|may bua toi)(?: (?:tro ly|bot|se|co|con|em|may))*"
    r" nhac (?:toi|tui|minh)?(?: ?(?:cai|viec))? ?gi"
    r"(?: (?:vay|nua|khong|a|ha))*"
    r"|(?:tro ly |bot |se |sap )*nhac (?:toi|tui|minh) (?:nhung )?(?:cai|viec) ?gi(?: (?:vay|nua|a|ha))*"
)
_WHEN = re.compile(
    r"(?:khi nao|bao gio|chung nao|hom nao|bua nao|ngay nao)(?: (?:tro ly|bot|se|moi|lai))* nhac (?:toi|tui|minh)"
    r"(?: (?:nua|lai|tiep|vay|ha|a))*"
    r"|sao (?:(?:sang|hom|bua) nay )?(?:khong|chua|hong)(?: thay)? nhac(?: (?:toi|tui|minh|gi|het|vay|nua|ha|a))*"
)
""" "Khi nào nhắc tôi nữa": answered by what will come, where there is something; else by the rule."""
_REST = re.compile(r"(?:cho |xem |coi |toi )*(?:doc|xem|coi) (?:tiep|phan con lai|het)(?: (?:di|nha|nhe|a))*")


def heard(turn: Turn) -> bool:
    """Whether it is asked what will come, or the rest of the last message is to be read."""
    if turn.chat.dialogue or turn.person is None or not belongs(turn.member):
        return False
    said = fold(turn.text).strip(" .?!")
    if _ASKED.fullmatch(said) or (_WHEN.fullmatch(said) and reportable(turn)):
        show(turn, "")
    elif said == "doc tiep" or (_REST.fullmatch(said) and joining.folded(turn.session, turn.member.id)):
        _read_on(turn)
    else:
        return False
    return True


def show(turn: Turn, argument: str) -> None:
    """What comes on which day, and why; `tiep`: what did not fit into the last message."""
    if argument.strip() == REST:
        _read_on(turn)
        return
    lines = [_line(turn, *each) for each in _coming(turn)]
    at = reminders.hour_of(turn.session, turn.member.id).isoformat("minutes")
    silent = pauses.running(turn.session, [turn.member.id], turn.today)
    if all_silent := next((each for each in silent if each.pledge_id is None), None):
        lines = [
            silencing.until_text(turn, all_silent.until),
            *lines[: SHOWN - 1],
            *more_line(turn.language, len(lines) - SHOWN + 1),
        ]
    elif lines:
        head = turn.tr("What I shall remind you of, at {hour}:", hour=at)
        lines = [head, *lines[:SHOWN], *more_line(turn.language, len(lines) - SHOWN)]
    else:
        lines = [turn.tr("Nothing is due, so I remind you of nothing.")]
    hour = [Choice(turn.tr("Another hour"), f"/nghi {hours.HOUR}")]
    rest = [Choice(turn.tr("No reminders for a while"), "/nghi")]
    one = [Choice(turn.tr("One pledge silent"), f"/nghi {ONE}")] if len(reportable(turn)) > 1 else []
    turn.say(
        "\n".join(lines), [*hour, *one, *([silencing.again(turn)] if silent else []), *([] if all_silent else rest)]
    )


def _coming(turn: Turn) -> list[tuple[date, time, str, str]]:
    """The day, the hour, what it is and why, of pledges and of work; what is silenced on its day is left out."""
    rests = {
        each.pledge_id: each.until or date.max for each in pauses.running(turn.session, [turn.member.id], turn.today)
    }
    of_all = rests.get(None, date.min)
    mine = [each.id for each in reportable(turn)]
    found: dict[tuple[date, time, int], tuple[str, str]] = {}
    for day, each in reminders.to_come(turn.session, mine, turn.today):
        comes = _comes(turn, each, day, max(of_all, rests.get(each.pledge.id, date.min)))
        if comes is not None:
            found.setdefault((comes, each.at, each.pledge.id), (each.pledge.content, _why(turn, comes, each)))
    hour = reminders.hour_of(turn.session, turn.member.id)
    own = quiet_days.own_days_of(turn.session, turn.member.id, None, turn.today)
    of_work = []
    for work in reminding.to_come(turn.session, turn.member.id):
        before = last_allowed_before(work.due_on, own)
        is_ahead = work.item.due_on is not None and work.due_on <= work.item.due_on and before >= turn.today
        day = before if is_ahead else next_allowed(max(work.due_on, turn.today), own)
        due = due_in(turn.language, day, work.item.due_on) if work.item.due_on else ""
        of_work += [(day, hour, work.item.text, due)] if day > of_all else []
    return sorted([*((day, at, *said) for (day, at, _), said in found.items()), *of_work])


def _comes(turn: Turn, reminder: Reminder, day: date, rest: date) -> date | None:
    """Return the day on which it comes in truth: the last one waits for who rests or has reported; None: not at all."""
    own = reminders.own_days(turn.session, reminder.pledge, turn.today)
    while rest < date.max and (day <= rest or _is_answered(turn, reminder, day)):
        again = reminder.put_off(day)
        if again is None:
            return None
        day = next_allowed(again, own)
    return day if day > rest else None


def _is_answered(turn: Turn, reminder: Reminder, day: date) -> bool:
    """Whether a report of the week before that day is answer enough."""
    since, number = day - REPORTED_LATELY, reminder.pledge.id
    return (
        since <= turn.today
        and reminder.can_wait(day)
        and number in reports.reported_since(turn.session, [number], since)
    )


def _why(turn: Turn, day: date, reminder: Reminder) -> str:
    if reminder.kind is ReminderKind.ASKED:
        return turn.tr("as you asked for it, at {hour}", hour=reminder.at.isoformat("minutes"))
    return due_in(turn.language, day, runs_until(reminder.pledge, day))


def _line(turn: Turn, day: date, _at: time, content: str, why: str) -> str:
    return f"• {turn.language.short_date(day)}: {quoted(content, CONTENT)}, {why}"


def _read_on(turn: Turn) -> None:
    left = joining.folded(turn.session, turn.member.id)
    if not left:
        turn.say(turn.tr("You have read everything of the last message."))
    for each in left:
        ways = each.message.choices if each.joining.beside is None else each.joining.beside
        turn.say(each.message.text, ways, private=each.message.private)
