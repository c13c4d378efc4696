"""Compute the total an answer means."""

from decimal import ROUND_FLOOR, Decimal

from domain.errors import UserError
from domain.pledges.goal import Comparator, Goal
from domain.understanding.readings import How

MEASURES = "km m m2 m² m3 m³ mét met ha hecta héc sào mẫu tấn tạ yến kg kí ký ki gam gram lít lit ml giờ"
LAND_AND_MONEY = ("công đất", "cây số", "đồng")
MANY = 100  # pieces: of this many or more, a percentage is one piece or more
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


def share(goal: Goal, percent: Decimal) -> Decimal | None:
    """Return a share of the target; None where it would break one of a few pieces, which only the owner can count.

    Of many pieces the share is rounded down: what is half done is not done.
    """
    part = goal.value * percent / 100
    if _is_whole(part) or not _is_whole(goal.value) or _is_measured(goal.unit.casefold()):
        return part
    return part.to_integral_value(ROUND_FLOOR) if goal.value >= MANY else None


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _is_measured(unit: str) -> bool:
    return unit.partition(" ")[0] in MEASURES.split() or unit == "công" or unit.startswith(LAND_AND_MONEY)
