"""Judge a phrase of time by the words around: denied, only a beginning, moved, or in doubt."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from domain.understanding.calendar.calendar_words import small
from domain.understanding.calendar.days import LED, Days, Expression, Kind, Stretch, later, not_known
from domain.understanding.calendar.leads import AFTER, BEFORE, END, FROM, IN, LATEST, OVER, START
from domain.understanding.calendar.relative import counted
from domain.understanding.moments.moment import Moment, asked, coming
from domain.understanding.numbers.every import every_before
from domain.understanding.readings import Ask
from domain.understanding.text.compounds import in_compound
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrase_before, phrases, words
from domain.understanding.text.words import WORD, Text

_LISTS = lists_of(__name__)
_DENIED = phrases(_LISTS["denied"])
_UNSURE = phrases(_LISTS["unsure"])
_OF_A_LENGTH = words("hơn trên ngoài")
_OF_A_MONTH, _OF_A_DATE = words("rằm"), words("tuần")
_ONWARD = phrases(_LISTS["onward"])
_COUNTED_FROM = phrases(_LISTS["counted_from"])
_DONE = phrases(_LISTS["done"])
_CORRECTED = phrases(_LISTS["corrected"])
_OR = words("hoặc hay")
_TODAY = words("nay này")
_EVENTS = words(_LISTS["events"])
_CONGRESS, _TERM = phrases("đại hội, đh"), words("nhiệm")
_YEARS_OLD = {"tuoi", "t"}
_LONG_AGO = words(_LISTS["long_ago"])
_SCHOOL_YEAR = phrases(_LISTS["school_year"])
_FAR = 6
_MOVES = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def judged(text: Text, found: list[Moment], answer: bool) -> list[Moment]:
    """Return the moments that still say by when, moved and doubted as the words around them have it."""
    kept: list[Moment] = []
    corrected = taken_back(text)
    for place, moment in enumerate(found):
        if moment.start < corrected < found[-1].start:
            continue
        after = found[place + 1] if place + 1 < len(found) else None
        before = found[place - 1] if place else None
        if _denied(text, moment) or _begins(text, moment, answer) or _tells_no_term(text, moment, answer):
            continue
        if _from_elsewhere(text, moment, after) or (before and _from_elsewhere(text, before, moment)):
            continue
        if _year_of_something(text, moment):
            kept.append(replace(moment, core=replace(moment.core, meaning=not_known)))
            continue
        shifted = _shifted(text, moment)
        if shifted is not None:
            kept.append(shifted)
        elif _in_doubt(text, moment, before, answer):
            kept.append(asked(moment))
        elif text.word(moment.end) in words("tới") and moment.core.kind is Kind.PERIOD:
            kept.append(coming(moment))
        else:
            kept.append(_made_equal(text, moment, before, answer))
    return kept


def _year_of_something(text: Text, moment: Moment) -> bool:
    """Recognise "trước đám giỗ ông nội năm sau": the year says which one, and not on which day."""
    if moment.core.span != "year" or moment.led or moment.open:
        return False
    at = _word_before(text, moment, words("trước"))
    return at is not None and at < moment.start - 1 and text.word(at + 1) not in _LONG_AGO


def _word_before(text: Text, moment: Moment, meant: frozenset[str]) -> int | None:
    """Where one of these words stands before a moment, with nothing but a few words between."""
    near = range(moment.start - 1, max(moment.start - _FAR, -1), -1)
    said = takewhile(lambda at: text.token(at).kind == WORD, near)
    return next((at for at in said if text.word(at) in meant), None)


def taken_back(text: Text) -> int:
    """Return the token up to which words are taken back: the "à không" of "ngày 20, à không, 20 tháng 8"."""
    return max((at for at in range(len(text)) if _CORRECTED.at(text, at)), default=0)


def _made_equal(text: Text, moment: Moment, before: Moment | None, answer: bool) -> Moment:
    """Read "Hạn nộp 20/6, hoàn thành 30/6", "trong năm 2026 và quý I/2027": as much a term as the one before."""
    if before is None or not before.led or moment.led or moment.open:
        return moment
    if moment.core.loose == LED or moment.core.described:
        return moment
    days = before.core.kind is moment.core.kind is Kind.DAY
    link = text.word(moment.start - 1) if before.end == moment.start - 1 else ""
    joined = (link in words("và") and (answer or days)) or link in _OR
    done = answer and phrase_before(text, moment.start, _DONE, 2) is not None
    return replace(moment, leads=(*moment.leads, IN)) if joined or done else moment


def _denied(text: Text, moment: Moment) -> bool:
    """Match "Không kịp 30/6", "không phải năm nay", "không trước 30/6"."""
    start = moment.start
    not_before = text.word(start - 1) == "khong" and moment.leads[:1] == (BEFORE,)
    return (not_before and not in_compound(text, start - 1)) or phrase_before(text, start, _DENIED, 4) is not None


def _begins(text: Text, moment: Moment, answer: bool) -> bool:
    """Match "30/6 trở đi", "1/6 bắt đầu"."""
    onward = _ONWARD.at(text, moment.end) is not None and not {BEFORE, LATEST} & set(moment.leads)
    return onward and (answer or text.word(moment.end) in words("trở"))


def _tells_no_term(text: Text, moment: Moment, answer: bool) -> bool:
    """Recognise the name of a congress, somebody's age, the line above a document, a number below zero."""
    start = moment.start
    if moment.core.span == "distance" and start == 1 and text.word(0) == "-" and text.token(1).glued:
        return True
    ages = range(moment.end, moment.end + _FAR)
    if moment.core.span == "year" and any(text.is_digits(at) and text.word(at + 1) in _YEARS_OLD for at in ages):
        return True
    if text.word(moment.core.start) in _TERM and not {BEFORE, END, LATEST} & set(moment.leads):
        return any(_CONGRESS.at(text, start - step) for step in range(1, 2 * _FAR))
    if not answer or text.word(start - 1) != "," or moment.end < len(text) or moment.led or text.shouted:
        return False
    heading = 2 <= start - 1 <= 4 and all(text.token(at).capital for at in range(start - 1))
    return heading and text.word(start) in words("ngày") and moment.core.kind is Kind.DAY


def _from_elsewhere(text: Text, moment: Moment, after: Moment | None) -> bool:
    """Recognise "10 ngày sau Tết", "trong một tháng kể từ ngày ký": not counted from today."""
    if moment.core.span != "distance":
        return False
    if after is not None and after.start == moment.end and text.word(moment.end - 1) == "sau":
        return not text.is_digits(after.core.start) or after.core.kind is Kind.DAY
    since = _COUNTED_FROM.at(text, moment.end) or _COUNTED_FROM.at(text, moment.end - 1)  # "15 ngày sau | khi có vốn"
    return since is not None and not any(text.word(since[1] + step) in _TODAY for step in (0, 1))


def _shifted(text: Text, moment: Moment) -> Moment | None:
    """Read "3 ngày trước Tết", "trước 30/6 một tuần": so long before the day named; proposed, and asked."""
    if moment.leads[:1] != (BEFORE,):
        return None
    start, end = moment.start, moment.end
    named = _SCHOOL_YEAR.at(text, end)  # "trước lễ khai giảng năm học mới một tuần"
    ahead = counted(text, end) or (counted(text, named[1]) if named else None)
    if ahead is not None and text.token(ahead[2]).kind != WORD:
        return _moved(moment, int(ahead[0]), ahead[1], start, ahead[2])
    for first in range(max(start - 4, 0), start):
        told = counted(text, first)
        if told is not None and told[2] == start:
            return _moved(moment, int(told[0]), told[1], first, start)
    return None


def _moved(moment: Moment, count: int, unit: str, start: int, end: int) -> Moment | None:
    if not 0 < count <= 400:
        return None

    def earlier(stretch: Stretch) -> Stretch:
        months, days = count * _MONTHS.get(unit, 0), count * _MOVES.get(unit, 0)
        day = later(stretch.first, -months) - timedelta(days=days)
        return Stretch(day, day)

    def meaning(today: date) -> Days:
        days = moment.core.meaning(today)
        return Days(tuple(earlier(choice) for choice in days.choices), asks=(*days.asks, Ask.AMBIGUOUS))

    core = Expression(moment.core.start, max(end, moment.end), Kind.DAY, meaning)
    return Moment(start, max(end, moment.end), core, (IN,))


def _in_doubt(text: Text, moment: Moment, before: Moment | None, answer: bool) -> bool:
    unsure = phrase_before(text, moment.start, _UNSURE, 6)
    if unsure is not None and _doubted_by(text, unsure, moment):
        return True
    if before is not None and before.end == moment.start and text.word(before.core.start) in words("thứ"):
        return bool({START, END} & set(moment.leads))
    if moment.core.kind is Kind.PERIOD and text.word(moment.end) in words("nữa"):
        return True
    if moment.core.span == "distance" and text.word(moment.end) in words("hè mùa"):
        return True  # "trong 3 tháng hè"
    if not text.accented and _homograph(text, moment):
        return True
    return _of_event(text, moment) or (answer and _number_left(text, moment))


def _doubted_by(text: Text, unsure: int, moment: Moment) -> bool:
    word = text.word(unsure)
    if every_before(text, unsure - 1) is not None or text.word(unsure - 1) == "/":
        return False  # "mỗi tuần đến 30/6", "3 buổi/tuần đến 30/6"
    if word in _OF_A_LENGTH:
        return moment.core.span == "distance"
    if word in _OF_A_MONTH:
        return moment.core.kind is Kind.PERIOD and moment.core.span == "month"
    return word not in _OF_A_DATE or (moment.core.kind is Kind.DAY and text.is_digits(moment.core.start))


def _homograph(text: Text, moment: Moment) -> bool:
    """Recognise, without accents, "nam sau thang nua", "30 thang sau nam hai khong …", "tu thang 4 den thang sau"."""
    last = [text.word(moment.end - 2), text.word(moment.end - 1)]
    number = small(text, moment.core.start, 12) if not text.is_digits(moment.core.start) else None
    if last == ["thang", "sau"] and number is not None and number[1] == moment.end - 2:
        return True  # "ba thang sau"
    if last == ["thang", "sau"] and any(text.word(at) in {"den", "toi", "-"} for at in range(moment.start, moment.end)):
        return text.word(moment.start) == "tu"
    return last[1] == "sau" and text.word(moment.end) in {"thang", "tuan", "ngay", "nam"}


def _of_event(text: Text, moment: Moment) -> bool:
    """Recognise "Trước kỳ sinh hoạt tháng 5", "sau buổi họp tháng 6": the day of the event is not known."""
    if moment.led or moment.open:
        return False
    at = _word_before(text, moment, words("trước sau qua"))
    return at is not None and text.word(at + 1) in _EVENTS


def _number_left(text: Text, moment: Moment) -> bool:
    """Recognise "Quý 2 3", "cuoi nam hai muoi bay": a last number that was not read."""
    left = small(text, moment.end, 99)
    return left is not None and left[1] >= len(text) and not {AFTER, FROM, OVER} & set(moment.leads)
