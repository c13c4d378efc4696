"""Weeks and weekdays: tuần sau, tuần cuối tháng 6, thứ 6 tuần sau, thứ Ba, 30/06/2026."""

from collections.abc import Callable
from datetime import date, timedelta

from domain.understanding.calendar.calendar_words import DAY, MONTH, SHIFTS, SHORT_MONTH, WEEK, small, year_after
from domain.understanding.calendar.dates import calendar_day
from domain.understanding.calendar.days import (
    EDGE,
    Days,
    Expression,
    Kind,
    NoSuchDayError,
    Stretch,
    either,
    later,
    month_end,
    months,
    one,
    placed,
)
from domain.understanding.numbers.every import ALWAYS, EVERY
from domain.understanding.numbers.numbers import DOZEN, HUNDRED, TEN
from domain.understanding.readings import Ask
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook, words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_HOURS, _FULL_MOON = words(_LISTS["hours"]), words("rằm")


def week(text: Text, index: int) -> Expression | None:
    """Read "Tuần này", "tuần sau", "tuần đầu tháng 6", "tuần thứ 2 của tháng 6", "10 ngày cuối tháng 6"."""
    if text.word(index) not in WEEK:
        return None
    shift = SHIFTS.at(text, index + 1)
    if shift is not None:
        return Expression(index, shift[1], Kind.PERIOD, lambda today: week_from(today, shift[0]), "week")
    return _week_of_month(text, index)


def week_from(today: date, shift: int = 0) -> Days:
    """The week so many weeks after this one."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
    return one(monday, monday + timedelta(days=6))


def _week_of_month(text: Text, index: int) -> Expression | None:
    after = index + 1 + (text.word(index + 1) in words("thứ"))
    last = text.word(after) in words("cuối")
    if last or text.word(after) in words("đầu"):
        number, after = (5 if last else 1), after + 1
        after += text.word(after) in words("cùng tiên")
    else:
        counted = small(text, after, 9)
        if counted is None:
            return None
        number, after = counted
    after += text.word(after) in words("của trong")
    return in_month(text, index, after, lambda first, end: _last_of_week(first, end, number))


def _last_of_week(first: date, end: date, number: int) -> date:
    """Return the seventh day of the n-th week counted from the first of the month; the fifth ends with the month."""
    if number > 5:
        raise NoSuchDayError(end)
    return min(end, first + timedelta(days=7 * number - 1))


def days_of_month(text: Text, index: int) -> Expression | None:
    """Read "10 ngày đầu tháng 7", "ngày cuối cùng của tháng 6"."""
    counted = small(text, index, 20)
    number, after = counted if counted else (1, index)
    if text.word(after) not in DAY or text.word(after + 1) not in words("đầu cuối"):
        return None
    last = text.word(after + 1) in words("cuối")
    after += 2 + (text.word(after + 2) in words("cùng tiên"))
    after += text.word(after) in words("của trong")
    return in_month(text, index, after, lambda first, end: end if last else first + timedelta(days=number - 1))


def in_month(text: Text, start: int, index: int, chosen: Callable[[date, date], date]) -> Expression | None:
    if text.word(index) not in MONTH:
        return None
    month = small(text, index + 1, 12)

    def stretch(first: date) -> Stretch:
        day = chosen(first, later(first, 1) - timedelta(days=1))
        return Stretch(day, day)

    if month is not None:
        number, end = month
        year = year_after(text, end)
        meaning = placed(year, lambda named: stretch(date(named, number, 1)))
        return Expression(start, year.end if year else end, Kind.DAY, meaning)
    shift = SHIFTS.at(text, index + 1)
    far, end = shift if shift else (0, index + 1)
    return Expression(start, end, Kind.DAY, lambda today: Days((stretch(later(today.replace(day=1), far)),)))


_WEEKDAYS = Phrasebook({"chủ nhật": 6, "chúa nhật": 6, "cn": 6})
_THURSDAYS = {"2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5}
_WORDED = {"hai": 0, "ba": 1, "tư": 2, "tu": 2, "bon": 2, "nam": 3, "sáu": 4, "sau": 4, "bay": 5}


def each_day(text: Text, index: int) -> tuple[str, int] | None:
    """Return the period of "mỗi thứ bảy", "mỗi sáng chủ nhật" or "mỗi tối" that begins here, and the token after it."""
    if text.word(index) in _HOURS and (always := ALWAYS.at(text, index + 1)):
        return "ngày", always[1]  # "sáng nào cũng"
    if text.word(index) not in EVERY:
        return None
    if text.word(index + 1) in _FULL_MOON:
        return "tháng", index + 2
    hour = text.word(index + 1) in _HOURS
    named = weekday(text, index + 1 + hour)
    short = text.word(index + 2) == "t" and text.token(index + 3).glued and text.word(index + 3) in _THURSDAYS
    if named is not None or (hour and short):
        return "tuần", named.end if named else index + 4  # "mỗi tối t7"
    return ("ngày", index + 2) if hour else None


def weekday(text: Text, index: int) -> Expression | None:
    """Read "Thứ 6 tuần sau", "chủ nhật này", "thứ Ba, 30/06/2026"."""
    day = weekday_name(text, index)
    if day is None or _counts_weekdays(text, index):
        return None
    number, end = day
    comma = end + (text.word(end) == ",")
    dated = calendar_day(text, comma) if text.word(comma) in words("ngày") or text.is_digits(comma) else None
    if dated is not None:
        return Expression(index, dated.end, Kind.DAY, lambda today: _agreed(dated.meaning(today), number))
    end += text.word(end) in words("của trong")
    if text.word(end) in WEEK:
        week_said = SHIFTS.at(text, end + 1)
        if week_said is None:
            return None
        return Expression(index, week_said[1], Kind.DAY, lambda today: _of_week(today, number, week_said[0]))
    shift = SHIFTS.at(text, end)
    if shift is None or (shift[0] < 0 and text.word(end) in words("qua trước")):
        return Expression(index, end, Kind.DAY, lambda today: _coming(today, number, None), loose=EDGE)
    far, end = shift
    return Expression(index, end, Kind.DAY, lambda today: _coming(today, number, far))


def _counts_weekdays(text: Text, index: int) -> bool:
    """Recognise the Sundays of "8 chủ nhật", "mười sáng chủ nhật": how many, and not which."""
    number = index - 1 - (text.word(index - 1) in _HOURS)
    dated = text.word(number - 1) in MONTH | DAY | {"/", "-", "."}
    return _WEEKDAYS.at(text, index) is not None and not dated and small(text, number, 99) is not None


def short_day(text: Text, index: int) -> Expression | None:
    """Read a bare "T6" or "T.6": Friday or June."""
    dotted = text.word(index + 1) == "." and text.token(index + 1).glued
    glued = text.word(index) in SHORT_MONTH and text.token(index + 1 + dotted).glued
    month = small(text, index + 1 + dotted, 7) if glued else None
    if month is None or month[0] < 2 or (dotted and not text.is_digits(index + 2)):
        return None
    number, end = month
    if text.word(index - 1) in words("cuối hết giữa đầu tháng"):
        return Expression(index, end, Kind.PERIOD, placed(None, lambda year: months(year, number, number)), "month")
    return Expression(index, end, Kind.DAY, lambda today: _weekday_or_month(today, number), loose=EDGE)


def _weekday_or_month(today: date, number: int) -> Days:
    friday = _coming(today, number - 2, 1).choices[0].last
    year = today.year + (number < today.month)
    return either(friday, month_end(year, number))


def weekday_name(text: Text, index: int) -> tuple[int, int] | None:
    if found := _WEEKDAYS.at(text, index):
        return found
    if text.word(index) == "t" and text.token(index + 1).glued and text.word(index + 2) in WEEK:
        short = _THURSDAYS.get(text.word(index + 1))
        return (short, index + 2) if short is not None else None
    if text.word(index) not in words("thứ"):
        return None
    if text.accented and text.typed(index) == "thu" and not text.is_digits(index + 1):
        return None  # "doanh thu năm 2027"
    if text.word(index + 2) in HUNDRED | TEN | DOZEN:  # "mét thứ năm trăm"
        return None
    number = _THURSDAYS.get(text.word(index + 1), _WORDED.get(text.word(index + 1)))
    return (number, index + 2) if number is not None else None


def _of_week(today: date, weekday_number: int, shift: int) -> Days:
    monday = week_from(today, shift).choices[0].first
    return one(monday + timedelta(days=weekday_number))


def _coming(today: date, weekday_number: int, shift: int | None) -> Days:
    """Return the next such day; said on that very weekday it may be today or in a week, which is asked."""
    ahead = (weekday_number - today.weekday()) % 7
    if shift == 0:
        return _of_week(today, weekday_number, 0)
    day = today + timedelta(days=ahead or (7 if shift else 0))
    return one(day) if ahead or shift else either(day, day + timedelta(days=7))


def _agreed(days: Days, weekday_number: int) -> Days:
    """Check a weekday said with a date: another weekday than the date's means that one of the two is wrong."""
    agreeing = tuple(choice for choice in days.choices if choice.last.weekday() == weekday_number)
    if agreeing == days.choices:
        return days
    if agreeing:
        return Days(agreeing)
    day = days.choices[-1].last
    near = [day + timedelta(days=step) for step in (-3, -2, -1, 1, 2, 3)]
    meant = [other for other in near if other.weekday() == weekday_number]
    return Days(days.choices, days.moved, (Ask.AMBIGUOUS,), (day, *meant))
