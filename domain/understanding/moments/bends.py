"""Apply trước, cuối, giữa and đầu to the days behind them."""

from collections.abc import Callable
from datetime import date, timedelta

from domain.understanding.calendar.days import Kind, Stretch, month_end
from domain.understanding.calendar.leads import BEFORE, END, MIDDLE, SECOND_TEN, START
from domain.understanding.calendar.seasons import SEASON

VAGUE = {
    *((START, span) for span in ("week", "quarter", "year", "phase", SEASON)),
    *((MIDDLE, span) for span in ("phase", SEASON)),
}
"""How long the beginning of a year lasts nobody knows: the day is proposed, and asked."""


def _before(stretch: Stretch, kind: Kind, span: str) -> Stretch:
    day = stretch.last if kind is Kind.DAY else stretch.first - timedelta(days=1)
    return Stretch(day, day)


def _middle(stretch: Stretch, kind: Kind, span: str) -> Stretch:
    first = stretch.first
    days = {"week": first + timedelta(days=2), "month": first + timedelta(days=14)}
    if span == "quarter":
        return Stretch(first, date(first.year, first.month + 1, 15))
    if span == "year":
        half = (first.month + stretch.last.month) // 2
        return Stretch(first, month_end(first.year, half))
    return Stretch(first, days.get(span, first + (stretch.last - first) // 2))


def _opening(stretch: Stretch, kind: Kind, span: str) -> Stretch:
    first = stretch.first
    if span == "week":
        return Stretch(first, first)
    if span == "month":
        return Stretch(first, first + timedelta(days=9))
    whole_year = span == "year" and stretch.last.month - first.month == 11
    return Stretch(first, month_end(first.year, first.month + 2 * whole_year))


CHANGES: dict[str, Callable[[Stretch, Kind, str], Stretch]] = {
    BEFORE: _before,
    END: lambda stretch, kind, span: Stretch(stretch.last, stretch.last),
    MIDDLE: _middle,
    SECOND_TEN: lambda stretch, kind, span: Stretch(stretch.first, stretch.first + timedelta(days=19)),
    START: _opening,
}
