"""Which organisation somebody names: by its whole name, as people shorten it ("ấp 2"), or as a level ("toàn xã")."""

import re

from domain.roles import Place
from domain.understanding.text.words import fold

_KIND = re.compile(r"^(?:dang uy|dang bo bo phan|dang bo|chi bo|chi uy|dang doan) ")
_LEVEL = re.compile(
    r"\b(?:toan|ca|trong|o|dang bo|dang uy) (?P<level>xa|phuong|thi tran|huyen|thi xa|thanh pho|tinh)\b"
)


def named(text: str, known: list[Place]) -> Place | None:
    """The organisation with the longest name that is said, else the only one of a level that is said."""
    said = f" {re.sub('[^a-z0-9]+', ' ', fold(text))} "
    names = [(place, _KIND.sub("", fold(place.name))) for place in known]
    if not text.isascii() and "tỉnh" not in text.casefold():  # "tình hình chi bộ"
        names = [(place, name) for place, name in names if name != "tinh"]
    whole = [(place, name) for place, name in names if f" {name} " in said]
    if whole:
        return max(whole, key=lambda each: len(each[1]))[0]
    level = _LEVEL.search(said)
    of_level = [place for place, name in names if level and name.startswith(f"{level['level']} ")]
    if level and not of_level:
        of_level = [place for place, name in names if name == level["level"]]
    return of_level[0] if len(of_level) == 1 else None
