"""Seasons of the school and of the Mekong delta: hè 2027, hết năm học này, trước mùa mưa sang năm, vụ đông xuân."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.understanding.calendar.calendar_words import digits_year, year_after
from domain.understanding.calendar.days import (
    LED,
    Days,
    Expression,
    Kind,
    Meaning,
    Stretch,
    Year,
    month_end,
    not_known,
    placed,
)
from domain.understanding.readings import Ask
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, lexicon, words
from domain.understanding.text.words import WORD, Text

_LISTS = lists_of(__name__)
SEASON = "season"
ONLY_BEGINS = "season that only begins"
"""Its first day is known, its last is not: when the rains end nobody can tell."""


@dataclass(frozen=True, slots=True)
class _Season:
    """The months from `first` to `last`, which lies in the year the season is named after."""

    names: Lexicon
    first: int
    last: int
    ends: bool = False
    begins: bool = False


_SEASONS = (
    _Season(lexicon(_LISTS["summer"]), 6, 8, ends=True),
    _Season(lexicon("năm học"), 9, 5, ends=True),
    _Season(lexicon(_LISTS["second_term"]), 1, 5, ends=True),
    _Season(lexicon("mùa mưa, mùa mưa bão"), 5, 11, begins=True),
    _Season(lexicon(_LISTS["dry_season"]), 12, 4),
    _Season(lexicon(_LISTS["flood_season"]), 8, 11),
    _Season(lexicon(_LISTS["winter_spring"]), 11, 4),
    _Season(lexicon(_LISTS["summer_autumn"]), 4, 8),
    _Season(lexicon(_LISTS["autumn_winter"]), 8, 11),
)
"""In the south the rains come in May; the summer holidays are June to August, the school year ends on 31 May."""
_NO_MONTHS = lexicon(_LISTS["no_months"])
_THIS, _NEXT = words("này nay"), words(_LISTS["next"])
_ANY_SEASON, _LEAD_TO_IT = words("mùa vụ"), words(_LISTS["lead_to_it"])
_MOST_WORDS = 3


def season(text: Text, index: int) -> Expression | None:
    """Return the season that begins at this token; of one whose end is not sure the days are only offered."""
    named = [(found[1], each) for each in _SEASONS if (found := each.names.at(text, index))]
    if not named:
        return _unknown_season(text, index)
    end, meant = max(named, key=lambda one: one[0])
    if text.is_digits(index - 1):  # "5 năm học nghề"
        return None
    meaning, placed, after = _placed(text, end, meant)
    sure = placed and (meant.ends or meant.begins)
    span = ONLY_BEGINS if meant.begins else SEASON
    asked = meaning if sure else (lambda today: Days(meaning(today).choices, asks=(Ask.DEADLINE,)))
    return Expression(index, after, Kind.FESTIVAL, asked, span, loose="" if sure and meant.ends else LED)


def _placed(text: Text, end: int, meant: _Season) -> tuple[Meaning, bool, int]:
    """Return when the season is, whether its year was said, and the token after it."""
    last_year = digits_year(text, end + 2) if text.word(end + 1) in {"-", "/"} else None
    if digits_year(text, end) and last_year:  # a school year is asked where it is told by two years
        return placed(Year(last_year, 0, 0), lambda number: _months(meant, number)), False, end + 3
    year = year_after(text, end)
    if year is not None:
        return placed(year, lambda number: _months(meant, number)), True, year.end
    if text.word(end) in _THIS:
        return _coming(meant, lambda stretch, today: stretch.last >= today), True, end + 1
    if text.word(end) in _NEXT:
        return _coming(meant, lambda stretch, today: stretch.first > today), True, end + 1
    return _coming(meant, lambda stretch, today: stretch.last >= today, most=2), False, end


def _months(meant: _Season, year: int) -> Stretch:
    return Stretch(date(year - (meant.first > meant.last), meant.first, 1), month_end(year, meant.last))


def _coming(meant: _Season, wanted: Callable[[Stretch, date], bool], most: int = 1) -> Meaning:
    def meaning(today: date) -> Days:
        around = [_months(meant, year) for year in range(today.year, today.year + 3)]
        return Days(tuple(stretch for stretch in around if wanted(stretch, today))[:most])

    return meaning


def _unknown_season(text: Text, index: int) -> Expression | None:
    """Read "vụ lúa", "mùa gặt năm tới", "mùa gió chướng sang năm": the year alone does not tell the day."""
    known = _NO_MONTHS.at(text, index)
    if known is not None:
        return Expression(index, known[1], Kind.FESTIVAL, not_known, SEASON, loose=LED)
    if text.word(index) not in _ANY_SEASON or text.word(index - 1) not in _LEAD_TO_IT:
        return None
    for end in range(index + 1, index + 2 + _MOST_WORDS):
        year = year_after(text, end)
        if year is not None and end > index + 1:
            return Expression(index, year.end, Kind.FESTIVAL, not_known, SEASON, loose=LED)
        if text.token(end).kind != WORD:
            return None
    return None
