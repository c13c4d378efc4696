"""Anniversaries by the solar calendar, by name: Quốc khánh, ngày thành lập Đảng, Bến Tre Đồng Khởi."""

from datetime import date

from domain.understanding.calendar.calendar_words import DAY, YEAR, year_after
from domain.understanding.calendar.days import LAST_YEAR, LED, Expression, Kind, Stretch, Year, day_and_month, placed
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_SOLAR: Phrasebook[tuple[int, int]] = Phrasebook.listed(
    {day_and_month(day): f"{names}, {names.replace('việt nam', 'vn')}" for day, names in _LISTS["days"].items()}
)

ANNIVERSARIES = frozenset(_LISTS["days"])
"""As they are typed: "8/3"."""
_SINCE = {day_and_month(day): year for day, year in _LISTS["since"].items()}
"""From which year the anniversaries are counted: the 96th of the Party is in 2026."""


def _counted_year(text: Text, index: int, festival: tuple[int, int]) -> Year | None:
    """Return the year of "kỷ niệm 96 năm" before the festival."""
    since = _SINCE.get(festival)
    if since is None or text.word(index - 1) not in YEAR or not text.is_digits(index - 2):
        return None
    count = text.word(index - 2)
    return Year(since + int(count), 0, 0) if len(count) <= 3 and since + int(count) <= LAST_YEAR else None


def anniversary(text: Text, index: int) -> Expression | None:
    found = _SOLAR.at(text, index) or (_SOLAR.at(text, index + 1) if text.word(index) in DAY else None)
    if found is None:
        return None
    (day, month), end = found
    year = year_after(text, end)
    meaning = placed(
        year or _counted_year(text, index, found[0]),
        lambda number: Stretch(date(number, month, day), date(number, month, day)),
        moved=None,
    )
    return Expression(index, year.end if year else end, Kind.FESTIVAL, meaning, loose=LED)
