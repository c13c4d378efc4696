"""Know which words of a text belong to a name of a person or place, which nobody spells better than who typed it."""

from collections.abc import Sequence

from domain.understanding.accents.grams import grams
from domain.understanding.accents.pieces import Piece
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_PEOPLE = listed(_LISTS["people"])
_PLACES = listed(_LISTS["places"])
_ENDS = listed(_LISTS["ends"])
_LONGEST_PLACE = 3


def tells_names(found: Sequence[Piece]) -> bool:
    """Whether a capital marks a name: not where every word has one, or every letter."""
    words = [piece.typed for piece in found if piece.is_word]
    return 2 * sum(word[0].isupper() for word in words) <= len(words) + 2 and not all(word.isupper() for word in words)


def is_of_a_name(found: Sequence[Piece], written: Sequence[str], place: int, capitals: bool) -> bool:
    """Whether a word is part of a name: it has a capital, or stands behind "bà" or up to three behind "ấp"."""
    if place and capitals and found[place].typed[0].isupper():
        return True
    before = [word.casefold() for word in written[max(place - _LONGEST_PLACE, 0) : place]]
    if before and before[-1] in _PEOPLE:
        return True
    behind = next((count for count, word in enumerate(reversed(before)) if word in _PLACES), None)
    return behind is not None and all(word.isalpha() for word in before[len(before) - behind :])


def sentence_case(found: Sequence[Piece], written: Sequence[str]) -> list[str]:
    """Words in capitals as they are written in a book, the names behind "bà" and "ấp" with theirs."""
    cased: list[str] = []
    left = 0
    for piece, word in zip(found, written, strict=True):
        lower = word.casefold()
        if not piece.is_word or not grams().spellings.get(fold(lower)):
            cased.append(word)
            left = 0
            continue
        left = 0 if lower in _ENDS else left
        cased.append(lower.capitalize() if left or not cased else lower)
        left = max(left - 1, 0)
        if lower in _PEOPLE | _PLACES:
            left = 1 if lower in _PEOPLE else 2
    return cased
