"""Prepare the new people of a long list beside the running bot, unseen, until one short transaction lets them be.

What is prepared is believed by nobody: its stays, posts and kinds are withdrawn from the moment they are written, its
organisations are closed and never were. An import that breaks off leaves only that, and whoever comes next clears it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Table, delete, exists, func, select, update
from sqlmodel import Session

from domain.roster.rows import Change, Roster, key
from domain.stamps import Stamp
from storage import tables
from storage.ground import history, leases
from storage.ground.core_table import table_of
from storage.people.ending import STAYS
from storage.roster import members, organisations, postings
from storage.roster.organisations import Tree

BEGUN, DONE, BROKEN_OFF = "importing", "imported", "broken off"
LEASE, LASTS = "import", timedelta(seconds=60)
AT_ONCE = 1_000
"""So many people are written, or cleared, in one transaction."""
FROM = 2_000
"""From so many new people on a list is prepared; fewer are written at once."""

_entry, _member = table_of(tables.HistoryEntry), table_of(tables.Member)
_place, _version = table_of(tables.Organisation), table_of(tables.OrganisationVersion)
_BELIEVED = (*STAYS, table_of(tables.DatedKind))


@dataclass(frozen=True, slots=True)
class Prepared:
    """The deed under which a list is being prepared, and the people of it that are written already, unseen."""

    entry: int
    at: datetime
    before: Mapping[Table, int]
    rest: members.Plan
    """What is left to be written in the end."""


def parted(plan: members.Plan) -> tuple[list[Change], members.Plan]:
    """Return who is to be prepared, whoever is new and stays, and the plan without them."""
    fresh: list[Change] = []
    rest: list[Change] = []
    for each in plan.changes:
        name = key(each.row.code)
        (rest if name in plan.known or plan.steps[name].leaves_on else fresh).append(each)
    return fresh, replace(plan, changes=rest)


def begin(
    session: Session, roster: Roster, tree: Tree, wanted: organisations.Plan, rest: members.Plan, stamp: Stamp
) -> Prepared:
    """Say that a list is being imported, and write the organisations it opens as closed ones that never were."""
    entry = history.record(session, stamp, "roster", None, BEGUN, file=roster.file)
    organisations.prepare(session, tree, wanted, stamp.day)
    newest = {table: session.connection().scalar(select(func.max(table.c.id))) or 0 for table in _BELIEVED}
    return Prepared(entry, stamp.at, newest, rest)


def put(
    session: Session, prepared: Prepared, plan: members.Plan, some: Sequence[Change], tree: Tree, stamp: Stamp
) -> None:
    """Write some of the new people, so that nobody sees them yet."""
    places = {name: node.id for name, node in (tree.never | tree.by_key).items()}
    postings.prepare(session, plan, some, places, stamp, prepared.entry)


def show(session: Session, prepared: Prepared) -> None:
    """Let what was prepared be believed: one statement a table, over rows that lie together."""
    for table, before in prepared.before.items():
        mine = (table.c.id > before, table.c.entry_id == prepared.entry)
        session.connection().execute(update(table).where(*mine).values(withdrawn_at=None))


def under_way(session: Session) -> tuple[int, datetime, str] | None:
    """Return the deed, the moment and the file of an import that has not ended, None where there is none."""
    rows = session.connection().execute(
        select(_entry.c.id, _entry.c.at, _entry.c.verb, _entry.c.details)
        .where(_entry.c.subject == "roster", _entry.c.verb.in_((BEGUN, DONE, BROKEN_OFF)))
        .order_by(_entry.c.id)
    )
    begun: dict[int, tuple[int, datetime, str]] = {}
    for number, at, verb, details in rows.all():
        if verb == BEGUN:
            begun[number] = (number, at, str(details.get("file", "")))
        else:
            begun.pop(details.get("begun"), None)
    return next(iter(begun.values()), None)


def is_whole(session: Session, prepared: Prepared) -> bool:
    """Tell whether nobody took this import for one that broke off."""
    busy = under_way(session)
    return busy is not None and busy[0] == prepared.entry


def clear(session: Session, stamp: Stamp, entry: int) -> bool:
    """Remove the next of what the import `entry` left that broke off; return whether there is more."""
    organisations.lock(session)
    found = under_way(session)
    if found is None or found[0] != entry:  # somebody else cleared it
        return False
    number, at, file = found
    mine = (_entry.c.at == at, _entry.c.id > number, _entry.c.subject == "member", _entry.c.verb == "added")
    connection = session.connection()
    people = list(connection.scalars(select(_entry.c.subject_id).where(*mine).limit(AT_ONCE)))
    if people:
        for table in _BELIEVED:
            connection.execute(delete(table).where(table.c.member_id.in_(people)))
        connection.execute(delete(_member).where(_member.c.id.in_(people)))
        connection.execute(delete(_entry).where(*mine, _entry.c.subject_id.in_(people)))
        return True
    kept = exists().where(_version.c.organisation_id == _place.c.id)
    connection.execute(delete(_place).where(_place.c.closed_on.is_not(None), ~kept))
    history.record(session, stamp, "roster", None, BROKEN_OFF, begun=number, file=file)
    return False


def clear_abandoned(session: Session, owner: str, stamp: Stamp, real: datetime) -> bool:
    """Clear the next of it where nobody is importing any more; return whether there is more."""
    found = under_way(session)
    if found is None or not leases.hold(session, LEASE, owner, real, real + LASTS):
        return False
    more = clear(session, stamp, found[0])
    if not more:
        leases.release(session, owner)
    return more
