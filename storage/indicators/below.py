"""Find the units below a committee that a typed name, or the lines of a table, mean."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import and_, func, select
from sqlmodel import Session

from domain.errors import UserError
from domain.indicators.figures_table import Line, read_table
from domain.indicators.figures_typed import meant
from domain.indicators.shares_said import Weight
from domain.names import called
from domain.roles import Place
from domain.roster.rows import NotARoster, Problem, Sheet
from domain.roster.saying import Said
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from storage import organisations, tables
from storage.campaigns import campaigns, unit_facts
from storage.facts.standing import counts, held_now, inside
from storage.ground.core_table import tables_of
from storage.indicators import indicators

_place, _home, _fact = tables_of(tables.Organisation, tables.Membership, tables.OrganisationFact)


def named(session: Session, name: str, giver: Place) -> Place:
    """Return the one open unit below a committee that a name or code means; raises where there is none or several."""
    by_code = organisations.by_code(session, name)
    found = organisations.called_one_of(session, {called(name), fold(name)}, giver.path)
    found = [each for each in ([by_code] if by_code else found) if _lies_below(each, giver)]
    if len(found) == 1:
        organisations.require_open(session, found[0].id)
        return found[0]
    if found:
        raise UserError("Several units below {giver} are called “{name}”.", giver=giver.name, name=name[:60])
    closed = _closed_called(session, name, giver.path)
    if closed is not None:
        raise organisations.why_closed(session, closed)
    raise UserError("I find no “{name}” among the units below {giver}.", giver=giver.name, name=name[:60])


def _lies_below(place: Place, giver: Place) -> bool:
    return place.id != giver.id and place.path.startswith(giver.path)


def _closed_called(session: Session, name: str, path: str) -> int | None:
    query = select(_place.c.id).where(_place.c.called == called(name), _place.c.closed_on.is_not(None))
    return session.connection().execute(query.where(inside(_place.c.path, path)).limit(1)).scalar()


def weights(session: Session, giver: Place, by: Weight, today: date) -> dict[int, int]:
    """Return how many members, or how many open cells, each unit directly below a committee has with all below it."""
    column = _home.c.member_id if by is Weight.PEOPLE else _place.c.id
    query = select(_place.c.path, func.count(column.distinct())).where(inside(_place.c.path, giver.path))
    if by is Weight.PEOPLE:
        query = query.join(_home, and_(_home.c.organisation_id == _place.c.id, held_now(_home, today)))
    else:
        under = _place.alias("under")
        has_some = select(under.c.id).where(under.c.parent_id == _place.c.id, under.c.closed_on.is_(None)).exists()
        query = query.where(_place.c.closed_on.is_(None), ~has_some)
    found: dict[int, int] = {}
    for path, count in session.connection().execute(query.group_by(_place.c.path)):
        below = path.removeprefix(giver.path).strip("/").split("/")[0]
        if below:
            found[int(below)] = found.get(int(below), 0) + count
    return found


def with_fact(session: Session, giver: Place, words: str, today: date) -> tuple[str, set[int]] | None:
    """Return the fact that some words mean, and the units below of which it is noted; None where none is meant."""
    asked = [
        (each.id, kind)
        for each in campaigns.open_to(session, today, giver.path)
        if (owed := unit_facts.owed(session, [each.id]))
        for kind in owed.kinds
    ]
    known = {place: (kind.code, kind.name) for place, (_, kind) in enumerate(asked)}
    found = meant(words, known)
    if not found:
        return None
    campaign_id, kind = asked[found[0]]
    mine = (_fact.c.campaign_id == campaign_id, _fact.c.code == kind.code, counts(_fact, AsOf.now(today)))
    return kind.name, set(session.connection().scalars(select(_fact.c.organisation_id).where(*mine)))


def read(
    session: Session, gives: Mapping[str, int], sheets: Sequence[Sheet]
) -> tuple[dict[int, Decimal], list[Problem]]:
    """Return the figure of each unit of a table of targets, and the rows to change; raises Unusable without a table."""
    indicator, giver = indicators.get(session, gives["indicator"]), organisations.by_id(session, gives["giver"])
    if indicator is None or giver is None:
        raise NotARoster(Said("the indicator or the committee is not here any more"))
    lines, problems = read_table(sheets, indicator.unit)
    values, unknown = _values_of(session, lines, giver)
    if not values and not unknown and not problems:
        raise NotARoster(Said("no row of it names a unit with a figure"))
    return values, sorted([*problems, *unknown], key=lambda each: each.origin.row)


def _values_of(session: Session, lines: Sequence[Line], giver: Place) -> tuple[dict[int, Decimal], list[Problem]]:
    values: dict[int, Decimal] = {}
    problems = []
    for line in lines:
        try:
            place = named(session, line.unit, giver)
            if place.id in values:
                raise UserError("{place} stands in the list twice.", place=place.name)
            values[place.id] = line.value
        except UserError as error:
            problems.append(Problem(line.origin, "", Said(error.message, **error.values)))
    return values, problems
