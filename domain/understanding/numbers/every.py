"""What comes again and again: "mỗi năm", "hằng tháng", "tuần nào cũng", "1 tháng 2 lần", and the period it names."""

from domain.understanding.calendar.calendar_words import MONTH, QUARTER, WEEK, YEAR, digits_year
from domain.understanding.numbers.amounts import THOUSAND, amount
from domain.understanding.numbers.numbers import below_thousand
from domain.understanding.statements import is_work
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import MARK, Text

_LISTS = lists_of(__name__)
PERIODS = {
    **dict.fromkeys(YEAR, "năm"),
    **dict.fromkeys(MONTH | {"th"}, "tháng"),
    **dict.fromkeys(QUARTER, "quý"),
    **dict.fromkeys(WEEK, "tuần"),
    **dict.fromkeys(words("ngày đêm"), "ngày"),
}
EVERY = words(_LISTS["every"])
ONE, ALWAYS = words("một") | {"1"}, phrases(_LISTS["always"])
_WHICHEVER, _THIS = {"nào", "mô"}, {"nay", "này", "sau", "toi"}
_TIMES = words(_LISTS["times"])
_DATED = {"/", "-", ".", *MONTH, *QUARTER, *YEAR}
_SURELY_TIME = words(_LISTS["surely_time"]) | {"-"}


def every_before(text: Text, index: int) -> tuple[str, int] | None:
    """The period of "mỗi năm …", "tháng nào cũng …" or "1 tháng 2 lần" that begins here, and the token after it.

    "3 tháng 1 lần" has none that could be kept.
    """
    word = text.word(index)
    if word in PERIODS and (period := _period_itself(text, index)):
        return period
    behind = text.word(index + 1)
    if behind not in PERIODS or is_new(text, index):
        return None
    often = word in ONE and (
        (text.is_digits(index + 2) and text.word(index + 3) in _TIMES) or _is_money(text, index + 2)
    )
    return (PERIODS[behind], index + 2) if word in EVERY or often else None


def _period_itself(text: Text, index: int) -> tuple[str, int] | None:
    """Read "tuần ba bữa", "tháng nào cũng", "tuần quét dọn bia một bữa", where the period stands alone."""
    weekly, period = text.word(index) in WEEK, PERIODS[text.word(index)]
    counted = text.is_digits(index + 1) or (weekly and below_thousand(text, index + 1) is not None)
    if counted and _is_counted_again(text, index + 2):
        several = text.is_digits(index - 1) and text.word(index - 1) != "1" and text.word(index - 2) not in _DATED
        known = several or text.word(index - 1) in _SURELY_TIME
        return None if known else (period, index + 1)
    if weekly and text.token(index - 1).kind == MARK and is_work(text, index + 1):
        return period, index + 1
    if index == 0 and text.typed(1) in _WHICHEVER:
        return period, 2  # "Tháng nào lãnh lương tôi trích 100 ngàn"
    always = ALWAYS.at(text, index + 1)
    return (period, always[1]) if always is not None else None


def _is_counted_again(text: Text, noun: int) -> bool:
    """Recognise the times of "tháng 2 lần", and the books of "12 cuốn sách, tháng 1 cuốn"."""
    if text.word(noun) in _TIMES:
        return True
    again = (place for place in range(noun - 2) if text.is_digits(place) and text.typed(place + 1) == text.typed(noun))
    return COUNTED.at(text, noun) is not None and next(again, None) is not None


def _is_money(text: Text, index: int) -> bool:
    """Recognise the money of "1 ngày 5k", "một tháng 20 ngàn"."""
    money = amount(text, index)
    return money is not None and money.top >= THOUSAND


def is_new(text: Text, index: int) -> bool:
    """Recognise, without accents, the "mới" of "3 dang vien moi nam nay"."""
    year = text.word(index + 2) in _THIS or digits_year(text, index + 2) is not None
    return text.typed(index) == "moi" and text.word(index + 1) in YEAR | MONTH | QUARTER and year
