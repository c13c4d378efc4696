"""Between whom an agreement may be: a cluster of the year, all below a committee, or those that words name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.agreements.agreement import FEWEST, MOST_PARTIES
from domain.agreements.permissions import may_organise
from domain.names import given_name
from domain.permissions import led_places, may_lead
from domain.roles import Place
from domain.understanding.agreements.spoken import head_said
from domain.understanding.text.words import fold
from handlers.figures.named import by_name, lowest, starting_places
from handlers.talk.turn import Turn
from storage import organisations
from storage.facts import units
from storage.people import members

_OWN = re.compile(r"\b(?:toi|tui|minh|em)\b")


@dataclass(frozen=True, slots=True)
class Group:
    """Units that may agree with each other: a cluster, or all below a committee."""

    key: str
    name: str
    organiser: Place
    places: Sequence[Place]


def groups(turn: Turn) -> list[Group]:
    """The clusters of this year within reach, and who stands directly below a committee somebody serves."""
    found: dict[str, Group] = {}
    for place in starting_places(turn):
        top = place if place.has_branches else _above(turn, place)
        if top is None or not may_organise(turn.member, place):
            continue
        for name, numbers in units.places_in_clusters(turn.session, turn.today.year, top.path).items():
            if place.has_branches or place.id in numbers:
                members = list(organisations.by_ids(turn.session, numbers).values())
                found.setdefault(f"c{top.id}:{name}", Group(f"c{top.id}:{name}", name, place, members))
        if place.has_branches:
            below = organisations.children(turn.session, place.id)
            found[f"a{place.id}"] = Group(f"a{place.id}", "", place, below)
    return [each for each in found.values() if FEWEST <= len(each.places) <= MOST_PARTIES]


def _above(turn: Turn, place: Place) -> Place | None:
    return organisations.by_id(turn.session, place.above[-1]) if place.above else None


def named(turn: Turn, text: str) -> Group | None:
    """The cluster, or the organisations, that words name; one's own cell is added to others it agrees with."""
    said = fold(text)
    for each in groups(turn):
        if each.name and fold(each.name) in said:
            return each
    mine = starting_places(turn)
    tops = {top.path for place in mine if (top := place if place.has_branches else _above(turn, place) or place)}
    found = lowest(by_name(turn, text, sorted(tops)))
    led = [each for each in led_places(turn.member) if not each.has_branches]
    own_is_said = any(each.id == own.id for each in found for own in led)
    if found and led and not own_is_said and not any(_is_above_all(each, found) for each in mine if each.has_branches):
        found = [led[0], *found]
    above = [
        each for each in mine if each.has_branches and may_organise(turn.member, each) and _is_above_all(each, found)
    ]
    own = [each for each in found if may_organise(turn.member, each)]
    organiser = next(iter(reversed(above)), None) or next(iter(own), None)
    return Group("", "", organiser, found) if organiser and len(found) >= FEWEST else None


def head_named(turn: Turn, text: str, places: Sequence[Place]) -> Place | None:
    """The party a sentence names as head of the cluster: by its name, by who leads it, or as one's own."""
    said = head_said(text)
    if not said:
        return None
    if found := by_name(turn, said, sorted({each.path for each in places})):
        return next((each for each in places if each.id == found[0].id), None)
    words = re.findall(r"\w+", fold(said))
    for each in places:
        if any(given_name(name) in words for name in leaders_of(turn, each)):
            return each
    own = _OWN.search(fold(said)) is not None
    return next((each for each in places if own and may_lead(turn.member, each)), None)


def leaders_of(turn: Turn, place: Place) -> list[str]:
    """The names of those who lead an organisation, as they sign for it."""
    found = members.leaders(turn.session, [place.id], turn.today)[place.id]
    return sorted(members.names(turn.session, sorted(found)).values())


def _is_above_all(place: Place, found: Sequence[Place]) -> bool:
    return all(each.path.startswith(place.path) and each.id != place.id for each in found)
