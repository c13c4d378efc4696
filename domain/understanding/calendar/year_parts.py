"""Months and quarters by number or name, alone, in a row, or counted from today."""

from collections.abc import Callable
from datetime import date

from domain.understanding.calendar.calendar_words import (
    FIRST,
    LAST,
    MONTH,
    QUARTER,
    ROMAN,
    SHIFTS,
    SHORT_MONTH,
    YEAR,
    digits_year,
    small,
    year_after,
)
from domain.understanding.calendar.days import (
    Days,
    Expression,
    Kind,
    Meaning,
    NoSuchDayError,
    Stretch,
    Year,
    later,
    months,
    one,
    placed,
)
from domain.understanding.text.fillers import says_something
from domain.understanding.text.phrasebook import Phrasebook, words
from domain.understanding.text.words import Text

_TO = {"-", ",", "+", "&"} | words("đến tới và")
_TITLED: Phrasebook[int] = Phrasebook({"thanh niên": 3, "công nhân": 5, "nhân đạo": 5, "hành động vì trẻ em": 6})
""" "Tháng thanh niên"."""
_CLOSED_BY = {"", ",", ".", ";", "/", ":", ")", "-"}


def months_in(first: int, last: int) -> Callable[[int], Stretch]:
    """Return a span of months of a year; the last one may lie in the next year."""

    def bounds(year: int) -> Stretch:
        if not (1 <= first <= 12 and 1 <= last <= 12):
            raise NoSuchDayError
        if first > last:
            return Stretch(months(year, first, first).first, months(year + 1, last, last).last)
        return months(year, first, last)

    return bounds


def _closing(text: Text, index: int, number: Callable[[Text, int], tuple[int, int] | None]) -> tuple[int, int] | None:
    """Return the second number of "tháng 6-10", "quý II, III" or "tháng 6 đến 8", where nothing is counted by it."""
    if text.word(index) not in _TO:
        return None
    second = number(text, index + 1)
    if second is None:
        return None
    after = text.word(second[1])
    ends = after in _CLOSED_BY or after in YEAR or not says_something(text, second[1])
    return second if ends else None


def _month_number(text: Text, index: int) -> tuple[int, int] | None:
    return small(text, index, 19)


def month(text: Text, index: int) -> Expression | None:
    """Read "Tháng 6", "tháng sáu năm 2026", "tháng này", "T9", "th10", "từ tháng 6-10"."""
    dotted = text.word(index + 1) == "." and text.token(index + 1).glued  # "T.6"
    number = index + 1 + dotted
    short = text.word(index) in SHORT_MONTH and text.is_digits(number) and text.token(number).glued
    if not short and text.word(index) not in MONTH:
        return None
    shift = None if short else SHIFTS.at(text, index + 1)
    if shift is not None:
        far, end = shift
        return _expression(index, end, lambda today: this_month(later(today.replace(day=1), far)), "month")
    titled = _TITLED.at(text, index + 1) if not short else None
    named = titled or _month_number(text, number if short else index + 1)
    if named is None or text.word(named[1]) == "nhuan":  # a lunar leap month
        return None
    first, end = named
    last = first
    further = _closing(text, end, _month_number)
    if further is not None and further[0] > first and text.is_digits(end + 1):
        last, end = further
    year = year_after(text, end)
    runs_on = text.word(end) in {"/", "-"} and text.token(end).glued and text.is_digits(end + 1)  # "tháng 6/10"
    if year is None and ((short and 2 <= first <= 7) or runs_on):
        return None
    return _expression(
        index, year.end if year else end, placed(year, months_in(first, last)), "month" if first == last else "phase"
    )


def this_month(first: date) -> Days:
    stretch = months(first.year, first.month, first.month)
    return one(stretch.first, stretch.last)


def numeric_month(text: Text, index: int) -> Expression | None:
    """Read "6/2026", "04-2021"."""
    separated = text.is_digits(index) and text.word(index + 1) in {"/", "-", "."} and len(text.word(index)) <= 2
    if not separated or not text.token(index + 2).glued or text.word(index - 1) in {"/", "-", "."}:
        return None
    year, number = digits_year(text, index + 2), int(text.word(index))
    if year is None or not 1 <= number <= 12:
        return None
    return _expression(index, index + 3, placed(Year(year, 0, 0), months_in(number, number)), "month")


def _quarter_number(text: Text, index: int) -> tuple[int, int] | None:
    if text.word(index) in ROMAN:
        return ROMAN[text.word(index)], index + 1
    return (4, index + 1) if text.typed(index) in {"tư", "tu"} else small(text, index, 9)


def quarter(text: Text, index: int) -> Expression | None:
    """Read "Quý III", "quý 2/2026", "Q3", "quý này", "quý cuối năm"."""
    short = text.word(index) == "q" and text.is_digits(index + 1) and text.token(index + 1).glued
    if not short and text.word(index) not in QUARTER:
        return None
    shift = SHIFTS.at(text, index + 1)
    if shift is not None:
        far, end = shift
        return _expression(index, end, lambda today: this_quarter(today, far), "quarter")
    if text.word(index + 1) in FIRST | LAST and text.word(index + 2) in YEAR:
        number = 1 if text.word(index + 1) in FIRST else 4
        year = year_after(text, index + 2)
        return _expression(index, year.end if year else index + 3, placed(year, quarters(number, number)), "quarter")
    named = _quarter_number(text, index + 1)
    if named is None:
        return None
    number, end = named
    last = number
    further = _closing(text, end, _quarter_number)
    if further is not None and number < further[0] <= 4:
        last, end = further
    year = year_after(text, end)
    return _expression(
        index, year.end if year else end, placed(year, quarters(number, last)), "quarter" if number == last else "phase"
    )


def quarters(first: int, last: int) -> Callable[[int], Stretch]:
    return months_in(first * 3 - 2, last * 3)


def this_quarter(today: date, shift: int) -> Days:
    first = later(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), 3 * shift)
    stretch = months(first.year, first.month, first.month + 2)
    return one(stretch.first, stretch.last)


def _expression(start: int, end: int, meaning: Meaning, span: str) -> Expression:
    return Expression(start, end, Kind.PERIOD, meaning, span)
