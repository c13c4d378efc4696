"""End what somebody belongs to and serves in, from a day and for a reason; and take that back."""

from datetime import date

from sqlalchemy import ColumnElement, Table, insert, select, update
from sqlmodel import Session

from domain.roles import EndReason
from domain.stamps import Stamp
from storage import reminders, tables
from storage.ground import history
from storage.ground.core_table import table_of

_STAYS = (table_of(tables.Membership), table_of(tables.Post))


def leave(session: Session, member_id: int, reason: EndReason, day: date, stamp: Stamp) -> int:
    """Count the person no more from a day on, never where they were entered by mistake; return the deed's number."""
    entry = history.record(session, stamp, "member", member_id, "left", reason=reason, day=day.isoformat())
    for stay in _STAYS:
        running = (stay.c.member_id == member_id, stay.c.until.is_(None), stay.c.withdrawn_at.is_(None))
        ended = {"until": day, "until_recorded_at": stamp.at, "until_entry_id": entry, "end_reason": reason}
        never = reason is EndReason.MISTAKE
        change = {"withdrawn_at": stamp.at, "end_reason": reason, "until_entry_id": entry} if never else ended
        session.connection().execute(update(stay).where(*running).values(change))
    reminders.drop_of_member(session, member_id, stamp.at)
    return entry


def take_back(session: Session, member_id: int, entry: int, stamp: Stamp) -> None:
    """Let the person belong and serve as before the deed `entry`; what was believed meanwhile stays to be read.

    Who has been erased does not come back.
    """
    if history.has(session, "member", member_id, "erased"):
        return
    again = history.record(session, stamp, "member", member_id, "taken back", entry=entry)
    for stay in _STAYS:
        _begin_again(session, stay, stay.c.until_entry_id == entry, again, stamp)
    reminders.plan_of_member(session, member_id, stamp.day, stamp.at)


def _begin_again(session: Session, stay: Table, ended: ColumnElement[bool], again: int, stamp: Stamp) -> None:
    connection = session.connection()
    rows = connection.execute(select(stay).where(ended)).mappings().all()
    connection.execute(update(stay).where(ended, stay.c.withdrawn_at.is_(None)).values(withdrawn_at=stamp.at))
    nothing = dict.fromkeys(("until", "until_recorded_at", "until_entry_id", "end_reason", "withdrawn_at"))
    fresh = [
        {name: value for name, value in row.items() if name != "id"}
        | nothing
        | {"recorded_at": stamp.at, "entry_id": again}
        for row in rows
    ]
    if fresh:
        connection.execute(insert(stay), fresh)
