"""Keep times without reminders, ended by the person or by the last day, and the only day of the week for them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, or_, select, update
from sqlmodel import Session

from domain import reminders
from domain.mornings.weekly import on_weekday
from domain.pledges.pledge import Pledge
from domain.reminders import ReminderKind, ReminderOutcome
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import table_of

_pause, _member = table_of(tables.Pause), table_of(tables.Member)
_pledge, _reminder = table_of(tables.Pledge), table_of(tables.Reminder)


@dataclass(frozen=True, slots=True)
class Pause:
    member_id: int
    pledge_id: int | None
    until: date | None


def begin(
    session: Session, member_id: int, since: date, until: date | None, stamp: Stamp, pledge_id: int | None = None
) -> None:
    """Pause reminders through `until` (None: until asked again), of one pledge or of all; the newest wish holds."""
    _end(session, member_id, stamp.at, _pause.c.pledge_id == pledge_id)
    row = {"member_id": member_id, "pledge_id": pledge_id, "since": since, "until": until, "asked_at": stamp.at}
    session.connection().execute(insert(_pause).values(row))
    said = until.isoformat() if until else None
    history.record(session, stamp, "member", member_id, "paused", until=said, pledge=pledge_id)


def end(session: Session, member_id: int, stamp: Stamp) -> int:
    """End every pause of a member; return the count."""
    ended = _end(session, member_id, stamp.at)
    if ended:
        history.record(session, stamp, "member", member_id, "resumed")
    return ended


def end_all_of(session: Session, member_id: int, now: datetime) -> None:
    """End every pause without a word in the history."""
    _end(session, member_id, now)


def end_of_one(session: Session, member_id: int, pledge_id: int, now: datetime) -> None:
    """End the pauses that silence this pledge: its own, and that of everything."""
    _end(session, member_id, now, or_(_pause.c.pledge_id.is_(None), _pause.c.pledge_id == pledge_id))


def end_of_all(session: Session, member_id: int, now: datetime) -> None:
    """End the pause of everything; pauses of one pledge stay."""
    _end(session, member_id, now, _pause.c.pledge_id.is_(None))


def _end(session: Session, member_id: int, now: datetime, *only: ColumnElement[bool]) -> int:
    query = update(_pause).where(_pause.c.member_id == member_id, _pause.c.ended_at.is_(None))
    return session.connection().execute(query.where(*only).values(ended_at=now)).rowcount


def count(session: Session, today: date) -> int:
    """Count who asked for a time without any reminder that lasts today."""
    lasts = (_pause.c.since <= today, or_(_pause.c.until.is_(None), _pause.c.until >= today))
    mine = (_pause.c.ended_at.is_(None), _pause.c.pledge_id.is_(None), *lasts)
    return session.connection().scalar(select(func.count(_pause.c.member_id.distinct())).where(*mine)) or 0


def running(session: Session, member_ids: Iterable[int], today: date) -> list[Pause]:
    ids = list(member_ids)
    query = select(_pause.c.member_id, _pause.c.pledge_id, _pause.c.until).where(
        _pause.c.member_id.in_(ids),
        _pause.c.ended_at.is_(None),
        _pause.c.since <= today,
        or_(_pause.c.until.is_(None), _pause.c.until >= today),
    )
    rows = session.connection().execute(query.order_by(_pause.c.id)) if ids else ()
    return [Pause(*row) for row in rows]


def resting(session: Session, member_ids: Iterable[int], today: date) -> set[int]:
    """Return those of the people who want no reminders of anything now."""
    return {each.member_id for each in running(session, member_ids, today) if each.pledge_id is None}


def of_member(session: Session, member_id: int) -> Sequence[Row[Any]]:
    query = select(_pause).where(_pause.c.member_id == member_id)
    return session.connection().execute(query.order_by(_pause.c.id)).all()


def weekday_of(session: Session, member_id: int | None) -> int | None:
    """Return the day of the week, Monday 0; None where all days will do."""
    mine = select(_member.c.reminded_on).where(_member.c.id == member_id)
    chosen: int | None = session.connection().execute(mine).scalar() if member_id is not None else None
    return chosen


def choose_weekday(session: Session, member_id: int, weekday: int | None, stamp: Stamp) -> None:
    """Note the day; what waits is planned anew by the caller."""
    before = weekday_of(session, member_id)
    session.connection().execute(update(_member).where(_member.c.id == member_id).values(reminded_on=weekday))
    history.record(session, stamp, "member", member_id, "weekday_chosen", before=before, after=weekday)


def still_to_come(
    session: Session, pledge: Pledge, plan: list[tuple[date, ReminderKind]], today: date, own: Collection[date]
) -> Sequence[tuple[date, ReminderKind]]:
    """Return the days of a pledge that are left, as its owner wants them; `own`: those on which they rest."""
    left = reminders.still_to_come(plan, pledge.deadline, today, own)
    weekday = weekday_of(session, pledge.member_id)
    return left if weekday is None else on_weekday(left, weekday, pledge.deadline, today)


def drop_asked(session: Session, member_id: int, now: datetime) -> None:
    """Let what was wished for on single days be overtaken by a newer wish."""
    mine = select(_pledge.c.id).where(_pledge.c.member_id == member_id)
    asked = (_reminder.c.subject == "pledge", _reminder.c.subject_id.in_(mine), _reminder.c.settled_at.is_(None))
    query = update(_reminder).where(*asked, _reminder.c.kind == ReminderKind.ASKED)
    session.connection().execute(query.values(outcome=ReminderOutcome.OVERTAKEN, settled_at=now))
