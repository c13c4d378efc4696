"""Change several content groups at once, as one deed: added, ended, renamed, other words; and take it back whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from domain.campaigns.contents import Shape
from domain.stamps import WAY_BACK, Stamp
from domain.understanding.several_things.outline import Entry
from storage import tables
from storage.campaigns import offering
from storage.ground import history
from storage.ground.core_table import tables_of

_group, _shape, _entry = tables_of(tables.ContentGroup, tables.DatedGroup, tables.HistoryEntry)
CHANGED, AS_BEFORE = "groups changed", "groups as before"


@dataclass(frozen=True)
class Regrouping:
    """What is to be changed. `place_id`: for whose people, None for all of the campaign; `under`: of what is added.

    `columns`: other words of a group, by its number.
    """

    place_id: int | None
    added: Sequence[Entry] = ()
    under: int | None = None
    shapes: Sequence[Shape] = ()
    columns: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done, with the way back."""

    campaign_id: int
    place_id: int | None
    lines: Sequence[str]


def regroup(session: Session, campaign_id: int, wanted: Regrouping, lines: Sequence[str], stamp: Stamp) -> int:
    """Change the groups of a campaign; return the number of the deed. `lines`: as it was read back."""
    before = {str(number): _columns_of(session, number, given) for number, given in wanted.columns.items()}
    entry = history.record(
        session,
        stamp,
        "campaign",
        campaign_id,
        CHANGED,
        place=wanted.place_id,
        before=before,
        after={str(number): dict(given) for number, given in wanted.columns.items()},
        lines=list(lines),
    )
    for number, given in wanted.columns.items():
        session.connection().execute(update(_group).where(_group.c.id == number).values(dict(given)))
    for shape in wanted.shapes:
        offering.keep(session, shape, entry, stamp)
    for each in wanted.added:
        upper = _add(session, campaign_id, wanted, wanted.under, each.name, entry, stamp)
        for name in each.below:
            _add(session, campaign_id, wanted, upper, name, entry, stamp)
    return entry


def _columns_of(session: Session, number: int, names: Mapping[str, Any]) -> dict[str, Any]:
    row = session.connection().execute(select(*(_group.c[name] for name in names)).where(_group.c.id == number)).one()
    return dict(row._mapping)


def _add(
    session: Session, campaign_id: int, wanted: Regrouping, under: int | None, name: str, entry: int, stamp: Stamp
) -> int:
    group_id = offering.insert_group(session, campaign_id, under, wanted.place_id, name)
    offering.keep(session, Shape(group_id, None, offered=True), entry, stamp)
    return group_id


def deed(session: Session, entry: int, stamp: Stamp) -> Deed | None:
    """Return a deed of the last days that can be taken back: it was not, and no later one stands on it."""
    query = select(_entry.c.subject_id, _entry.c.details).where(_entry.c.id == entry, _entry.c.verb == CHANGED)
    row = session.connection().execute(query.where(_entry.c.at > stamp.at - WAY_BACK)).one_or_none()
    if row is None or history.has(session, "campaign deed", entry, AS_BEFORE):
        return None
    for number, given in row.details["after"].items():
        if _columns_of(session, int(number), given) != given:
            return None
    return Deed(row.subject_id, row.details["place"], row.details["lines"])


def take_back(session: Session, entry: int, stamp: Stamp) -> None:
    """Let everything be as before a deed: its facts are withdrawn, the groups it added end."""
    details: Any = history.details(session, entry)
    connection = session.connection()
    mine = (_shape.c.entry_id == entry, _shape.c.withdrawn_at.is_(None))
    facts = connection.execute(select(_shape.c.group_id, _shape.c.organisation_id, _shape.c.offered).where(*mine)).all()
    connection.execute(update(_shape).where(*mine).values(withdrawn_at=stamp.at))
    number = history.record(session, stamp, "campaign deed", entry, AS_BEFORE)
    for group_id, organisation_id, offered in facts:
        if offered and organisation_id is None and not _has_shape(session, group_id):
            offering.keep(session, Shape(group_id, None, offered=False), number, stamp)
    for group_id, given in details["before"].items():
        connection.execute(update(_group).where(_group.c.id == int(group_id)).values(given))


def _has_shape(session: Session, group_id: int) -> bool:
    """Whether something was kept of a group before; else it was added by the deed."""
    other = select(_shape.c.id).where(_shape.c.group_id == group_id, _shape.c.withdrawn_at.is_(None)).limit(1)
    return session.connection().execute(other).first() is not None
