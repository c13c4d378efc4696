"""Beside who is urged of a committee itself: where people are missing below it, whose leaders are written to next."""

from domain.chat import Choice
from domain.roles import Place
from handlers.letters.leaders.below import Below, below
from handlers.talk.turn import Turn
from locales.wording.people import some_of

BELOW = "capduoi"
"""Behind `/dondoc`: those who lead the organisations directly below."""
NAMED = 5


def missing_below(turn: Turn, place: Place) -> list[Below]:
    return [each for each in below(turn, place) if each.missing] if place.has_branches else []


def text(turn: Turn, place: Place) -> str:
    found = missing_below(turn, place)
    if not found:
        return ""
    branches = some_of(turn.language, [f"{each.place.name} ({each.missing})" for each in found], NAMED)
    return "\n\n" + turn.tr(
        "People are missing in {branches} as well: after this you can write to those who lead there.",
        branches=branches,
    )


def ways(turn: Turn, place: Place) -> list[Choice]:
    if not missing_below(turn, place):
        return []
    return [Choice(turn.tr("Urge those who lead the branches"), f"/dondoc {BELOW} {place.code}")]
