"""Decide what stands in place of somebody whose information is erased, and how their name may have been written."""

import re
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from domain.understanding.text.words import fold

ERASED_NAME = "Đảng viên đã xóa thông tin"
LEFT_OUT = "…"
TELLING = 10  # characters: shorter words are anybody's
TEXTS = frozenset({"answer", "content", "milestone", "name", "text", "typed", "words"})
"""What a history entry calls the words of people in its details."""


def new_key() -> str:
    """Return a code that leads to nobody."""
    return f"X{secrets.token_hex(8).upper()}"


def spellings(names: Iterable[str]) -> tuple[str, ...]:
    """Return how full names may stand in a text: in any case, composed or not, without accents.

    A single word is no full name, and stands in too much else.
    """
    found = set()
    for name in names:
        if len(name.split()) > 1:
            as_typed = {name, name.lower(), name.upper(), name.title()}
            found |= {unicodedata.normalize(form, each) for form in ("NFC", "NFD") for each in as_typed}
            found |= {fold(name), fold(name).upper(), fold(name).title()}
    return tuple(sorted(found, key=len, reverse=True))


def telling(texts: Iterable[str | None]) -> tuple[str, ...]:
    """Return those of somebody's texts by which they could be found again, the longest first."""
    own = {text.strip() for text in texts if text and len(text.strip()) >= TELLING and " " in text.strip()}
    return tuple(sorted(own, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Traces:
    """What tells of one person where others wrote: their name in every spelling, their own words, their code."""

    code: str
    names: tuple[str, ...]
    words: tuple[str, ...]

    def tells(self, value: Any) -> bool:
        """Tell whether plain JSON holds the name or words of the person."""
        return bool(self.without_any(value) != value)

    def without_any(self, value: Any) -> Any:
        """Return plain JSON with the name and the words of the person left out."""
        return _changed(value, _pattern((*self.names, *self.words)), LEFT_OUT)

    def without_names(self, value: Any) -> Any:
        """Return plain JSON with the name left out wherever it stood."""
        return _changed(value, _pattern(self.names), LEFT_OUT)


def emptied(details: dict[str, Any]) -> dict[str, Any]:
    """Return the details of a history entry about the person without names and words; numbers, days and states stay."""
    emptied_so = TEXTS | ({"before", "after"} if details.get("what") == "text" else set())
    return {key: _empty(value) if key in emptied_so else _within(value) for key, value in details.items()}


def _within(value: Any) -> Any:
    """Empty the words of what stood there before a deed, which is kept to be taken back to."""
    if isinstance(value, list):
        return [_within(each) for each in value]
    return emptied(value) if isinstance(value, dict) else value


def _empty(value: Any) -> Any:
    if isinstance(value, list):
        return [_empty(each) for each in value]
    if isinstance(value, dict):
        return {key: _empty(each) for key, each in value.items()}
    return "" if isinstance(value, str) else value


def _pattern(texts: tuple[str, ...]) -> re.Pattern[str] | None:
    whole = "|".join(re.escape(each) for each in texts)
    return re.compile(rf"(?<!\w)(?:{whole})(?!\w)", re.IGNORECASE) if texts else None


def _changed(value: Any, pattern: re.Pattern[str] | None, instead: str) -> Any:
    if pattern is None:
        return value
    if isinstance(value, str):
        return pattern.sub(instead, value)
    if isinstance(value, list):
        return [_changed(each, pattern, instead) for each in value]
    if isinstance(value, dict):
        return {key: _changed(each, pattern, instead) for key, each in value.items()}
    return value
