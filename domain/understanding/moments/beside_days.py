"""What looks like a day and names none, and days that look like numbers: told by the words around them."""

from domain.understanding.calendar.anniversaries import ANNIVERSARIES
from domain.understanding.calendar.calendar_words import MONTH
from domain.understanding.calendar.days import Kind
from domain.understanding.calendar.leads import START
from domain.understanding.moments.moment import Moment
from domain.understanding.moments.weeks import weekday_name
from domain.understanding.numbers.every import every_before
from domain.understanding.statements import is_work
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrase_before, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text

_LISTS = lists_of(__name__)
_TIMES, _ROUNDS = words("lần lượt"), words("lần đợt buổi kỳ")
SPEAKERS, _THEN = listed(_LISTS["speakers"]), phrases(_LISTS["then"])
_BEGUN, _BY_NOW = phrases(_LISTS["begun"]), {"đã", "lỡ"}
_LONG_AGO = {"hồi", "rảnh", "nghỉ"}
""" "Hồi năm 68", "rảnh cuối tuần": no term."""


def tells_no_day(text: Text, moment: Moment) -> bool:
    """Whether a phrase of time says how often, when something begins, what is past, or when the first of several is."""
    return (
        # "2 tháng một lần", "chủ nhật cuối tháng 1 lần"
        (text.word(moment.end) in _TIMES and text.word(moment.end - 2) in MONTH)
        # "hồi năm 68 …", "tháng này đã lỡ tiêu"
        or text.typed(moment.start - 1) in _LONG_AGO
        or (not moment.led and text.typed(moment.end) in _BY_NOW)
        or phrase_before(text, moment.start, _BEGUN) is not None
        # "hiến máu 2 lần trong năm, lần đầu 14/6"
        or (text.word(moment.start - 1) in _ROUNDS and moment.leads[:1] == (START,))
        or (not moment.led and _is_again(text, moment))
    )


def _is_again(text: Text, moment: Moment) -> bool:
    """Recognise the Thursday of "tuần nào cũng tiếp dân sáng thứ năm": every one."""
    named = weekday_name(text, moment.core.start)
    weekly = named is not None and named[1] == moment.end
    return weekly and any(every_before(text, place) for place in range(moment.start))


def counts_nothing(text: Text, moment: Moment, telling: list[Moment]) -> bool:
    """Whether the numbers of a day count nothing, though it is no term: "khởi công mùng 10", "phần quà 27/7"."""
    return moment not in telling or (is_anniversary(text, moment) and COUNTED.at(text, moment.end) is None)


def is_anniversary(text: Text, moment: Moment) -> bool:
    """Whether "27/7", "8-3" are written."""
    start = moment.core.start
    return text.is_digits(start) and text.slice(start, moment.end).replace("-", "/") in ANNIVERSARIES


def said_of_oneself(text: Text, moment: Moment) -> bool:
    """Recognise the day of ", 15/9 em xong", ", 30/9 tui đem nộp", behind which no thing is counted."""
    opens = text.token(moment.start - 1).kind == MARK or moment.start == 0 or moment.end - moment.core.start > 1
    if not (opens and text.is_digits(moment.core.start)) or text.typed(moment.end) not in SPEAKERS:
        return False
    begins = moment.start == 0 and moment.core.kind is Kind.PERIOD  # "2027 tui hiến 200 mét đất"
    return begins or _THEN.at(text, moment.end + 1) is not None or is_work(text, moment.end + 1)
