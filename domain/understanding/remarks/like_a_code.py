"""What somebody types as their invite code, though it can be none: "cái mã này 482715", "à lộn, 482175"."""

import re

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
MOST = 14  # words
_SIGNS = r"\b(?=[a-z]*\d)[a-z0-9]{4,12}\b|\b\d{3} \d{3,4}\b"
_PIECES = r"\b(?=[a-z-]*\d)[a-z0-9]{2,6}[-.][a-z0-9]{2,6}\b"
_ALONE = re.compile(f"{_PIECES}|{_SIGNS}")
_NAMED = re.compile(
    rf"\b(?:ma(?: moi| so)?|code)\b(?: (?:cua|toi|tui|la|nay|day|do|ne|nhu|sau))*:? (?P<code>{_PIECES}|{_SIGNS})"
)
_BESIDE = frozenset(_LISTS["beside"].split())


def taken_for_a_code(text: str) -> str:
    """Return what stands alone, or behind "mã", as a code would; "" where nothing does: "trồng 2000 cây"."""
    folded = fold(text)
    if len(folded.split()) > MOST:
        return ""
    if named := _NAMED.search(folded):
        return named["code"]
    typed, others = _ALONE.findall(folded), set(re.findall(r"[a-z]+", _ALONE.sub(" ", folded)))
    return typed[0] if len(typed) == 1 and others <= _BESIDE else ""
