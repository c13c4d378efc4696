"""What whoever got an announcement says of it: that they come or not, what they bring; how it is confirmed."""

import re
from dataclasses import dataclass

from domain.understanding.moves.having_read import Said, said_of_reading
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases, stands_in
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_COMING = (
    phrases(_LISTS["away"]),
    phrases(_LISTS["late"]),
    phrases(_LISTS["comes"]),
    phrases(_LISTS["brings"]),
)
_WRITES = phrases(_LISTS["writes"])
_HOW = phrases(_LISTS["how"])
_CONFIRMATION = phrases(_LISTS["confirmation"])
_CLAUSES = re.compile(r"(?<=[\w”\"])[,.;!]+\s+")
_NOT = re.compile(r"\b(?:hong|hổng)\b", re.IGNORECASE)
_FEWEST = 3  # words


@dataclass(frozen=True, slots=True)
class ReadAndMore:
    """What says that it is read and understood, and what else was said."""

    read: str
    more: str


def says_who_comes(text: str) -> bool:
    """Whether somebody says of themselves that they come, stay away, are late, or bring something."""
    said = tokenised(_NOT.sub("không", text))
    return any(stands_in(said, book) for book in _COMING)


def asks_how_to_confirm(text: str) -> bool:
    """Whether it is asked where or how one confirms: "nó kêu gõ đã đọc đã hiểu mà gõ ở đâu"."""
    said = tokenised(text)
    return all(stands_in(said, book) for book in (_WRITES, _HOW, _CONFIRMATION))


def read_and_more(text: str) -> ReadAndMore | None:
    """Part what says that it is read from what stands behind it; None where nothing more is said, or it is unsure."""
    if said_of_reading(text) is not None:
        return None
    ends = [*_CLAUSES.finditer(text)]
    for end in reversed(ends):
        read, more = text[: end.start()], text[end.end() :].strip()
        if said_of_reading(read) is Said.UNDERSTOOD and len(more.split()) >= _FEWEST:
            return ReadAndMore(read, more)
    return None
