"""End what people belong to and serve in, from a day and for a reason: of many people in a few statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, insert, select
from sqlmodel import Session

from domain.roles import EndReason
from domain.stamps import Stamp
from storage import tables
from storage.ground.bulk import chunks, update_each
from storage.ground.core_table import table_of

STAYS = (table_of(tables.Membership), table_of(tables.Post))
Stay = Mapping[str, Any]
Stays = dict[int, list[Stay]]


@dataclass(frozen=True, slots=True)
class Ending:
    """Somebody's stays end on `day`, the first they do not count; `entry` is the deed that says so."""

    member_id: int
    reason: EndReason | None
    day: date
    entry: int = 0
    keeps: frozenset[int | None] = frozenset()  # the organisations whose posts go on
    wholly: bool = False  # by mistake from the first: stays that ended have never been either

    def disbelieves(self, stay: Stay) -> bool:
        """Tell whether the stay has never been, or ends earlier than was believed, so that it can come back."""
        if self.wholly:
            return True
        if self.reason is EndReason.MISTAKE:
            return stay["until"] is None
        return stay["since"] > self.day if stay["until"] is None else bool(stay["until"] > self.day)


@dataclass(slots=True)
class _Writes:
    """Rows of one table, so that each kind of change is one statement."""

    disbelieved: list[dict[str, Any]] = field(default_factory=list)
    withdrawn: list[dict[str, Any]] = field(default_factory=list)
    ended: list[dict[str, Any]] = field(default_factory=list)
    fresh: list[dict[str, Any]] = field(default_factory=list)


def believed(session: Session, table: Table, member_ids: Sequence[int]) -> Stays:
    """Return the stays of people that are believed, by person."""
    found: Stays = defaultdict(list)
    mine = (table.c.member_id.in_(member_ids), table.c.withdrawn_at.is_(None))
    for row in session.connection().execute(select(table).where(*mine).order_by(table.c.id)).mappings():
        found[row["member_id"]].append(dict(row))
    return found


def end_stays(session: Session, table: Table, stays: Stays, endings: Sequence[Ending], stamp: Stamp) -> None:
    """Write what the endings make of the stays."""
    writes = _Writes()
    for ending in endings:
        for stay in stays.get(ending.member_id, ()):
            _gather(writes, stay, ending, stamp)
    for rows in (writes.disbelieved, writes.withdrawn, writes.ended):
        update_each(session, table, rows)
    if writes.fresh:
        session.connection().execute(insert(table), writes.fresh)


def _gather(writes: _Writes, stay: Stay, ending: Ending, stamp: Stamp) -> None:
    """Add what becomes of one stay. An end is written once: one that was to come later is added anew."""
    row, entry = {"id": stay["id"]}, ending.entry
    why: dict[str, Any] = {"end_reason": ending.reason, "until_entry_id": entry}
    ends = why | {"until": ending.day, "until_recorded_at": stamp.at}
    mistaken = ending.reason is EndReason.MISTAKE
    if stay["until"] is None and ending.disbelieves(stay):
        writes.disbelieved.append(row | why | {"withdrawn_at": stamp.at})
    elif stay["until"] is None:
        writes.ended.append(row | ends)
    elif ending.wholly or (not mistaken and ending.disbelieves(stay)):
        writes.withdrawn.append(row | {"withdrawn_at": stamp.at})
        if stay["since"] <= ending.day and not ending.wholly:
            writes.fresh.append(_without_number(stay) | {"recorded_at": stamp.at, "entry_id": entry} | ends)


def _without_number(stay: Stay) -> dict[str, Any]:
    return {name: value for name, value in stay.items() if name != "id"}


def believe_again(
    session: Session, table: Table, stays: Sequence[Mapping[Any, Any]], deed: int, entry: int, at: datetime
) -> None:
    """Add anew the stays that a deed ended or believed no more, as they were before it; by another, `entry`."""
    fresh = [again(dict(stay), runs_on=stay["until_entry_id"] == deed, entry=entry, at=at) for stay in stays]
    for some in chunks(fresh):
        session.connection().execute(insert(table), list(some))


def again(stay: Stay, *, runs_on: bool, entry: int, at: datetime) -> dict[str, Any]:
    """Return a stay to be believed anew as it was, without its end where it ran on."""
    kept = _without_number(stay) | {"recorded_at": at, "entry_id": entry, "withdrawn_at": None}
    if runs_on:
        return kept | dict.fromkeys(("until", "until_recorded_at", "until_entry_id", "end_reason"))
    return kept | ({"until_recorded_at": at} if stay["until"] is not None else {})
