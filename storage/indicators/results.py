"""Keep what units report of an indicator, with its day, and add up what lies below one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert, or_, select, update
from sqlmodel import Session

from domain.indicators.indicators import Figure, Indicator, added_up
from domain.pledges.goal import Goal
from domain.roles import Place
from domain.stamps import AsOf, Stamp
from storage import organisations, tables
from storage.facts import units
from storage.facts.standing import counts, inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.indicators import indicators, merged
from storage.indicators.merged import Heir

_result, _place, _entry = tables_of(tables.IndicatorResult, tables.Organisation, tables.HistoryEntry)
_fact, _indicator = tables_of(tables.OrganisationFact, tables.Indicator)
RESULT = "indicatorresult"
REPORTED, TAKEN_BACK = "reported", "taken back"


@dataclass(frozen=True, slots=True)
class Reported:
    """One result of one unit; `heirs`: the successor of a unit that is closed, and its successor in turn.

    `went_with`: the merged units below which it stood to the end.
    """

    id: int
    place_id: int
    path: str
    kind: str
    day: date
    figure: Figure
    by: int | None
    entry: int = 0
    heirs: Sequence[Heir] = ()
    went_with: Sequence[int] = ()


def report(
    session: Session, indicator: Indicator, place: Place, figure: Figure, day: date, words: str, stamp: Stamp
) -> int:
    """Note a result that holds from a day on; return its number. Raises where the unit is closed."""
    organisations.require_open(session, place.id)
    kept = {"indicator": indicator.code, "value": str(figure.value), "of": str(figure.of or "")}
    entry = history.record(session, stamp, RESULT, place.id, REPORTED, **kept)
    row = {"indicator_id": indicator.id, "organisation_id": place.id, "value": figure.value, "of": figure.of}
    dated = {"holds_from": day, "recorded_at": stamp.at, "entry_id": entry, "words": words}
    return int(session.connection().execute(insert(_result).values(row | dated).returning(_result.c.id)).scalar_one())


def take_back(session: Session, number: int, stamp: Stamp) -> bool:
    """Believe a result no more; False where that was done already."""
    mine = (_result.c.id == number, _result.c.withdrawn_at.is_(None))
    place_id = session.connection().execute(select(_result.c.organisation_id).where(*mine)).scalar()
    if place_id is None:
        return False
    session.connection().execute(update(_result).where(*mine).values(withdrawn_at=stamp.at))
    history.record(session, stamp, RESULT, place_id, TAKEN_BACK, result=number)
    return True


def where_reported(session: Session, number: int) -> tuple[int, int, int | None] | None:
    """Return the indicator and the organisation of a result that is still believed, and who reported it."""
    query = select(_result.c.indicator_id, _result.c.organisation_id, _entry.c.actor_id)
    query = query.outerjoin(_entry, _entry.c.id == _result.c.entry_id)
    query = query.where(_result.c.id == number, _result.c.withdrawn_at.is_(None))
    row = session.connection().execute(query).one_or_none()
    return (row[0], row[1], row[2]) if row else None


def history_of(session: Session, indicator: Indicator, place: Place, limit: int) -> list[Reported]:
    """Return the results of one unit, the newest first."""
    found = _believed(session, indicator, place, date.min, date.max, merged.heirs(session))
    return [each for each in found if each.place_id == place.id][::-1][:limit]


def figure(session: Session, indicator: Indicator, place: Place, year: int, until: date) -> Figure | None:
    """Return what a unit has reached in a year up to a day: its own report, else what lies below it added up."""
    return figures(session, indicator, place, [place], year, until)[place.id]


def figures(
    session: Session, indicator: Indicator, top: Place, places: Sequence[Place], year: int, until: date
) -> dict[int, Figure | None]:
    """Return the same of many units at `top` and below."""
    last = min(until, date(year, 12, 31))
    first = date(year if indicator.is_yearly else indicator.from_year, 1, 1)
    weight = indicators.weight_of(session, indicator)
    heirs = merged.heirs(session)
    told = by_place(_believed(session, indicator, top, first, last, heirs), places, until)
    weighed = by_place(_believed(session, weight, top, date.min, last, heirs), places, until) if weight else {}
    return {place.id: _added(indicator, place, told[place.id], weight, weighed.get(place.id, [])) for place in places}


def by_place(found: Sequence[Reported], places: Sequence[Place], until: date) -> dict[int, list[Reported]]:
    """Sort what was reported by the places at or above it; a closed unit's is its successor's too from its last day."""
    sorted_out: dict[int, list[Reported]] = {place.id: [] for place in places}
    for each in found:
        paths = [each.path, *(heir.path for heir in each.heirs if heir.closed_on <= until)]
        for number in {int(number) for path in paths for number in path.strip("/").split("/")}:
            if number in sorted_out:
                sorted_out[number].append(each)
    return sorted_out


def _added(
    indicator: Indicator, place: Place, found: Sequence[Reported], weight: Indicator | None, weighed: Sequence[Reported]
) -> Figure | None:
    standing = _standing(indicator, found)
    if len(standing) == 1 and standing[0].place_id == place.id:
        return standing[0].figure
    known = {each.place_id: each.figure.value for each in _standing(weight, weighed)} if weight else {}
    weights = [known.get(each.place_id) for each in standing] if weight else []
    return added_up(indicator.adds_up, [each.figure for each in standing], weights)


def _standing(indicator: Indicator, found: Sequence[Reported]) -> list[Reported]:
    """Return the last result of each unit, by day; what a unit reports itself stands for all that lies below it."""
    newest = dict[int, Reported]()
    for each in found:
        newest.pop(each.place_id, None)  # the latest stands last
        newest[each.place_id] = each
    paths = {each.path for each in newest.values()}
    return [
        each
        for each in newest.values()
        if indicator.is_reported_by(each.kind)
        and not any(above in paths for above in _above(each.path))
        and newest.keys().isdisjoint(each.went_with)
        and not _counted_by_successor(each, newest)
    ]


def _above(path: str) -> list[str]:
    """Return the paths above one: "/1/" and "/1/2/" of "/1/2/3/"."""
    numbers = path.strip("/").split("/")
    return [f"/{'/'.join(numbers[:count])}/" for count in range(1, len(numbers))]


def _counted_by_successor(each: Reported, newest: Mapping[int, Reported]) -> bool:
    """Whether a successor reported since it took over."""
    told = [(heir, newest[heir.place_id]) for heir in each.heirs if heir.place_id in newest]
    return any((by.day, by.entry) > (heir.closed_on, heir.deed) for heir, by in told)


def _believed(
    session: Session, indicator: Indicator, place: Place, first: date, last: date, heirs: Mapping[int, Sequence[Heir]]
) -> list[Reported]:
    """Return the results at a place, below and of what was merged into it within some days, by day and as they came."""
    went_in = [number for number, into in heirs.items() if any(each.path.startswith(place.path) for each in into)]
    query = select(_result, _place.c.path, _place.c.kind, _entry.c.actor_id)
    query = query.join(_place, _place.c.id == _result.c.organisation_id)
    query = query.outerjoin(_entry, _entry.c.id == _result.c.entry_id)
    query = query.where(_result.c.indicator_id == indicator.id, _result.c.withdrawn_at.is_(None))
    query = query.where(or_(inside(_place.c.path, place.path), _place.c.id.in_(went_in)))
    query = query.where(_result.c.holds_from.between(first, last))
    rows = session.connection().execute(query.order_by(_result.c.holds_from, _result.c.id)).all()
    below = merged.stood_below(session, {row.organisation_id for row in rows} & heirs.keys())
    return [
        Reported(
            row.id,
            row.organisation_id,
            row.path,
            row.kind,
            row.holds_from,
            Figure(row.value, row.of),
            row.actor_id,
            row.entry_id or 0,
            heirs.get(row.organisation_id, ()),
            below.get(row.organisation_id, ()),
        )
        for row in rows
    ]


def goal_of(session: Session, indicator: Indicator, place: Place, as_of: AsOf) -> Goal | None:
    """Return the movement's target of a unit, by what it is and the facts that were noted of it by a day."""
    kind = units.kind_of(session, place.id)
    if not any(each.get("fact") for each in indicator.when):
        return indicator.goal(kind)
    campaign = select(_indicator.c.campaign_id).where(_indicator.c.id == indicator.id).scalar_subquery()
    mine = (_fact.c.organisation_id == place.id, _fact.c.campaign_id == campaign, counts(_fact, as_of))
    return indicator.goal(kind, set(session.connection().scalars(select(_fact.c.code).where(*mine))))
