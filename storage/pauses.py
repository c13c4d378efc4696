"""Times without reminders: asked for by the person, ended by them or by their last day."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlmodel import Session, col, or_, select, update

from storage.ground import history
from storage.tables import Pause


def begin(
    session: Session, member_id: int, since: date, until: date | None, now: datetime, pledge_id: int | None = None
) -> None:
    """Remind no more until after `until` (None: until asked again), of one pledge or of all; the newest wish holds."""
    _end(session, member_id, now, pledge_id)
    session.add(Pause(member_id=member_id, pledge_id=pledge_id, since=since, until=until, asked_at=now))
    said = until.isoformat() if until else None
    history.record(session, now, member_id, "member", member_id, "paused", until=said, pledge=pledge_id)


def end(session: Session, member_id: int, now: datetime) -> int:
    """Remind again of everything; returns how many pauses ended."""
    ended = _end(session, member_id, now)
    if ended:
        history.record(session, now, member_id, "member", member_id, "resumed")
    return ended


def _end(session: Session, member_id: int, now: datetime, pledge_id: int | None = None) -> int:
    query = update(Pause).where(col(Pause.member_id) == member_id, col(Pause.ended_at).is_(None))
    if pledge_id is not None:
        query = query.where(col(Pause.pledge_id) == pledge_id)
    return session.exec(query.values(ended_at=now)).rowcount


def running(session: Session, member_ids: Iterable[int], today: date) -> Sequence[Pause]:
    """The pauses of these people that hold today."""
    query = select(Pause).where(
        col(Pause.member_id).in_(list(member_ids)),
        col(Pause.ended_at).is_(None),
        Pause.since <= today,
        or_(col(Pause.until).is_(None), col(Pause.until) >= today),
    )
    return session.exec(query.order_by(col(Pause.id))).all()


def of_member(session: Session, member_id: int) -> Sequence[Pause]:
    """Every pause a person has asked for."""
    return session.exec(select(Pause).where(Pause.member_id == member_id).order_by(col(Pause.id))).all()
