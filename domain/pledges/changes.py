"""What a change of a pledge means: whether it makes it easier, and which day "thêm 1 tuần" leads to."""

import calendar
import re
from datetime import date, timedelta

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import COUNTS_UP
from domain.understanding.text.words import fold

_LONGER = re.compile(
    r"\b(?:gia han|them|lui|doi|dan|keo dai|hoan|cham|tre)\b(?:\W+\w+){0,3}?"
    r"\W+(?P<count>\d{1,3}|mot|hai|ba|bon|nam|sau|nua) (?P<unit>ngay|bua|tuan|thang|quy|nam)\b"
    r"(?! (?:\d|chap|gieng|am lich|nay|sau|toi))"
)
NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6}
_MONTHS = {"thang": 1, "quy": 3, "nam": 12}
_DAYS = {"ngay": 1, "bua": 1, "tuan": 7}


def is_easier(pledge: Pledge, goal: Goal | None, milestone: str | None, deadline: date) -> bool:
    """Tell whether it would ask less than now; what cannot be compared counts as easier."""
    if deadline > pledge.deadline:
        return True
    before = pledge.goal
    if goal == before:
        return milestone != pledge.milestone
    if goal is None or before is None:
        return True
    if (goal.comparator, fold(goal.unit), goal.per) != (before.comparator, fold(before.unit), before.per):
        return True
    return goal.value < before.value if before.comparator in COUNTS_UP else goal.value > before.value


def extended(text: str, deadline: date) -> date | None:
    """Return the day that "xin gia hạn thêm 1 tuần" moves a deadline to, None where no length of time is named."""
    found = _LONGER.search(fold(text))
    if found is None:
        return None
    count, unit = found["count"], found["unit"]
    if count == "nua":
        return deadline + timedelta(days=15) if unit == "thang" else later(deadline, 6) if unit == "nam" else None
    number = NUMBERS.get(count) or int(count)
    return deadline + timedelta(days=number * _DAYS[unit]) if unit in _DAYS else later(deadline, number * _MONTHS[unit])


def later(day: date, months: int) -> date:
    """Move a day by months; the last day of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    end = calendar.monthrange(year, month + 1)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month + 1, end if is_last else min(day.day, end))
