"""Propose the content group of a campaign a pledge belongs to; the person confirms with one tap."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.understanding.text.words import fold

_NAME_WEIGHT = 1
_KEYWORD_WEIGHT = 2


@dataclass(frozen=True, slots=True)
class Group:
    """A content group as the campaign's data names it, with the words that speak for it."""

    code: str
    name: str
    keywords: tuple[str, ...] = ()


def propose_group(content: str, groups: Sequence[Group]) -> str | None:
    """Return the code of the one group whose words fit best, or None where none fits or two fit alike."""
    typed = _words(content)
    scored = sorted(((_score(typed, group), group.code) for group in groups), reverse=True)
    if not scored or scored[0][0] == 0:
        return None
    if len(scored) > 1 and scored[1][0] == scored[0][0]:
        return None
    return scored[0][1]


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in fold(text)).split()


def _score(typed: list[str], group: Group) -> int:
    """Count every keyword found twice for each of its words; words of the group's name once."""
    keyword = sum(_KEYWORD_WEIGHT * len(_words(word)) for word in set(group.keywords) if _contains(typed, _words(word)))
    named = sum(_NAME_WEIGHT for word in set(_words(group.name)) if len(word) > 3 and word in typed)
    return keyword + named if keyword else 0


def _contains(typed: list[str], sought: list[str]) -> bool:
    width = len(sought)
    return width > 0 and any(typed[start : start + width] == sought for start in range(len(typed) - width + 1))
