"""Find announcements again: those of some organisations, the newest first, and what somebody was sent."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlmodel import Session

from domain.announcing import Announcement, RecipientState
from storage import tables
from storage.announcing import rows
from storage.facts.standing import inside
from storage.ground.core_table import tables_of

_broadcast, _place, _recipient = tables_of(tables.Broadcast, tables.Organisation, tables.Recipient)


def those(
    session: Session, paths: Sequence[str], author_id: int, start: int, limit: int
) -> tuple[list[Announcement], int]:
    """Return a page of what was announced in some subtrees, or by somebody, and how many there are."""
    which = _which(paths, author_id)
    count = select(func.count()).select_from(_broadcast.join(_place, _place.c.id == _broadcast.c.organisation_id))
    numbers = select(_broadcast.c.id).join(_place, _place.c.id == _broadcast.c.organisation_id).where(which)
    page = numbers.order_by(_broadcast.c.id.desc()).offset(start).limit(limit)
    found = (rows.by_number(session, number) for number in session.connection().scalars(page).all())
    return [each for each in found if each], session.connection().scalar(count.where(which)) or 0


def _which(paths: Sequence[str], author_id: int) -> ColumnElement[bool]:
    return or_(_broadcast.c.author_id == author_id, *(inside(_place.c.path, path) for path in paths))


def of_message(session: Session, member_id: int, platform_id: str) -> Announcement | None:
    """Return the announcement somebody was sent as this message; None where it was none."""
    mine = _received(member_id).where(_recipient.c.platform_id == platform_id)
    number = session.connection().scalar(mine.limit(1)) if platform_id else None
    return rows.by_number(session, number) if number is not None else None


def last_received(session: Session, member_id: int, since: datetime) -> Announcement | None:
    """Return the last announcement somebody was sent since then, in real time."""
    return next(iter(received(session, member_id, since, 1)), None)


def received(session: Session, member_id: int, since: datetime, limit: int) -> list[Announcement]:
    """Return the last announcements somebody was sent since then, in real time, the newest first."""
    mine = _received(member_id).where(_recipient.c.settled_at >= since)
    numbers = session.connection().scalars(mine.order_by(_recipient.c.settled_at.desc()).limit(limit)).all()
    found = (rows.by_number(session, number) for number in numbers)
    return [each for each in found if each]


def note_answer(session: Session, number: int, member_id: int, now: datetime) -> None:
    """Note that somebody answered an announcement, and count them once."""
    mine = (_recipient.c.broadcast_id == number, _recipient.c.member_id == member_id)
    noted = update(_recipient).where(*mine, _recipient.c.answered_at.is_(None)).values(answered_at=now)
    if session.connection().execute(noted).rowcount:
        more = update(_broadcast).where(_broadcast.c.id == number).values(answered=_broadcast.c.answered + 1)
        session.connection().execute(more)


def asking(session: Session, limit: int) -> list[Announcement]:
    """Return the last announcements that ask to be read."""
    asks = select(_broadcast.c.id).where(_broadcast.c.asks.is_not(None)).order_by(_broadcast.c.id.desc()).limit(limit)
    found = (rows.by_number(session, number) for number in session.connection().scalars(asks).all())
    return [each for each in found if each]


def _received(member_id: int) -> Select[int]:
    """Look somebody up in each announcement by the key, as there is no other order of them."""
    arrived = (_recipient.c.member_id == member_id, _recipient.c.state == RecipientState.SENT)
    return select(_recipient.c.broadcast_id).where(_recipient.c.broadcast_id.in_(select(_broadcast.c.id)), *arrived)
