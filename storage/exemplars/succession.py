"""Let what an organisation follows go to its successor, or end with it; and take that back."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from domain.stamps import Stamp
from storage import tables
from storage.exemplars.following import SUBJECT
from storage.ground import history
from storage.ground.core_table import tables_of

_row, _entry = tables_of(tables.ExemplarFollower, tables.HistoryEntry)
PASSED, PASSED_BACK = "following passed on", "following passed back"


def hand_on(session: Session, of: Collection[int], into: int | None, stamp: Stamp, deed: int) -> None:
    """Hand it on; what closes, or would be followed twice by the successor, ends on that day."""
    connection, goes_on = session.connection(), _row.c.ended_on.is_(None)
    query = select(_row.c.id, _row.c.organisation_id, _row.c.nomination_id)
    mine = select(_row.c.nomination_id).where(_row.c.organisation_id == into, goes_on)
    followed = set(connection.scalars(mine)) if into is not None else set()
    for number, before, exemplar in connection.execute(query.where(_row.c.organisation_id.in_(of), goes_on)).all():
        passes = into is not None and exemplar not in followed
        followed.add(exemplar)
        values: dict[str, Any] = {"organisation_id": into} if passes else {"ended_on": stamp.day}
        connection.execute(update(_row).where(_row.c.id == number).values(values))
        after = into if passes else None
        history.record(session, stamp, SUBJECT, number, PASSED, before=before, after=after, deed=deed)


def hand_back(session: Session, deed: int, stamp: Stamp) -> None:
    """Undo what a deed did, except where it was changed since."""
    query = select(_entry.c.subject_id, _entry.c.details)
    query = query.where(_entry.c.subject == SUBJECT, _entry.c.verb == PASSED, _entry.c.id > deed)
    for number, details in session.connection().execute(query).all():
        if details["deed"] != deed:
            continue
        mine = (_row.c.id == number, _row.c.organisation_id == (details["after"] or details["before"]))
        again = {"organisation_id": details["before"]} | ({} if details["after"] else {"ended_on": None})
        if session.connection().execute(update(_row).where(*mine).values(again)).rowcount:
            history.record(session, stamp, SUBJECT, number, PASSED_BACK, deed=deed)
