"""A deadline out of what was typed: the day meant, or the reason to ask again."""

from dataclasses import replace
from datetime import date, timedelta

from domain.understanding.days import EDGE, LED, Days, Kind, NoSuchDayError, month_end
from domain.understanding.moments import Moment, moments
from domain.understanding.names import named_spans
from domain.understanding.nouns import COUNTED
from domain.understanding.readings import Ask, DeadlineReading
from domain.understanding.words import MARK, Text, tokenised, words

MAX_SUGGESTIONS = 3
_FILLERS = words(
    """dạ vâng ừ ạ nhé nha nghen nghe hen thưa chắc khoảng là thì em tôi tui mình con cháu xin sẽ hoàn thành xong làm
    có lẽ được thôi đồng chí cỡ tầm độ chừng hạn thời nộp phải dự kiến nào này luôn rồi à ơi anh chị chú bác cô ok oke
    hen đó cho đi vậy mới vào hoặc thể đảm bảo cố gắng phấn đấu sớm nhất"""
)


def read_deadline(text: str, today: date) -> DeadlineReading:
    """Read an answer to "by when?"; only the last day of what is named counts."""
    typed = tokenised(text)
    return chosen(believable(typed, answer=True), today)


def believable(text: Text, answer: bool) -> list[Moment]:
    """The moments that mean time: in an answer to "by when?" more is believed than inside a sentence."""
    return [moment for moment in moments(text, named_spans(text)) if _believed(text, moment, answer)]


def _believed(text: Text, moment: Moment, answer: bool) -> bool:
    loose = moment.core.loose
    if not loose:
        return True
    numeric = text.is_digits(moment.core.start) and moment.core.kind is Kind.DAY
    if numeric and COUNTED.at(text, moment.end) and not moment.led:
        return False
    if moment.led or moment.open:
        return True
    if answer and loose == EDGE:
        return True
    alone = not any(
        _says_something(text, index) for index in range(len(text)) if not moment.start <= index < moment.end
    )
    if answer and alone:
        return True
    at_end = not any(_says_something(text, index) for index in range(moment.end, len(text)))
    return loose == EDGE and at_end and moment.start > 0 and loose != LED


def _says_something(text: Text, index: int) -> bool:
    return text.token(index).kind != MARK and text.word(index) not in _FILLERS


def chosen(found: list[Moment], today: date) -> DeadlineReading:
    """The one deadline among several moments, or the question between them."""
    closed = [moment for moment in found if not moment.open]
    if not closed:
        return DeadlineReading(asks=(Ask.DEADLINE,))
    top = max(moment.rank for moment in closed)
    rivals = [moment for moment in closed if moment.rank == top]
    if len(rivals) == 1 and len(closed) == 1:
        return resolved(rivals[0], today)
    return _among(rivals, closed, today)


def _among(rivals: list[Moment], closed: list[Moment], today: date) -> DeadlineReading:
    inner = _inside(closed, today)
    if inner is not None:
        return inner
    readings = [resolved(moment, today) for moment in rivals]
    days = sorted({reading.day for reading in readings if reading.day is not None})
    if len(days) == 1 and len(readings) == 1:
        return readings[0]
    if len({(reading.day, reading.asks) for reading in readings}) == 1:
        return readings[0]
    if len(days) == 1:
        return max(readings, key=lambda reading: (reading.day is not None, -len(reading.asks)))
    if not days:
        return readings[0]
    return DeadlineReading(None, (Ask.AMBIGUOUS,), tuple(days[:MAX_SUGGESTIONS]))


def _inside(closed: list[Moment], today: date) -> DeadlineReading | None:
    """ "Trong năm 2026, trước ngày 30/6": the narrower of two, in the year of the wider."""
    if len(closed) != 2:
        return None
    try:
        first, second = (moment.days(today) for moment in closed)
    except NoSuchDayError:
        return None
    for (wide, _), (narrow, moment) in (((first, 0), (second, closed[1])), ((second, 0), (first, closed[0]))):
        if len(wide.choices) != 1 or moment.core.described:
            continue
        whole = wide.choices[0]
        within = tuple(c for c in narrow.choices if whole.first <= c.first and c.last <= whole.last and c != whole)
        if within:
            return _placed(replace(narrow, choices=within), today)
    return None


def resolved(moment: Moment, today: date) -> DeadlineReading:
    """One moment as a day on or after today."""
    try:
        return _placed(moment.days(today), today)
    except NoSuchDayError as missing:
        return DeadlineReading(None, (Ask.IMPOSSIBLE,), _upcoming(missing.suggestions, today))


def _placed(days: Days, today: date) -> DeadlineReading:
    for place, stretch in enumerate(days.choices):
        if stretch.last >= today:
            moved = (days.moved,) if place and days.moved else ()
            return DeadlineReading(stretch.last, moved + days.asks, days.suggestions)
    return DeadlineReading(None, (Ask.PAST,), _instead(days.choices[-1].last, today) if days.choices else ())


def _upcoming(days: tuple[date, ...], today: date) -> tuple[date, ...]:
    """The days themselves, or the same ones in the first year in which they are still to come."""
    moved = tuple(day if day >= today else _next(day, today) for day in days)
    return tuple(dict.fromkeys(moved))[:MAX_SUGGESTIONS]


def _next(day: date, today: date) -> date:
    for year in (today.year, today.year + 1):
        last = month_end(year, day.month)
        candidate = min(last, date(year, day.month, min(day.day, last.day)))
        if candidate >= today:
            return candidate
    return today


def _instead(passed: date, today: date) -> tuple[date, ...]:
    """For a day that has passed: the same day to come, the end of this month, the end of this year."""
    ends = month_end(today.year, today.month), date(today.year, 12, 31)
    offered = (_next(passed, today), *ends)
    return tuple(sorted({day for day in offered if day > today - timedelta(days=1)}))[:MAX_SUGGESTIONS]
