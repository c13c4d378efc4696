"""Define the states of a pledge, what counts as registered, and how far a pledge has come."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum

from domain.pledges.goal import Comparator


class PledgeState(StrEnum):
    """Exclusive states; late and exceeded are flags beside them."""

    WAITING = "waiting"
    RETURNED = "returned"
    ACTIVE = "active"
    CLAIMED = "claimed"
    DONE = "done"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"


REGISTERED = (PledgeState.WAITING, PledgeState.ACTIVE, PledgeState.CLAIMED, PledgeState.DONE, PledgeState.MISSED)
"""A person or organisation with a pledge in one of these has registered."""

OPEN = (PledgeState.WAITING, PledgeState.ACTIVE)
"""The pledge is still reported on and reminded of."""

GOING_ON = (*OPEN, PledgeState.CLAIMED)
"""The pledge is worked on, or said to be done and not confirmed yet."""

NOT_DONE = (*GOING_ON, PledgeState.MISSED)
"""These and the done ones are all that is registered, each once."""

COUNTS_UP = (Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.EXACTLY, Comparator.RANGE)


def percent(done: Decimal, target: Decimal) -> int | None:
    """Return whole percent, rounded half up; None where there is nothing to divide by."""
    if target == 0:
        return None
    with localcontext(prec=10_000):  # any number typed is read back, and never refused here
        return int((done * 100 / target).quantize(Decimal(1), rounding=ROUND_HALF_UP))
