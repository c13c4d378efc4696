"""Which organisation somebody names: by its whole name, as people shorten it ("ấp 2"), or as a level ("toàn xã")."""

import re
from collections.abc import Iterable

from domain.names import called
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from storage import organisations

LONGEST = 12
"""No organisation is called by more words."""

MOST = 60
"""Nobody names an organisation further on in a sentence."""

_LEVEL = re.compile(
    r"\b(?:toan|ca|trong|o|dang bo|dang uy) (?P<level>xa|phuong|thi tran|huyen|thi xa|thanh pho|tinh)\b"
)


def named(turn: Turn, text: str, paths: Iterable[str]) -> Place | None:
    """The organisation at these paths or below with the longest name that is said, else the only one of a level."""
    said = re.sub("[^a-z0-9]+", " ", fold(text)).strip()
    words, paths = said.split()[:MOST], list(paths)
    names = {" ".join(words[start : start + count]) for count in range(1, LONGEST + 1) for start in range(len(words))}
    if not text.isascii() and "tỉnh" not in text.casefold():  # "tình hình chi bộ"
        names.discard("tinh")
    whole = [place for path in paths for place in organisations.called_one_of(turn.session, names, path)]
    if whole:
        return max(whole, key=lambda place: len(called(place.name)))
    level = _LEVEL.search(said)
    if level is None:
        return None
    begun = [organisations.called_beginning(turn.session, level["level"], path, limit=2) for path in paths]
    of_level = {place.id: place for found in begun for place in found}
    return next(iter(of_level.values())) if len(of_level) == 1 else None
