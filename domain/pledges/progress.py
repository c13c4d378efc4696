"""Compute how far a pledge has come: the total an answer means, and whether the total exceeds the target."""

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
    """Return the total an answer means: added to the last one, or a share of the target; None without one."""
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


def exceeds(goal: Goal | None, total: Decimal | None) -> bool:
    """Tell whether a total exceeds the target: inside a range, beyond "more than" and of a goal
    for each month or year, a total is what was pledged."""
    if goal is None or total is None or goal.per or goal.comparator is Comparator.MORE_THAN:
        return False
    return total > (goal.upper or goal.value)
