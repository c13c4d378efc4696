"""Define the states of a pledge, what counts as registered, and how far a pledge has come."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum

from domain.pledges.goal import Comparator, Goal


class PledgeState(StrEnum):
    """Exclusive states; late and exceeded are flags beside them."""

    WAITING = "waiting"
    RETURNED = "returned"
    ACTIVE = "active"
    CLAIMED = "claimed"
    DONE = "done"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"


REGISTERED = (
    PledgeState.WAITING,
    PledgeState.ACTIVE,
    PledgeState.CLAIMED,
    PledgeState.DONE,
    PledgeState.MISSED,
)
"""A person or organisation with a pledge in one of these has registered."""

OPEN = (PledgeState.WAITING, PledgeState.ACTIVE)
"""The pledge is still reported on and reminded of."""

COUNTS_UP = (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EXACTLY, Comparator.RANGE)


def percent(done: Decimal, target: Decimal) -> int | None:
    """Return whole percent, rounded half up; None where there is nothing to divide by."""
    if target == 0:
        return None
    with localcontext(prec=10_000):  # any number typed is read back, and never refused here
        return int((done * 100 / target).quantize(Decimal(1), rounding=ROUND_HALF_UP))


_AGAIN = ("ngày", "tuần", "tháng", "quý")
"""What is pledged for each of these is not done when it was done once."""


def reached(goal: Goal, done: Decimal) -> bool:
    """Tell whether a growing total has reached its target; where lower is better only the owner can tell.

    So it is where so much is pledged for each month: one month is not all of them.
    """
    if goal.per in _AGAIN:
        return False
    if goal.comparator is Comparator.MORE_THAN:
        return done > goal.value
    return goal.comparator in COUNTS_UP and done >= goal.value
