"""Read the unit of an amount: things, shares, or money that was named by its scale alone."""

from domain.understanding.numbers.amounts import BILLION, MILLION, TEN_THOUSAND, THOUSAND, Amount
from domain.understanding.quantities.units import Unit, unit_at
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED, MONEY_NOUNS, NATURE
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_FOREIGN = words(_LISTS["foreign"])
_SPENT_ON = words(_LISTS["spent_on"])
_DONG = words("đồng") | {"d", "vnd"}
_CLOSING = {"thoi", "nha", "nghe", "nhen", "hen", "ne", "nhe", "r", "chan"}
"""Typed without accents behind a sum, they only close the sentence."""
_ONLY = {"chẵn", "chẳn", "tròn", "thoi", "thui", "thoy", "hoi", "à", "á", "hà", "hả"}
""" "Thôi" however it is typed, and what only closes a sentence."""
_COMRADES = words(_LISTS["comrades"])
"""Behind "đồng": people, not money."""

Behind = tuple[int | None, int | None]
"""Where a percent sign ends and where "trở lên" ends, if they stand between the number and its unit."""


def unit_of(text: Text, last: Amount, behind: Behind, blocked: frozenset[int]) -> tuple[Unit, bool]:
    """Return the unit of an amount, and whether it is open if money or things are meant."""
    percent, upward = behind
    index = upward or percent or last.end
    if percent is not None:
        rest = unit_at(text, index, blocked, percent=True)
        glue = "" if not rest.text or rest.text.startswith("/") else " "
        return Unit("%" + glue + rest.text, rest.per, rest.end), False
    if _says_dong(text, index, last):
        return _dong(text, index + 1, blocked), False
    rest = unit_at(text, index, blocked)
    if last.top < THOUSAND or last.top == TEN_THOUSAND or text.word(index) in _FOREIGN:
        return rest, False
    things = COUNTED.at(text, index) is not None and MONEY_NOUNS.at(text, index) is None
    things = things and not (text.word(index) == "nha" and index + 1 == len(text))  # "1tr5 nha"
    if things and (last.top < BILLION or NATURE.at(text, index)):
        return rest, False
    closing = text.typed(index) in _ONLY or (not text.accented and text.typed(index) in _CLOSING)
    unknown = text.word(index) not in _SPENT_ON and MONEY_NOUNS.at(text, index) is None and not closing
    return _dong(text, index, blocked), last.top <= MILLION and bool(rest.text) and unknown


def _says_dong(text: Text, index: int, last: Amount) -> bool:
    """Recognise "Đồng", or a "đ" behind an amount that only money can have."""
    said, behind = text.word(index), text.word(index + 1)
    is_much = last.top >= THOUSAND or last.value >= THOUSAND
    return said in _DONG and behind not in _COMRADES and (is_much or said in {"đồng", "vnd"})


def _dong(text: Text, index: int, blocked: frozenset[int]) -> Unit:
    """Read "Đồng" with "/người/năm" or "mỗi năm" behind it, and nothing else."""
    rest = unit_at(text, index, blocked, percent=text.word(index) == "/")
    if rest.text and not rest.text.startswith("/"):
        return Unit("đồng", "", index)
    return Unit("đồng" + rest.text, rest.per, rest.end)
