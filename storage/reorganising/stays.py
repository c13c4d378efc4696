"""Let those who belong to organisations belong to their successor from a day on, end the posts there; and back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Table, insert, or_, select, update
from sqlmodel import Session

from domain.roles import EndReason
from domain.stamps import Stamp
from storage import tables
from storage.facts.standing import goes_on
from storage.ground.bulk import chunks
from storage.ground.core_table import tables_of
from storage.people import ending

Row = dict[str, Any]
HOMES, POSTS, _organisation = tables_of(tables.Membership, tables.Post, tables.Organisation)


@dataclass(slots=True)
class Moves:
    """Which stays of one table end, never were, and begin."""

    ended: list[int] = field(default_factory=list)
    disbelieved: list[int] = field(default_factory=list)
    fresh: list[Row] = field(default_factory=list)
    people: set[int] = field(default_factory=set)


def plan(session: Session, table: Table, of: Sequence[int], into: int | None, day: date, only: Sequence[int]) -> Moves:
    """Say what becomes of the stays in `of` that go on from the day; `into` None: they end. `only`: of these people.

    A stay with an end to come is added anew, for an end is written once; so is one that begins on the day or later.
    """
    moves, there = Moves(), _there(session, table, into, day)
    going = [table.c.organisation_id.in_(of), goes_on(table, day)]
    if only:
        going.append(table.c.member_id.in_(only))
    for found in (
        session.connection().execute(select(table).where(*going).order_by(table.c.since, table.c.id)).mappings()
    ):
        stay = dict(found)
        person, since, until = stay["member_id"], stay["since"], stay["until"]
        moves.people.add(person)
        plainly = until is None and since < day
        (moves.ended if plainly else moves.disbelieved).append(stay.pop("id"))
        if not plainly and since < day:
            moves.fresh.append(stay | {"until": day, "until_recorded_at": None, "until_entry_id": None})
        again = person not in there or until is not None or since > day
        if into is not None and again:
            moves.fresh.append(stay | {"organisation_id": into, "since": max(since, day)})
            there |= {person} if until is None and since <= day else set()
    return moves


def _there(session: Session, table: Table, into: int | None, day: date) -> set[int]:
    """Return who belongs to the successor anyway."""
    if into is None:
        return set()
    running = (table.c.organisation_id == into, table.c.until.is_(None), table.c.withdrawn_at.is_(None))
    return set(session.connection().scalars(select(table.c.member_id).where(*running, table.c.since <= day)))


def write(session: Session, table: Table, moves: Moves, day: date, stamp: Stamp, entry: int) -> None:
    ends = {"until": day, "until_recorded_at": stamp.at, "until_entry_id": entry}
    ends |= {"end_reason": EndReason.MOVED} if table is HOMES else {}
    for numbers, values in ((moves.ended, ends), (moves.disbelieved, {"withdrawn_at": stamp.at})):
        for some in chunks(numbers):
            session.connection().execute(update(table).where(table.c.id.in_(some)).values(values))
    fresh = [_new(row, ends, stamp, entry) for row in moves.fresh]
    if fresh:
        session.connection().execute(insert(table), fresh)


def _new(row: Row, ends: Row, stamp: Stamp, entry: int) -> Row:
    told = row | {"recorded_at": stamp.at, "entry_id": entry}
    if row["until"] is None:
        return told
    if row["until_entry_id"] is None:  # up to the day of the change
        return told | ends
    return told | {"until_recorded_at": stamp.at}


def take_back(
    session: Session, table: Table, deed: int, disbelieved: Sequence[int], stamp: Stamp, entry: int
) -> list[int]:
    """Believe the stays again that a deed ended or withdrew, and no more those it began; return whose they are."""
    connection = session.connection()
    by_the_deed, believed = table.c.until_entry_id == deed, table.c.withdrawn_at.is_(None)
    ended = by_the_deed & believed & table.c.entry_id.is_distinct_from(deed)
    before = list(connection.execute(select(table).where(ended)).mappings())
    for some in chunks(disbelieved):
        before += list(connection.execute(select(table).where(table.c.id.in_(some))).mappings())
    wrong = or_(ended, (table.c.entry_id == deed) & believed)
    connection.execute(update(table).where(wrong).values(withdrawn_at=stamp.at))
    ending.believe_again(session, table, before, deed, entry, stamp.at)
    return [row["member_id"] for row in before]


def is_overtaken(session: Session, table: Table, deed: int) -> bool:
    """Tell whether anything was done since to the stays a deed began."""
    later = or_(table.c.withdrawn_at.is_not(None), table.c.until_entry_id > deed)
    return session.connection().execute(select(table.c.id).where(table.c.entry_id == deed, later)).first() is not None


def others(session: Session, table: Table, place: int, deed: int) -> int:
    """Count the stays in a place that this deed did not begin."""
    query = select(table.c.id).where(table.c.organisation_id == place, table.c.entry_id.is_distinct_from(deed))
    return len(session.connection().scalars(query.where(table.c.withdrawn_at.is_(None))).all())


def follow(session: Session, member_id: int, stamp: Stamp, entry: int) -> None:
    """Let somebody whose leaving was wrong belong to the successor of an organisation that was merged meanwhile.

    Once more where that was merged again.
    """
    for table in (HOMES, POSTS):
        place = _organisation.c.id == table.c.organisation_id
        mine = (table.c.member_id == member_id, table.c.until.is_(None), table.c.withdrawn_at.is_(None))
        columns = (table.c.organisation_id, _organisation.c.closed_on, _organisation.c.merged_into_id)
        query = select(*columns).join(_organisation, place).where(*mine, _organisation.c.merged_into_id.is_not(None))
        while found := session.connection().execute(query).first():
            of, day, into = found
            moves = plan(session, table, [of], into if table is HOMES else None, day, [member_id])
            write(session, table, moves, day, stamp, entry)
