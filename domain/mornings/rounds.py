"""On which mornings a round of reports is told of: to the units that owe it, and to those above who ask for it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from domain.campaigns.rounds import Round
from domain.quiet_days.allowed import last_allowed_before, next_allowed
from domain.reminders import ReminderPlan


@dataclass(frozen=True, slots=True)
class RoundMornings:
    """`ahead`, `behind`: before and after its day, of who has not handed in; `above`: they are named above."""

    opens: date | None
    ahead: tuple[date, ...]
    behind: tuple[date, ...]
    above: tuple[date, ...]
    closed: date | None


def mornings_of(one: Round, plan: ReminderPlan, own: Collection[date] = ()) -> RoundMornings:
    """`own`: the days on which the unit rests."""
    due = one.due_on
    return RoundMornings(
        next_allowed(one.opens_on) if plan.round_opens else None,
        tuple(last_allowed_before(due - timedelta(days=before), own) for before in plan.round_before),
        tuple(next_allowed(due + timedelta(days=after), own) for after in plan.round_after),
        (next_allowed(due + timedelta(days=plan.round_above), own),) if plan.round_above else (),
        next_allowed(one.closes_on + timedelta(days=1)) if plan.round_closes else None,
    )
