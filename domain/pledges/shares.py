"""Compute a share of a target: a measure may be divided at will, pieces are whole."""

from decimal import ROUND_FLOOR, Decimal

from domain.pledges.goal import Goal

MEASURES = "km m m2 m² m3 m³ mét met ha hecta héc sào mẫu tấn tạ yến kg kí ký ki gam gram lít lit ml giờ"
LAND_AND_MONEY = ("công đất", "cây số", "đồng")
MANY = 100  # pieces: of this many or more, a percentage is one piece or more


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
