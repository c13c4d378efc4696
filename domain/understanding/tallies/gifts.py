"""Money people gave, one after the other: "xin được của bà Sáu 100 ngàn, cô Hai 200, bác bỏ vô 300 nữa"."""

import re
from decimal import Decimal

from domain.understanding.acts.cues import end_of
from domain.understanding.numbers.amounts import THOUSAND
from domain.understanding.quantities.quantities import Quantity, quantities
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import Text, fold, tokenised

_LISTS = lists_of(__name__)
_GIVEN = re.compile(r"\b(?:" + "|".join(_LISTS["given"]) + r")\b")
_SPENT = re.compile(r"\b(?:" + "|".join(_LISTS["spent"]) + r")\b")
_INCLUDED = re.compile(r"\btrong (?:do|so do)\b")
_FEWEST = 10
"""Of fewer nobody says "chú Sáu 5" and means thousands."""


def is_of_money(text: str) -> bool:
    """Whether all that a text counts is money: in so many words, or what several people gave, one after the other."""
    said = tokenised(text)
    found = _counted(said)
    if not found or is_spent(text):
        return False
    if any(_is_sum(each) for each in found):
        return all(_is_sum(each) or _is_bare(said, each) for each in found)
    return len(found) > 1 and given(text) is not None


def given(text: str) -> Decimal | None:
    """What people are said to have given in all, each behind whoever gave it; None where it is not told so."""
    folded = fold(text)
    if not _GIVEN.search(folded) or is_spent(text):
        return None
    said = tokenised(text)
    found = _counted(said)
    if len(found) < 2:
        return None
    giving = [_has_giver(said, found, place) for place in range(len(found))]
    if not all(_is_sum(each) or (by and _is_bare(said, each)) for each, by in zip(found, giving, strict=True)):
        return None
    if not any(_is_sum(each) for each in found) and not all(giving):
        return None
    sums = [each.value * (1 if _is_sum(each) or each.value >= THOUSAND else THOUSAND) for each in found]
    whole = sum(sums, Decimal(0))
    return sums[0] if 2 * sums[0] == whole or _INCLUDED.search(folded) else whole


def is_spent(text: str) -> bool:
    """Whether money is spent or earned by selling, and given by nobody."""
    return _SPENT.search(fold(text)) is not None and any(map(_is_sum, _counted(tokenised(text))))


def _counted(said: Text) -> list[Quantity]:
    return [each for each in quantities(said, frozenset()) if not each.percent]


def _is_sum(quantity: Quantity) -> bool:
    return quantity.unit.startswith("đồng")


def _is_bare(said: Text, quantity: Quantity) -> bool:
    """Whether nothing is counted by a number: "cô Hai 200, bác 300"; whoever gives next is no unit."""
    unit = tokenised(quantity.unit)
    return quantity.value >= _FEWEST and (not len(unit) or bool(end_of(unit, "title", 0)))


def _has_giver(said: Text, found: list[Quantity], place: int) -> bool:
    """Whether a person stands between a number and the one before it."""
    start = 0 if place == 0 else found[place - 1].number + 1
    return any(end_of(said, "title", at) for at in range(start, found[place].number))
