"""Find phrases of time inside a text: the words that lead to them, ranges, and which of several is the deadline."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.understanding.calendar.anniversaries import anniversary
from domain.understanding.calendar.calendar_words import DAY, SPANS, small
from domain.understanding.calendar.dates import calendar_day
from domain.understanding.calendar.days import LED, Days, Expression, Kind, Meaning
from domain.understanding.calendar.leads import (
    BEFORE,
    END,
    IN,
    LATEST,
    LEADS,
    MIDDLE,
    OCCASION,
    START,
    part_of_word,
    past_anniversary,
    past_clock,
)
from domain.understanding.calendar.lunar_days import lunar_day
from domain.understanding.calendar.periods import period, this_one
from domain.understanding.calendar.relative import distance, near_day
from domain.understanding.calendar.seasons import season
from domain.understanding.moments.moment import Moment, asked
from domain.understanding.moments.nth_weekday import nth_weekday
from domain.understanding.moments.weeks import days_of_month, each_day, short_day, week, week_from, weekday
from domain.understanding.numbers.every import every_before
from domain.understanding.numbers.numbers import below_thousand
from domain.understanding.text.lexicon_files import in_order, lists_of
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import WORD, Text

_LISTS = lists_of(__name__)
_BETWEEN = words(_LISTS["between"])
_NOT_THIS = words(_LISTS["not_this"])
_FOR_A_FESTIVAL = words(_LISTS["for_a_festival"])
_ALSO, _MOST_DAYS = words("và") | {",", "&", "+"}, 6
_MAX_LEADS = 8


def moments(text: Text, skipped: list[tuple[int, int]]) -> Iterator[Moment]:
    """Return the phrases of time in a text, from left to right, outside the stretches skipped."""
    ends = dict(skipped)
    index = 0
    while index < len(text):
        if index in ends:
            index = ends[index]
            continue
        every = _every(text, index)
        if every > index:
            index = every
            continue
        found = moment_at(text, index)
        if found is None or found.core.start in ends:  # "toi 40 nam tuoi Dang"
            index += 1
            continue
        again = every_before(text, found.end)
        counted = again and (text.is_digits(again[1]) or below_thousand(text, again[1]))
        often = counted and bool(found.leads)  # "đến 30/6 mỗi tuần hai buổi"
        yield found if again is None or often else replace(asked(found), end=again[1])  # "ngày 20 hằng tháng"
        index = found.end


def _every(text: Text, index: int) -> int:
    """Skip "mỗi tháng", "mỗi chủ nhật" and the "/tháng" of "1 lần/tháng tới Tết", which name no one day."""
    if text.word(index) == "/" and text.token(index - 1).kind == WORD and text.word(index + 1) in SPANS:
        return index + 2
    found = every_before(text, index) or each_day(text, index)
    return found[1] if found else index


def moment_at(text: Text, index: int) -> Moment | None:
    found = _single(text, index)
    if found is None:
        return _from_number(text, index)
    if found.core.loose == LED and not found.leads:
        return found  # "sinh hoạt hè đến 31/12": no range begins with it
    connector = text.word(found.end)
    if connector not in {"-"} | words("đến tới và") or BEFORE in found.leads or LATEST in found.leads:
        return found
    arrow = connector == "-" and text.word(found.end + 1) == ">"
    second = _single(text, found.end + (connector not in words("đến tới")) + arrow)
    if second is None or second.core.loose == LED or second.open:
        return found
    if connector in words("và") and not _in_a_row(found, second):
        return found
    return Moment(index, second.end, replace(second.core, meaning=_until(found, second)), (*second.leads, IN))


def _days_of_one_month(text: Text, index: int) -> Expression | None:
    """Read "10 và 20/6", "ngày 10, 15 và 20 tháng 6": days of one month, of which the last one counts."""
    led = text.word(index) in DAY
    place, day = index + led, 0
    for _ in range(_MOST_DAYS):
        number = small(text, place, 31) if text.is_digits(place) else None
        joined = number is not None and text.word(number[1]) in _ALSO and (led or text.word(number[1]) != ",")
        if number is None or not joined or number[0] <= day:
            break
        day, place = number[0], number[1] + 1
        place += text.word(place) in DAY
    last = small(text, place, 31) if day and text.is_digits(place) else None
    dated = calendar_day(text, place) if last and last[0] > day else None
    if dated is None or last is None or dated.end == last[1]:
        return None
    return replace(dated, start=index, loose="" if led else dated.loose)


def _in_a_row(first: Moment, second: Moment) -> bool:
    """ "Quý I và quý II" is one span to its end; "30/6 và 30/12" are two days."""
    same = (first.core.kind, first.core.span) == (second.core.kind, second.core.span)
    return same and first.core.kind is Kind.PERIOD


def _until(first: Moment, second: Moment) -> Meaning:
    """The end of a range; it lies after its beginning, so its year needs no question when that is still to come."""

    def meaning(today: date) -> Days:
        begins, ends = first.core.meaning(today), second.core.meaning(today)
        if ends.moved and begins.choices[0].last >= today:
            later_ones = tuple(choice for choice in ends.choices if choice.last >= begins.choices[0].first)
            return replace(ends, choices=later_ones or ends.choices, moved=None)
        return ends

    return meaning


def _from_number(text: Text, index: int) -> Moment | None:
    """Read "Từ 1 đến 15/6": a bare number that only the end of the range explains."""
    if text.word(index) not in words("từ"):
        return None
    after = index + 1 + (text.word(index + 1) in DAY)
    first = small(text, after, 31)
    if first is None or text.word(first[1]) not in words("đến tới"):
        return None
    second = _single(text, first[1])
    return Moment(index, second.end, second.core, (*second.leads, IN)) if second else None


def _single(text: Text, index: int) -> Moment | None:
    """Read leading words and one phrase of time; of "trong 6 tháng" and "6 tháng đầu năm" take the longer."""
    start = index
    leads: list[str] = []
    best: Moment | None = None
    for _ in range(_MAX_LEADS):
        core = _core(text, index, bool(leads))
        if core is not None and (best is None or core.end > best.end):
            best = Moment(start, core.end, core, tuple(leads))
        found = LEADS.at(text, index)
        if found is not None and part_of_word(text, index):
            break
        if found is not None:
            leads.append(found[0])
            index = past_anniversary(text, found[1]) if found[0] == OCCASION else found[1]
        elif leads and (text.word(index) in _BETWEEN or text.word(index) == ":"):
            index += 1
        else:
            clock = past_clock(text, index)
            if clock == index:
                break
            index = clock
    if best is None and leads:
        unit = SPANS.get(text.word(index))
        if unit is not None and leads[-1] in {END, MIDDLE, START, IN, BEFORE} and text.word(index + 1) not in _NOT_THIS:
            meaning = week_from if unit == "week" else this_one(unit)
            return Moment(start, index + 1, Expression(index, index + 1, Kind.PERIOD, meaning, unit), tuple(leads))
    return best


def _core(text: Text, index: int, led: bool) -> Expression | None:
    found = [core for read in _CORES if (core := read(text, index)) is not None]
    if not found:
        return None
    longest = max(found, key=lambda core: (core.end, core.kind is not Kind.DAY))
    return _explained(text, longest) if longest.kind is Kind.FESTIVAL else longest


def _explained(text: Text, named: Expression) -> Expression:
    """Read a festival with its date behind: "Quốc khánh 2/9", "Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)"."""
    bracket = text.word(named.end) in {"(", ","}
    if bracket and text.word(named.start - 1) in _FOR_A_FESTIVAL:
        return named  # "nuôi gà bán Tết, 25 tháng chạp xuất chuồng"
    told = [day for read in (calendar_day, lunar_day) if (day := read(text, named.end + bracket)) is not None]
    if not told:
        return named
    day = max(told, key=lambda one: one.end)
    end = day.end + (bracket and text.word(day.end) == ")")
    return replace(named, end=end, meaning=named.meaning if day.loose else day.meaning)


_CORES = in_order(
    "moments",
    *(calendar_day, period, anniversary, lunar_day, season, near_day, distance),
    *(week, weekday, nth_weekday, short_day, days_of_month, _days_of_one_month),
)
