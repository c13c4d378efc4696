"""Whether what is typed may be whom somebody commends, what for, in which form; and which numbers alone it says."""

import re

from domain.understanding.recognition.correcting import is_slip
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)


def _any_of(words: str) -> str:
    """Return a pattern of phrases between commas."""
    return rf"\b(?:{'|'.join(' '.join(each.split()) for each in words.split(','))})\b"


_NO_NAME, _NUMBERED = re.compile(_any_of(_LISTS["no_name"])), re.compile(_any_of(_LISTS["numbered"]))
_ASKS_WITHIN = re.compile(_any_of(_LISTS["asks_within"]))
_ASKS_FIRST, _ASKS_LAST = re.compile(_any_of(_LISTS["asks_first"])), re.compile(_any_of(_LISTS["asks_last"]) + r"\W*$")
_ILL = re.compile(r"\b(?:toi|tui|em|minh|con)\b(?: \w+){0,3} (?:benh|om|met|dau|nam vien)\b")
_NUMBERS = re.compile(r"\d{1,2}")
NAME, FORM, DEED = 12, 8, 2  # words: at most, at most ("Kỷ niệm chương vì sự nghiệp dân vận"), at least
NAME_SIGNS, FORM_SIGNS = 100, 80


def may_be_name(text: str) -> bool:
    """Whether somebody on no list may be called so: no sentence, slip or question."""
    sentence = len(text.split()) > NAME or is_slip(text) or "?" in text or _NO_NAME.search(fold(text))
    return not sentence and len(text) <= NAME_SIGNS and any(sign.isalpha() for sign in text)


def may_be_form(text: str) -> bool:
    named = 3 < len(text) <= FORM_SIGNS and len(text.split()) <= FORM
    return named and not is_slip(text) and re.search(r"[?\d]", text) is None


def may_be_deed(text: str) -> bool:
    """Whether something may have been done: no slip, no question, no illness of one's own."""
    asks = "?" in text or _ASKS_FIRST.match(fold(text)) or _ASKS_LAST.search(text.casefold())
    asks = asks or _ASKS_WITHIN.search(fold(text))
    return len(text.split()) >= DEED and not (is_slip(text) or asks or _ILL.search(fold(text)))


def numbers_alone(text: str) -> list[int]:
    """Return the numbers of "số 3, 7 nha"; none where anything else is said, as "tổng hợp ấp 1"."""
    folded = fold(text)
    rest = _NUMBERED.sub(" ", _NUMBERS.sub(" ", folded))
    return [] if re.search(r"\w|\?", rest) else [int(each) for each in _NUMBERS.findall(folded)]
