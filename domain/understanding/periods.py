"""Months, quarters, parts of a year, years, terms and phases."""

from collections.abc import Callable
from datetime import date

from domain.understanding.calendar_words import (
    DAY,
    MONTH,
    QUARTER,
    ROMAN,
    SHIFTS,
    YEAR,
    Year,
    any_year,
    digits_year,
    small,
    year_after,
)
from domain.understanding.days import (
    LED,
    Days,
    Expression,
    Kind,
    NoSuchDay,
    Stretch,
    each_year,
    later,
    months,
    one,
    years,
)
from domain.understanding.readings import Ask
from domain.understanding.words import Phrasebook, Text, phrases, words

Meaning = Callable[[date], Days]

_FIRST, _LAST = words("đầu"), words("cuối")
_CURRENT = words("này nay")
_HALF = words("nửa")


def period(text: Text, index: int) -> Expression | None:
    """The period that begins at this token; the longest reading is taken."""
    found = [
        expression
        for read in (_month, _numeric_month, _quarter, _part_of_year, _half, _year, _phase)
        if (expression := read(text, index)) is not None
    ]
    return max(found, key=lambda expression: expression.end, default=None)


def _expression(
    start: int, end: int, meaning: Meaning, span: str, *, loose: str = "", described: bool = False
) -> Expression:
    return Expression(start, end, Kind.PERIOD, meaning, span, loose, described)


def _placed(year: Year | None, bounds: Callable[[int], Stretch]) -> Meaning:
    """A part of a year: of the year said, of one so far from this, or of this year and else the next."""
    if year is None:
        return each_year(None, bounds)
    if year[0] is not None:
        return each_year(year[0], bounds)
    return lambda today: Days((bounds(today.year + year[1]),))


def _months_in(first: int, last: int) -> Callable[[int], Stretch]:
    def bounds(year: int) -> Stretch:
        if not (1 <= first <= 12 and 1 <= last <= 12):
            raise NoSuchDay
        if first > last:
            return Stretch(months(year, first, first).first, months(year + 1, last, last).last)
        return months(year, first, last)

    return bounds


def _closing(text: Text, index: int, most: int, roman: bool = False) -> tuple[int, int] | None:
    """The second number of "tháng 6-10", "quý II, III" or "tháng 6 đến 8", where nothing is counted by it."""
    if text.word(index) not in {"-", ","} | words("đến tới và"):
        return None
    second = _roman(text, index + 1) if roman else small(text, index + 1, most)
    if second is None or (not roman and not text.is_digits(index + 1)):
        return None
    after = text.token(second[1])
    ends = not after.text or after.text in {",", ".", ";", "/", ":", ")"} or after.text in YEAR
    return second if ends else None


def _month(text: Text, index: int) -> Expression | None:
    short = text.word(index) == "t" and text.is_digits(index + 1) and text.token(index + 1).glued
    if not short and text.word(index) not in MONTH:
        return None
    shift = SHIFTS.at(text, index + 1)
    if shift is not None and not short:
        return _expression(index, shift[1], lambda today: _whole_month(later(today.replace(day=1), shift[0])), "month")
    month = small(text, index + 1, 19)
    if month is None or (
        text.word(index + 1) in YEAR and _year(text, index + 1) is not None and text.word(index + 2) != "nam"
    ):
        if month is None or text.word(index + 1) not in YEAR or not digits_year(text, index + 2):
            return None
    last, end = month
    further = _closing(text, end, 12)
    if further is not None and further[0] > last:
        last, end = further
    year = year_after(text, end)
    if short and year is None and 2 <= month[0] <= 7:
        return None
    if (
        text.is_digits(index + 1)
        and text.word(month[1]) in {"/", "-"}
        and year is None
        and text.is_digits(month[1] + 1)
    ):
        return None
    return _expression(index, year[2] if year else end, _placed(year, _months_in(month[0], last)), "month")


def _whole_month(first: date) -> Days:
    stretch = months(first.year, first.month, first.month)
    return one(stretch.first, stretch.last)


def _numeric_month(text: Text, index: int) -> Expression | None:
    """ "6/2026", "04-2021"."""
    if not text.is_digits(index) or text.word(index + 1) not in {"/", "-", "."} or len(text.word(index)) > 2:
        return None
    year = digits_year(text, index + 2)
    month = int(text.word(index))
    if (
        year is None
        or not 1 <= month <= 12
        or not text.token(index + 2).glued
        or text.word(index - 1) in {"/", "-", "."}
    ):
        return None
    return _expression(index, index + 3, each_year(year, _months_in(month, month)), "month")


def _roman(text: Text, index: int) -> tuple[int, int] | None:
    if text.word(index) in ROMAN:
        return ROMAN[text.word(index)], index + 1
    return small(text, index, 9)


def _quarter(text: Text, index: int) -> Expression | None:
    short = text.word(index) == "q" and text.is_digits(index + 1) and text.token(index + 1).glued
    if not short and text.word(index) not in QUARTER:
        return None
    shift = SHIFTS.at(text, index + 1)
    if shift is not None:
        return _expression(index, shift[1], lambda today: _this_quarter(today, shift[0]), "quarter")
    if text.word(index + 1) in _FIRST | _LAST and text.word(index + 2) in YEAR:
        number, end = (1 if text.word(index + 1) in _FIRST else 4), index + 2
    else:
        found = _roman(text, index + 1)
        if found is None:
            return None
        number, end = found
    last = number
    further = _closing(text, end, 4, roman=True)
    if further is not None and number < further[0] <= 4:
        last, end = further
    year = year_after(text, end)
    if not 1 <= number <= 4:
        return _expression(index, year[2] if year else end, _impossible, "quarter")
    meaning = _placed(year, _months_in(number * 3 - 2, last * 3))
    bare_year = text.word(end) in YEAR and year is None and text.word(index + 1) in _FIRST | _LAST
    return _expression(index, year[2] if year else end + bare_year, meaning, "quarter")


def _impossible(today: date) -> Days:
    raise NoSuchDay


def _this_quarter(today: date, shift: int) -> Days:
    first = later(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), 3 * shift)
    stretch = months(first.year, first.month, first.month + 2)
    return one(stretch.first, stretch.last)


def _part_of_year(text: Text, index: int) -> Expression | None:
    """ "6 tháng đầu năm", "06 tháng cuối năm 2026", "9 tháng năm 2026", "3 tháng còn lại của năm"."""
    count = small(text, index, 11)
    if count is None or text.word(count[1]) not in MONTH:
        return None
    after = count[1] + 1
    bounds = _months_in(1, count[0])
    if text.word(after) in _FIRST | _LAST:
        if text.word(after) in _LAST:
            bounds = _months_in(13 - count[0], 12)
        return _of_year(text, index, after + 1, bounds)
    if text.word(after) in words("còn") and text.word(after + 1) == "lai":
        after += 2 + (text.word(after + 2) in words("của trong"))
        return _of_year(text, index, after, _months_in(13 - count[0], 12))
    if count[0] in {3, 6, 9} and text.word(after) in YEAR and digits_year(text, after + 1) and text.is_digits(index):
        return _of_year(text, index, after, bounds)
    return None


def _half(text: Text, index: int) -> Expression | None:
    """ "Nửa đầu năm", "nửa cuối năm 2026", "nửa năm cuối"."""
    if text.word(index) not in _HALF:
        return None
    side = index + 1 if text.word(index + 1) in _FIRST | _LAST else index + 2
    if text.word(side) not in _FIRST | _LAST or text.word(index + (2 if side == index + 1 else 1)) not in YEAR:
        return None
    bounds = _months_in(1, 6) if text.word(side) in _FIRST else _months_in(7, 12)
    return _of_year(text, index, index + 2 if side == index + 1 else side + 1, bounds)


def _of_year(text: Text, start: int, index: int, bounds: Callable[[int], Stretch]) -> Expression:
    year = year_after(text, index)
    end = year[2] if year else index + (text.word(index) in YEAR)
    return _expression(start, end, _placed(year, bounds), "year")


def _year(text: Text, index: int) -> Expression | None:
    """ "Năm 2026", "năm nay", "sang năm", "năm 2023 và những năm tiếp theo", "năm 2026-2027"."""
    if text.word(index) in words("sang qua") and text.word(index + 1) in YEAR:
        return _expression(index, index + 2, lambda today: Days((years(today.year + 1, today.year + 1),)), "year")
    if text.word(index) not in YEAR:
        return None
    shift = SHIFTS.at(text, index + 1)
    if shift is not None:
        return _expression(
            index, shift[1], lambda today: Days((years(today.year + shift[0], today.year + shift[0]),)), "year"
        )
    said = any_year(text, index + 1)
    if said is None:
        return None
    last = _last_year(text, said[1])
    if last is not None and last[0] > said[0]:
        return _expression(index, last[1], lambda today: Days((years(said[0], last[0]),)), "phase")
    onward = _ONWARD.at(text, said[1])
    asks = (Ask.AMBIGUOUS,) if onward else ()
    return _expression(
        index, onward[1] if onward else said[1], lambda today: Days((years(said[0], said[0]),), asks=asks), "year"
    )


_ONWARD = phrases(("và những năm tiếp theo", "và các năm tiếp theo", "và những năm sau", "trở đi", "và các năm sau"))


def _last_year(text: Text, index: int) -> tuple[int, int] | None:
    """The last of several years: - 2025, đến năm 2025, và 2025, , 2026, 2027."""
    found: tuple[int, int] | None = None
    for _ in range(6):
        if text.word(index) not in {"-", ",", "/"} | words("đến tới và"):
            return found
        index += 1
        index += text.word(index) in words("hết")
        index += text.word(index) in YEAR
        year = digits_year(text, index)
        if year is None:
            return found
        found = year, index + 1
        index += 1
    return found


_PHASES = Phrasebook({name: name for name in ("giai đoạn", "nhiệm kỳ", "thời kỳ", "tầm nhìn", "kỳ")})
_SCHOOL = words("học khóa vụ mùa")


def _phase(text: Text, index: int) -> Expression | None:
    """ "Giai đoạn 2020-2025", "hai năm 2026 - 2027", "tầm nhìn đến năm 2045", a bare "2030" or "2026-2030"."""
    start, named = index, _PHASES.at(text, index)
    counted = small(text, index, 50)
    if named is not None:
        index = named[1]
        index += text.word(index) in words("đến")
    elif counted is not None and text.word(counted[1]) in YEAR:
        index = counted[1]
    elif text.word(index) in words("các những") and text.word(index + 1) in YEAR:
        index += 1
    index += index > start and text.word(index) in YEAR | words("từ")
    index += index > start and text.word(index) in YEAR
    first = digits_year(text, index)
    if first is None or (start == index and text.word(index - 1) in _SCHOOL | YEAR):
        return None
    last = _last_year(text, index + 1)
    if last is None:
        if named is None and start < index:
            return None
        vision = named is not None
        return _expression(
            start,
            index + 1,
            lambda today: Days((years(first, first),)),
            "year",
            loose="" if vision else LED,
            described=vision,
        )
    if last[0] <= first or text.word(start - 1) in _SCHOOL or (text.word(start - 1) in YEAR):
        return None
    described = named is not None or start == index
    return _expression(start, last[1], lambda today: Days((years(first, last[0]),)), "phase", described=described)


UNITS = {**dict.fromkeys(DAY, "day"), **dict.fromkeys(MONTH, "month"), **dict.fromkeys(QUARTER, "quarter")}


def this_one(span: str) -> Meaning:
    """The current week, month, quarter or year, where "cuối tháng" says no more."""
    if span == "month":
        return lambda today: _whole_month(today)
    if span == "quarter":
        return lambda today: _this_quarter(today, 0)
    return lambda today: Days((years(today.year, today.year),))
