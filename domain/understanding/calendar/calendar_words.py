"""Small numbers inside dates: days and months in digits or words, years, Roman quarters, this and next."""

from domain.understanding.calendar.days import FIRST_YEAR, LAST_YEAR, Year
from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.numbers import below_thousand
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED, MONEY_NOUNS
from domain.understanding.text.phrasebook import Phrasebook, phrases, words
from domain.understanding.text.words import WORD, Text

_LISTS = lists_of(__name__)
DAY, WEEK, MONTH, QUARTER, YEAR = words("ngày"), words("tuần"), words("tháng"), words("quý"), words("năm")
SPANS = {
    **dict.fromkeys(WEEK, "week"),
    **dict.fromkeys(MONTH, "month"),
    **dict.fromkeys(QUARTER, "quarter"),
    **dict.fromkeys(YEAR, "year"),
}
FIRST, LAST = words("đầu"), words("cuối")
SHORT_MONTH = {"t", "th"}
""" "T9", "th10"."""
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_TWO_THOUSAND = phrases(_LISTS["two_thousand"])
_SCALES_BEHIND = words(_LISTS["scales_behind"])
_TWENTY = words("hai")
_LAST_CENTURY = 50
_NEAR_YEARS = range(2020, 2100)
_LUNAR_NAMES = words("giêng chạp")
_MONTH_WORDS = {"tư": 4, "tu": 4}

SHIFTS: Phrasebook[int] = Phrasebook.listed({int(far): names for far, names in _LISTS["shifts"].items()})
"""Words after tuần, tháng, quý, năm that place it from today."""


def small(text: Text, index: int, most: int) -> tuple[int, int] | None:
    """Read a whole number up to `most`, in at most two digits or in words."""
    token = text.token(index)
    if text.is_digits(index):
        value = int(token.text) if len(token.text) <= 2 else most + 1
        return (value, index + 1) if value <= most else None
    if token.text in _MONTH_WORDS and text.word(index - 1) in MONTH:
        return _MONTH_WORDS[token.text], index + 1
    if text.accented and token.typed == "sau":
        return None  # "sau tháng 6" is no sixth of June
    number = below_thousand(text, index)
    return (int(number.value), number.end) if number and 0 < number.value <= most else None


def day_number(text: Text, index: int, most: int) -> tuple[int, int] | None:
    """Read the number of a day: as `small`, and the 23 of "hai ba tháng chạp", as people say it before a month."""
    told = small(text, index, most)
    if text.word(index) not in _TWENTY or told != (2, index + 1) or text.word(index + 2) not in MONTH:
        return told
    ones = small(text, index + 1, 9)
    month = text.word(index + 3) in _LUNAR_NAMES or small(text, index + 3, 12) is not None
    return (20 + ones[0], index + 2) if ones and month and not SHIFTS.at(text, index + 3) else told


def digits_year(text: Text, index: int, far: bool = False) -> int | None:
    """Read four digits that can be a year; in a full date the year may be `far` away."""
    word = text.word(index)
    if not text.is_digits(index) or len(word) != 4:
        return None
    return int(word) if FIRST_YEAR <= int(word) <= LAST_YEAR or (far and 1000 <= int(word) < 9999) else None


def run_together(text: Text, index: int) -> tuple[int, int, int] | None:
    """Read the year, month and day of "30042027" and "20270430", where nothing is counted by it."""
    typed = text.word(index)
    counts = COUNTED.at(text, index + 1) or MONEY_NOUNS.at(text, index + 1)
    if not text.is_digits(index) or len(typed) != len("30042027") or counts:
        return None
    readings = (typed[4:], typed[2:4], typed[:2]), (typed[:4], typed[4:6], typed[6:])
    for year, month, day in ((int(year), int(month), int(day)) for year, month, day in readings):
        if year in _NEAR_YEARS and 1 <= month <= 12 and 1 <= day <= 31:
            return year, month, day
    return None


def any_year(text: Text, index: int) -> tuple[int, int] | None:
    """Read a year in four digits, in two (after "năm"), or in words."""
    year = digits_year(text, index)
    if year is not None:
        return year, index + 1
    if text.is_digits(index):
        short = len(text.word(index)) == 2 and not text.is_digits(index + 1)
        century = 1900 if int(text.word(index)) >= _LAST_CENTURY else 2000  # "hồi năm 68"
        return (century + int(text.word(index)), index + 1) if short and int(text.word(index)) >= 20 else None
    if spoken := _spoken_year(text, index):
        return spoken
    said = amount(text, index)
    if said and said.worded and FIRST_YEAR <= said.value <= LAST_YEAR and said.value == int(said.value):
        return int(said.value), said.end
    return None


def _spoken_year(text: Text, index: int) -> tuple[int, int] | None:
    """Read "hai không hai bảy", "hai ngàn hai bảy", "hai bảy", "hai mươi bảy" behind "năm", as people say a year."""
    century = _TWO_THOUSAND.at(text, index)
    said, end = ("20", century[1]) if century else ("", index)
    while len(said) < 4 and text.token(end).kind == WORD and (number := below_thousand(text, end)) is not None:
        if number.value > 99:
            return None
        said, end = said + str(number.value), number.end
    if not (text.accented or century) or said[:1] != "2" or len(said) not in {2, 4} or text.word(end) in _SCALES_BEHIND:
        return None
    counted = COUNTED.at(text, end) or text.word(end) in words("tuổi")
    return None if len(said) == 2 and (counted or century) else (2000 + int(said[-2:]), end)


def year_after(text: Text, index: int) -> Year | None:
    """Return the year behind a day, month or quarter: năm 2026, /2026, -2026, 2026, năm nay, sang năm."""
    start = index
    if text.word(index) in {"/", "-", ".", ","} or text.word(index) in words("của trong"):
        year = digits_year(text, index + 1)
        if year is not None:
            return Year(year, 0, index + 2)
        index += 1
    if text.word(index) in words("sang qua") and text.word(index + 1) in YEAR:
        return Year(None, 1, index + 2)
    if text.word(index) in YEAR:
        shift = SHIFTS.at(text, index + 1)
        if shift is not None:
            return Year(None, *shift)
        said = any_year(text, index + 1)
        return Year(said[0], 0, said[1]) if said else None
    year = digits_year(text, index) if index == start else None
    return None if year is None else Year(year, 0, index + 1)
