"""How parts of a text look where a channel can show it: figures in bold, lists of names folded, codes to be tapped.

A text is written with marks around such a part. The marks are characters that Unicode keeps for a program's own use:
nobody can type them, so what people wrote never looks like ours, and no sign of theirs has to be escaped.
"""

import re
from enum import StrEnum
from typing import NamedTuple


class Look(StrEnum):
    BOLD = "bold"
    FOLDED = "folded"  # whole lines; the first few are shown, a tap opens the rest
    CODE = "code"  # copied by a tap


class Part(NamedTuple):
    """A part of a text without marks, counted in characters."""

    look: Look
    start: int
    end: int


_OPENS = {"\ufdd0": Look.BOLD, "\ufdd1": Look.FOLDED, "\ufdd2": Look.CODE}
_MARK = {look: sign for sign, look in _OPENS.items()}
_CLOSE = "\ufdd3"
MARKS = (*_OPENS, _CLOSE)
_SIGNS = re.compile("[" + "".join(MARKS) + "]")


def bold(words: object) -> str:
    return _within(Look.BOLD, str(words))


def folded_away(lines: str) -> str:
    return _within(Look.FOLDED, lines)


def code(words: str) -> str:
    return _within(Look.CODE, words)


def plain(text: str) -> str:
    """Return the text alone."""
    return _SIGNS.sub("", text)


def taken_apart(text: str) -> tuple[str, tuple[Part, ...]]:
    """Return the text alone and its parts, the outer one first; a mark without its other half is dropped."""
    parts: list[Part] = []
    opened: list[tuple[Look, int]] = []
    written: list[str] = []
    at = length = 0
    for sign in _SIGNS.finditer(text):
        written.append(text[at : sign.start()])
        length += sign.start() - at
        at = sign.end()
        if sign[0] != _CLOSE:
            opened.append((_OPENS[sign[0]], length))
        elif opened:
            look, start = opened.pop()
            parts += [Part(look, start, length)] if start < length else []
    return "".join([*written, text[at:]]), tuple(sorted(parts, key=lambda part: (part.start, -part.end)))


def _within(look: Look, words: str) -> str:
    return f"{_MARK[look]}{words}{_CLOSE}" if words else ""
