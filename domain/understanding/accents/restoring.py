"""Write a pledge with its accents, and not in capitals, where every word of it is sure: "trong 200 cay dua"."""

from collections.abc import Sequence
from functools import lru_cache

from domain.understanding.accents.grams import grams
from domain.understanding.accents.lattice import likely
from domain.understanding.accents.naming import is_of_a_name, sentence_case, tells_names
from domain.understanding.accents.pieces import Piece, pieces
from domain.understanding.text.spelling import SPELLED, is_syllable
from domain.understanding.text.words import composed, fold

SURE = 0.9
"""So sure each word has to be: of ten contents offered to people never met, nine and a half are right in every word."""
_MET = 0.3
"""A spelling met once is less sure than one met a hundred times."""
_AS_TYPED = ((0.45, 30.0), (0.25, 3.0))
"""How much likelier a word without accents is meant so by whoever types accents on such a share of the others."""
_MOST_NAMES, _MOST_SPELLINGS, _LONGEST = 3, 8, 500

_Shares = dict[str, float]


@lru_cache(maxsize=512)
def with_accents(text: str) -> str:
    """Return the text as it is to be offered; "" where nothing is missing, or some word is not sure.

    A single word without accents behind words with them is meant so: areca palms (cau) and "nhà D".
    """
    text = composed(text)
    found = pieces(text)
    if len(text) > _LONGEST or not any(piece.is_plain for piece in found):
        return _other_than(text, _put(text, found, [piece.typed for piece in found]))
    shares = _shares(found)
    names = tells_names(found)
    written: list[str] = []
    left = 0
    for place, piece in enumerate(found):
        best = _surest(piece, shares[place])
        if best is None and is_of_a_name(found, written, place, names) and left < _MOST_NAMES:
            best, left = piece.typed, left + 1
        if best is None:
            return ""
        written.append(best)
    changed = [place for place, word in enumerate(written) if word != found[place].typed]
    accented = sum(not piece.is_plain for piece in found if piece.is_word)
    meant = len(changed) == 1 and changed[0] and 2 * accented >= len(found)
    return _other_than(text, _put(text, found, written)) if 3 * left <= len(found) and not meant else ""


def _other_than(text: str, offered: str) -> str:
    return offered if offered != text else ""


def _shares(found: Sequence[Piece]) -> list[_Shares]:
    """How likely each spelling of each word is; who types accents means a word without them so."""
    known = grams()
    spelled = [_spellings(piece) for piece in found]
    shares = likely(spelled, known)
    words = [piece for piece in found if piece.is_word]
    accented = sum(not piece.is_plain for piece in words)
    likelier = next((times for share, times in _AS_TYPED if accented >= share * len(words)), 1.0)
    return [_as_typed(piece, share, likelier) for piece, share in zip(found, shares, strict=True)]


def _spellings(piece: Piece) -> list[str]:
    if not piece.is_word or not piece.is_plain:
        return [piece.word]
    if piece.word in SPELLED:
        return [SPELLED[piece.word]]
    return grams().spellings.get(fold(piece.word), [piece.word])[:_MOST_SPELLINGS]


def _as_typed(piece: Piece, shares: _Shares, likelier: float) -> _Shares:
    if piece.word not in shares or len(shares) == 1:
        return shares
    raised = shares | {piece.word: shares[piece.word] * likelier}
    whole = sum(raised.values())
    return {word: share / whole for word, share in raised.items()}


def _surest(piece: Piece, shares: _Shares) -> str | None:
    """The spelling that is sure, in capitals as it was typed; None where none is."""
    if not piece.is_word or not piece.is_plain:
        return piece.typed
    best = max(shares, key=shares.__getitem__)
    met = grams().counts.get(best, 0.0)
    if not met and best == piece.word:
        return None if is_syllable(piece.word) else piece.typed  # a foreign word, a short form, a code
    if piece.word not in SPELLED and shares[best] * met / (met + _MET) < SURE:
        return None
    if best == piece.word:
        return piece.typed
    if piece.typed.isupper() and len(piece.typed) > 1:
        return best.upper()
    return best.capitalize() if piece.typed[0].isupper() else best


def _put(text: str, found: Sequence[Piece], written: Sequence[str]) -> str:
    """The text with its words as they are to be written."""
    if text.isupper() and len(found) > 2:
        written = sentence_case(found, written)
    parts, at = [], 0
    for piece, word in zip(found, written, strict=True):
        parts += [text[at : piece.start], word]
        at = piece.end
    return "".join([*parts, text[at:]])
