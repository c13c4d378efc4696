"""Keep reminders: planned with the pledge, found by their due time, settled once."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain import reminders
from domain.pledges.pledge import Pledge
from domain.reminders import Reminder
from storage import tables
from storage.ground.core_table import table_of
from storage.pledge_rows import READ, found

_reminder, _pledge = table_of(tables.Reminder), table_of(tables.Pledge)
_waiting = _reminder.c.settled_at.is_(None)
_INSERT = insert(_reminder)


def plan(session: Session, pledge: Pledge, now: datetime, zone: tzinfo) -> None:
    common = {"pledge_id": pledge.id, "deadline": pledge.deadline, "outcome": ""}
    planned = reminders.planned(pledge.deadline, now, zone)
    rows = [{**common, "days_left": days_left, "due_at": due_at} for days_left, due_at in planned]
    if rows:
        session.connection().execute(_INSERT, rows)


def add(session: Session, pledge_id: int, deadline: date, day: date, now: datetime, zone: tzinfo) -> None:
    """Remind once more on a day; one planned for that day, or sent on that day already, is sent again.

    The newest wish holds: another day wished for before, and still to come, is dropped.
    """
    wished = _reminder.c.days_left.not_in(reminders.DAYS_LEFT)
    earlier = update(_reminder).where(_reminder.c.pledge_id == pledge_id, _waiting, wished)
    session.connection().execute(earlier.values(settled_at=now, outcome="overtaken"))
    row = {"pledge_id": pledge_id, "deadline": deadline, "days_left": (deadline - day).days}
    due_at = datetime.combine(day, reminders.AT, zone)
    same = [getattr(_reminder.c, name) == value for name, value in row.items()]
    connection = session.connection()
    again = update(_reminder).where(*same).values(due_at=due_at, settled_at=None, outcome="")
    if connection.execute(again).rowcount == 0:
        connection.execute(insert(_reminder).values(row | {"due_at": due_at, "outcome": ""}))


def due(session: Session, now: datetime, limit: int = 1000) -> list[Reminder]:
    """Return the reminders due by now with their pledges, oldest first; the cost follows what is due."""
    query = (
        READ.add_columns(_reminder.c.id.label("number"), _reminder.c.deadline.label("made_for"), _reminder.c.due_at)
        .join(_reminder, _reminder.c.pledge_id == _pledge.c.id)
        .where(_waiting, _reminder.c.due_at <= now)
        .order_by(_reminder.c.due_at, _reminder.c.id)
        .limit(limit)
    )
    return [Reminder(row.number, row.made_for, row.due_at, pledge) for pledge, row in found(session, query)]


def settle(session: Session, ids: Iterable[int], outcome: str, now: datetime) -> None:
    settled = update(_reminder).where(_reminder.c.id.in_(list(ids)))
    session.connection().execute(settled.values(settled_at=now, outcome=outcome))


def drop_of_member(session: Session, member_id: int, now: datetime) -> None:
    mine = select(_pledge.c.id).where(_pledge.c.member_id == member_id)
    dropped = update(_reminder).where(_reminder.c.pledge_id.in_(mine), _waiting)
    session.connection().execute(dropped.values(settled_at=now, outcome="withdrawn"))
