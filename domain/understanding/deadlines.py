"""Read a deadline: the day meant, or the reason to ask again."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.understanding.calendar.calendar_words import digits_year
from domain.understanding.calendar.days import EDGE, Days, Kind, NoSuchDayError, month_end
from domain.understanding.moments.beside_days import counts_nothing, is_anniversary, said_of_oneself, tells_no_day
from domain.understanding.moments.doubts import judged, taken_back
from domain.understanding.moments.moment import Moment
from domain.understanding.moments.moments import moments
from domain.understanding.names import named_spans
from domain.understanding.readings import Ask, DeadlineReading
from domain.understanding.statements import is_work
from domain.understanding.text.fillers import says_something
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import ANSWER, WORD, Text, composed, fold, tokenised
from domain.understanding.tracing import remembered

_LISTS = lists_of(__name__)
MAX_SUGGESTIONS = 3
_AFTER = frozenset({"qua", "sau", "ngoai", "het", "an"})
MAX_YEARS = 60
"""Who names a year farther away has hit a wrong key, or means a vision."""
_APART = r"(?: *[,._\\|] *| +- *| *- +| +)"
_SPACED = re.compile(rf"\s*(?P<day>\d\d?){_APART}(?P<month>\d\d?){_APART}(?P<year>20\d\d)[\s.]*", re.ASCII)
_WITHOUT_YEAR = re.compile(rf"\s*(?P<day>1[3-9]|2\d|3[01]){_APART}(?P<month>0?[1-9]|1[0-2])[\s.]*", re.ASCII)
""" "30 6", "30,6": a first number above twelve is no month, and nobody names two days so far apart."""
_OR = phrases("hoặc, hay")
_IS = frozenset({"là", "la", "thì", "thi"})
_COMES_ABOUT = words(_LISTS["comes_about"])
""" "25 tháng chạp là xuất chuồng"."""
_EACH = words(_LISTS["each"])
_WHICH_YEAR = {"nay", "tới", "toi", "sau"}
_DONE_THEN = phrases(_LISTS["done_then"])
_COMPARED = phrases(_LISTS["compared"])
"""What follows is an older time to compare with."""


@remembered
def read_deadline(text: str, today: date) -> DeadlineReading:
    """Read an answer to "by when?"; only the last day of what is named counts."""
    typed = tokenised(_parted(composed(text, ANSWER)))
    found, _ = told_days(typed, answer=True)
    if found and _unread_fraction(typed, found):
        return DeadlineReading(None, (Ask.IMPOSSIBLE,))
    reading = chosen(found, today)[0]
    if reading.day and any(_OR.at(typed, each.start - 1) and typed.is_digits(each.start - 2) for each in found):
        return DeadlineReading(None, (Ask.AMBIGUOUS,), (reading.day,))  # "20 hoặc 25/6"
    return reading


def _parted(text: str) -> str:
    """Return an answer that is nothing but the digits of a day, "31 12 2026" or "30,6", with its slashes."""
    day = _SPACED.fullmatch(text) or _WITHOUT_YEAR.fullmatch(text)
    return "/".join(day.groups()) if day else text


def soon_after(text: str, today: date) -> tuple[date, ...]:
    """Return days to offer for "qua Tết", "sau tháng giêng": the ends of the month it lies in and of the next."""
    said = text.split()
    for place, word in enumerate(said):
        day = read_deadline(" ".join(said[place + 1 :]), today).day if fold(word) in _AFTER else None
        if day:
            end = month_end(day.year, day.month)
            following = end + timedelta(days=1)
            return end, month_end(following.year, following.month)
    return ()


def _unread_fraction(text: Text, found: list[Moment]) -> bool:
    """Recognise something like a date, but no date, beside what was understood: "thứ Ba, 45/7"."""
    read = {place for moment in found for place in range(moment.start, moment.end)}
    return any(
        text.word(place) == "/"
        and place not in read
        and text.is_digits(place - 1)
        and text.is_digits(place + 1)
        and COUNTED.at(text, place + 2) is None
        for place in range(taken_back(text), len(text))
    )


def told_days(text: Text, answer: bool) -> tuple[list[Moment], list[tuple[int, int]]]:
    """Return the moments that mean time, and where days stand that are no term and count nothing.

    In an answer to "by when?" more is believed than inside a sentence.
    """
    told = [index for index in range(len(text)) if says_something(text, index)]
    edges = (told[0], told[-1]) if told else (0, 0)
    every = list(moments(text, named_spans(text)))
    telling = [moment for moment in every if not tells_no_day(text, moment)]
    found = [moment for moment in judged(text, telling, answer) if _believed(text, moment, answer, edges)]
    return found, [(moment.core.start, moment.end) for moment in every if counts_nothing(text, moment, telling)]


def _believed(text: Text, moment: Moment, answer: bool, edges: tuple[int, int]) -> bool:
    if any(_COMPARED.at(text, moment.start - step) for step in (1, 2, 3, 4)) and not moment.led:
        return False
    if not answer and not moment.led and text.typed(moment.core.start - 1) in _EACH:
        return False  # "mỗi tháng một lần" is not January
    if not moment.core.loose or said_of_oneself(text, moment):
        return True
    numeric = text.is_digits(moment.core.start) and moment.core.kind is Kind.DAY
    polite = answer and text.typed(moment.end) == "nha"  # "30/6 nha em"
    if numeric and COUNTED.at(text, moment.end) and not moment.led and not polite:
        return False
    if _said_as_day(text, moment, answer):
        return True
    if moment.led or moment.open or (text.typed(moment.end) in _IS and text.word(moment.end + 1) in _COMES_ABOUT):
        return True
    edge, at_end = moment.core.loose == EDGE, edges[1] < moment.end
    if answer and (edge or (at_end and moment.start <= edges[0])):
        return True
    return edge and at_end and moment.start > 0


def _said_as_day(text: Text, moment: Moment, answer: bool) -> bool:
    """Recognise "…, mai chuyển", "…, 8/3 đập heo", and the answer "Trung thu năm nay cho tụi nhỏ vui"."""
    start, opens = moment.core.start, text.word(moment.start - 1) == ","
    if not answer and _opens_the_promise(text, moment):
        return True
    if answer:
        year = text.word(moment.end - 1) in _WHICH_YEAR or digits_year(text, moment.end - 1) is not None
        return moment.start == 0 and moment.core.kind is Kind.FESTIVAL and year and moment.end - start > 1
    if moment.end == start + 1 or moment.core.kind is Kind.FESTIVAL:
        return opens and _DONE_THEN.at(text, moment.end) is not None
    numeric = text.is_digits(start) and moment.core.kind is Kind.DAY and text.token(moment.end).kind == WORD
    return opens and numeric and is_anniversary(text, moment)


def _opens_the_promise(text: Text, moment: Moment) -> bool:
    """Recognise "đk 20/10 tặng 20 phần quà", "31/12 31 cây", "sinh nhật Bác năm nay em hiến máu"."""
    if moment.start > 1:
        return False
    if moment.core.kind is Kind.FESTIVAL:
        return moment.start == 0 and text.word(moment.end - 1) in _WHICH_YEAR and says_something(text, moment.end)
    numeric = text.is_digits(moment.core.start) and moment.core.kind is Kind.DAY and not moment.core.span
    return numeric and (is_work(text, moment.end) or text.is_digits(moment.end))


def chosen(found: list[Moment], today: date) -> tuple[DeadlineReading, list[Moment]]:
    """Return the one deadline among several moments, or the question between them; and the moments that make it."""
    closed = [moment for moment in found if not moment.open]
    closed = [moment for moment in closed if not _has_passed(moment, today)] or closed
    if not closed:
        return DeadlineReading(asks=(Ask.DEADLINE,)), []
    inner = _inside(closed, today)
    if inner is not None:
        return inner, closed
    top = max(moment.rank for moment in closed)
    rivals = [moment for moment in closed if moment.rank == top or (top > 1 and moment.rank > 1)]
    return _among([resolved(moment, today) for moment in rivals]), rivals


def _has_passed(moment: Moment, today: date) -> bool:
    """Recognise the "năm ngoái" beside the term of "năm ngoái 200 cây, năm nay 300 cây, xong 30/9"."""
    return moment.core.kind is Kind.PERIOD and resolved(moment, today).asks == (Ask.PAST,)


def _among(readings: list[DeadlineReading]) -> DeadlineReading:
    days = sorted({reading.day for reading in readings if reading.day is not None})
    if len(days) > 1:
        return DeadlineReading(None, (Ask.AMBIGUOUS,), tuple(days[:MAX_SUGGESTIONS]))
    return max(readings, key=lambda reading: (reading.day is not None, -len(reading.asks)))


def _inside(closed: list[Moment], today: date) -> DeadlineReading | None:
    """Read "Trong năm 2026, trước ngày 30/6": the narrower of two, in the year of the wider."""
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
    try:
        return _placed(moment.days(today), today)
    except NoSuchDayError as missing:
        return DeadlineReading(None, (Ask.IMPOSSIBLE,), _upcoming(missing.suggestions, today))


def _placed(days: Days, today: date) -> DeadlineReading:
    for place, stretch in enumerate(days.choices):
        if stretch.last >= today:
            moved = (days.moved,) if place and days.moved else ()
            day = None if days.suggestions else stretch.last
            if stretch.last.year > today.year + MAX_YEARS:
                return DeadlineReading(day, (*moved, *days.asks, Ask.AMBIGUOUS), days.suggestions)
            return DeadlineReading(day, moved + days.asks, days.suggestions)
    if Ask.DEADLINE in days.asks:
        return DeadlineReading(None, (Ask.DEADLINE,), days.suggestions)
    return DeadlineReading(None, (Ask.PAST,), _instead(days.choices[-1].last, today) if days.choices else ())


def _upcoming(days: tuple[date, ...], today: date) -> tuple[date, ...]:
    """Return the days themselves, or the same ones in the first year in which they are still to come."""
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
    """Offer for a day that has passed: the same day to come, the end of this month, the end of this year."""
    ends = month_end(today.year, today.month), date(today.year, 12, 31)
    offered = (_next(passed, today), *ends)
    return tuple(sorted({day for day in offered if day > today - timedelta(days=1)}))[:MAX_SUGGESTIONS]


PLAINLY_AHEAD = 325  # days


def certain_day(reading: DeadlineReading, today: date) -> date | None:
    """Return a day to come that need not be asked about: one without a year can only mean the next, unless far off."""
    next_year = reading.asks == (Ask.YEAR,) and reading.day and (reading.day - today).days < PLAINLY_AHEAD
    return reading.day if reading.day and reading.day >= today and (next_year or not reading.asks) else None
