"""Hide names in what somebody wrote: one person's, however they are called, or whatever stands behind a title."""

import re

from domain.names import CAPITAL, forms, given_name
from domain.understanding.text.words import composed, fold

_TITLES = "đồng chí|đ/c|anh|chị|ông|bà|cô|chú|bác|em|dì|cậu|thầy|má|ba"
_SOMEBODY = re.compile(rf"(?i:\b({_TITLES}))\s+{CAPITAL}\w*(?:\s+{CAPITAL}\w*)*")
""" "anh An cùng chị Tám giúp 3 hộ": a title with a name behind it."""
_TITLED = re.compile(r"\b(?:dong chi|d/c|dc|anh|chi|ong|ba|co|chu|bac|em|di|cau|thim|thay|ma) $")
HIDDEN = "…"


def without_anybody(text: str) -> str:
    return _SOMEBODY.sub(rf"\1 {HIDDEN}", text)


def without(text: str, name: str) -> str:
    """Put … for a name, whole, or the given one behind a capital or a title, with accents or without."""
    text = composed(text)
    folded = fold(text)
    if len(folded) != len(text):
        return without_anybody(text)
    given = re.escape(given_name(name))
    names = (re.escape(each) for each in forms(name) if each != given_name(name))
    whole = [found.span() for each in names for found in re.finditer(rf"(?<!\w){each}(?!\w)", folded)]
    alone = [
        found.span() for found in re.finditer(rf"\b{given}\b", folded) if _is_called_so(text, folded, *found.span())
    ]
    inside = {(start, end) for start, end in alone for first, last in whole if first <= start and end <= last}
    for start, end in sorted({*whole, *alone} - inside, reverse=True):
        text = f"{text[:start]}{HIDDEN}{text[end:]}"
    return text


def _is_called_so(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a word is written like a name, and not the first of a longer one: "Bình Đại" is a place."""
    written = text[start].isupper() and not text[end + 1 : end + 2].isupper()
    return written or _TITLED.search(folded[:start]) is not None
