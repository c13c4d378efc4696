"""A day of the next month, or so many months from now: "ngày 15 tháng sau", "chậm nhất 10 tháng sau"."""

from datetime import date

from domain.understanding.days import Days, Meaning, Stretch, later, one, real
from domain.understanding.phrasebook import words
from domain.understanding.readings import Ask
from domain.understanding.words import Text

_LATEST = words("nhất lắm hạn chót trước")
_MOST_MONTHS, _MONTHS_COUNTED, _LONGEST_MONTH = 12, {18, 24}, 31
"""People count up to twelve months, and a year and a half or two years; "15 tháng sau" is the fifteenth."""


def bare_day(text: Text, index: int, day: int, shift: int) -> Meaning | None:
    """What a number before "tháng sau" means that no "ngày" leads; None where it counts months."""
    counted = day in _MONTHS_COUNTED
    doubted = counted or (day <= _MOST_MONTHS and text.word(index - 1) in _LATEST)
    if doubted and text.is_digits(index):
        return _day_or_span(day)
    return in_month(day, shift) if _MOST_MONTHS < day <= _LONGEST_MONTH and not counted else None


def in_month(day: int, shift: int) -> Meaning:
    """A day of a month told from this one."""

    def meaning(today: date) -> Days:
        month = later(today.replace(day=1), shift)
        return one(real(month.year, month.month, day))

    return meaning


def _day_or_span(count: int) -> Meaning:
    """Both are offered."""

    def meaning(today: date) -> Days:
        both = tuple(sorted({in_month(count, 1)(today).choices[0].last, later(today, count)}))
        return Days((Stretch(both[0], both[0]),), asks=(Ask.AMBIGUOUS,), suggestions=both)

    return meaning
