"""Whom a sentence about what was given names: somebody of one's own, a unit below, or by a whole name others."""

import re
from collections.abc import Sequence

from domain.commending.decisions import titled_in
from domain.roles import Member, Place
from domain.understanding.acts.deaths import named_words
from domain.understanding.text.words import fold, tokenised
from handlers.commending.asking import called
from handlers.figures.named import named
from handlers.people import whom as people
from handlers.talk.turn import Turn
from storage.people import members

_WORDS = re.compile(r"[^\W\d_]+")


def who_is_named(turn: Turn, place: Place, text: str) -> tuple[str, Sequence[Place | Member]]:
    """Who a sentence says was commended: "ghi chị Tám được tặng giấy khen"; nobody where several may be meant."""
    found = people.meant(text, [each for each, _, _ in members.of_organisation(turn.session, place.id, turn.today)])
    if found:
        return found[0].name if len(found) == 1 else "", found[:1]
    unit = named(turn, text, [place.path])
    said = set(named_words(tokenised(text)))
    typed = titled_in(text) or " ".join(each for each in _WORDS.findall(text) if fold(each) in said)
    if not typed:
        return (unit.name, [unit]) if unit and (unit.id != place.id or not place.has_branches) else ("", [])
    if unit is None or unit.id == place.id:
        return titled_in(text), []
    typed = f"{typed}, {unit.name}"  # of another cell it is named with it
    other = called(turn, place, typed)
    return typed if len(other) == 1 or titled_in(text) else "", other if len(other) == 1 else []
