"""What is left of a pledge when its work goes on in another year; what was done stays with its own."""

from decimal import Decimal

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import COUNTS_UP


def left_of(pledge: Pledge) -> Goal | None:
    """Return the target of what is left: 120 of 300 metres; the whole one where it is not counted up or per period."""
    goal = pledge.goal
    if goal is None or goal.per or goal.comparator not in COUNTS_UP or goal.upper is not None or not pledge.done:
        return goal
    left = goal.value - pledge.done
    return goal.model_copy(update={"value": left, "parts": ()}) if left > Decimal(0) else goal
