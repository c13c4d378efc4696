"""For which organisation somebody looks at indicators, and what its target is."""

from datetime import date

from domain.errors import UserError
from domain.indicators.indicators import DIVIDED, Figure, Indicator
from domain.permissions import reported_places
from domain.pledges.goal import Goal
from domain.roles import Place
from handlers.talk.turn import Turn
from storage import organisations
from storage.facts import units
from storage.indicators import assigned, indicators, results


def own_places(turn: Turn) -> list[Place]:
    """The organisations whose results somebody reports, the highest first."""
    return list(reported_places(turn.member)) or organisations.administered_by(turn.session, turn.member)


def seen_from(turn: Turn) -> Place | None:
    """Where somebody stands: at the highest place they serve, else in their cell."""
    return next(iter(own_places(turn)), turn.member.home)


def must_see(turn: Turn) -> Place:
    place = seen_from(turn)
    if place is None:
        raise UserError("You belong to no organisation here yet, so there are no indicators to show.")
    return place


def must_be(turn: Turn, number: int) -> Indicator:
    found = indicators.get(turn.session, number)
    if found is None:
        raise UserError("There is no such indicator any more.")
    return found


def target(turn: Turn, indicator: Indicator, place: Place, year: int) -> Goal | None:
    """What was given to a unit, else the target of the movement where that is one for a single unit."""
    given = assigned.standing_for(turn.session, indicator.id, place.id, year)
    if given is not None:
        return indicator.aimed(given.comparator, given.value, given.upper)
    is_its_own = indicator.adds_up not in DIVIDED or place.path == f"/{place.id}/" or indicator.owner_id == place.id
    return indicator.goal(units.kind_of(turn.session, place.id)) if is_its_own else None


def reached(turn: Turn, indicator: Indicator, place: Place, year: int) -> Figure | None:
    until = turn.today if year >= turn.today.year else date(year, 12, 31)
    return results.figure(turn.session, indicator, place, year, until)
