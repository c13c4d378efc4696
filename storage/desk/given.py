"""Read the targets that an organisation and all below it were given, with what each reached of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from domain.campaigns.rounds import Handed
from domain.indicators.assigned import Assigned
from domain.indicators.indicators import DIVIDED, Figure, Indicator, added_up
from domain.roles import Place
from storage import organisations
from storage.ground.bulk import chunks
from storage.indicators import assigned, indicators, results


@dataclass(frozen=True, slots=True)
class Given:
    """A target of a unit; `figure`: what it reached by the day, None where nothing is reported."""

    unit: Place
    indicator: Indicator
    target: Assigned
    figure: Figure | None


def given(session: Session, top: Place, unit_ids: Sequence[int], year: int, until: date) -> list[Given]:
    """Return the targets of these units at `top` and below, in the order of the units."""
    targets = [each for some in chunks(unit_ids) for each in assigned.of_units(session, some, year)]
    numbers = sorted({each.organisation_id for each in targets})
    units = {number: place for some in chunks(numbers) for number, place in organisations.by_ids(session, some).items()}
    by_indicator: dict[int, list[Assigned]] = defaultdict(list)
    for each in targets:
        by_indicator[each.indicator_id].append(each)
    found = []
    for number, of_it in by_indicator.items():
        indicator = indicators.get(session, number)
        if indicator is not None:
            places = [units[each.organisation_id] for each in of_it]
            reached = results.figures(session, indicator, top, places, year, until)
            found += [
                Given(units[each.organisation_id], indicator, each, reached[each.organisation_id]) for each in of_it
            ]
    order = {number: place for place, number in enumerate(unit_ids)}
    return sorted(found, key=lambda each: (order[each.unit.id], each.indicator.id))


def as_handed_in(each: Given, handed: Sequence[Handed]) -> Given:
    """Return a target with what the reports handed in say of it, added up; as it is where none of them asks for it."""
    asked = [
        said
        for report in handed
        for said in report.figures.get("results", ())
        if (said["name"], said["unit"]) == (each.indicator.name, each.indicator.unit)
    ]
    if not asked or each.indicator.adds_up not in DIVIDED:
        return each
    known = [_figure(said["value"]) for said in asked if said.get("value")]
    return replace(each, figure=added_up(each.indicator.adds_up, known))


def _figure(kept: str) -> Figure:
    value, _, whole = kept.partition("/")
    return Figure(Decimal(value), Decimal(whole) if whole else None)
