"""An occasion without a day at which somebody wants to hear of it again: "ăn cơm xong", "lễ xong", "xong mùa gặt"."""

import re
from enum import Enum

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import parted
from domain.understanding.text.words import composed, fold

_LISTS = lists_of(__name__)


class Occasion(Enum):
    """How far off it is likely to be."""

    HOURS = "hours"
    DAYS = "days"
    SEASON = "season"


def _one_of(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(phrases) + r")(?!\w)")


_LISTED = {
    Occasion.SEASON: parted(_LISTS["season"]),
    Occasion.DAYS: parted(_LISTS["days"]),
    Occasion.HOURS: parted(_LISTS["hours"]),
}
_TYPED = {kind: _one_of(phrases) for kind, phrases in _LISTED.items()}
_CLEAR = {
    kind: _one_of([fold(each) for each in phrases if each not in _LISTS["only_typed"]])
    for kind, phrases in _LISTED.items()
}
_COMES = re.compile(r"\b(?:" + "|".join(_LISTS["comes"]) + r")\b")


def read_occasion(text: str) -> Occasion | None:
    """How far off the occasion is that is waited for; None where none is named."""
    folded, typed = fold(text), composed(text).casefold()
    patterns, said = (_CLEAR, folded) if folded == typed else (_TYPED, typed)
    listed = next((kind for kind, phrases in patterns.items() if phrases.search(said)), None)
    return listed or (Occasion.DAYS if _COMES.search(folded) else None)
