"""Periods of time: months and quarters, parts of a year, years, terms and phases."""

from collections.abc import Callable
from datetime import date

from domain.understanding.calendar.calendar_words import (
    FIRST,
    LAST,
    MONTH,
    SHIFTS,
    YEAR,
    any_year,
    digits_year,
    small,
    year_after,
)
from domain.understanding.calendar.days import LED, Days, Expression, Kind, Meaning, Stretch, longest, placed, years
from domain.understanding.calendar.year_parts import month, months_in, numeric_month, quarter, this_month, this_quarter
from domain.understanding.readings import Ask
from domain.understanding.text.lexicon_files import in_order, lists_of
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_HALF, _NEXT, _REST, _OF = words("nửa"), words("sang qua"), words("còn"), words("của trong")
_ONWARD = phrases(_LISTS["onward"])
_PHASES = phrases(_LISTS["phases"])
_VISION = phrases("tầm nhìn, tầm nhìn đến, tầm nhìn tới")
_SEASONS = words(_LISTS["seasons"])
"""After these "2026-2027" is a school year or a harvest, whose end nobody has said."""
_SEVERAL = {"mấy", "vài", "nhiều", "bao"}
_TO = {"-", ",", "/"} | words("đến tới và")
_MAX_YEARS = 6


def period(text: Text, index: int) -> Expression | None:
    """Return the period that begins at this token; the longest reading is taken."""
    return longest(_READERS, text, index)


def _part_of_year(text: Text, index: int) -> Expression | None:
    """Read "6 tháng đầu năm", "06 tháng cuối năm 2026", "9 tháng năm 2026", "3 tháng còn lại của năm"."""
    counted = small(text, index, 11)
    if counted is None or text.word(counted[1]) not in MONTH:
        return None
    count, after = counted[0], counted[1] + 1
    if text.word(after) in FIRST:
        return _of_year(text, index, after + 1, months_in(1, count))
    if text.word(after) in LAST:
        return _of_year(text, index, after + 1, months_in(13 - count, 12))
    if text.word(after) in _REST and text.word(after + 1) == "lai":
        after += 2 + (text.word(after + 2) in _OF)
        return _of_year(text, index, after, months_in(13 - count, 12))
    if count in {3, 6, 9} and text.word(after) in YEAR and digits_year(text, after + 1) and text.is_digits(index):
        return _of_year(text, index, after, months_in(1, count))
    return None


def _half(text: Text, index: int) -> Expression | None:
    """Read "Nửa đầu năm", "nửa cuối năm 2026", "nửa năm cuối"."""
    if text.word(index) not in _HALF:
        return None
    before = text.word(index + 1) in YEAR
    side, year = (index + 2, index + 1) if before else (index + 1, index + 2)
    if text.word(side) not in FIRST | LAST or text.word(year) not in YEAR:
        return None
    bounds = months_in(1, 6) if text.word(side) in FIRST else months_in(7, 12)
    return _of_year(text, index, index + 3 if before else year, bounds)


def _of_year(text: Text, start: int, index: int, bounds: Callable[[int], Stretch]) -> Expression | None:
    year = year_after(text, index)
    end = year.end if year else index + (text.word(index) in YEAR)
    if text.word(end) in _SEASONS and text.word(end - 1) in YEAR:
        return None
    return Expression(start, end, Kind.PERIOD, placed(year, bounds), "year")


def _year(text: Text, index: int) -> Expression | None:
    """Read "Năm 2026", "năm nay", "sang năm", "năm 2023 và những năm tiếp theo", "năm 2026-2027"."""
    if text.word(index) in _NEXT and text.word(index + 1) in YEAR:
        return Expression(index, index + 2, Kind.PERIOD, _year_from_now(1), "year")
    if text.word(index) not in YEAR or text.typed(index - 1) in _SEVERAL:
        return None  # "mấy năm nay"
    if text.accented and text.typed(index) == "nam":
        return None  # "vườn thuốc nam 40 loại"
    shift = SHIFTS.at(text, index + 1)
    if shift is not None:
        return Expression(index, shift[1], Kind.PERIOD, _year_from_now(shift[0]), "year")
    said = any_year(text, index + 1)
    if said is None:
        return None
    first, end = said
    last = _last_year(text, end)
    if last is not None and last[0] > first:
        return Expression(index, last[1], Kind.PERIOD, _years(first, last[0]), "phase")
    onward = _ONWARD.at(text, end)
    if onward is not None:
        return Expression(index, onward[1], Kind.PERIOD, _years(first, first, Ask.AMBIGUOUS), "year")
    return Expression(index, end, Kind.PERIOD, _years(first, first), "year")


def _year_from_now(shift: int) -> Meaning:
    return lambda today: Days((years(today.year + shift, today.year + shift),))


def _years(first: int, last: int, *asks: Ask) -> Meaning:
    return lambda today: Days((years(first, last),), asks=asks)


def _last_year(text: Text, index: int) -> tuple[int, int] | None:
    """Return the last of several years: - 2025, đến năm 2025, và 2025, or 2026, 2027."""
    found: tuple[int, int] | None = None
    for _ in range(_MAX_YEARS):
        if text.word(index) not in _TO:
            return found
        index += 1
        index += text.word(index) in words("hết")
        index += text.word(index) in YEAR
        year = digits_year(text, index)
        if year is None:
            return found
        index += 1
        found = year, index
    return found


def _phase(text: Text, index: int) -> Expression | None:
    """Read "Giai đoạn 2020-2025", "hai năm 2026 - 2027", "tầm nhìn đến năm 2045", a bare "2030" or "2026-2030"."""
    vision = _VISION.at(text, index)
    if vision is not None:
        after = vision[1] + (text.word(vision[1]) in YEAR)
        seen = digits_year(text, after)
        meaning = _years(seen, seen) if seen else None
        return Expression(index, after + 1, Kind.PERIOD, meaning, "year", described=True) if meaning else None
    start, named = index, _PHASES.at(text, index)
    index = _to_first_year(text, index)
    first = digits_year(text, index)
    if first is None:
        return _this_term(text, start, index) if named is not None else None
    season = any(text.word(index - step) in _SEASONS for step in (1, 2, 3))
    if start == index and (text.word(index - 1) in YEAR or season):
        return None
    last = _last_year(text, index + 1)
    if last is None:
        bare = Expression(start, index + 1, Kind.PERIOD, _years(first, first), "year", loose=LED)
        return bare if start == index else None
    if last[0] <= first:
        return None
    described = named is not None or start == index
    return Expression(start, last[1], Kind.PERIOD, _years(first, last[0]), "phase", described=described)


def _this_term(text: Text, start: int, index: int) -> Expression | None:
    """Read "Hết nhiệm kỳ": the Party's terms end in years divisible by five; others may not, so it is asked."""
    if text.word(start) not in words("nhiệm"):
        return None
    end = index + (text.word(index) in words("này nay"))
    return Expression(start, end, Kind.PERIOD, _term, "phase", loose=LED)


def _term(today: date) -> Days:
    last = today.year + -today.year % 5
    return Days((years(last - 5, last),), asks=(Ask.DEADLINE,), suggestions=(date(last, 12, 31),))


def _to_first_year(text: Text, index: int) -> int:
    """Skip "giai đoạn", "hai năm", "các năm", "5 năm" to the first year of several."""
    named, counted = _PHASES.at(text, index), small(text, index, 50)
    if named is not None:
        index = named[1] + (text.word(named[1]) in words("từ"))
        return index + (text.word(index) in YEAR)
    if counted is not None and text.word(counted[1]) in YEAR:
        return counted[1] + 1
    if text.word(index) in words("các những") and text.word(index + 1) in YEAR:
        return index + 2
    return index


def this_one(span: str) -> Meaning:
    """Return the current month, quarter or year, where "cuối tháng" says no more."""
    if span == "month":
        return this_month
    if span == "quarter":
        return lambda today: this_quarter(today, 0)
    return _year_from_now(0)


_READERS = in_order("periods", month, numeric_month, quarter, _part_of_year, _half, _year, _phase)
