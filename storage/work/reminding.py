"""Plan and find the reminders of work items, and the looks at whether whoever has one still belongs there."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, select, union, update
from sqlmodel import Session

from domain.pledges.states import GOING_ON
from domain.reminders import ReminderKind, ReminderOutcome, still_to_come
from domain.work.item import WorkItem, WorkState, planned
from storage import quiet_days, reminders, tables
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.work import items

WORK, HOLDER, WHOLE = "work", "holder", "whole"
"""What a reminder is of: an item, a person whose place may have changed, a pledge that has ended or goes on again."""
_reminder, _item, _pledge = table_of(tables.Reminder), table_of(tables.WorkItem), table_of(tables.Pledge)
_waiting = _reminder.c.settled_at.is_(None)


@dataclass(frozen=True, slots=True)
class DueWork:
    """A reminder of an item that is due; `ended` says why it is not sent any more."""

    number: int
    item: WorkItem
    due_on: date
    ended: ReminderOutcome | None


def plan(session: Session, item: WorkItem, today: date, now: datetime) -> None:
    """Plan what is still to come of an item as it is now; what was planned before is overtaken."""
    mine = (_reminder.c.subject == WORK, _reminder.c.subject_id == item.id, _waiting)
    settled = {"settled_at": now, "outcome": ReminderOutcome.OVERTAKEN}
    session.connection().execute(update(_reminder).where(*mine).values(settled))
    if item.is_open and item.holder_id is not None and item.due_on:
        key = {"subject": WORK, "subject_id": item.id, "period": item.due_on.isoformat()}
        at = reminders.hour_of(session, item.holder_id)
        own = quiet_days.own_days_of(session, item.holder_id, None, today)
        days = still_to_come(planned(item.due_on, today), item.due_on, today, own)
        reminders.put(session, [key | {"kind": kind, "due_on": day, "due_at": at} for day, kind in days])


def due(session: Session, today: date, at: time, limit: int) -> list[DueWork]:
    """Return the reminders of items that are due by this hour, oldest first."""
    mine = (_reminder.c.subject == WORK, _waiting, quiet_days.going(session, today, at).which)
    return _found(session, _rows(session, mine, limit))


def _rows(session: Session, which: Sequence[ColumnElement[bool]], limit: int) -> dict[int, tuple[int, date]]:
    """Return the items these reminders are of, and their days, by the number of the reminder."""
    query = select(_reminder.c.id, _reminder.c.subject_id, _reminder.c.due_on).where(*which)
    order = (_reminder.c[name] for name in ("settled_at", "due_on", "due_at", "id"))
    rows = session.connection().execute(query.order_by(*order).limit(limit))
    return {number: (item, day) for number, item, day in rows}


def _found(session: Session, numbers: Mapping[int, tuple[int, date]]) -> list[DueWork]:
    known = {item.id: item for item in items.by_ids(session, {item for item, _ in numbers.values()})}
    states = select(_item.c.id).join(_pledge, _pledge.c.id == _item.c.pledge_id)
    going = states.where(_item.c.id.in_(known), _pledge.c.state.in_(GOING_ON))
    under_way = set(session.connection().scalars(going)) if known else set()
    ended = {
        number: None if item.is_open and item.id in under_way and item.holder_id else ReminderOutcome.CLOSED
        for number, item in known.items()
    }
    return [DueWork(number, known[item], day, ended[item]) for number, (item, day) in numbers.items()]


def to_come(session: Session, member_id: int) -> list[DueWork]:
    """Return what waits of the items somebody has."""
    held = (_item.c.holder_id == member_id, _item.c.state == WorkState.OPEN)
    # Looked up first: joined, SQLite walks through all that waits.
    mine = session.connection().scalars(select(_item.c.id).where(*held)).all()
    about = (_reminder.c.subject == WORK, _reminder.c.subject_id.in_(mine), _waiting)
    columns = [_reminder.c[name] for name in ("id", "subject_id", "due_on")]
    rows = session.connection().execute(select(*columns).where(*about)).all() if mine else []
    return [each for each in _found(session, {row.id: (row.subject_id, row.due_on) for row in rows}) if not each.ended]


def look_at(session: Session, member_ids: Collection[int], day: date) -> None:
    """Look from a day on whether what these people have to do, and what others have for them, is still in one place."""
    concerned = set[int]()
    for people in chunks(sorted(member_ids)):
        concerned |= _concerned(session, people)
    key = {"subject": HOLDER, "kind": ReminderKind.ASKED, "period": "", "due_on": day, "due_at": time(0)}
    reminders.put(session, [key | {"subject_id": each} for each in sorted(concerned)])


def _concerned(session: Session, people: Sequence[int]) -> set[int]:
    """Return those of the people who have open items, and those for whom others have some."""
    open_items = select(_item.c.id).where(_item.c.state == WorkState.OPEN, _item.c.holder_id.is_not(None))
    held = open_items.with_only_columns(_item.c.holder_id).where(_item.c.holder_id.in_(people))
    owned = open_items.with_only_columns(_pledge.c.member_id).join(_pledge, _pledge.c.id == _item.c.pledge_id)
    owned = owned.where(_pledge.c.member_id.in_(people))
    return set(session.connection().scalars(union(held, owned)))


def looks_due(session: Session, subject: str, today: date, limit: int) -> dict[int, int]:
    """Return the looks that are due: at whom, or at which pledge, by their number."""
    query = select(_reminder.c.id, _reminder.c.subject_id)
    query = query.where(_reminder.c.subject == subject, _waiting, _reminder.c.due_on <= today).limit(limit)
    return {row[0]: row[1] for row in session.connection().execute(query)}


def look_at_whole(session: Session, pledge_id: int, day: date) -> None:
    """Let those who have work to do for a pledge hear that the pledge has come to its end, or goes on after all."""
    held = select(_item.c.id).where(_item.c.pledge_id == pledge_id, _item.c.state == WorkState.OPEN)
    if session.connection().execute(held.where(_item.c.holder_id.is_not(None)).limit(1)).first():
        key = {"subject": WHOLE, "kind": ReminderKind.ASKED, "period": "", "due_on": day, "due_at": time(0)}
        reminders.put(session, [key | {"subject_id": pledge_id}])


def concerning(session: Session, member_id: int) -> list[WorkItem]:
    """Return the open items somebody has, and those others have for pledges of theirs."""
    is_held = (_item.c.state == WorkState.OPEN, _item.c.holder_id.is_not(None))
    held = items.READ.where(*is_held, _item.c.holder_id == member_id)
    owned = items.READ.where(*is_held, _pledge.c.member_id == member_id)
    return list({each.id: each for query in (held, owned) for each in items.found(session, query)}.values())
