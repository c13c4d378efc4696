"""Read the new number of a target: "bớt xuống trăm hai", "từ 200 lên 260 cây", "thêm 10 thùng nữa", "phân nửa"."""

import re
from decimal import Decimal

from domain.pledges.goal import Goal
from domain.understanding.deadlines import told_days
from domain.understanding.names import named_spans
from domain.understanding.numbers.amounts import amount
from domain.understanding.quantities.quantities import Quantity, quantities
from domain.understanding.replies.conversion import in_the_unit
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import Text, fold, tokenised

_LISTS = lists_of(__name__)
_TO = words(_LISTS["to"]) | {">", "="}
_BECOMES = words("thành xuống còn lên sang qua") | {">", "="}
_OLD = words("từ")
_DENY = phrases(_LISTS["deny"])
_MORE, _LESS = words("thêm"), words("bớt")
_RAISE = words("tăng nâng nới nống đôn")
_NUMBER_OF = words("việc thứ số ấp tổ khóm")
_DOUBLE = re.compile(r"\b(?:gap doi|nhan doi|x2)\b")
_HALF = re.compile(r"\b(?:phan nua|mot nua|con nua|1/2)\b")
_SAME_THING = {"goc": "cay", "bui": "cay", "thuoc": "met", "cai": "", "chiec": "", "suat": "phan", "dua": "em"}
_PARTICLES = frozenset(
    ["nha", "nhe", "nghe", "nghen", "di", "thoi", "gium", "dum", "luon", "thui", "giup", "lun", "hen", "ha"]
)
_TIME = frozenset(["ngay", "tuan", "thang", "quy", "nam", "gio", "bua", "ram", "mung"])
_COUNTS_TIME = _TIME | {"lan", "buoi", "h", "tieng"}
""" "3 ngày/tuần", "1 lần/năm": no number of what was pledged."""
_HOUSES = frozenset(["nhà"])
_TOO_MUCH = phrases(_LISTS["too_much"])
_UNITS = words(_LISTS["units"])
_MONEY = "đồng"
_ENDS = _TO | _PARTICLES | words(_LISTS["ends"])
_NEAR, _BEHIND = 3, 9


def is_in_its_unit(clause: str, goal: Goal) -> bool:
    """Whether a number of a clause is told in the unit that was pledged, and not merely in none."""
    text = tokenised(clause)
    return any(each.unit and _alike(each.unit, goal.unit) for each in _numbers(text, goal))


def counted_otherwise(clause: str, goal: Goal, anywhere: bool) -> tuple[str, bool] | None:
    """What a clause counts that was not pledged, as "70 người", and whether that is a sum of money.

    Where it is not `anywhere` the clause must begin with it.
    """
    text = tokenised(clause)
    found = _numbers(text, goal)
    prices = {each.end for each in found if each.unit == _MONEY}
    others = [each for each in found if each.unit and each.number not in prices and _is_other(text, each, goal)]
    told = [each for each in others if anywhere or each.number <= 1]
    told.sort(key=lambda each: (each.unit == _MONEY, not _led(text, each)))
    return (_as_said(text, told[0]), told[0].unit == _MONEY) if told else None


def _as_said(text: Text, each: Quantity) -> str:
    """The number and the first words of its unit, without what is said of it: "40 áo" of "40 áo coi bộ nhiều"."""
    number = amount(text, each.number)
    if number is None or each.unit == _MONEY:
        return text.slice(each.number, number.end if number else each.end)
    unit = each.unit.split()
    too_much = (at for at in range(1, len(unit)) if _TOO_MUCH.at(tokenised(each.unit), at) or fold(unit[at]) in _ENDS)
    return f"{text.slice(each.number, number.end)} {' '.join(unit[: min(next(too_much, 2), 2)])}"


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
    (number, *others) = [each for each in reversed(led) if text.word(each.number - 1) in _BECOMES] or led or meant
    return None if others and not led else _applied(text, number, goal)


def _fitting(text: Text, goal: Goal) -> list[Quantity]:
    """The numbers of a clause that may count what was pledged: in its unit, or in none.

    None of them where a number of another unit stands as the new one: "sửa 120 thành 110 trẻ".
    """
    found = _numbers(text, goal)
    if any(_led(text, each) and _is_other(text, each, goal) for each in found if each.unit):
        return []
    return [each for each in found if _fits(text, each, goal)]


def _numbers(text: Text, goal: Goal) -> list[Quantity]:
    spans = [*named_spans(text), *((each.start, each.end) for each in told_days(text, answer=True)[0])]
    blocked = frozenset(place for start, end in spans for place in range(start, end))
    return in_the_unit(text, list(quantities(text, blocked)), goal.unit, "", blocked)


def _fits(text: Text, each: Quantity, goal: Goal) -> bool:
    if text.word(each.number - 1) in _NUMBER_OF or text.word(each.number + 1) == "/":
        return False
    if each.percent != goal.unit.startswith("%") or _is_year(each, goal):
        return False
    said, behind = fold(each.unit.replace("/", " ")).split(), amount(text, each.number)
    if not said and behind and fold(text.word(behind.end) or "") in _COUNTS_TIME:
        return False
    if not said or not goal.unit or said[0] in _PARTICLES or _alike(each.unit, goal.unit):
        return True
    return not (_is_other(text, each, goal) or said[0] in _COUNTS_TIME) and each.value != 0


def _alike(unit: str, pledged: str) -> bool:
    """Whether a unit is the pledge's, or a name for the same thing: "gốc" and "cây"."""
    said, own = fold(unit), fold(pledged)
    if f" {own} " in f" {said} " or f" {own} ".startswith(f" {said} "):
        return True
    return _SAME_THING.get(said.split()[0], said.split()[0]) in own.split()


def _is_other(text: Text, each: Quantity, goal: Goal) -> bool:
    """Whether a number counts another thing than what was pledged; what is not known to be a unit may be any word."""
    said = fold(each.unit).split()
    particle = said[0] in _PARTICLES and each.unit.split()[0].casefold() not in _HOUSES
    if not goal.unit or particle or said[0] in _TIME or _alike(each.unit, goal.unit):
        return False
    if _SAME_THING.get(said[0]) == "":
        return len(said) > 1 and said[1] not in _PARTICLES and not _TOO_MUCH.at(text, each.end - len(said) + 1)
    return said[0] in _UNITS or COUNTED.at(text, each.end - len(said)) is not None


def _is_year(each: Quantity, goal: Goal) -> bool:
    return 2020 <= each.value <= 2100 and goal.value < 1000 and not (each.unit and fold(each.unit) in fold(goal.unit))


def _is_old(text: Text, each: Quantity, goal: Goal) -> bool:
    """The number as it is now, or one that is said to be wrong."""
    denied = any(_DENY.at(text, each.number - step) for step in (1, 2, 3, 4))
    return denied or each.value == goal.value or text.word(each.start - 1) in _OLD or _is_too_much(text, each)


def _is_too_much(text: Text, each: Quantity) -> bool:
    """Recognise the 60 of "60 gốc nhiều quá, rút xuống 45", which is the number as it is now."""
    behind = range(each.number + 1, min(len(text), each.number + _BEHIND))
    stops = next((place for place in behind if amount(text, place) is not None or text.word(place) in _TO), len(text))
    return any(_TOO_MUCH.at(text, place) for place in behind if place < stops)


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
