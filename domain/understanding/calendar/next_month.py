"""A day of this or the next month, or so many months: "20 tháng này", "15 tháng sau", "chậm nhất 10 tháng sau"."""

from datetime import date

from domain.understanding.calendar.days import Days, Meaning, Stretch, either, later, one, real
from domain.understanding.readings import Ask
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_COMING = words("tới")
_LATEST = words(_LISTS["latest"])
_MOST_MONTHS, _MONTHS_COUNTED, _LONGEST_MONTH = 12, {18, 24}, 31
"""People count up to twelve months, and a year and a half or two years; "15 tháng sau" is the fifteenth."""


def bare_day(text: Text, index: int, day: int, shift: int) -> Meaning | None:
    """Return what a number before "tháng sau" means without "ngày" before; None where the number counts months."""
    by_then, counted = text.word(index - 1) in _LATEST, day in _MONTHS_COUNTED
    if by_then and not shift:
        return in_month(day, shift)
    either = counted or (day <= _MOST_MONTHS and (by_then or not shift))
    if either and text.is_digits(index):
        return _day_or_span(day, shift)
    return in_month(day, shift) if _MOST_MONTHS < day <= _LONGEST_MONTH else None


def in_month(day: int, shift: int) -> Meaning:
    def meaning(today: date) -> Days:
        month = later(today.replace(day=1), shift)
        return one(real(month.year, month.month, day))

    return meaning


def _day_or_span(count: int, shift: int) -> Meaning:
    """Offer both meanings."""

    def meaning(today: date) -> Days:
        named = in_month(count, shift)(today).choices[0].last
        return either(*sorted(day for day in {named, later(today, count)} if day >= today))

    return meaning


def this_month_day(day: int) -> Meaning:
    def meaning(today: date) -> Days:
        this = real(today.year, today.month, day)
        if this >= today:
            return one(this)
        following = later(today.replace(day=1), 1)
        meant = real(following.year, following.month, day)
        return Days((Stretch(this, this), Stretch(meant, meant)), Ask.AMBIGUOUS)

    return meaning


def of_no_month(day: int) -> Meaning:
    """The days of "trước ngày 15 tháng", whose month is missing: this month's and the next one's are offered."""

    def meaning(today: date) -> Days:
        first = today.replace(day=1)
        days = [real(month.year, month.month, day) for month in (first, later(first, 1))]
        return either(*(each for each in days if each >= today))

    return meaning


def too_many_months(text: Text, index: int, day: int) -> bool:
    """Tell whether "30 tháng tới" is the thirtieth: nobody counts so many months."""
    return text.word(index) in _COMING and day > _MOST_MONTHS and day not in _MONTHS_COUNTED
