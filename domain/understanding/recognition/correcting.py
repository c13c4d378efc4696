"""Read that something just said was a slip, "lộn, số 46", "ấp 2 sửa lại …", and what holds instead."""

import re

from domain.campaigns.telling_facts import paper_in
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)


def _any_of(phrases: str) -> str:
    words = (" ".join(each.split()) for each in phrases.split(","))
    return "|".join(sorted(words, key=len, reverse=True))


_SO = r"(?:(?:a|ui|u|ua|y|oi|um|da|the|thoi|khoan|con|em|toi|tui|minh|ma|roi|chi|anh|may|bua|hoi|nay|co|la)[ ,.!]+)*"
_SLIPS, _MEANS = _any_of(_LISTS["slips"]), _any_of(_LISTS["changes"])
_SLIP = re.compile(rf"^{_SO}(?:{_SLIPS})\b(?:[ ,.:;!-]+(?:roi|qua|nha|nhe|mat|a|ma|do)\b)*[ ,.:;!-]*")
_CHANGES = re.compile(rf"\b(?:{_MEANS})\b")
_NUMBER = re.compile(
    r"\b(?:so|qd|quyet dinh)(?: qd| quyet dinh| so| la|:)* ?(?P<number>\d{1,4})\b(?![/.-]?\d| ?(?:phieu|nguoi|ho)\b)"
)
_BARE = re.compile(r"\W*(?P<number>\d{1,4})(?: (?:moi dung|moi phai|thoi|nha|nhe|chu|cho))*\W*")
_TAIL = re.compile(r"^\d{1,4}(?P<tail>\s?[-/].*)$")


def is_slip(text: str) -> bool:
    """Whether a sentence begins by saying that what came before it was one."""
    return _SLIP.match(_folded(text)) is not None


def corrects(text: str) -> bool:
    """Whether a sentence says that something shall be otherwise than it was said."""
    folded = _folded(text)
    return _SLIP.match(folded) is not None or _CHANGES.search(folded) is not None


def without_slip(text: str) -> str:
    """Leave what holds: "số 46" of "gõ lộn, số 46"."""
    text = " ".join(text.split())
    folded = _folded(text)
    found = _SLIP.match(folded)
    return (text if len(folded) == len(text) else folded)[found.end() :] if found else text


def number_said(text: str, like: str = "") -> str:
    """Return the number of a paper: whole as typed, or "số 46", a bare "46" with the rest of the one it is `like`."""
    if whole := paper_in(text):
        return whole
    said = _folded(without_slip(text))
    found = _NUMBER.search(said) or _BARE.fullmatch(said)
    if found is None:
        return ""
    tail = _TAIL.match(like)
    return found["number"] + (tail["tail"] if tail else "")


def _folded(text: str) -> str:
    return fold(" ".join(text.split()))
