"""Offer the last days people most often mean when asked for a deadline."""

from datetime import date
from enum import StrEnum

from domain.understanding.calendar.days import month_end

OFFERED = 4


class PeriodEnd(StrEnum):
    """The period that ends, or is half over, on such a day."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half year"
    YEAR = "year"
    HALF_OF_NEXT_YEAR = "half of next year"
    NEXT_YEAR = "next year"


def usual_deadlines(today: date) -> list[tuple[PeriodEnd, date]]:
    """Return the nearest days, the soonest first; of the periods that end on one day the longest names the day."""
    last_month_of_quarter = (today.month + 2) // 3 * 3
    ends = {
        PeriodEnd.MONTH: month_end(today.year, today.month),
        PeriodEnd.QUARTER: month_end(today.year, last_month_of_quarter),
        PeriodEnd.HALF_YEAR: date(today.year, 6, 30),
        PeriodEnd.YEAR: date(today.year, 12, 31),
        PeriodEnd.HALF_OF_NEXT_YEAR: date(today.year + 1, 6, 30),
        PeriodEnd.NEXT_YEAR: date(today.year + 1, 12, 31),
    }
    named = {day: period for period, day in ends.items() if day >= today}
    return [(period, day) for day, period in sorted(named.items())][:OFFERED]
