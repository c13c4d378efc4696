"""Keep times without reminders: asked for by the person, ended by the person or by the last day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, or_, select, update

from domain.stamps import Stamp
from storage import tables
from storage.ground import history


@dataclass(frozen=True, slots=True)
class Pause:
    member_id: int
    pledge_id: int | None
    until: date | None


def begin(
    session: Session, member_id: int, since: date, until: date | None, stamp: Stamp, pledge_id: int | None = None
) -> None:
    """Pause reminders through `until` (None: until asked again), of one pledge or of all; the newest wish holds."""
    _end(session, member_id, stamp.at, col(tables.Pause.pledge_id) == pledge_id)
    session.add(tables.Pause(member_id=member_id, pledge_id=pledge_id, since=since, until=until, asked_at=stamp.at))
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
    _end(session, member_id, now, or_(col(tables.Pause.pledge_id).is_(None), col(tables.Pause.pledge_id) == pledge_id))


def end_of_all(session: Session, member_id: int, now: datetime) -> None:
    """End the pause of everything; pauses of one pledge stay."""
    _end(session, member_id, now, col(tables.Pause.pledge_id).is_(None))


def _end(session: Session, member_id: int, now: datetime, *only: ColumnElement[bool]) -> int:
    query = update(tables.Pause).where(col(tables.Pause.member_id) == member_id, col(tables.Pause.ended_at).is_(None))
    return session.exec(query.where(*only).values(ended_at=now)).rowcount


def running(session: Session, member_ids: Iterable[int], today: date) -> list[Pause]:
    query = select(tables.Pause.member_id, col(tables.Pause.pledge_id), col(tables.Pause.until)).where(
        col(tables.Pause.member_id).in_(list(member_ids)),
        col(tables.Pause.ended_at).is_(None),
        tables.Pause.since <= today,
        or_(col(tables.Pause.until).is_(None), col(tables.Pause.until) >= today),
    )
    return [Pause(*row) for row in session.exec(query.order_by(col(tables.Pause.id)))]


def of_member(session: Session, member_id: int) -> Sequence[tables.Pause]:
    query = select(tables.Pause).where(tables.Pause.member_id == member_id)
    return session.exec(query.order_by(col(tables.Pause.id))).all()
