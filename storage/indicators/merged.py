"""Find into which units others were merged, and what stood below them until then: their results are counted there."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session

from storage import tables
from storage.ground.core_table import tables_of

_place, _version = tables_of(tables.Organisation, tables.OrganisationVersion)
_closing = _version.alias("closing")
_CLOSED = (_closing.c.organisation_id == _place.c.id, _closing.c.closed, _closing.c.withdrawn_at.is_(None))
_DEED = select(func.coalesce(func.max(_closing.c.entry_id), 0)).where(*_CLOSED).correlate(_place).scalar_subquery()


@dataclass(frozen=True, slots=True)
class Heir:
    """The successor of a unit that was closed by a deed on a day."""

    place_id: int
    path: str
    closed_on: date
    deed: int


def heirs(session: Session) -> dict[int, list[Heir]]:
    """Return the successors of every unit that was merged into another, the next one first."""
    into = _place.alias("into")
    query = select(_place.c.id, into.c.id, into.c.path, _place.c.closed_on, _DEED)
    query = query.join(into, into.c.id == _place.c.merged_into_id).where(_place.c.closed_on.is_not(None))
    next_of = {row[0]: Heir(*row[1:]) for row in session.connection().execute(query)}
    found: dict[int, list[Heir]] = {}
    for number in next_of:
        found[number], place = [], number
        while place in next_of and len(found[number]) < len(next_of):
            found[number].append(next_of[place])
            place = next_of[place].place_id
    return found


def stood_below(session: Session, merged: Collection[int]) -> dict[int, list[int]]:
    """Return, of the units that the merging of some others moved, below which of them they had stood."""
    if not merged:
        return {}
    moved = _version.alias("moved")
    query = select(_version.c.organisation_id, _place.c.id).distinct()
    query = query.join(_place, _version.c.path.startswith(_place.c.path) & (_version.c.organisation_id != _place.c.id))
    same = (moved.c.organisation_id == _version.c.organisation_id) & (moved.c.entry_id == _DEED)
    query = query.join(moved, same & moved.c.withdrawn_at.is_(None))
    found: dict[int, list[int]] = {}
    for number, above in session.connection().execute(query.where(_place.c.id.in_(merged))):
        found.setdefault(number, []).append(above)
    return found
