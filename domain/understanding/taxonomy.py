"""Propose the content group of a campaign a pledge belongs to; the person confirms with one tap."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

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
    typed = _words(content)
    for weak in (False, True):
        scored = [(*_score(typed, group, weak=weak), group.code) for group in groups]
        best = max(scored, default=(0, 0, 0, ""))
        if best[0]:
            return best[-1]
    return None


def _words(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text).casefold()
    return "".join(char if char.isalnum() else " " for char in composed).split()


def _score(typed: list[str], group: Group, *, weak: bool) -> tuple[int, int, int]:
    """Count every keyword found twice for each of its words, the group's name once a word; how many, how early."""
    accented = not all(map(str.isascii, typed))
    spoken = {word.removeprefix(_WEAK): _words(word) for word in group.keywords if word.startswith(_WEAK) == weak}
    found = {
        word: place
        for word, parts in spoken.items()
        if (place := _place(typed, parts, accented=accented, weak=weak)) >= 0
    }
    if not found:
        return 0, 0, 0
    keyword = sum(_KEYWORD_WEIGHT * len(spoken[word]) for word in found)
    folded = {fold(word) for word in typed}
    named = sum(_NAME_WEIGHT for word in set(_words(fold(group.name))) if len(word) > 3 and word in folded)
    return keyword + named, len(found), -min(found.values())


def _place(typed: list[str], sought: list[str], *, accented: bool, weak: bool) -> int:
    """Where a keyword stands, or -1; one syllable without its accents among others with theirs is another word."""
    width = len(sought)
    if accented and width == 1:
        return typed.index(sought[0]) if sought[0] in typed else -1
    wanted = [fold(word) for word in sought]
    if weak and width == 1 and len(wanted[0]) < _SHORT and wanted != sought:
        return -1
    plain = [fold(word) for word in typed]
    places = (start for start in range(len(typed) - width + 1) if width and plain[start : start + width] == wanted)
    return next(places, -1)
