"""Find the units below a committee that a typed name, or the lines of a table, mean."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import select
from sqlmodel import Session

from domain.errors import UserError
from domain.indicators.figures_table import Line, read_table
from domain.names import called
from domain.roles import Place
from domain.roster.rows import NotARoster, Problem, Sheet
from domain.roster.saying import Said
from domain.understanding.text.words import fold
from storage import organisations, tables
from storage.facts.standing import inside
from storage.ground.core_table import table_of
from storage.indicators import indicators

_place = table_of(tables.Organisation)


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
