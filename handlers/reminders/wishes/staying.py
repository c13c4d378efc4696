""" "Tuần sau thứ tư đi tới chủ nhật mới về, đừng nhắn": no reminders on those days, and what comes due meanwhile."""

from datetime import date

from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.acts.persons import names_somebody
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.moments.absence import range_away
from domain.understanding.reminding.stays import weekday_stay
from domain.understanding.text.words import tokenised
from handlers.pledges.my_pledges import reportable
from handlers.reminders import of_one_work, putting_off, silencing
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pauses


def heard_range(turn: Turn) -> bool:
    """Whether the first and the last day without any messages are told; grief and illness are answered elsewhere."""
    said = tokenised(turn.text)
    period = range_away(turn.text, turn.today)
    if period is None or is_grave(said) or tells_of_a_death(said) or putting_off.is_of_others(turn.text):
        return False
    if names_somebody(said, len(said)) or of_one_work.meant(turn, turn.text):
        return False
    pause(turn, *period)
    return True


def heard(turn: Turn) -> bool:
    """Whether the days of a stay are told by weekdays, without messages; the days are then kept free of them."""
    stay = weekday_stay(turn.text, turn.today)
    if stay is None or putting_off.is_of_others(turn.text):
        return False
    pause(turn, *stay)
    return True


def pause(turn: Turn, first: date, last: date) -> None:
    """No reminders from the first day through the last."""
    pauses.begin(turn.session, turn.member.id, first, last, turn.stamp)
    said = turn.tr("Done: no reminders from {first} up to {last}.", first=first, last=last)
    if first <= turn.today:
        said = turn.tr("Done: no reminders up to {day}.", day=last)
    turn.say("\n".join([said, *_due_meanwhile(turn, first, last)]), (silencing.again(turn),))


def _due_meanwhile(turn: Turn, first: date, last: date) -> list[str]:
    due = [each for each in reportable(turn) if first <= each.deadline <= last]
    return [
        turn.tr("{content} comes due meanwhile, on {day}.", content=quoted(each.content), day=each.deadline)
        for each in due[:2]
    ]
