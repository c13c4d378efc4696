"""Follow the codes of entries that became one with another: whom a list means by them now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlmodel import Session

from domain.roster.rows import key
from storage import tables
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of

S = TypeVar("S", bound="Select[*tuple[Any, ...]]")
_member = table_of(tables.Member)


@dataclass(frozen=True, slots=True)
class Kept:
    """The entry that stands for somebody who had two."""

    id: int
    code: str
    name: str


def spellings(codes: Sequence[str]) -> list[str]:
    exact = set(codes)
    return sorted(exact | {code.upper() for code in exact} | {code.lower() for code in exact})


def locked(session: Session, query: S) -> S:
    """Lock what is read, so that an end written meanwhile is seen and not lost; who only looks holds up nobody."""
    looks = session.connection().get_execution_options().get("looks")
    return query if looks else query.with_for_update()


def kept(session: Session, codes: Sequence[str]) -> dict[str, Kept]:
    """Return who stands for each of these codes whose entry became one with another, however often."""
    into: dict[str, int] = {}
    for some in chunks(spellings(codes)):
        mine = (_member.c.code.in_(some), _member.c.merged_into_id.is_not(None))
        rows = session.connection().execute(select(_member.c.code, _member.c.merged_into_id).where(*mine))
        into |= {key(code): number for code, number in rows}
    ends = _ends(session, sorted(set(into.values())))
    return {code: ends[number] for code, number in into.items() if number in ends}


def _ends(session: Session, ids: Sequence[int]) -> dict[int, Kept]:
    """Return by its number where the way from each entry ends; the entries there are locked by who writes."""
    rows: dict[int, tuple[Kept, int | None]] = {}
    while ids:
        found: set[int] = set()
        for some in chunks(ids):
            columns = (_member.c.id, _member.c.code, _member.c.name, _member.c.merged_into_id)
            query = select(*columns).where(_member.c.id.in_(some)).order_by(_member.c.id)
            for id_, code, name, further in session.connection().execute(locked(session, query)):
                rows[id_] = (Kept(id_, code, name), further)
                found |= {further} if further else set()
        ids = sorted(found - rows.keys())
    return {number: _end(rows, number) for number in rows}


def _end(rows: dict[int, tuple[Kept, int | None]], number: int) -> Kept:
    passed: set[int] = set()
    while (further := rows[number][1]) and number not in passed and further in rows:
        passed.add(number)
        number = further
    return rows[number][0]
