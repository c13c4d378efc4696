"""Recognise words of several syllables: the "bị" of "thiết bị" and the "điều" of "điều dưỡng" mean nothing alone."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)

_COMPOUNDS = lexicon(_LISTS["compounds"])
_LONGEST = 4


def in_compound(text: Text, index: int) -> bool:
    """Whether this token is part of a word that goes on behind it or began before."""
    begun = (_COMPOUNDS.at(text, place) for place in range(max(index - _LONGEST + 1, 0), index + 1))
    return any(found is not None and found[1] > index for found in begun)
