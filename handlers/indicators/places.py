"""For which organisation somebody looks at indicators, and what its target is."""

from collections.abc import Sequence
from datetime import date

from domain.campaigns.permissions import may_report_indicators
from domain.errors import UserError
from domain.indicators.figures_typed import meant
from domain.indicators.indicators import DIVIDED, Figure, Indicator, exceeding
from domain.indicators.serving import Pledged
from domain.pledges.goal import Goal
from domain.roles import Place, above_all
from domain.stamps import AsOf
from handlers.figures.named import starting_places
from handlers.talk.turn import Turn
from locales.wording.campaigns.indicators import part_text
from storage.indicators import assigned, indicators, results, serving


def seen_from(turn: Turn) -> Place | None:
    """Where somebody stands: at the highest place they serve, else in their cell."""
    return next(iter(starting_places(turn)), turn.member.home)


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
    return results.goal_of(turn.session, indicator, place, AsOf(_until(turn, year))) if is_its_own else None


def reached(turn: Turn, indicator: Indicator, place: Place, year: int) -> Figure | None:
    return results.figure(turn.session, indicator, place, year, _until(turn, year))


def reached_by(turn: Turn, indicator: Indicator, places: Sequence[Place], year: int) -> dict[int, Figure | None]:
    """What many units have reached, read at once."""
    return results.figures(turn.session, indicator, above_all(places), places, year, _until(turn, year))


def pledged_by(turn: Turn, indicator: Indicator, places: Sequence[Place], year: int) -> dict[int, Pledged]:
    return serving.pledged_of(turn.session, indicator, above_all(places), places, year, turn.today)


def _until(turn: Turn, year: int) -> date:
    return turn.today if year >= turn.today.year else date(year, 12, 31)


def parts_lines(turn: Turn, indicator: Indicator, place: Place, now: Figure | None = None) -> list[str]:
    """The parts (trong đó) with what is reached of each, never added; and a word where they are more than the whole.

    `now`: a figure of the indicator that is about to be noted.
    """
    year, (whole, parts) = turn.today.year, indicators.whole_and_parts(turn.session, indicator)
    figures = {each.id: reached(turn, each, place, year) for each in (whole, *parts)}
    if now is not None:
        figures[indicator.id] = now
    lines = []
    if whole.id == indicator.id:
        goals = {each.id: target(turn, each, place, year) for each in parts}
        told = [(each, figures[each.id], goals[each.id]) for each in parts]
        lines = [part_text(turn.language, each, figure, goal) for each, figure, goal in told]
    of_whole, of_parts = figures[whole.id], [each for part in parts if (each := figures[part.id])]
    if of_whole and exceeding(of_whole, of_parts):
        lines.append(turn.tr("⚠️ The parts are more than “{whole}”: please check the figures.", whole=whole.name))
    return lines


def candidates(turn: Turn, words: str) -> list[Indicator]:
    """The indicators of this year that some words may mean; without words all of them."""
    found = indicators.of_year(turn.session, must_see(turn).path, turn.today.year)
    numbers = meant(words, {each.id: (each.code, each.name) for each in found})
    return [each for each in found if each.id in numbers]


def reported_by(turn: Turn) -> list[Place]:
    return [each for each in starting_places(turn) if may_report_indicators(turn.member, each)]
