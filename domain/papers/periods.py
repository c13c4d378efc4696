"""Which half-year or year a report is of: the one that runs, in its first twenty days the one that is over."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.stamps import AsOf

LATE = timedelta(days=20)
"""So long after its end people still write the report of a period."""


@dataclass(frozen=True, slots=True)
class Period:
    """`half`: 1 or 2, 0 of a whole year."""

    year: int
    half: int

    @property
    def first(self) -> date:
        return date(self.year, 7 if self.half == 2 else 1, 1)

    @property
    def last(self) -> date:
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def following(self) -> "Period":
        """Return the half-year after it."""
        return Period(self.year, 2) if self.half == 1 else Period(self.year + 1, 1)

    def as_of(self, today: date) -> AsOf:
        """Return the day its report counts: the last one, or today while it runs."""
        return AsOf.now(today) if today <= self.last else AsOf(self.last)


def reported_on(today: date, *, whole: bool) -> Period:
    """Return the period that a report written today is of."""
    day = today - LATE
    return Period(day.year, 0) if whole else Period(day.year, 1 if day.month <= 6 else 2)


def year_before(day: date) -> date:
    """Return the same day of the year before ("cùng kỳ"); of 29/2 its 28/2."""
    return day.replace(year=day.year - 1) if (day.month, day.day) != (2, 29) else date(day.year - 1, 2, 28)
