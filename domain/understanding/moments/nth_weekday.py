"""Read "thứ hai đầu tiên của tháng 2/2027", "chủ nhật cuối tháng 1", "thứ sáu thứ hai của tháng sau"."""

from datetime import date, timedelta

from domain.understanding.calendar.calendar_words import small
from domain.understanding.calendar.days import Expression
from domain.understanding.moments.weeks import in_month, weekday_name
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text

_FIRST, _LAST, _END_OF_PHRASE, _OF = words("đầu"), words("cuối"), words("cùng tiên"), words("của trong")
_RANK, _LAST_ONE, _MOST = words("thứ"), 0, 4


def nth_weekday(text: Text, index: int) -> Expression | None:
    named = weekday_name(text, index)
    if named is None:
        return None
    weekday, after = named
    ranked = small(text, after + 1, _MOST) if text.word(after) in _RANK else None
    if text.word(after) in _FIRST | _LAST:
        number = 1 if text.word(after) in _FIRST else _LAST_ONE
        after += 1
        if text.word(after) not in _END_OF_PHRASE | _OF:
            return None  # "thứ hai đầu tháng" is a Monday at the beginning of the month, and asked
        after += text.word(after) in _END_OF_PHRASE
    elif ranked is not None:
        number, after = ranked
    else:
        return None
    after += text.word(after) in _OF
    return in_month(text, index, after, lambda first, end: _day(first, end, weekday, number))


def _day(first: date, end: date, weekday: int, number: int) -> date:
    if number == _LAST_ONE:
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
