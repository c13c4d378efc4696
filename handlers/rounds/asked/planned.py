"""The plan of a round or of a rhythm that was said, with its days counted from the last day of its stretch."""

from datetime import date, timedelta

from domain.campaigns.rounds import Every, RoundPlan, rounds
from domain.understanding.movement.rounds_said import RoundsSaid
from domain.understanding.text.words import fold
from handlers.rounds.setting import FAR, OPENS, PlanDraft
from handlers.talk.turn import Turn

BY_A_DAY = 15
"""A day of the month from this one on lies in the stretch itself, an earlier one after its end."""


def once(turn: Turn, every: Every, last: date, said: RoundsSaid) -> PlanDraft:
    """A plan of one round that takes reports in from today."""
    due_on = said.due_on or max(last, turn.today) + timedelta(days=5)
    opens = max((last - turn.today).days, (last - due_on).days, 0)
    plan = PlanDraft(name=turn.tr("Report"), every=every, since=last, until=last, opens=opens)
    plan.due, plan.closes = (due_on - last).days, max((due_on - last).days + 30, 30)
    return plan


def review_name(turn: Turn, text: str) -> str:
    return turn.tr("Final review") if "tong ket" in fold(text) else turn.tr("Review")


def on_days(turn: Turn, said: RoundsSaid, name: str) -> PlanDraft:
    """A round on fixed days of each year."""
    plan = PlanDraft(name=name, every=Every.FIXED, days=said.days, since=turn.today, due=10)
    if said.due_on is not None:
        plan.due = _behind(said.days, said.due_on)
        plan.opens = max(OPENS, OPENS - plan.due)
    return plan


def rhythm(turn: Turn, every: Every, said: RoundsSaid) -> PlanDraft:
    """A rhythm with the day of the month that was said: of the month after, or on which the month itself closes."""
    plan = PlanDraft(name=turn.tr("Report"), every=every, since=max(said.begins or turn.today, turn.today))
    day = said.of_month
    if day is not None and every is Every.MONTH and not said.next_month and day < 29:
        plan.every, plan.days = Every.FIXED, tuple(f"{month:02}-{day:02}" for month in range(1, 13))
        plan.opens, plan.due, plan.closes = 5, 0, 15
    elif day is not None:
        plan.due = day if said.next_month or day < BY_A_DAY else min(day - _ends(every, turn.today).day, 0)
        plan.opens = max(OPENS, -plan.due)
    elif said.due_on is not None:
        plan.due = _from_the_end(every, said.due_on)
        plan.opens = max(OPENS, -plan.due)
    plan.closes = max(plan.closes, plan.due)
    return plan


def _behind(days_said: tuple[str, ...], due_on: date) -> int:
    """How many days a due day lies behind the nearest of the fixed days: fewer than none where before it."""
    years = (due_on.year - 1, due_on.year, due_on.year + 1)
    fixed = [date.fromisoformat(f"{year}-{each}") for each in days_said for year in years]
    return min(((due_on - each).days for each in fixed), key=abs)


def _ends(every: Every, today: date) -> date:
    """The last day of the stretch that runs."""
    return next(rounds(RoundPlan(0, 0, "", "", every), today, today + FAR)).last


def _from_the_end(every: Every, due_on: date) -> int:
    """How many days from the last day of the stretch a due day lies: of the nearest end."""
    plan = RoundPlan(0, 0, "", "", every)
    ends = [each.last for each in rounds(plan, due_on - FAR, due_on + FAR)]
    return min(((due_on - last).days for last in ends), key=abs)
