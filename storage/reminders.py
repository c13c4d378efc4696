"""Keep reminders: one a subject, kind, period and day; found by their day, settled once, and planned again at will."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, insert, select, update
from sqlmodel import Session

from domain import reminders
from domain.pledges.pledge import Pledge
from domain.pledges.states import OPEN
from domain.reminders import Reminder, ReminderKind, ReminderOutcome
from storage import tables
from storage.ground.core_table import table_of
from storage.people.members import led_by
from storage.pledge_rows import READ, found

PLEDGE, CLAIM = "pledge", "claim"
_reminder, _pledge = table_of(tables.Reminder), table_of(tables.Pledge)
_waiting = _reminder.c.settled_at.is_(None)


def plan(session: Session, pledge: Pledge, today: date, now: datetime) -> None:
    """Plan what is still to come of a pledge; what was planned for another deadline is overtaken."""
    period = pledge.deadline.isoformat()
    other = (*_about(pledge.id), _reminder.c.kind == ReminderKind.DEADLINE, _reminder.c.period != period, _waiting)
    overtaken = update(_reminder).where(*other).values(settled_at=now, outcome=ReminderOutcome.OVERTAKEN)
    session.connection().execute(overtaken)
    for day in reminders.planned(pledge.deadline, today):
        _put(session, pledge.id, ReminderKind.DEADLINE, period, day)


def plan_again(session: Session, pledge: Pledge, today: date, now: datetime) -> None:
    """Plan for a pledge that goes on after all; where its deadline has passed, remind tomorrow."""
    plan(session, pledge, today, now)
    if pledge.deadline < today:
        add(session, pledge.id, today + timedelta(days=1), now)


def plan_of_member(session: Session, member_id: int, today: date, now: datetime) -> None:
    """Plan again for everything a person still works on."""
    mine = READ.where(_pledge.c.member_id == member_id, _pledge.c.state.in_(OPEN))
    for pledge, _ in found(session, mine):
        plan(session, pledge, today, now)


def add(session: Session, pledge_id: int, day: date, now: datetime) -> None:
    """Remind once more on a day; one sent on that day already is sent again.

    The newest wish holds: another day wished for before, and still to come, is overtaken.
    """
    other = (*_about(pledge_id), _reminder.c.kind == ReminderKind.ASKED, _reminder.c.due_on != day, _waiting)
    overtaken = update(_reminder).where(*other).values(settled_at=now, outcome=ReminderOutcome.OVERTAKEN)
    session.connection().execute(overtaken)
    _put(session, pledge_id, ReminderKind.ASKED, "", day)


def add_claim(session: Session, pledge_id: int, day: date, now: datetime, period: str) -> None:
    """Look on a day, the newest one said, whether a decision is still waited for; `period`: since when."""
    earlier = (_reminder.c.subject == CLAIM, _reminder.c.subject_id == pledge_id, _waiting)
    overtaken = update(_reminder).where(*earlier).values(settled_at=now, outcome=ReminderOutcome.OVERTAKEN)
    session.connection().execute(overtaken)
    _put(session, pledge_id, ReminderKind.ASKED, period, day, CLAIM)


def _put(
    session: Session, pledge_id: int, kind: ReminderKind, period: str, due_on: date, subject: str = PLEDGE
) -> None:
    """Plan a reminder; one that was settled before waits again."""
    key = {"subject": subject, "subject_id": pledge_id, "kind": kind, "period": period, "due_on": due_on}
    same = [_reminder.c[name] == value for name, value in key.items()]
    connection = session.connection()
    again = update(_reminder).where(*same).values(settled_at=None, outcome=None)
    if connection.execute(again).rowcount == 0:
        connection.execute(insert(_reminder).values(key))


def _about(pledge_id: int) -> tuple[ColumnElement[bool], ...]:
    return _reminder.c.subject == PLEDGE, _reminder.c.subject_id == pledge_id


def due_claims(session: Session, today: date) -> list[Reminder]:
    """Return what is to be looked at by today, whether a decision is still waited for."""
    return _found(session, _due_of(CLAIM).where(_reminder.c.due_on <= today).limit(1000))


def due(session: Session, today: date, limit: int = 1000) -> list[Reminder]:
    """Return the reminders due by today with their pledges, oldest first; the cost follows what is due."""
    return _found(session, _DUE.where(_reminder.c.due_on <= today).limit(limit))


def due_to(session: Session, people: Collection[int], today: date, but: Collection[int] = ()) -> list[Reminder]:
    """Return what these people are reminded of by today, of their own and of organisations they lead; `but`: known."""
    if not people:
        return []
    led = select(_pledge.c.id).where(_pledge.c.organisation_id.in_(led_by(people, today)))
    connection = session.connection()
    theirs = connection.scalars(select(_pledge.c.id).where(_pledge.c.member_id.in_(people)).union_all(led)).all()
    about = (_reminder.c.subject == PLEDGE, _reminder.c.subject_id.in_(theirs))
    # Without the day SQLite looks these few up; with it, SQLite would walk through everything that is due.
    waiting = connection.execute(select(_reminder.c.id, _reminder.c.due_on).where(*about, _waiting))
    new = [number for number, day in waiting if day <= today and number not in but]
    # They are known by number: what else waits is no reason to look through it, nor is their order.
    found_ones = _found(session, _WITH_PLEDGES.where(_reminder.c.id.in_(new))) if new else []
    return sorted(found_ones, key=lambda each: (each.due_on, each.id))


def _found(session: Session, query: Select[Any]) -> list[Reminder]:
    return [Reminder(row.number, row.kind, row.period, row.due_on, pledge) for pledge, row in found(session, query)]


_WITH_PLEDGES = READ.add_columns(
    _reminder.c.id.label("number"), *(_reminder.c[name] for name in ("kind", "period", "due_on"))
).join(_reminder, _reminder.c.subject_id == _pledge.c.id)


def _due_of(subject: str) -> Select[Any]:
    waiting = _WITH_PLEDGES.where(_reminder.c.subject == subject, _waiting)
    return waiting.order_by(_reminder.c.due_on, _reminder.c.id)


_DUE = _due_of(PLEDGE)


def settle(session: Session, ids: Iterable[int], outcome: ReminderOutcome, now: datetime) -> None:
    settled = update(_reminder).where(_reminder.c.id.in_(list(ids)))
    session.connection().execute(settled.values(settled_at=now, outcome=outcome))


def drop_of_members(session: Session, member_ids: Collection[int], now: datetime) -> None:
    mine = select(_pledge.c.id).where(_pledge.c.member_id.in_(member_ids))
    dropped = update(_reminder).where(_reminder.c.subject == PLEDGE, _reminder.c.subject_id.in_(mine), _waiting)
    session.connection().execute(dropped.values(settled_at=now, outcome=ReminderOutcome.WITHDRAWN))
