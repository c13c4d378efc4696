"""For which committee somebody gives targets, and which units below it some words name."""

from decimal import Decimal

from domain.campaigns.permissions import campaign_places
from domain.errors import UserError
from domain.indicators.figures_typed import read_lines
from domain.names import called
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from storage import organisations
from storage.indicators import assigned


def givers(turn: Turn) -> list[Place]:
    """The committees for which somebody gives targets, the highest first."""
    found = list(campaign_places(turn.member)) or organisations.administered_by(turn.session, turn.member)
    return [each for each in found if each.has_branches]


def named(turn: Turn, name: str, giver: Place) -> Place:
    """The one open unit below a committee that a name means; raises a UserError where there is none or are several."""
    by_code = organisations.by_code(turn.session, name)
    found = organisations.called_one_of(turn.session, {called(name), fold(name)}, giver.path)
    found = [each for each in ([by_code] if by_code else found) if _lies_below(each, giver)]
    if len(found) == 1:
        organisations.require_open(turn.session, found[0].id)
        return found[0]
    if found:
        raise UserError("Several units below {giver} are called “{name}”.", giver=giver.name, name=name[:60])
    closed = assigned.closed_called(turn.session, name, giver.path)
    if closed is not None:
        raise organisations.why_closed(turn.session, closed)
    raise UserError("I find no “{name}” among the units below {giver}.", giver=giver.name, name=name[:60])


def _lies_below(place: Place, giver: Place) -> bool:
    return place.id != giver.id and place.path.startswith(giver.path)


def listed(turn: Turn, text: str, unit: str, giver: Place) -> dict[int, Decimal]:
    """The units of a typed list with their figures; raises a UserError at the first line that is wrong."""
    found: dict[int, Decimal] = {}
    for name, value in read_lines(text, unit):
        place = named(turn, name, giver)
        if place.id in found:
            raise UserError("{place} stands in the list twice.", place=place.name)
        found[place.id] = value
    return found
