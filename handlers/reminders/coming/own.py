"""What will be told somebody of their own pledges and work: each reminder, and the day on which a rule ends one."""

from datetime import date

from domain.pledges.standing import runs_until
from domain.quiet_days.allowed import last_allowed_before, next_allowed
from domain.reminders import REPORTED_LATELY, Reminder, ReminderKind
from handlers.pledges.my_pledges import reportable
from handlers.reminders.coming.line import CONTENT, Coming
from handlers.talk.turn import Turn
from locales.wording.days import due_in
from locales.wording.quotation import quoted
from storage import pauses, quiet_days, reminders, reports
from storage.overdue import answers, planned
from storage.work import reminding


def of_own(turn: Turn) -> list[Coming]:
    """What is silenced on its day is left out."""
    rests = {
        each.pledge_id: each.until or date.max for each in pauses.running(turn.session, [turn.member.id], turn.today)
    }
    of_all = rests.get(None, date.min)
    mine = [each.id for each in reportable(turn)]
    found: dict[tuple[date, int], Coming] = {}
    for day, each in reminders.to_come(turn.session, mine, turn.today):
        comes = _comes(turn, each, day, max(of_all, rests.get(each.pledge.id, date.min)))
        if comes is not None:
            told = Coming(comes, f"{quoted(each.pledge.content, CONTENT)}, {_why(turn, comes, each)}", each.at)
            found.setdefault((comes, each.pledge.id), told)
    return [*found.values(), *_of_work(turn, of_all), *_ends(turn, mine)]


def _of_work(turn: Turn, of_all: date) -> list[Coming]:
    hour = reminders.hour_of(turn.session, turn.member.id)
    own = quiet_days.own_days_of(turn.session, turn.member.id, None, turn.today)
    found = []
    for work in reminding.to_come(turn.session, turn.member.id):
        before = last_allowed_before(work.due_on, own)
        is_ahead = work.item.due_on is not None and work.due_on <= work.item.due_on and before >= turn.today
        day = before if is_ahead else next_allowed(max(work.due_on, turn.today), own)
        due = due_in(turn.language, day, work.item.due_on) if work.item.due_on else ""
        if day > of_all:
            found.append(Coming(day, f"{quoted(work.item.text, CONTENT)}, {due}", hour))
    return found


def _ends(turn: Turn, mine: list[int]) -> list[Coming]:
    """The day on which a pledge nobody answers for ends, where the last question was asked."""
    steps = planned.ends_of(turn.session, mine, turn.today)
    answered = answers.answered(turn.session, [each.pledge for _, each in steps], turn.today)
    words = turn.tr("unanswered I note it as not achieved")
    return [
        Coming(day, f"{quoted(each.pledge.content, CONTENT)}, {words}")
        for day, each in steps
        if each.pledge.id not in answered
    ]


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
