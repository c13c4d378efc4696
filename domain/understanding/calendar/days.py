"""Describe what a phrase about time means: one or more stretches of days, and how the right one is chosen."""

from calendar import isleap, monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from domain.understanding.readings import Ask
from domain.understanding.text.words import Text

FIRST_YEAR, LAST_YEAR = 1900, 2199
LED, EDGE = "led", "edge"


class Kind(Enum):
    """What "trước" means before a phrase: that very day, or the day before the phrase begins."""

    DAY = "day"
    PERIOD = "period"
    FESTIVAL = "festival"


class NoSuchDayError(Exception):
    """A date that no calendar has; the nearest real ones are offered."""

    def __init__(self, *suggestions: date) -> None:
        super().__init__(suggestions)
        self.suggestions = suggestions


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Days:
    """Where a phrase may lie, soonest first; `moved` is asked when an earlier choice has passed."""

    choices: tuple[Stretch, ...]
    moved: Ask | None = None
    asks: tuple[Ask, ...] = ()
    suggestions: tuple[date, ...] = ()


Meaning = Callable[[date], Days]
"""What a phrase means on a given day."""


class Year(NamedTuple):
    """A year said outright or as a distance from this one, and the token after it."""

    said: int | None
    ahead: int
    end: int

    def number(self, today: date) -> int:
        return today.year + self.ahead if self.said is None else self.said


Reader = Callable[[Text, int], "Expression | None"]


def longest(readers: Sequence[Reader], text: Text, index: int) -> "Expression | None":
    """Return the longest that any of them reads at this token."""
    found = [expression for read in readers if (expression := read(text, index)) is not None]
    return max(found, key=lambda expression: expression.end, default=None)


@dataclass(frozen=True, slots=True)
class Expression:
    """A phrase about time between two tokens, and its meaning once it is known what day it is."""

    start: int
    end: int
    kind: Kind
    meaning: Meaning
    span: str = ""
    """What it counts in (week, month, quarter, year), so that "giữa" knows its middle."""
    loose: str = ""
    """Only believed after a word of time (LED: "Tết", a bare "2026") or also at an edge of the text (EDGE: "1/2")."""
    described: bool = False
    """A term or phase, which often only describes something else."""


def one(first: date, last: date | None = None) -> Days:
    return Days((Stretch(first, last or first),))


def placed(year: Year | None, bounds: Callable[[int], Stretch], moved: Ask | None = Ask.YEAR) -> Meaning:
    """Place a part of a year: in the year said, or so far from this one, or in this year and else the next."""
    if year is None:
        return lambda today: Days((bounds(today.year), bounds(today.year + 1)), moved)
    return lambda today: Days((bounds(year.number(today)),))


def either(*days: date) -> Days:
    """One of several days, which are offered."""
    return Days((Stretch(days[0], days[0]),), asks=(Ask.AMBIGUOUS,), suggestions=days)


def not_known(today: date) -> Days:
    """A day that nobody can tell: it is asked."""
    return Days((), asks=(Ask.DEADLINE,))


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Stretch:
    return Stretch(date(year, first, 1), month_end(year, last))


def years(first: int, last: int) -> Stretch:
    return Stretch(date(first, 1, 1), date(last, 12, 31))


def later(day: date, count: int) -> date:
    """Return the same day so many months later, or the last day of that month."""
    month = day.month - 1 + count
    year = day.year + month // 12
    return date(year, month % 12 + 1, min(day.day, monthrange(year, month % 12 + 1)[1]))


def real(year: int, month: int, day: int) -> date:
    """Return the date, or the nearest ones where there is none."""
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    if 1 <= month <= 12 and day:
        last = month_end(year, month)
        raise NoSuchDayError(last, date.fromordinal(last.toordinal() + 1))
    if 1 <= day <= 12 and 13 <= month <= 31 and month <= monthrange(year, day)[1]:
        raise NoSuchDayError(date(year, day, month))
    raise NoSuchDayError


def around_leap_day(today: date) -> list[date]:
    """Return the 28 February and 1 March to come, and the next 29 February."""
    year = today.year + (today > date(today.year, 3, 1))
    leap = next(each for each in range(year, year + 9) if isleap(each))
    return [date(year, 2, 28), date(year, 3, 1), date(leap, 2, 29)]


def day_and_month(written: str) -> tuple[int, int]:
    day, month = written.split("/")
    return int(day), int(month)
