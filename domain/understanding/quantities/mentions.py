"""Further numbers beside a target that only describe it: so much each, so often, worth so much."""

from dataclasses import replace
from decimal import Decimal
from math import prod

from domain.pledges.goal import Comparator
from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.every import EVERY, every_before
from domain.understanding.numbers.measures import LENGTH, measure_at
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.statements import is_work
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import lexicon, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import WORD, Text, fold, tokenised

_LISTS = lists_of(__name__)
_SHORT_WAY = 4
_TIMES = {"x", "*"}
_TOTAL, _MOST = phrases(_LISTS["total"]), 4
_CHANGED, _AGAINST = words("tăng giảm"), words("với")
_GIVES = words(_LISTS["gives"])
_DESCRIBES = lexicon(_LISTS["describes"])
_RECEIVERS = frozenset({"ho", "nguoi", "em", "chau", "gia", "cu", "hoc", "hs", "ba", "ong", "chi", "anh", "nha"})
_EVENTS, _DURATIONS = phrases(_LISTS["events"]), listed("ngay tuan gio tieng h")
_BEHIND_IT = {"nua", "nx", "thoi", "khac", ":"}
_SIDES = {"dài", "dai", "rộng", "ngang"}
_PLEDGES, _PERHAPS_PLEDGES = frozenset(_LISTS["pledges"].split(", ")), frozenset(_LISTS["perhaps_pledges"].split(", "))
_MORE_OF_IT, _ASKS_FOR, _MOST_PLEDGES = listed(_LISTS["more_of_it"]), listed(_LISTS["asks_for"]), 10
_OFTEN = frozenset({"buoi", "lan", "bua", "gio", "tieng", "tiet"})


def given_with(text: Text, main: Quantity, other: Quantity) -> bool:
    """Recognise "Góp 3 thùng mì với 20 kg gạo": two gifts, where "mở 2 lớp với 50 học viên" describes one thing."""
    measured = measure_at(tokenised(main.unit), 0) is not None and noun_of(other) not in _RECEIVERS
    if text.word(other.start - 1) in _AGAINST and (measured or noun_of(main) == noun_of(other)):
        return True  # "200 cây dừa với 100 cây mít", "800 m đường với 2 cống"
    return text.word(main.start - 1) in _GIVES and text.word(other.start - 1) in _AGAINST


def repeats(text: Text, main: Quantity, other: Quantity) -> bool:
    """Recognise a number in brackets or after "so với", "trị giá", "đạt", "cho" or "mỗi suất": a mere description."""
    if _lies_across(text, main, other):
        return False
    changed = text.word(other.number - 1) in _CHANGED and any(
        text.word(place) == "so" and text.word(place + 1) in _AGAINST for place in range(other.end, other.end + 2)
    )
    spread = any(spread_at(text, main, other.number - step) for step in (1, 2, 3))  # "tuần 3 buổi", "mỗi tuần 3 buổi"
    upon = text.word(other.start) in words("trên") and text.token(other.start - 1).kind == WORD
    often = bool(other.per) and noun_of(other) in _OFTEN and noun_of(main) not in _OFTEN  # "6 em, 3 buổi mỗi tuần"
    each = any(of_main(text, main, place) for place in range(max(other.start - _SHORT_WAY, 0), other.start))
    return (
        often
        or changed
        or upon
        or each
        or _of_each(text, main, other)
        or spread
        or (noun_of(other) == noun_of(main) and other.value < main.value and told_each(text, other.start))
        or (_is_described(text, other) and not _is_other_work(text, other))
    )


def _lies_across(text: Text, main: Quantity, other: Quantity) -> bool:
    """Recognise the second side of "ngang 3 thước, dài 26 thước": neither alone is the target."""
    if (
        other.number - main.end > _SHORT_WAY
        or noun_of(main) == "cay"
        or all(text.typed(place) not in _SIDES for place in range(main.end, other.number))
    ):
        return False  # a "cây cầu" is no "cây số"
    return all(measure_at(tokenised(each.unit), 0, LENGTH) for each in (main, other))


def _is_described(text: Text, other: Quantity) -> bool:
    """Whether a bracket, "trị giá" or "với khoảng" leads to a number."""
    before = other.start - 1
    led = _DESCRIBES.at(text, before) or (text.token(before).kind == WORD and _DESCRIBES.at(text, before - 1))
    return "(" in {text.word(before), text.word(before - 1)} or bool(led)


def _is_other_work(text: Text, other: Quantity) -> bool:
    """Recognise "15 hộ treo cờ với góp 20 triệu", where "mở 2 lớp với 50 học viên" describes the same work."""
    return text.word(other.start - 2) in _AGAINST and is_work(text, other.start - 1)


def _of_each(text: Text, main: Quantity, other: Quantity) -> bool:
    """Recognise the price in "40 phần, mỗi phần 300 ngàn" and the size in "40 suất gạo 10kg"."""
    measures = measure_at(tokenised(other.unit), 0) is not None
    thing = not main.percent and not main.unit.startswith("đồng") and noun_of(main) not in _RECEIVERS
    if thing and measures and measure_at(tokenised(main.unit), 0) is None and other.start == main.end:
        return True
    priced = other.unit.startswith("đồng") and not main.unit.startswith("đồng")
    held = not main.unit.startswith("đồng") and measures and measure_at(tokenised(main.unit), 0) is None
    return (priced or held) and other.start >= main.end and told_each(text, other.start)


def told_each(text: Text, index: int) -> bool:
    """Whether "mỗi phần", "mỗi bộ tốn", "mỗi hộ 1 con" stands right before a number."""
    return any(
        text.word(place) in EVERY and every_before(text, place) is None and COUNTED.at(text, place + 1) is not None
        for place in range(max(index - _SHORT_WAY, 0), index)
    )


def of_main(text: Text, main: Quantity, index: int) -> bool:
    """Recognise the "mỗi suất" behind "50 suất quà"."""
    same = fold(text.typed(index + 1)) == noun_of(main)
    return index >= main.end and text.word(index) in EVERY and same


def spread_at(text: Text, main: Quantity, index: int) -> bool:
    """Recognise "mỗi tháng 1 cuốn" behind "12 cuốn sách", "mỗi tuần 2 buổi" behind "5 em": how it comes about."""
    period = every_before(text, index) if index >= main.end else None
    part = (amount(text, period[1]) or amount(text, period[1] + 1)) if period else None  # "mỗi tháng gom 25 cuốn"
    if period and fold(text.typed(index - 1)) in _OFTEN and noun_of(main) not in _OFTEN:
        return True  # "6 em, 3 buổi mỗi tuần"
    if part is None:
        return False
    noun, counted = fold(text.typed(part.end)), noun_of(main)
    return (noun == counted and part.value < main.value) or (noun in _OFTEN and counted not in _OFTEN)


def counting_first(text: Text, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Put the children of "3 buổi/tuần cho 45 cháu" before how often it is done: both are asked.

    How long something lasts is left out where it is said of that: "lớp bồi dưỡng 3 ngày cho 45 cháu".
    """
    first, *rest = found
    often = bool(first.per) and is_often(first)
    things = [other for other in rest if not is_often(other) and not other.unit.startswith("đồng") and other.unit]
    if not things or not (often or fold(first.unit) in _DURATIONS):
        return found
    others = [other for other in rest if other is not things[0]]
    event = any(_EVENTS.at(text, place) for place in range(max(first.start - _SHORT_WAY, 0), first.start))
    return (things[0], *others) if event and not often else (replace(things[0], unsure=True), first, *others)


def is_often(quantity: Quantity) -> bool:
    return noun_of(quantity) in _OFTEN


def noun_of(quantity: Quantity) -> str:
    return fold(quantity.unit).split(" ")[0].partition("/")[0]


def total_of(text: Text, found: tuple[Quantity, ...]) -> Quantity | None:
    """Return the last of some numbers where it is announced as their sum or their product, and is that."""
    if not 3 <= len(found) <= _MOST + 1:
        return None
    *parts, last = found
    values = [part.value for part in parts if part.upper is None]
    announced = any(_TOTAL.at(text, place) for place in range(max(last.start - _SHORT_WAY, 0), last.number))
    if not announced or last.upper is not None or len(values) < len(parts):
        return None
    if last.value not in {sum(values, Decimal(0)), prod(values)}:
        return None
    if last.unit.startswith("đồng") and not found[0].unit.startswith("đồng") and noun_of(found[0]) not in _RECEIVERS:
        return found[0]  # "30 phần quà, 500k/phần = 15tr"
    return replace(last, comparator=Comparator.AT_LEAST, unit=last.unit or parts[-1].unit)


def multiplied(text: Text, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Read "500k x 14 hội viên" as the money that comes together; it is asked."""
    if len(found) < 2 or text.word(found[0].end) not in _TIMES or found[1].start != found[0].end + 1:
        return found
    first, second, *rest = found
    if not first.unit.startswith("đồng") or first.upper is not None or second.upper is not None:
        return found  # "3 suất x 1 triệu" counts the grants
    return replace(first, end=second.end, value=first.value * second.value, unsure=True), *rest


def counts_pledges(text: Text, one: Quantity) -> bool:
    """Recognise the "1 việc" of "ghi thêm 1 việc nữa", the "1 slot": what is registered, and nothing that is done."""
    if one.value > _MOST_PLEDGES or one.percent or not one.unit:
        return False
    said = " ".join(word for word in fold(one.unit).split() if word not in _MORE_OF_IT)
    behind = fold(text.typed(one.end)) in _BEHIND_IT
    asked = any(text.word(place) in _ASKS_FOR for place in range(max(one.start - _SHORT_WAY, 0), one.start))
    if said in _PLEDGES:
        return asked or behind or one.start == 0
    return said in _PERHAPS_PLEDGES and (text.word(one.start - 1) in _ASKS_FOR or behind)
