"""Anniversaries by the solar calendar, by name: Quốc khánh, ngày thành lập Đảng, Bến Tre Đồng Khởi."""

from datetime import date

from domain.understanding.calendar.calendar_words import DAY, YEAR, Year, year_after
from domain.understanding.calendar.days import (
    LAST_YEAR,
    LED,
    Days,
    Expression,
    Kind,
    Meaning,
    Stretch,
    day_and_month,
    each_year,
)
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_SOLAR: Phrasebook[tuple[int, int]] = Phrasebook.listed(
    {day_and_month(day): f"{names}, {names.replace('việt nam', 'vn')}" for day, names in _LISTS["days"].items()}
)


ANNIVERSARIES = frozenset(_LISTS["days"])
"""As they are typed: "8/3"."""
_SINCE = {
    (17, 1): 1960,
    (3, 2): 1930,
    (26, 3): 1931,
    (30, 4): 1975,
    (7, 5): 1954,
    (19, 5): 1890,
    (27, 7): 1947,
    (19, 8): 1945,
    (2, 9): 1945,
    (22, 12): 1944,
}
"""From which year the anniversaries are counted: the 96th of the Party is in 2026."""


def _counted_year(text: Text, index: int, festival: tuple[int, int]) -> Year | None:
    """Return the year of "kỷ niệm 96 năm" before the festival."""
    since = _SINCE.get(festival)
    if since is None or text.word(index - 1) not in YEAR or not text.is_digits(index - 2):
        return None
    count = text.word(index - 2)
    return (since + int(count), 0, 0) if len(count) <= 3 and since + int(count) <= LAST_YEAR else None


def anniversary(text: Text, index: int) -> Expression | None:
    found = _SOLAR.at(text, index) or (_SOLAR.at(text, index + 1) if text.word(index) in DAY else None)
    if found is None:
        return None
    (day, month), end = found
    year = year_after(text, end)
    said = _solar_meaning(year or _counted_year(text, index, found[0]), month, day)
    return Expression(index, year[2] if year else end, Kind.FESTIVAL, said, loose=LED)


def _solar_meaning(year: Year | None, month: int, day: int) -> Meaning:
    def bounds(number: int) -> Stretch:
        return Stretch(date(number, month, day), date(number, month, day))

    if year is not None and year[0] is None:
        return lambda today: Days((bounds(today.year + year[1]),))
    return each_year(year[0] if year else None, bounds, None)
