"""Multiply what is told as so many with so much in each: 3 bao, mỗi bao 25 ký; 5 hàng x 12 cây."""

from collections.abc import Callable
from dataclasses import replace

from domain.understanding.quantities.quantities import Quantity
from domain.understanding.replies.said import is_too_little_money, noun
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import MARK, Text, fold

Own = Callable[[Quantity], bool]
_EVERY = words("mỗi từng")
_EACH = _EVERY | words("một") | {"1", "/"}
_POINTS = {"nay", "la", "do", "thi", "ma", "roi", "tinh", "co", "va", "duoc"}
_TIMES = {"x", "*", "×", "nhan"}


def multiplied(text: Text, found: list[Quantity], is_own: Own, money: bool = False) -> list[Quantity]:
    """Return the numbers with what was multiplied in the place of its factors."""
    for place, first in enumerate(found):
        if is_own(first) or not is_many(first):
            continue
        for second in found[place + 1 :]:
            if is_own(second) and not second.percent and _each_has(text, first, second):
                return _joined(found, first, second, money)
        for second in found[:place]:
            if is_own(second) and not second.percent and _is_for_each(text, second, first):
                return _joined(found, second, first, money, product_of=second)
    return found


def is_for_each(quantity: Quantity, pledged: str) -> bool:
    """ "10kg/hộ" where kilograms were pledged: how many households, nobody has said."""
    return "/" in quantity.unit and bool(pledged) and "/" not in pledged


def is_of_each(text: Text, quantity: Quantity) -> bool:
    """Whether "mỗi người" is said within what was multiplied."""
    return any(text.word(place) in _EVERY for place in range(quantity.number, quantity.end))


def is_a_thing(quantity: Quantity) -> bool:
    """Whether a noun follows the number: "60 này là tính luôn 20 cây" multiplies nothing."""
    return not _POINTS & set(noun(quantity))


def is_many(quantity: Quantity) -> bool:
    whole = quantity.value == int(quantity.value) and quantity.value > 1
    return whole and quantity.upper is None and not quantity.percent and not quantity.unit.startswith("đồng")


def _each_has(text: Text, first: Quantity, second: Quantity) -> bool:
    """Recognise "mỗi bao" before or behind the second number, or "x" between the two."""
    between = [place for place in range(first.number + 1, second.number) if text.token(place).kind != MARK]
    if any(text.word(place) in _TIMES for place in range(second.number - 1, first.number, -1)[:2]):
        return True
    if not noun(first):
        return False
    before = second.number - 1
    if before >= first.end and fold(text.typed(before)) == noun(first)[0]:  # "12 bao, bao 25 ký"
        return True
    for place in between:
        if _is_each(text, place, first) and (text.word(place) in _EVERY or place + 2 == second.number):
            return True
    return any(_is_each(text, place, first) for place in range(second.number + 1, second.end + 1))


def _is_for_each(text: Text, much: Quantity, things: Quantity) -> bool:
    """Recognise "mỗi hộ 10 kg, 20 hộ" and "10kg/hộ, 20 hộ"."""
    behind = range(much.number + 1, much.end + 1)
    return _is_each(text, much.number - 2, things) or any(_is_each(text, place, things) for place in behind)


def _is_each(text: Text, place: int, things: Quantity) -> bool:
    """Recognise "mỗi bao" at this token, where sacks were counted."""
    said = noun(things)
    return bool(said) and text.word(place) in _EACH and fold(text.typed(place + 1)) == said[0]


def _joined(
    found: list[Quantity], first: Quantity, second: Quantity, money: bool, product_of: Quantity | None = None
) -> list[Quantity]:
    """Put the product in the place of both factors and of all between and right behind them.

    "Mỗi người 200" of money means thousands, which nobody has said: unsure.
    """
    of = product_of or second
    short = money and is_too_little_money(of, of.value)
    product = replace(
        of,
        start=first.start,
        number=first.number,
        end=second.end,
        value=first.value * second.value * (1000 if short else 1),
        unit=of.unit.partition("/")[0],
        unsure=first.unsure or second.unsure or short,
    )
    outside = [each for each in found if each.number < first.number or each.number > second.end]
    return sorted([*outside, product], key=lambda each: each.number)
