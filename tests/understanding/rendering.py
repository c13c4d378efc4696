"""Write goals and dates in Vietnamese words that are read back as the same goal and the same date."""

from datetime import date
from decimal import Decimal

from domain.pledges.goal import Comparator, Goal

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_BEFORE = {
    Comparator.AT_LEAST: "ít nhất ",
    Comparator.MORE_THAN: "trên ",
    Comparator.AT_MOST: "không quá ",
    Comparator.LESS_THAN: "dưới ",
    Comparator.EXACTLY: "đúng ",
    Comparator.DOWN: "giảm ",
}


def describe_deadline(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]}, {day.day:02}/{day.month:02}/{day.year:04}"


def describe_number(value: Decimal) -> str:
    """Write a number with dots for thousands and a comma for decimals; "1,2340" because "1,234" could be thousands."""
    plain = f"{value:f}"
    whole, _, fraction = plain.partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) == 3 and len(whole) <= 3 and whole != "0":
        fraction += "0"
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{fraction}" if fraction else grouped


def describe_goal(goal: Goal) -> str:
    """Write a goal as a short phrase: "ít nhất 500 cây dừa", "từ 40% đến 50% chi bộ", "không có hộ nghèo"."""
    if goal.comparator is Comparator.ZERO:
        return f"không có {goal.unit}".strip()
    if goal.comparator is Comparator.RANGE and goal.upper is not None:
        unit = "%" if goal.unit.startswith("%") else ""
        phrase = f"từ {describe_number(goal.value)}{unit} đến {_counted(goal.upper, goal.unit)}"
    else:
        phrase = _BEFORE.get(goal.comparator, "") + _counted(goal.value, goal.unit)
    if goal.per and not goal.unit.endswith("/" + goal.per):
        phrase += f" mỗi {goal.per}"
    if goal.parts:
        phrase += "; trong đó " + ", ".join(_counted(part.value, part.unit) for part in goal.parts)
    return phrase


def _counted(value: Decimal, unit: str) -> str:
    glue = "" if not unit or unit.startswith("%") else " "
    return f"{describe_number(value)}{glue}{unit}"
