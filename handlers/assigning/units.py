"""For which committee somebody gives targets, and which units below it a typed list names."""

from decimal import Decimal

from domain.campaigns.permissions import campaign_places
from domain.errors import UserError
from domain.indicators.figures_typed import read_lines
from domain.roles import Place
from handlers.talk.turn import Turn
from storage import organisations
from storage.indicators import below


def givers(turn: Turn) -> list[Place]:
    """The committees for which somebody gives targets, the highest first."""
    found = list(campaign_places(turn.member)) or organisations.administered_by(turn.session, turn.member)
    return [each for each in found if each.has_branches]


def listed(turn: Turn, text: str, unit: str, giver: Place) -> dict[int, Decimal]:
    """The units of a typed list with their figures; raises a UserError at the first line that is wrong."""
    found: dict[int, Decimal] = {}
    for name, value in read_lines(text, unit):
        place = below.named(turn.session, name, giver)
        if place.id in found:
            raise UserError("{place} stands in the list twice.", place=place.name)
        found[place.id] = value
    return found
