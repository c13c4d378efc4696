"""What a number is meant for each time: the period or the people that go with it, and what comes together in all."""

from dataclasses import replace

from domain.understanding.moments.weeks import each_day
from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.every import EVERY, every_before
from domain.understanding.quantities.mentions import noun_of, of_main, spread_at
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.quantities.units import each_of
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon, phrase_before
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text, fold

_LISTS = lists_of(__name__)
_IN_ALL = lexicon(_LISTS["in_all"])
_ENDS = {".", ";"}
_SESSIONS, _A_WEEK = listed(_LISTS["sessions"]), 3
_A_FEW = 2
_NEAR = 3


def period_of(text: Text, main: Quantity) -> str:
    """Return the period of "mỗi năm …" or "mỗi thứ bảy …" that a number is for, or else those of "mỗi đảng viên …"."""
    for place in range(len(text)):
        found = every_before(text, place)
        if found and not spread_at(text, main, place) and _goes_with(text, main, place, found[1]):
            return found[0]
    for place in range(len(text)):
        named = each_day(text, place)
        if named and _goes_with(text, main, place, named[1], named_day=True):
            return named[0]
    if _is_in_all(text, main):
        return ""  # "mỗi chuyến bỏ ống 20 ngàn, đủ 3 triệu thì nộp"
    places = (place for place in range(len(text)) if text.word(place) in EVERY)
    return next((each for place in places if (each := _each(text, main, place))), "")


def _goes_with(text: Text, main: Quantity, start: int, end: int, named_day: bool = False) -> bool:
    """Whether a period is that of a number, and not of what else is told: of other work, or of a number of its own."""
    behind = start >= main.end
    between = range(main.end, start) if behind else range(end, main.start)
    parted = any(text.token(place).kind == MARK for place in between)
    if named_day and parted and noun_of(main) in _SESSIONS and main.value > _A_WEEK:
        return False  # "mỗi tối thứ năm kể chuyện, 8 buổi"
    if behind:
        own = any(amount(text, place) for place in range(end, end + _NEAR))
        return not parted or not (own or text.token(start - 1).kind != MARK)  # "10 cô chú, tối t7 hàng tuần"
    if any(text.word(place) in _ENDS for place in between) or (parted and _is_in_all(text, main)):
        return False
    alike = (fold(text.typed(number.end)) for place in between if (number := amount(text, place)) is not None)
    return noun_of(main) not in alike  # "mỗi quý một lần, năm nay đủ bốn lần"


def _is_in_all(text: Text, main: Quantity) -> bool:
    """Whether "đủ", "tổng cộng" or "là" announces a number, or "là đủ" stands behind it."""
    led = phrase_before(text, main.start, _IN_ALL) is not None
    return led or (text.word(main.end) == "la" and text.word(main.end + 1) == "du")


def _each(text: Text, main: Quantity, index: int) -> str:
    """Return those of "mỗi hội viên 5 cây"; "40 phần, mỗi phần 300 ngàn" is no forty for each."""
    each = each_of(text, index)
    if not each:
        return ""
    own = index + 2 != main.number and amount(text, index + 2) is not None  # "mỗi lớp 10 em, mở 3 lớp"
    own = own or (index >= main.end and amount(text, index + 3) is not None)
    if (own and not main.unit.startswith("đồng")) or of_main(text, main, index):
        return ""
    return "" if main.unit.endswith(f"/{each}") else each  # "6 tấn mỗi ha"


def in_all(text: Text, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Put the six of "mỗi tháng một buổi, đủ sáu buổi" in the place of the one: what comes together is the target."""
    if len(found) < _A_FEW:
        return found
    first, *rest = found
    more = [other for other in rest if noun_of(other) == noun_of(first) and other.value > first.value]
    more = [other for other in more if not (other.per or other.percent)]
    period = first.per or period_of(text, first) if more else ""
    if not more or not (period or any(text.word(place) in EVERY for place in range(first.start))):
        return found
    sure = bool(period) and not first.unit.startswith("đồng")
    whole = next((one for one in more if _is_in_all(text, one) or (sure and not period_of(text, one))), None)
    if whole is None:
        return found
    return replace(whole, unit=first.unit, unsure=first.unsure), *(each for each in rest if each != whole)
