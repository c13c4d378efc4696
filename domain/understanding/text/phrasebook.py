"""Find phrases and single words among the tokens of a text, typed with accents or without."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from domain.understanding.text.words import Text, fold, key

V = TypeVar("V")


def keys(phrase: str) -> set[tuple[str, ...]]:
    """Return the tokens people type for a phrase: with its telling accents, and with none."""
    parts = phrase.split()
    southern = tuple("Nam" if part == "nam" else key(part) for part in parts)
    return {tuple(key(part) for part in parts), tuple(key(fold(part)) for part in parts), southern}


@lru_cache(maxsize=512)
def words(*listed: str) -> frozenset[str]:
    return frozenset(spelled[0] for word in " ".join(listed).split() for spelled in keys(word))


class Phrasebook(Generic[V]):
    """Phrases with their meanings; the longest one that stands at a place is found.

    An exact one compares what was typed, accents and all: for words that become others without them.
    """

    def __init__(self, meanings: Mapping[str, V], exact: bool = False) -> None:
        self._exact = exact
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, meaning in meanings.items():
            for spelled in {tuple(phrase.split())} if exact else keys(phrase):
                self._by_first.setdefault(spelled[0], []).append((spelled, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def listed(cls, phrases_by_meaning: Mapping[V, str]) -> "Phrasebook[V]":
        """Make a phrasebook from each meaning with its phrases, parted by commas."""
        return cls({phrase: meaning for meaning, listed in phrases_by_meaning.items() for phrase in parted(listed)})

    def at(self, text: Text, index: int) -> tuple[V, int] | None:
        """Return the meaning of the phrase that begins at this token, and the token after it."""
        word = text.typed if self._exact else text.word
        for spelled, meaning in self._by_first.get(word(index), ()):
            end = index + len(spelled)
            if len(spelled) == 1 or all(word(index + step) == spelled[step] for step in range(1, len(spelled))):
                return meaning, end
        return None


class Lexicon:
    """Words that become others without accents: compared as typed; where no accents are typed only the clear ones."""

    def __init__(self, listed: str, plain: str = "") -> None:
        """`plain` adds words that are clear without accents too."""
        self._exact = phrases(listed, exact=True)
        clear = [phrase for phrase in parted(listed) if " " in phrase or len(phrase) > 5]
        self._plain = phrases(", ".join([*clear, plain]))

    def at(self, text: Text, index: int) -> tuple[bool, int] | None:
        return (self._exact if text.accented else self._plain).at(text, index)


def lexicon(listed: str) -> Lexicon:
    """Compare words as typed where accents are typed, and all of them by their keys where none are."""
    return Lexicon(listed, plain=listed)


def stands_in(text: Text, book: Phrasebook[bool] | Lexicon) -> bool:
    """Whether one of the phrases stands anywhere in a text."""
    return any(book.at(text, place) for place in range(len(text)))


def phrase_before(text: Text, end: int, book: Phrasebook[bool] | Lexicon, most: int = 3) -> int | None:
    """Where a phrase of at most so many words begins that ends right before a token; None where none does."""
    starts = range(end - most, end)
    return next((start for start in starts if (found := book.at(text, start)) and found[1] == end), None)


def parted(listed: str) -> list[str]:
    """Return the phrases of a list, parted by commas."""
    return [" ".join(part.split()) for part in listed.split(",") if part.strip()]


def phrases(listed: str, exact: bool = False) -> Phrasebook[bool]:
    """Make a phrasebook that only says whether one of the phrases, parted by commas, stands there."""
    return Phrasebook(dict.fromkeys(parted(listed), True), exact)


def plain_words(text: str) -> list[str]:
    """Return the words without accents and without signs."""
    return "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()
