"""Festivals and dates of the Vietnamese lunar calendar: Tết, rằm tháng bảy, 23 tháng chạp, mùng 3 Tết."""

from dataclasses import replace
from datetime import date, timedelta

from domain.understanding.calendar import lunar
from domain.understanding.calendar.calendar_words import DAY, MONTH, day_number, small, year_after
from domain.understanding.calendar.days import (
    FIRST_YEAR,
    LAST_YEAR,
    LED,
    Days,
    Expression,
    Kind,
    Meaning,
    NoSuchDayError,
    Stretch,
    Year,
    day_and_month,
    longest,
    one,
)
from domain.understanding.readings import Ask
from domain.understanding.text.lexicon_files import in_order, lists_of
from domain.understanding.text.phrasebook import Phrasebook, phrases, words
from domain.understanding.text.words import MARK, Text

_LISTS = lists_of(__name__)
_LUNAR: Phrasebook[tuple[int, int]] = Phrasebook.listed(
    {day_and_month(day): names for day, names in _LISTS["festivals"].items()}
)
_STEMS = ["canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ"]
_BRANCHES = ["thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi"]
_CYCLE = Phrasebook({f"{_STEMS[year % 10]} {_BRANCHES[year % 12]}": year for year in range(1960, 2020)})
_LUNAR_MONTHS = Phrasebook({"giêng": 1, "chạp": 12, "củ mật": 12, "cô hồn": 7, "ngâu": 7})
_LUNAR_MARK = phrases(_LISTS["lunar_mark"])
_NIGHTS = {"đêm", "dem", "bữa", "hôm", "hom", "tối"}
""" "Đêm giao thừa" is a time, where "giao thừa" may only describe."""
_FIRST_TEN, _ABOUT = words("mùng"), {"chừng", "tầm", "cỡ", "khoảng", "độ", "chung", "tam", "khoang"}
_FULL_MOON, _THEN = words("rằm"), {"là", "la", "thì", "xong", ""}


def lunar_day(text: Text, index: int) -> Expression | None:
    """Return the lunar festival, date or month that begins at this token; the longest reading is taken."""
    return longest(_READERS, text, index)


def _meaning(year: Year | None, month: int, day: int, moved: Ask | None = None) -> Meaning:
    """Return a lunar date in the year said (the solar year it is named after), or the next one to come."""

    def bounds(number: int) -> Stretch:
        if not FIRST_YEAR < number < LAST_YEAR:
            raise NoSuchDayError
        meant = lunar.new_year(number) - timedelta(days=1) if day == 0 else lunar.solar(number, month, day)
        if meant is None:
            raise NoSuchDayError(lunar.month_bounds(number, month)[1])
        return Stretch(meant, meant)

    def meaning(today: date) -> Days:
        if year is not None:
            return Days((bounds(year.number(today)),))
        around = [bounds(number) for number in range(today.year - 1, today.year + 2)]
        coming = [stretch for stretch in around if stretch.last >= today - timedelta(days=1)]
        return Days(tuple(coming), moved)

    return meaning


def _festival(text: Text, index: int) -> Expression | None:
    night = text.typed(index) in _NIGHTS
    found = _LUNAR.at(text, index) or (_LUNAR.at(text, index + 1) if night or text.word(index) in DAY else None)
    if found is None:
        return None
    (day, month), end = found
    year, end = _festival_year(text, end)
    return Expression(index, end, Kind.FESTIVAL, _meaning(year, month, day), loose="" if night else LED)


def _festival_year(text: Text, index: int) -> tuple[Year | None, int]:
    """Return the year behind a festival: 2030, năm 2030, năm sau, Đinh Mùi, này."""
    year = year_after(text, index)
    if year is not None:
        return year, year.end
    named = index + (text.word(index) in words("năm xuân"))
    cycle = _CYCLE.at(text, named)
    if cycle is not None:
        return Year(cycle[0] + 60, 0, cycle[1]), cycle[1]
    if text.word(index) in words("này nay tới"):
        return None, index + 1
    return None, index


def _tet_day(text: Text, index: int) -> Expression | None:
    """Read "Mùng 3 Tết", "30 Tết", "28 tháng Chạp Tết"."""
    start = index
    first_ten = text.word(index) in words("mùng")
    index += first_ten or text.word(index) in words("ngày")
    first_ten = first_ten or text.word(index) in words("mùng")
    index += text.word(index) in words("mùng")
    day = small(text, index, 30)
    if day is None or text.word(day[1]) != "tet" or not (first_ten or 20 <= day[0] <= 30):
        return None
    year, end = _festival_year(text, day[1] + 1)
    if not first_ten and day[0] == 30:
        return Expression(start, end, Kind.DAY, _meaning(year, 1, 0))
    if first_ten:
        return Expression(start, end, Kind.DAY, _meaning(year, 1, day[0]))
    before = year and (Year(year.said - 1, 0, 0) if year.said else Year(None, year.ahead - 1, 0))
    return Expression(start, end, Kind.DAY, _meaning(before, 12, day[0]))


def _month_named(text: Text, index: int) -> tuple[int, bool, int] | None:
    """Read tháng bảy, tháng giêng, tháng chạp: the month, whether its name is lunar, and the token after."""
    if text.word(index) not in MONTH:
        return None
    named = _LUNAR_MONTHS.at(text, index + 1)
    if named is not None:
        return named[0], True, named[1]
    month = small(text, index + 1, 12)
    return (month[0], False, month[1]) if month else None


def _date(text: Text, index: int) -> Expression | None:
    """Read "Rằm tháng bảy", "mùng 10 tháng 3 âm lịch", "23 tháng chạp", "15/8 âm lịch", a bare "rằm"."""
    start = index
    while text.word(index) in words("ngày mùng") and index < start + 2:
        index += 1
    if text.word(index) in _FULL_MOON:
        month = _month_named(text, index + 1)
        if month is None:
            end = index + 1 + (text.word(index + 1) in words("này tới"))
            return Expression(start, end, Kind.FESTIVAL, _next_full_moon, loose=LED)
        return replace(_dated(text, start, month[2], (15, month[0]), None), kind=Kind.FESTIVAL)
    day = day_number(text, index, 30)
    if day is None:
        return None
    if text.word(day[1]) in {"/", "-"} and text.is_digits(day[1] + 1) and len(text.word(day[1] + 1)) <= 2:
        number, end = int(text.word(day[1] + 1)), day[1] + 2
        month = (number, False, end) if 1 <= number <= 12 else None
    else:
        month = _month_named(text, day[1])
    if month is None:
        return None
    marked = _marked(text, month[2])
    if marked is None and not month[1]:
        return None
    return _dated(text, start, marked[1] if marked else month[2], (day[0], month[0]), Ask.YEAR)


def _next_full_moon(today: date) -> Days:
    months = [(year, month) for year in (today.year - 1, today.year) for month in range(1, 13)]
    days = [lunar.month_bounds(year, month)[0] + timedelta(days=14) for year, month in months]
    return one(min(day for day in days if day >= today))


def _marked(text: Text, index: int) -> tuple[bool, int] | None:
    """The "âm lịch" or "al" that stands here, or the "ta" of "tháng ba ta là xong", where it is no "we"."""
    own = text.typed(index) == "ta" and (text.token(index + 1).kind == MARK or text.typed(index + 1) in _THEN)
    return (True, index + 1) if own else _LUNAR_MARK.at(text, index)


def _dated(text: Text, start: int, end: int, lunar_date: tuple[int, int], moved: Ask | None) -> Expression:
    day, month = lunar_date
    year, end = _festival_year(text, end)
    marked = _marked(text, end)
    return Expression(start, marked[1] if marked else end, Kind.DAY, _meaning(year, month, day, moved))


def _month(text: Text, index: int) -> Expression | None:
    """Read "Tháng giêng", "tháng chạp", "tháng 7 âm lịch", "ra giêng"."""
    if text.word(index) == "ra" and text.word(index + 1) in words("giêng"):
        day = _day_behind(text, index + 2)
        if day is not None:
            return _dated(text, index, day[1], (day[0], 1), Ask.YEAR)
        return Expression(index, index + 2, Kind.PERIOD, _month_meaning(None, 1), "month")
    month = _month_named(text, index)
    if month is None:
        return None
    marked = _marked(text, month[2])
    if marked is None and not month[1]:
        return None
    behind = _day_behind(text, marked[1] if marked else month[2])
    if behind is not None:
        return _dated(text, index, behind[1], (behind[0], month[0]), Ask.YEAR)
    year, end = _festival_year(text, marked[1] if marked else month[2])
    return Expression(index, end, Kind.PERIOD, _month_meaning(year, month[0]), "month")


def _day_behind(text: Text, index: int) -> tuple[int, int] | None:
    """Read the day of "ra giêng chừng mùng 10", "tháng chạp tầm ngày 20", and the token after it."""
    index += text.typed(index) in _ABOUT
    return small(text, index + 1, 30) if text.word(index) in DAY | _FIRST_TEN else None


def _month_meaning(year: Year | None, month: int) -> Meaning:
    def meaning(today: date) -> Days:
        if year is not None:
            return one(*lunar.month_bounds(year.number(today), month))
        around = [Stretch(*lunar.month_bounds(number, month)) for number in range(today.year - 1, today.year + 2)]
        return Days(tuple(stretch for stretch in around if stretch.last >= today))

    return meaning


_READERS = in_order("lunar", _tet_day, _festival, _date, _month)
