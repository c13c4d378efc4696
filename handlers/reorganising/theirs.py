"""Whose organisation it is to describe, and the way back of what was noted of it."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_reorganise
from domain.roles import Place
from domain.stamps import WAY_BACK
from handlers.talk.turn import Turn
from storage import organisations
from storage.facts import units
from storage.roster import organisations as roster

COMMAND, UNDO = "/tochuc", "hoan"


def place_of(turn: Turn, organisation_id: int) -> Place:
    """Return an organisation this person administers today; raises where it is closed or is not theirs."""
    place = organisations.by_id(turn.session, organisation_id)
    if place is None or not may_reorganise(turn.member, place):
        raise NotAllowed("These organisations are not yours to administer.")
    organisations.require_open(turn.session, place.id)
    return place


def say_done(turn: Turn, place: Place, said: str, entry: int) -> None:
    back = Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {UNDO} {entry}")
    turn.say(said, (back, Choice(turn.tr("See {branch}", branch=place.name), f"{COMMAND} {place.code}")))


def take_back(turn: Turn, number: int | None) -> None:
    """Undo what was noted of an organisation, for 7 days and while nothing else was noted since."""
    roster.lock(turn.session)  # two at once: whoever waited finds it taken back
    deed = units.deed(turn.session, number or 0)
    if deed is None:
        raise UserError("That is taken back already, or has been changed since.")
    place = place_of(turn, deed.organisation_id)
    if deed.at < turn.now - WAY_BACK:
        raise UserError("That was noted too long ago to be taken back. Please note it anew as it should be.")
    units.take_back(turn.session, deed, turn.stamp)
    see = Choice(turn.tr("See {branch}", branch=place.name), f"{COMMAND} {place.code}")
    turn.say(turn.tr("Done: of {branch} everything is as before.", branch=place.name), (see,))
