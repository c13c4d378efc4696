"""Read and write what is kept, and tell of which organisations it is out of date."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import delete, insert, select, text, update
from sqlmodel import Session

from storage import tables
from storage.facts.standing import inside
from storage.ground.bulk import chunks, put
from storage.ground.core_table import tables_of

_kept, _asked, _touched = tables_of(tables.KeptFigures, tables.AskedFigures, tables.Touched)
_stay, _pledge, _place = tables_of(tables.Membership, tables.Pledge, tables.Organisation)
ASKED_LATELY = timedelta(days=7)
AT_ONCE = 500
"""Changes that are looked up together."""
MOST = 4 * AT_ONCE
"""After so many, as an import makes, all is counted sooner than it is told what may stay."""
_WHOSE = (_touched.c.organisation_id, _touched.c.member_id, _touched.c.pledge_id)


_ALONE = text("LOCK TABLE keptfigures IN SHARE ROW EXCLUSIVE MODE")


def alone(session: Session) -> None:
    """Let nobody else keep figures before this transaction ends: `recount` may run beside the clock. All may read."""
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(_ALONE)


def want(session: Session, asked: str, today: date) -> None:
    """Note that somebody asks for it; not where only is looked."""
    if session.connection().get_execution_options().get("looks"):
        return
    connection = session.connection()
    if connection.scalar(select(_asked.c.day).where(_asked.c.asked == asked)) != today:
        put(session, _asked, {"asked": asked}, {"day": today})


def wanted(session: Session, today: date) -> list[str]:
    """Return what was asked for lately."""
    query = select(_asked.c.asked).where(_asked.c.day >= today - ASKED_LATELY).order_by(_asked.c.asked)
    return list(session.connection().scalars(query))


def touched(session: Session) -> set[int]:
    """Return the organisations whose figures changed since they were counted."""
    return _whose(session, session.connection().execute(select(*_WHOSE).distinct()).all())


def _whose(session: Session, changes: Sequence[Any]) -> set[int]:
    """Return them by what the changes name. Joined, PostgreSQL would read everybody for the few."""
    connection, found = session.connection(), {row.organisation_id for row in changes}
    people = {row.member_id for row in changes}
    for some in chunks(list({row.pledge_id for row in changes} - {None})):
        owners = select(_pledge.c.organisation_id, _pledge.c.member_id).where(_pledge.c.id.in_(some))
        for organisation_id, member_id in connection.execute(owners):
            found.add(organisation_id)
            people.add(member_id)
    for some in chunks(list(people - {None})):
        found |= set(connection.scalars(select(_stay.c.organisation_id).where(_stay.c.member_id.in_(some))))
    return found - {None}


def take_touched(session: Session) -> bool:
    """Let what is kept of the next that changed be counted anew; return whether there are more."""
    connection = session.connection()
    changes = connection.execute(select(_touched.c.id, *_WHOSE).order_by(_touched.c.id).limit(AT_ONCE)).all()
    if changes:
        for some in chunks(sorted(_whose(session, changes))):
            connection.execute(update(_kept).where(_kept.c.organisation_id.in_(some)).values(day=None))
        connection.execute(delete(_touched).where(_touched.c.id.in_([row.id for row in changes])))
    return len(changes) == AT_ONCE


def read(session: Session, asked: str, top: str, today: date, part: str) -> dict[int, Any]:
    """Return a part of what is kept of a day and not touched since, by the organisations at a path and below.

    What is touched is read first: what is counted anew in between is right either way.
    """
    mine = (_kept.c.asked == asked, _kept.c.day == today)
    if session.connection().scalar(select(_kept.c.id).where(*mine).limit(1)) is None:
        return {}
    changes = session.connection().execute(select(*_WHOSE).distinct().limit(MOST)).all()
    if len(changes) == MOST:
        return {}
    changed = _whose(session, changes)
    query = select(_kept.c.organisation_id, _kept.c[part]).join(_place, _place.c.id == _kept.c.organisation_id)
    found = session.connection().execute(query.where(*mine, inside(_place.c.path, top))).all()
    each = json.loads(f"[{','.join(row[1] for row in found)}]")  # a province in one text
    return {row[0]: one for row, one in zip(found, each, strict=True) if row[0] not in changed}


def next_due(session: Session, asked: str, today: date, limit: int, *, check: bool) -> list[int]:
    """Return the next organisations of which nothing is kept of the day; with `check`, not checked on it either."""
    mine = (_kept.c.organisation_id == _place.c.id, _kept.c.asked == asked, _kept.c.day == today)
    fine = select(_kept.c.id).where(*mine, _kept.c.checked_on == today) if check else select(_kept.c.id).where(*mine)
    query = select(_place.c.id).where(_place.c.closed_on.is_(None), ~fine.exists()).order_by(_place.c.id)
    return list(session.connection().scalars(query.limit(limit)))


def known(session: Session, asked: str, organisation_ids: Sequence[int], today: date) -> dict[int, tuple[str, str]]:
    """Return what is kept of a day as it was written."""
    mine = (_kept.c.asked == asked, _kept.c.organisation_id.in_(organisation_ids), _kept.c.day == today)
    rows = session.connection().execute(select(_kept.c.organisation_id, _kept.c.counted, _kept.c.came).where(*mine))
    return {row[0]: (row[1], row[2]) for row in rows}


def write(session: Session, asked: str, figures: Mapping[int, tuple[str, str]], today: date) -> None:
    """Keep what was counted just now."""
    mine = (_kept.c.asked == asked, _kept.c.organisation_id.in_(list(figures)))
    session.connection().execute(delete(_kept).where(*mine))
    row = {"asked": asked, "day": today, "checked_on": today}
    rows = [
        row | {"organisation_id": number, "counted": counted, "came": came}
        for number, (counted, came) in figures.items()
    ]
    if rows:
        session.connection().execute(insert(_kept), rows)


def uncheck(session: Session) -> None:
    session.connection().execute(update(_kept).values(checked_on=None))


def forget(session: Session, asked: Collection[str]) -> None:
    """Keep nothing of what nobody asks for any more."""
    for table in (_kept, _asked):
        session.connection().execute(delete(table).where(table.c.asked.not_in(asked)))
