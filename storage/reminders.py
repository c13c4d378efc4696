"""Reminders as rows: planned with the pledge, found by their due time, settled once."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, tzinfo

from sqlalchemy import insert
from sqlmodel import Session, col, func, select, update

from domain import reminders
from domain.pledges.states import OPEN
from storage.ground.core import Prepared, parameters, table_of
from storage.tables import Pledge, Reminder

_reminder = table_of(Reminder)
_INSERT = Prepared(
    insert(_reminder).values(outcome="", **parameters(_reminder, ("pledge_id", "deadline", "days_left", "due_at")))
)


def plan(session: Session, pledge: Pledge, now: datetime, zone: tzinfo) -> None:
    """Plan the reminders a pledge still gets."""
    common = {"_pledge_id": pledge.id, "_deadline": pledge.deadline}
    planned = reminders.planned(pledge.deadline, now, zone)
    _INSERT.run_many(session, [{**common, "_days_left": days_left, "_due_at": due_at} for days_left, due_at in planned])


def add(session: Session, pledge_id: int, deadline: date, day: date, zone: tzinfo) -> None:
    """Remind once more on a day; nothing changes where a reminder of that day is planned already."""
    days_left = (deadline - day).days
    planned = select(Reminder).where(
        Reminder.pledge_id == pledge_id, Reminder.deadline == deadline, Reminder.days_left == days_left
    )
    reminder = session.exec(planned).first() or Reminder(
        pledge_id=pledge_id, deadline=deadline, days_left=days_left, due_at=datetime.combine(day, reminders.AT, zone)
    )
    reminder.settled_at, reminder.outcome = None, ""
    session.add(reminder)


def due(session: Session, now: datetime, limit: int = 1000) -> Sequence[tuple[Reminder, Pledge]]:
    """The reminders due by now with their pledges, oldest first; the cost follows what is due."""
    query = (
        select(Reminder, Pledge)
        .join(Pledge, col(Pledge.id) == Reminder.pledge_id)
        .where(col(Reminder.settled_at).is_(None), Reminder.due_at <= now)
        .order_by(col(Reminder.due_at), col(Reminder.id))
        .limit(limit)
    )
    return session.exec(query).all()


def settle(session: Session, ids: Iterable[int | None], outcome: str, now: datetime) -> None:
    """Write what became of reminders; they are never looked at again."""
    session.exec(
        update(Reminder)
        .where(col(Reminder.id).in_([i for i in ids if i is not None]))
        .values(settled_at=now, outcome=outcome)
    )


def next_due(session: Session) -> datetime | None:
    """When the next planned reminder of an open pledge is due."""
    query = (
        select(func.min(Reminder.due_at))
        .join(Pledge, col(Pledge.id) == Reminder.pledge_id)
        .where(col(Reminder.settled_at).is_(None), col(Pledge.state).in_(OPEN))
    )
    return session.exec(query).one()


def drop_of_member(session: Session, member_id: int, now: datetime) -> None:
    """A person who withdrew is reminded no more."""
    mine = select(Pledge.id).where(Pledge.member_id == member_id)
    session.exec(
        update(Reminder)
        .where(col(Reminder.pledge_id).in_(mine), col(Reminder.settled_at).is_(None))
        .values(settled_at=now, outcome="withdrawn")
    )
