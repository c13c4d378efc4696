"""Read the new number of a target: "bớt xuống trăm hai", "từ 200 lên 260 cây", "thêm 10 thùng nữa", "phân nửa"."""

import re
from decimal import Decimal

from domain.pledges.goal import Goal
from domain.understanding.deadlines import believable
from domain.understanding.names import named_spans
from domain.understanding.quantities.quantities import Quantity, quantities
from domain.understanding.replies.conversion import in_the_unit
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import Text, fold, tokenised

_LISTS = lists_of(__name__)

_TO = words(_LISTS["to"]) | {">", "="}
_OLD = words("từ")
_DENY = phrases(_LISTS["deny"])
_MORE, _LESS = words("thêm"), words("bớt")
_RAISE = words("tăng nâng nới nống đôn")
_NUMBER_OF = words("việc thứ số ấp tổ khóm")
_DOUBLE = re.compile(r"\b(?:gap doi|nhan doi|x2)\b")
_HALF = re.compile(r"\b(?:phan nua|mot nua|con nua|1/2)\b")
_SAME_THING = {"goc": "cay", "bui": "cay", "thuoc": "met", "cai": "", "chiec": "", "suat": "phan", "dua": "em"}
_PARTICLES = frozenset(["nha", "nhe", "nghe", "nghen", "di", "thoi", "gium", "dum", "luon"])
_TIME = frozenset(["ngay", "tuan", "thang", "quy", "nam", "gio", "bua", "ram", "mung"])
_NEAR = 3


def new_value(clause: str, goal: Goal) -> Decimal | None:
    """Return the number a clause wishes for a target, None where it names none that fits what was pledged."""
    text, folded = tokenised(clause), fold(clause)
    if _DOUBLE.search(folded):
        return goal.value * 2
    found = _fitting(text, goal)
    if not found:
        return goal.value / 2 if _HALF.search(folded) else None
    meant = [each for each in found if not _is_old(text, each, goal)]
    led = [each for each in meant if _led(text, each)]
    if not meant:
        return None
    (number, *others) = led or meant
    if others and not led:
        return None
    return _applied(text, number, goal)


def _fitting(text: Text, goal: Goal) -> list[Quantity]:
    """The numbers of a clause that may count what was pledged: in its unit, or in none."""
    spans = [*named_spans(text), *((each.start, each.end) for each in believable(text, answer=True))]
    blocked = frozenset(place for start, end in spans for place in range(start, end))
    found = in_the_unit(text, list(quantities(text, blocked)), goal.unit, "", blocked)
    return [each for each in found if _fits(text, each, goal)]


def _fits(text: Text, each: Quantity, goal: Goal) -> bool:
    if text.word(each.number - 1) in _NUMBER_OF or text.word(each.number + 1) == "/":
        return False
    if each.percent != goal.unit.startswith("%"):
        return False
    said, pledged = fold(each.unit), fold(goal.unit)
    if _is_year(each, goal):
        return False
    if said in _PARTICLES:
        return True
    if not said or not pledged or said.startswith(pledged) or pledged.startswith(said) or pledged in said:
        return True
    first = _SAME_THING.get(said.split()[0], said.split()[0])
    if first == "" or first in pledged.split():
        return True
    named = COUNTED.at(text, each.end - len(said.split())) or said.split()[0] in _TIME
    return not named and each.value != 0


def _is_year(each: Quantity, goal: Goal) -> bool:
    return 2020 <= each.value <= 2100 and goal.value < 1000 and not (each.unit and fold(each.unit) in fold(goal.unit))


def _is_old(text: Text, each: Quantity, goal: Goal) -> bool:
    """The number as it is now, or one that is said to be wrong."""
    denied = any(_DENY.at(text, each.number - step) for step in (1, 2, 3, 4))
    return denied or each.value == goal.value or text.word(each.start - 1) in _OLD


def _led(text: Text, each: Quantity) -> bool:
    return any(text.word(each.number - step) in _TO for step in range(1, _NEAR + 1))


def _applied(text: Text, each: Quantity, goal: Goal) -> Decimal:
    """The number itself, or so much more or less than now where it is said to be added or taken off."""
    before = [text.word(each.number - step) for step in range(1, _NEAR + 1)]
    value = each.value
    if not set(before) & _TO:
        if _MORE & set(before):
            return goal.value + value
        if _LESS & set(before) and value < goal.value:
            return goal.value - value
        if set(before) & _RAISE and value < goal.value:
            return goal.value + value
    return value
