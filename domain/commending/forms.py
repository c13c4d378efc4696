"""The forms of commendation as data: how each is called, who decides on it, with which vote, in which frame."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.roles import Place
from domain.understanding.text.words import fold


class Level(StrEnum):
    """From which level on a form is decided."""

    CELL = "cell"
    COMMITTEE = "committee"
    TOP = "top"
    STATE = "state"  # above all of them: it is noted, and decided on by nobody here


class Frame(StrEnum):
    """In whose layout its papers are written: the Party's, or the State's (Decree 30)."""

    PARTY = "party"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Form:
    """`threshold`: the percentage of yes below which it is said; `of`: "person", "collective", or "" for both."""

    code: str
    name: str
    words: tuple[str, ...] = ()
    level: Level = Level.COMMITTEE
    of: str = ""
    votes: bool = True
    threshold: int = 50
    frame: Frame = Frame.PARTY
    number: str = ""

    def is_given_by(self, place: Place) -> bool:
        """Tell whether an organisation is of the level that gives it."""
        enough = {Level.CELL: True, Level.COMMITTEE: place.has_branches, Level.TOP: not place.above}
        return enough.get(self.level, False)

    def fits(self, *, collective: bool) -> bool:
        return self.of != ("person" if collective else "collective")


def _any_of(names: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(' '.join(each.split()) for each in names.split(','))})\b")


def _form(said: dict[str, Any]) -> Form:
    words = tuple(each.strip() for each in said["words"].split(","))
    closed = {"level": Level(said["level"]), "frame": Frame(said["frame"]), "words": words}
    return Form(**said | closed)


_DATA = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))
FORMS = tuple(_form(each) for each in _DATA["forms"])
ANNIVERSARY: tuple[int, int] = (_DATA["anniversary"][0], _DATA["anniversary"][1])
"""The month and the day of the yearly review of the movement."""
_BY_CODE = {each.code: each for each in FORMS}
_ABOVE = tuple((level, _any_of(_DATA[level])) for level in (Level.STATE, Level.TOP))


def form_of(code: str) -> Form:
    """Return a form by its code; whatever else was typed is a committee's own, unless its name is given higher up."""
    folded = fold(code)
    level = next((level for level, names in _ABOVE if names.search(folded)), Level.COMMITTEE)
    return _BY_CODE.get(code) or Form(code, code, level=level)


def form_said(text: str) -> Form | None:
    """Return the form a sentence names, the longest name first; None where it names none, or one of the State's."""
    folded = fold(text)
    state = rf"(?! (?:cua )?{_ABOVE[0][1].pattern})"
    named = [(word, each) for each in FORMS for word in each.words if re.search(rf"\b{word}\b{state}", folded)]
    return max(named, key=lambda found: len(found[0]), default=("", None))[1]
