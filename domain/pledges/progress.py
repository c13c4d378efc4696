"""Compute the total an answer means."""

from decimal import Decimal

from domain.errors import UserError
from domain.pledges.goal import Comparator, Goal
from domain.pledges.shares import share
from domain.understanding.readings import How

NO_SHARE = (Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.ZERO)
"""Half of "at most five" is nothing anybody means."""


def is_percentage(goal: Goal) -> bool:
    """Tell whether the target itself is a percentage: then a percentage is a total, and not a share of the target."""
    return goal.unit.startswith("%")


def means_a_share(goal: Goal) -> bool:
    """Tell whether "half of it" says anything about this target."""
    return goal.comparator not in NO_SHARE or is_percentage(goal)


def new_total(goal: Goal | None, last: Decimal | None, how: How, amount: Decimal | None) -> Decimal | None:
    """Return the total an answer means: added to the last one, or a share of the target; None without one.

    Of a product, which has no number, it is a percentage.
    """
    if amount is None:
        return None
    if how is How.ADDED:
        return (last or Decimal(0)) + amount
    if how is How.PERCENT and goal and not is_percentage(goal):
        part = share(goal, amount)
        if part is None:
            raise UserError(
                "{percent}% of {value} {unit} is no whole number. How many are done? Please type the number.",
                percent=amount,
                value=goal.value,
                unit=goal.unit,
            )
        return part
    return amount
