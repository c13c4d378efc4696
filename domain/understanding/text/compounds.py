"""Recognise words of several syllables: the "bị" of "thiết bị" and the "điều" of "điều dưỡng" mean nothing alone."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from operator import attrgetter

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import Text, fold

_LISTS = lists_of(__name__)
Places = Mapping[str, list[tuple[int, list[str]]]]
_TYPED = attrgetter("typed")


def _by_syllable(spelled: Callable[[str], str]) -> Places:
    """Return under each syllable the words that have it, and at which place."""
    found: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for listed in _LISTS["compounds"].split(","):
        syllables = spelled(listed).split()
        for place, syllable in enumerate(syllables):
            found[syllable].append((place, syllables))
    return dict(found)


_ACCENTED, _PLAIN = _by_syllable(str), _by_syllable(fold)


def in_compound(text: Text, index: int) -> bool:
    """Whether this token is part of a word that goes on behind it or began before."""
    candidates = (_ACCENTED if text.accented else _PLAIN).get(text.typed(index), ())
    for place, syllables in candidates:
        first = index - place
        if first >= 0 and list(map(_TYPED, text.tokens[first : first + len(syllables)])) == syllables:
            return True
    return False
