"""Propose the content group of a campaign a pledge belongs to; the person confirms with one tap."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.understanding.text.words import fold

_NAME_WEIGHT = 1
_KEYWORD_WEIGHT = 2
_WEAK = "~"
_SHORT = 4
"""Letters: a weak word of fewer is too many others without its accents: cỏ, cờ, cô."""


@dataclass(frozen=True, slots=True)
class Group:
    """A content group as the campaign's data names it, with the words that speak for it.

    A word behind “~” speaks only where no other does, neither of this group nor of another one.
    """

    code: str
    name: str
    keywords: tuple[str, ...] = ()


def propose_group(content: str, groups: Sequence[Group]) -> str | None:
    """Return the code of the group whose words fit best, of two alike the one spoken of first; None if none."""
    said = _Said.of(content)
    for weak in (False, True):
        scored = [(*_score(said, group, weak=weak), group.code) for group in groups]
        best = max(scored, default=(0, 0, 0, ""))
        if best[0]:
            return best[-1]
    return None


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    composed = unicodedata.normalize("NFC", text).casefold()
    return tuple("".join(char if char.isalnum() else " " for char in composed).split())


@lru_cache(maxsize=4096)
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a content, as typed and folded; whether any has an accent."""

    typed: tuple[str, ...]
    folded: tuple[str, ...]
    accented: bool

    @classmethod
    def of(cls, content: str) -> "_Said":
        typed = _words(content)
        return cls(typed, _folded(typed), not all(map(str.isascii, typed)))


def _score(said: _Said, group: Group, *, weak: bool) -> tuple[int, int, int]:
    """Count every keyword found twice for each of its words, the group's name once a word; how many, how early."""
    spoken = {word.removeprefix(_WEAK): _words(word) for word in group.keywords if word.startswith(_WEAK) == weak}
    found = {word: place for word, parts in spoken.items() if (place := _place(said, parts, weak=weak)) >= 0}
    if not found:
        return 0, 0, 0
    keyword = sum(_KEYWORD_WEIGHT * len(spoken[word]) for word in found)
    named = sum(_NAME_WEIGHT for word in set(_words(fold(group.name))) if len(word) > 3 and word in said.folded)
    return keyword + named, len(found), -min(found.values())


def _place(said: _Said, sought: tuple[str, ...], *, weak: bool) -> int:
    """Where a keyword stands, or -1; one syllable without its accents among others with theirs is another word."""
    width = len(sought)
    if said.accented and width == 1:
        return said.typed.index(sought[0]) if sought[0] in said.typed else -1
    wanted = _folded(sought)
    if weak and width == 1 and len(wanted[0]) < _SHORT and wanted != sought:
        return -1
    starts = range(len(said.folded) - width + 1) if width else ()
    places = (start for start in starts if said.folded[start : start + width] == wanted)
    return next(places, -1)
