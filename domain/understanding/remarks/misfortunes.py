"""Hear that no harm was done, which is good news and no "nothing yet": "chưa chết cây nào", "không em nào bỏ học"."""

from decimal import Decimal

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, phrases
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text, fold

_LISTS = lists_of(__name__)
_MISFORTUNE = Lexicon(_LISTS["misfortune"], plain=_LISTS["misfortune_plain"])
_DENIED = listed(_LISTS["denied"])
_BETWEEN = listed(_LISTS["between"])
_WANTING = listed(_LISTS["wanting"])
_NEAR = 6
_HAPPENING = phrases(_LISTS["happening"])


def is_spared(text: Text, target: Decimal | None, about: frozenset[str], unit: str = "") -> bool:
    """Whether a misfortune is denied that is not what the pledge counts, close behind and no reason."""
    if target is None and _counts_what_happens(text, unit):
        return False
    denied = (at for at in range(len(text)) if text.typed(at) in _DENIED)
    return target != 0 and any(text.typed(at + 1) in _WANTING or _denies_harm(text, at, about) for at in denied)


def _counts_what_happens(text: Text, unit: str) -> bool:
    """Recognise "không xảy ra vụ nào" where "vụ" are counted."""
    head = fold(unit).split()[:1]
    behind = (found[1] for at in range(len(text)) if (found := _HAPPENING.at(text, at)))
    return any([fold(text.typed(at))] == head for at in behind)


def _denies_harm(text: Text, at: int, about: frozenset[str]) -> bool:
    for place in range(at + 1, min(at + 2 + _NEAR, text.clause(at).stop)):
        if _MISFORTUNE.at(text, place):
            return fold(text.typed(place)) not in about
        if text.typed(place) in _BETWEEN:  # "chưa làm được vì xe hư"
            return False
    return False
