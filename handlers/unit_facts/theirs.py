"""Of which organisation and campaign a fact is told or asked, and whether it is this person's to note."""

from collections.abc import Collection
from datetime import date

from domain.campaigns.permissions import may_note_facts
from domain.campaigns.unit_facts import FactKind
from domain.errors import NotAllowed, UserError
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.figures.named import named, starting_places
from handlers.talk.arguments import is_number
from handlers.talk.turn import Turn
from storage import organisations
from storage.campaigns import unit_facts
from storage.campaigns.unit_facts import Owed

COMMAND = "/phatdong"
NOTE, BACK, MISSING, PAPERS, EXPECT = "ghi", "lay", "thieu", "hinh", "khoidukien"


def owed(turn: Turn, path: str, day: date | None = None) -> Owed:
    """What is asked of the organisations at a path; raises a UserError where nothing is."""
    campaign = looked_at.of(turn, path, day)
    found = unit_facts.owed(turn.session, campaign.ids) if campaign else None
    if found is None:
        raise UserError("No campaign asks this of organisations today.")
    return found


def meant(turn: Turn, rest: Collection[str], paths: Collection[str]) -> Place | None:
    """The organisation named, which has all the words of the sentence that are not told otherwise."""
    found = named(turn, turn.text, paths)
    return found if found and set(rest) <= set(fold(found.name).split()) else None


def first_of_mine(turn: Turn) -> Place | None:
    return next(iter(starting_places(turn)), None)


def place_to_note(turn: Turn, organisation_id: int) -> Place:
    """An organisation this person may note facts of today; raises where it is closed or not theirs."""
    place = organisations.by_id(turn.session, organisation_id)
    if place is None or not may_note_facts(turn.member, place):
        raise not_theirs(place)
    organisations.require_open(turn.session, place.id)
    return place


def not_theirs(place: Place | None) -> NotAllowed:
    return NotAllowed(
        "What {organisation} did is noted by those who lead it or serve the level above.",
        organisation=place.name if place else "?",
    )


def kind_of(turn: Turn, path: str, code: str) -> tuple[Owed, FactKind]:
    """A fact by its code or its place in the list; raises where the campaign does not ask it any more."""
    found = owed(turn, path)
    by_place = found.kinds[int(code)] if is_number(code) and int(code) < len(found.kinds) else None
    kind = by_place or found.kind(code)
    if kind is None:
        raise UserError("No campaign asks this of organisations today.")
    return found, kind
