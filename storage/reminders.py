"""Keep reminders: one a subject, kind, period and day; found by their day, settled once, and planned again at will."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Select, insert, select, update
from sqlmodel import Session

from domain import reminders
from domain.pledges.pledge import Pledge
from domain.pledges.states import OPEN
from domain.reminders import Reminder, ReminderKind, ReminderOutcome
from domain.stamps import Stamp
from storage import pauses, quiet_days, tables
from storage.campaigns import reminding
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.core_table import table_of
from storage.people.members import led_by
from storage.pledge_rows import READ, found

Row = dict[str, Any]
PLEDGE, CLAIM, LATE, ABOVE, END = "pledge", "claim", "late", "above", "end"
_reminder, _pledge, _member = table_of(tables.Reminder), table_of(tables.Pledge), table_of(tables.Member)
_stay, _account = table_of(tables.Membership), table_of(tables.Account)
_KEY = ("subject_id", "kind", "period", "due_on")
_waiting = _reminder.c.settled_at.is_(None)
_OVERTAKEN: dict[str, object] = {"outcome": ReminderOutcome.OVERTAKEN}
_AGAIN: dict[str, object] = {"settled_at": None, "outcome": None}


def plan(session: Session, pledge: Pledge, today: date, now: datetime) -> None:
    """Plan what is still to come of a pledge made or changed today; what was planned before is overtaken."""
    _plan(session, pledge, _days_of(session, pledge, today), now)


def plan_again(session: Session, pledge: Pledge, today: date, now: datetime) -> None:
    """Plan for a pledge that goes on after all; where its deadline has passed, from tomorrow."""
    days = reminders.planned_late(today, reminding.of_pledge(session, pledge.id)) if pledge.deadline < today else None
    _plan(session, pledge, days or _days_of(session, pledge, today), now)


def _days_of(session: Session, pledge: Pledge, today: date) -> Sequence[tuple[date, ReminderKind]]:
    per = pledge.goal.per if pledge.goal else ""
    days = reminders.planned(pledge.deadline, today, per, reminding.of_pledge(session, pledge.id))
    return pauses.still_to_come(session, pledge, days, today, own_days(session, pledge, today))


def _plan(session: Session, pledge: Pledge, days: Sequence[tuple[date, ReminderKind]], now: datetime) -> None:
    """Plan these days in a few statements; a day that was settled before waits again."""
    mine = (*_about(pledge.id), _reminder.c.kind != ReminderKind.ASKED)
    connection = session.connection()
    connection.execute(update(_reminder).where(*mine, _waiting).values(_OVERTAKEN | {"settled_at": now}))
    key = {"subject": PLEDGE, "subject_id": pledge.id, "period": pledge.deadline.isoformat()}
    at = hour_of(session, pledge.member_id)
    put(session, [key | {"kind": kind, "due_on": day, "due_at": at} for day, kind in days])


def hour_of(session: Session, member_id: int | None) -> time:
    """Return the hour at which somebody is reminded: the one they chose, else the morning."""
    return hours_of(session, [member_id]).get(member_id, reminders.AT) if member_id is not None else reminders.AT


def hours_of(session: Session, member_ids: Collection[int]) -> dict[int, time]:
    """Return the hours at which these people are told what is due, of those who chose one."""
    chosen = (_member.c.id.in_(member_ids), _member.c.reminded_at.is_not(None))
    query = select(_member.c.id, _member.c.reminded_at).where(*chosen)
    return {row.id: row.reminded_at for row in session.connection().execute(query)}


def choose_hour(session: Session, member_id: int, at: time | None, stamp: Stamp) -> None:
    """Remind somebody of all at this hour from now on; None: in the morning. An hour said for one reminder stays."""
    connection, before = session.connection(), hour_of(session, member_id)
    connection.execute(update(_member).where(_member.c.id == member_id).values(reminded_at=at))
    mine = select(_pledge.c.id).where(_pledge.c.member_id == member_id)
    waiting = (_reminder.c.subject == PLEDGE, _reminder.c.subject_id.in_(mine), _waiting, _reminder.c.due_at == before)
    connection.execute(update(_reminder).where(*waiting).values(due_at=at or reminders.AT))
    said = at.isoformat("minutes") if at else None
    history.record(session, stamp, "member", member_id, "hour_chosen", before=before.isoformat("minutes"), after=said)


def plan_of_member(session: Session, member_id: int, today: date, now: datetime) -> None:
    """Plan again for everything a person still works on."""
    mine = READ.where(_pledge.c.member_id == member_id, _pledge.c.state.in_(OPEN))
    for pledge, _ in found(session, mine):
        plan(session, pledge, today, now)


def add(session: Session, pledge_id: int, day: date, at: time, now: datetime) -> None:
    """Remind once more on a day at an hour; one sent on that day already is sent again.

    The newest wish holds: another day wished for before, and still to come, is overtaken.
    """
    other = (*_about(pledge_id), _reminder.c.kind == ReminderKind.ASKED, _reminder.c.due_on != day, _waiting)
    session.connection().execute(update(_reminder).where(*other).values(_OVERTAKEN | {"settled_at": now}))
    put(session, [_asked(PLEDGE, pledge_id, day, at)])


def add_claim(session: Session, pledge_id: int, day: date, now: datetime, period: str) -> None:
    """Look on a day, the newest one said, whether a decision is still waited for; `period`: since when."""
    earlier = (_reminder.c.subject == CLAIM, _reminder.c.subject_id == pledge_id, _waiting)
    session.connection().execute(update(_reminder).where(*earlier).values(_OVERTAKEN | {"settled_at": now}))
    put(session, [_asked(CLAIM, pledge_id, day) | {"period": period}])


def add_steps(session: Session, subject: str, steps: Collection[tuple[Pledge, date]]) -> None:
    """Plan what follows the last reminder of a deadline: who hears of it, or the end."""
    put(session, [_asked(subject, of.id, day) | {"period": of.deadline.isoformat()} for of, day in steps])


def put_off(session: Session, wanted: Collection[tuple[Reminder, date]]) -> None:
    """Plan the last reminder of pledges, or what their leaders are to hear, once more on another day."""
    for subject in (PLEDGE, LATE):
        same = [(each, day) for each, day in wanted if each.subject == subject]
        rows = [(_asked(subject, one.pledge.id, day, one.at), one) for one, day in same]
        put(session, [row | {"kind": one.kind, "period": one.period} for row, one in rows])


def _asked(subject: str, pledge_id: int, day: date, at: time = reminders.AT) -> Row:
    key = {"subject": subject, "subject_id": pledge_id, "kind": ReminderKind.ASKED}
    return key | {"period": "", "due_on": day, "due_at": at}


def put(session: Session, rows: Sequence[Row]) -> None:
    """Plan reminders of one subject in a few statements; one that was settled before waits again."""
    if not rows:
        return
    here = (_reminder.c.subject == rows[0]["subject"], _reminder.c.subject_id.in_({row["subject_id"] for row in rows}))
    connection = session.connection()
    columns = [_reminder.c[name] for name in ("id", *_KEY)]
    known = {tuple(row[1:]): row[0] for row in connection.execute(select(*columns).where(*here))}
    keyed = {tuple(row[name] for name in _KEY): row for row in rows}
    for at in {row["due_at"] for row in rows}:
        if ids := [known[key] for key, row in keyed.items() if key in known and row["due_at"] == at]:
            connection.execute(update(_reminder).where(_reminder.c.id.in_(ids)).values(_AGAIN | {"due_at": at}))
    if new := [row for key, row in keyed.items() if key not in known]:
        connection.execute(insert(_reminder), new)


def _about(pledge_id: int) -> tuple[ColumnElement[bool], ...]:
    return _reminder.c.subject == PLEDGE, _reminder.c.subject_id == pledge_id


def to_look_at(session: Session, subject: str, by: date, limit: int = 1000, of: Collection[int] = ()) -> list[Reminder]:
    """Return what is to be looked at by a day, such as whether a decision is waited for; `of`: of these pledges."""
    query = _DUE.where(_reminder.c.subject == subject, _reminder.c.due_on <= by).limit(limit)
    return _found(session, query.where(_reminder.c.subject_id.in_(of)) if of else query)


def due(session: Session, today: date, at: time = time.max, limit: int = 1000) -> list[Reminder]:
    """Return what is due by this hour of today with the pledges, oldest first; the cost follows what is due."""
    which = quiet_days.going(session, today, at).which
    return _found(session, _DUE.where(_reminder.c.subject.in_((PLEDGE, LATE)), which).limit(limit))


def planned_by(session: Session, day: date, limit: int = 1000) -> list[Reminder]:
    """Return what waits and has its day by then, whether or not it is sent on that day."""
    return _found(session, _DUE.where(_reminder.c.subject.in_((PLEDGE, LATE)), _reminder.c.due_on <= day).limit(limit))


def due_to(
    session: Session, people: Collection[int], today: date, at: time = time.max, but: Collection[int] = ()
) -> list[Reminder]:
    """Return what these people are reminded of by now; `but`: known.

    Of their own, of organisations they lead, and of the members without a chat, and the last reminders, of these cells.
    """
    if not people:
        return []
    connection = session.connection()
    own = connection.scalars(select(_pledge.c.id).where(_pledge.c.member_id.in_(people))).all()
    led = connection.scalars(led_by(people, today)).all()
    theirs, silent = list(own), list[int]()
    if led:
        # Who is here is looked up first: joined, PostgreSQL reads everybody's pledges and chats for a few cells.
        here = (_stay.c.organisation_id.in_(led), held_now(_stay, today))
        members = connection.scalars(select(_stay.c.member_id).where(*here)).all()
        of_led = connection.scalars(select(_pledge.c.id).where(_pledge.c.organisation_id.in_(led))).all()
        open_here = (_pledge.c.member_id.in_(members), _pledge.c.state.in_(OPEN))
        rows = connection.execute(select(_pledge.c.id, _pledge.c.member_id).where(*open_here)).all()
        chats = (_account.c.member_id.in_(members), _account.c.blocked_at.is_(None))
        reached = set(connection.scalars(select(_account.c.member_id).where(*chats)))
        theirs += [*of_led, *(row.id for row in rows if row.member_id not in reached)]
        silent = [*of_led, *(row.id for row in rows)]
    going = quiet_days.going(session, today, at)
    new = [
        *_numbers(session, PLEDGE, theirs, going.until),
        *(_numbers(session, LATE, silent, going.until) if silent else ()),
    ]
    new = [number for number in new if number not in but]
    # They are known by number: what else waits is no reason to look through it, nor is their order.
    found_ones = _found(session, _WITH_PLEDGES.where(_reminder.c.id.in_(new), going.which)) if new else []
    return sorted(found_ones, key=lambda each: (each.due_on, each.id))


def _numbers(session: Session, subject: str, pledge_ids: Collection[int], until: date) -> list[int]:
    # Without the day SQLite looks these few up; with it, SQLite would walk through everything that is due.
    about = (_reminder.c.subject == subject, _reminder.c.subject_id.in_(pledge_ids), _waiting)
    rows = session.connection().execute(select(_reminder.c.id, _reminder.c.due_on).where(*about))
    return [number for number, day in rows if day <= until]


def _found(session: Session, query: Select[Any]) -> list[Reminder]:
    return [
        Reminder(row.number, row.subject, row.kind, row.period, row.due_on, pledge, row.due_at)
        for pledge, row in found(session, query)
    ]


_WITH_PLEDGES = READ.add_columns(
    _reminder.c.id.label("number"), *(_reminder.c[name] for name in ("subject", "kind", "period", "due_on", "due_at"))
).join(_reminder, _reminder.c.subject_id == _pledge.c.id)
_NEXT = (_reminder.c[name] for name in ("settled_at", "due_on", "due_at", "id"))
"""In the words of the index: otherwise PostgreSQL sorts all that is due for the next few."""
_DUE = _WITH_PLEDGES.where(_waiting).order_by(*_NEXT)


def next_day(session: Session, pledge_ids: Collection[int], today: date) -> date | None:
    """Return the next day after today on which one of these pledges is reminded of, and not the day it is of."""
    return min((day for day, each in to_come(session, pledge_ids, today) if each.due_on > today < day), default=None)


def to_come(session: Session, pledge_ids: Collection[int], today: date) -> list[tuple[date, Reminder]]:
    """Return what waits of these pledges, with the day on which it comes, in this order."""
    waiting = waiting_of(session, PLEDGE, pledge_ids)
    days = [(each.comes_on(today, own_days(session, each.pledge, today)), each) for each in waiting]
    return sorted(days, key=lambda found: (found[0], found[1].at, found[1].id))


def waiting_of(session: Session, subject: str, pledge_ids: Collection[int]) -> list[Reminder]:
    about = (_reminder.c.subject == subject, _reminder.c.subject_id.in_(pledge_ids), _waiting)
    return _found(session, _WITH_PLEDGES.where(*about)) if pledge_ids else []


def own_days(session: Session, pledge: Pledge, today: date) -> set[date]:
    """Return the days on which whoever is reminded of a pledge rests, beside the whole country."""
    return quiet_days.own_days_of(session, pledge.member_id, pledge.organisation_id, today)


def settle(session: Session, ids: Iterable[int], outcome: ReminderOutcome, now: datetime) -> None:
    settled = update(_reminder).where(_reminder.c.id.in_(list(ids)))
    session.connection().execute(settled.values(settled_at=now, outcome=outcome))


def drop_of_members(session: Session, member_ids: Collection[int], now: datetime) -> None:
    mine = select(_pledge.c.id).where(_pledge.c.member_id.in_(member_ids))
    theirs = (_reminder.c.subject.in_((PLEDGE, LATE, ABOVE, END)), _reminder.c.subject_id.in_(mine), _waiting)
    ended = {"settled_at": now, "outcome": ReminderOutcome.WITHDRAWN}
    session.connection().execute(update(_reminder).where(*theirs).values(ended))
