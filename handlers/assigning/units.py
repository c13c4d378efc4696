"""For which committee somebody gives targets, and which units below it a typed list names."""

from decimal import Decimal

from domain.campaigns.permissions import campaign_places
from domain.errors import NotAllowed, UserError
from domain.indicators.figures_typed import read_lines
from domain.names import called
from domain.roles import Place
from handlers.figures.named import by_name
from handlers.talk.turn import Turn
from storage import organisations
from storage.indicators import below


def givers(turn: Turn) -> list[Place]:
    """The committees for which somebody gives targets, the highest first."""
    found = list(campaign_places(turn.member)) or organisations.administered_by(turn.session, turn.member)
    return [each for each in found if each.has_branches]


def not_allowed() -> NotAllowed:
    return NotAllowed("Targets are given by those who lead, serve or administer a committee.")


def names_in(turn: Turn, text: str, giver: Place) -> dict[int, str]:
    """The units below that a sentence names, by what people call them; of several called alike those directly below."""
    found = [each for each in by_name(turn, text, [giver.path]) if each.id != giver.id]
    directly = {called(each.name) for each in found if each.above[-1:] == [giver.id]}
    names: dict[int, str] = {}
    for each in found:
        name = called(each.name)
        if name in directly and each.above[-1:] != [giver.id]:
            continue
        if name in names.values():
            raise UserError("Several units below {giver} are called “{name}”.", giver=giver.name, name=name)
        names[each.id] = name
    return names


def listed(turn: Turn, text: str, unit: str, giver: Place) -> dict[int, Decimal]:
    """The units of a typed list with their figures; raises a UserError at the first line that is wrong."""
    found: dict[int, Decimal] = {}
    for name, value in read_lines(text, unit):
        place = below.named(turn.session, name, giver)
        if place.id in found:
            raise UserError("{place} stands in the list twice.", place=place.name)
        found[place.id] = value
    return found
