"""Calendar days: 30/6, 30-6-2026, ngày 05 tháng 01 năm 2027, ba mươi tháng sáu, mùng 5 tháng 5."""

from datetime import date

from domain.understanding.calendar import lunar
from domain.understanding.calendar.calendar_words import (
    DAY,
    MONTH,
    SHIFTS,
    WEEK,
    YEAR,
    day_number,
    digits_year,
    run_together,
    small,
    year_after,
)
from domain.understanding.calendar.days import (
    EDGE,
    LED,
    Days,
    Expression,
    Kind,
    Meaning,
    NoSuchDayError,
    Stretch,
    Year,
    around_leap_day,
    either,
    one,
    real,
)
from domain.understanding.calendar.next_month import bare_day, in_month, of_no_month, this_month_day, too_many_months
from domain.understanding.readings import Ask
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import MARK, Text

_LISTS = lists_of(__name__)
LEADS = words("ngày mùng hôm")
_FIRST_TEN = words("mùng")
_SEPARATORS = {"/", "-", "."}
_SOLAR = words("tây")
""" "20 tây tháng 6": by the solar calendar."""
_CLEARLY_A_DAY = 20
_GRADES = {"a", "b", "c", "d", "n"}
_NOT_A_DAY = words(_LISTS["not_a_day"])


def calendar_day(text: Text, index: int) -> Expression | None:
    led = text.word(index) in LEADS
    start = index
    while text.word(index) in LEADS:
        index += 1
    if index - start > 3 or text.word(start - 1) in WEEK:
        return None
    found = (
        _founders_day(text, index, start)
        or _numeric(text, index, led)
        or _in_words(text, index)
        or (led and _bare(text, index, start))
        or None
    )
    if found is None:
        return None
    meaning, end, loose = found
    return Expression(start, end, Kind.DAY, meaning, loose="" if led else loose)


Found = tuple[Meaning, int, str]


def _founders_day(text: Text, index: int, start: int) -> Found | None:
    """Read "Mùng 10 tháng 3": said so, most mean the lunar day of the Hùng kings, but not all."""
    day = small(text, index, 30)
    if text.word(start) not in _FIRST_TEN or day is None or day[0] != 10:
        return None
    slash = text.word(day[1]) == "/"
    month = small(text, day[1] + 1, 12) if slash or text.word(day[1]) in MONTH else None
    if month is None or month[0] != 3 or year_after(text, month[1]) is not None:
        return None
    return _lunar_or_solar, month[1], ""


def _lunar_or_solar(today: date) -> Days:
    days = [
        day for year in (today.year, today.year + 1) for day in (lunar.solar(year, 3, 10), date(year, 3, 10)) if day
    ]
    return either(*sorted(day for day in days if day >= today)[:2])


def _separated(text: Text, index: int) -> tuple[str, int] | None:
    """Read a separator and the digits behind; a dash or dot must be glued to both."""
    mark, after = text.token(index), text.token(index + 1)
    if mark.text not in _SEPARATORS or not text.is_digits(index + 1):
        return None
    return (mark.text, index + 1) if mark.text == "/" or (mark.glued and after.glued) else None


def _numeric(text: Text, index: int, led: bool) -> Found | None:
    if not text.is_digits(index) or text.word(index - 1) in MONTH:
        return None
    written = run_together(text, index)
    if written is not None:
        return _fixed(*written), index + 1, ""
    second = _separated(text, index + 1) or _spaced_dashes(text, index + 1)
    if second is None:
        return None
    third = _separated(text, second[1] + 1) or _spaced_dashes(text, second[1] + 1)
    if third and _another_day(text, third[1] - 1):
        third = None
    year = digits_year(text, index)
    if year is not None:
        if third is None or len(text.word(second[1])) > 2 or len(text.word(third[1])) > 2:
            return None
        return _fixed(year, int(text.word(second[1])), int(text.word(third[1]))), third[1] + 1, ""
    if len(text.word(index)) > 2 or len(text.word(second[1])) > 2:
        return None
    day, month = int(text.word(index)), int(text.word(second[1]))
    if third is not None:
        return _with_third(text, day, month, third[1])
    if second[0] == "-" and not text.token(index + 1).glued:
        return None
    return _without_year(text, day, month, second, led)


def _another_day(text: Text, dash: int) -> bool:
    """Recognise the dash of "10/6-20/6", behind which another day begins."""
    return text.word(dash) == "-" and text.is_digits(dash + 1) and text.word(dash + 2) == "/"


def _spaced_dashes(text: Text, index: int) -> tuple[str, int] | None:
    """Read "30 - 6 - 2026": dashes with spaces only where a four-digit year closes them."""
    for offset in (0, 2):
        if text.word(index + offset) == "-" and digits_year(text, index + offset + 1):
            short = len(text.word(index + 1)) <= 2 and text.is_digits(index + 1)
            if (offset == 0 and text.word(index - 2) == "-") or (offset == 2 and text.word(index) == "-" and short):
                return "-", index + 1
    return None


def _with_third(text: Text, day: int, month: int, index: int) -> Found | None:
    year = digits_year(text, index, far=True)
    if year is None and len(text.word(index)) == 2:
        year = 2000 + int(text.word(index))
    return (_fixed(year, month, day), index + 1, "") if year is not None else None


def _without_year(text: Text, day: int, month: int, second: tuple[str, int], led: bool) -> Found | None:
    """Read day and month; a dot or dash counts only after a word of time."""
    end = second[1] + 1
    if (day, month) == (24, 7) and not led:
        return None
    year = year_after(text, end)
    possible = day <= 39 and month <= 12
    swapped = 1 <= day <= 12 and 13 <= month <= 31
    if not (possible or swapped or (day <= 31 and month <= 19)):
        return None
    if year is not None:
        return _day_of(year, month, day), year.end, ""
    if second[0] == "-" and text.word(end) in DAY | WEEK | MONTH | YEAR and not led:
        return None  # "3-4 tháng nữa" counts
    if text.word(end) in {"/", "-", "%"} and text.token(end).glued and not _another_day(text, end):
        return None
    return _yearless(month, day), end, EDGE if possible else LED


def _in_words(text: Text, index: int) -> Found | None:
    """Read "30 tháng 6", "ba mươi tháng sáu năm 2026", "15 tháng sau"."""
    day = day_number(text, index, 99)
    graded = text.token(index).glued and text.word(index - 1) in _GRADES  # "tiếng Anh B1 tháng 12"
    if day is None or graded:
        return None
    solar = text.word(day[1]) in _SOLAR
    after = day[1] + solar + 1
    if text.word(after - 1) not in MONTH:
        alone = solar and text.token(day[1] + 1).kind == MARK  # "trước 20 tây"
        return (this_month_day(day[0]), day[1] + 1, "") if alone else None
    next_month = SHIFTS.at(text, after)
    here = text.typed(after) == "này" or (text.word(after) == "nay" and not text.accented)  # "6 tháng nay" is a span
    which = solar or here or text.word(after) == "sau" or too_many_months(text, after, day[0])
    if next_month is not None and which and (text.accented or text.is_digits(index)):
        led = solar or text.word(index - 1) in LEADS
        shift = next_month[0]
        meaning = in_month(day[0], shift) if led else bare_day(text, index, day[0], shift)
        return (meaning, next_month[1], "") if meaning else None
    month = small(text, after, 19)
    if month is not None and not (text.word(after) in YEAR and digits_year(text, after + 1)):
        year = year_after(text, month[1])
        if year is not None:
            return _day_of(year, month[0], day[0]), year.end, ""
        return _yearless(month[0], day[0]), month[1], ""
    if month is not None and day[0] not in {3, 6, 9}:  # "12 tháng năm 2026" is in May, "9 tháng năm 2026" a period
        year = year_after(text, after + 1)
        return (_day_of(year, 5, day[0]), year.end, "") if year else None
    if next_month is not None and text.word(index - 1) in LEADS:
        return in_month(day[0], next_month[0]), next_month[1], ""
    return None


def _bare(text: Text, index: int, start: int) -> Found | None:
    """Read "Ngày 15": in this month, or in the next one, which is asked."""
    day = small(text, index, 39)
    if day is None or text.word(day[1]) in _NOT_A_DAY or (text.word(day[1]) in WEEK):
        return None
    worded = not text.is_digits(index) and text.word(start) in DAY
    if worded and (day[0] < _CLEARLY_A_DAY or day[1] < len(text)):
        return None  # "ngày ba bữa"
    if text.word(day[1]) in {"/", "-", "."} and text.token(day[1]).glued and text.is_digits(day[1] + 1):
        return None
    if text.word(day[1]) in MONTH and text.token(day[1] + 1).kind == MARK:
        return of_no_month(day[0]), day[1] + 1, ""
    return this_month_day(day[0]), day[1], EDGE


def _day_of(year: Year, month: int, day: int) -> Meaning:
    return lambda today: one(real(year.number(today), month, day))


def _fixed(year: int, month: int, day: int) -> Meaning:
    return _day_of(Year(year, 0, 0), month, day)


def _yearless(month: int, day: int) -> Meaning:
    def meaning(today: date) -> Days:
        try:
            this = real(today.year, month, day)
        except NoSuchDayError as missing:
            if (day, month) == (29, 2):
                raise NoSuchDayError(*around_leap_day(today)) from missing
            raise
        if this >= today or (day, month) == (29, 2):
            return one(this)
        return Days(
            (Stretch(this, this), Stretch(real(today.year + 1, month, day), date(today.year + 1, month, day))), Ask.YEAR
        )

    return meaning
