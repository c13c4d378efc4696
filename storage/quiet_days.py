"""Keep the days on which organisations rest, and choose by them whose notices go out on a day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    String,
    Time,
    and_,
    cast,
    insert,
    literal,
    not_,
    or_,
    select,
    true,
    tuple_,
    update,
)
from sqlmodel import Session

from domain.quiet_days import vietnam
from domain.quiet_days.allowed import is_allowed, last_allowed_before, reach
from domain.reminders import ReminderKind
from domain.roles import Place
from domain.stamps import Stamp
from storage.facts.standing import held_now, inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import DatedQuiet, Membership, Organisation, Pledge, Reminder, WorkItem

RESTS, WORKS = "rest noted", "rest taken back"
DAY, AROUND = timedelta(days=1), timedelta(days=62)
_quiet, _stay, _organisation = tables_of(DatedQuiet, Membership, Organisation)
_pledge, _reminder, _item = tables_of(Pledge, Reminder, WorkItem)
_BELIEVED = _quiet.c.withdrawn_at.is_(None)


@dataclass(frozen=True, slots=True)
class Rest:
    """A day on which one organisation rests, as it was noted."""

    id: int
    organisation_id: int
    path: str
    organisation: str
    day: date
    words: str
    deed: int


def add(session: Session, place: Place, days: Sequence[date], words: str, stamp: Stamp) -> int:
    """Note days on which an organisation rests; return the number of the deed."""
    said = [day.isoformat() for day in days]
    entry = history.record(session, stamp.of_day(days[0]), "organisation", place.id, RESTS, days=said, words=words)
    common = {"organisation_id": place.id, "recorded_at": stamp.at, "entry_id": entry, "words": words}
    session.connection().execute(insert(_quiet), [common | {"holds_from": day} for day in days])
    return entry


def take_back(session: Session, place: Place, rests: Collection[Rest], stamp: Stamp) -> None:
    """Write to the people of an organisation again on these days."""
    mine = update(_quiet).where(_quiet.c.id.in_([each.id for each in rests]), _BELIEVED)
    session.connection().execute(mine.values(withdrawn_at=stamp.at))
    history.record(session, stamp, "organisation", place.id, WORKS, days=[each.day.isoformat() for each in rests])


def _found(session: Session, *which: ColumnElement[bool]) -> list[Rest]:
    columns = (_quiet.c.id, _organisation.c.id, _organisation.c.path, _organisation.c.name)
    query = select(*columns, _quiet.c.holds_from, _quiet.c.words, _quiet.c.entry_id)
    query = query.join(_organisation, _organisation.c.id == _quiet.c.organisation_id).where(_BELIEVED, *which)
    rows = session.connection().execute(query.order_by(_quiet.c.holds_from, _quiet.c.id))
    return [Rest(*row) for row in rows]


def of_deed(session: Session, entry: int) -> list[Rest]:
    """Return the days one deed noted that still stand."""
    return _found(session, _quiet.c.entry_id == entry)


def to_come(session: Session, today: date) -> list[Rest]:
    return _found(session, _quiet.c.holds_from >= today)


def around(session: Session, today: date) -> list[Rest]:
    """Return every rest that is near or to come."""
    return _found(session, _quiet.c.holds_from >= today - AROUND)


def own_days(session: Session, today: date, path: str) -> set[date]:
    """Return the days on which an organisation rests, or one above it."""
    return resting_at(around(session, today), path)


def resting_at(rests: Collection[Rest], path: str) -> set[date]:
    """Return those days of rest that hold for an organisation: its own, and of those above it."""
    return {each.day for each in rests if path.startswith(each.path)}


def own_days_of(session: Session, member_id: int | None, organisation_id: int | None, today: date) -> set[date]:
    """Return the days on which those rest to whom a pledge belongs."""
    rests = around(session, today)
    if not rests:
        return set()
    home = select(_stay.c.organisation_id).where(_stay.c.member_id == member_id, held_now(_stay, today))
    is_it = _organisation.c.id == organisation_id if member_id is None else _organisation.c.id.in_(home)
    path = session.connection().execute(select(_organisation.c.path).where(is_it).limit(1)).scalar() or "/"
    return resting_at(rests, path)


def hushed(session: Session, day: date, member: ColumnElement[Any]) -> ColumnElement[bool] | None:
    """Tell of whom a column names whether they are left alone on a day; None where nobody is."""
    if not is_allowed(day):
        return true()
    paths = [each.path for each in _found(session, _quiet.c.holds_from == day)]
    if not paths:
        return None
    here = _belonging(or_(*(inside(_organisation.c.path, path) for path in paths)), day)
    return and_(member.is_not(None), member.in_(here))


def _belonging(inside_them: ColumnElement[bool], day: date) -> Select[Any]:
    places = select(_organisation.c.id).where(inside_them)
    return select(_stay.c.member_id).where(_stay.c.organisation_id.in_(places), held_now(_stay, day))


@dataclass(frozen=True, slots=True)
class Going:
    """Which reminders go out by an hour of a day; none is of a later day than `until`."""

    which: ColumnElement[bool]
    until: date


def going(session: Session, today: date, at: time) -> Going:
    """Choose what goes out by this hour: what has passed, what was asked for, and what lies in the rest ahead.

    An organisation that rests now waits; one that rests from tomorrow on is told of its days of rest before.
    """
    rests = around(session, today)
    own = {top.path: resting_at(rests, top.path) for top in rests}
    usual = _bounds(today, set())
    other = {path: bounds for path, days in own.items() if (bounds := _bounds(today, days)) != usual}
    which = [and_(_due(today, at, usual), *(not_(_of(path, today)) for path in other))]
    for path, bounds in other.items():
        deeper = (_of(each, today) for each in other if each != path and each.startswith(path))
        which.append(and_(_due(today, at, bounds), _of(path, today), *(not_(each) for each in deeper)))
    ahead = [last for _, last in (usual, *other.values()) if last]
    return Going(or_(*which), max(ahead, default=today))


def _bounds(today: date, own: Collection[date]) -> tuple[date, date | None]:
    """Return the last morning before today, and how far today's reaches: None where today is quiet."""
    return last_allowed_before(today - DAY, own), reach(today, own)


def _due(today: date, at: time, bounds: tuple[date, date | None]) -> ColumnElement[bool]:
    before, last = bounds
    day, by_now = _reminder.c.due_on, _reminder.c.due_at <= literal(at, Time())
    if last is None:
        asked = and_(_reminder.c.subject == "pledge", _reminder.c.kind == ReminderKind.ASKED, day == today, by_now)
        return and_(asked, literal(not vietnam.is_tet(today)))
    passed = by(today, at) if before == today - DAY else or_(day <= before, and_(day <= today, by_now))
    if last == today:
        return passed
    is_ahead = and_(_reminder.c.kind == ReminderKind.DEADLINE, cast(day, String) <= _reminder.c.period)
    return or_(passed, and_(is_ahead, day > today, day <= last, by_now))


def by(today: date, at: time) -> ColumnElement[bool]:
    moment = tuple_(literal(today, Date()), literal(at, Time()))
    return tuple_(_reminder.c.due_on, _reminder.c.due_at) <= moment


def _of(path: str, day: date) -> ColumnElement[bool]:
    """Tell of a reminder whether it is of a pledge, or of work, that lies at a path or below."""
    inside_it = inside(_organisation.c.path, path)
    people, places = _belonging(inside_it, day), select(_organisation.c.id).where(inside_it)
    pledges = select(_pledge.c.id).where(or_(_pledge.c.organisation_id.in_(places), _pledge.c.member_id.in_(people)))
    items = select(_item.c.id).where(_item.c.holder_id.in_(people))
    of_work = and_(_reminder.c.subject == "work", _reminder.c.subject_id.in_(items))
    return or_(and_(_reminder.c.subject.in_(("pledge", "late")), _reminder.c.subject_id.in_(pledges)), of_work)
