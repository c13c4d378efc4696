"""Keep times in which somebody gets no announcements, ended by the person or by the last day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, exists, insert, or_, select, update
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import tables_of

_rest, _recipient, _broadcast = tables_of(tables.AnnouncementPause, tables.Recipient, tables.Broadcast)


@dataclass(frozen=True, slots=True)
class Rest:
    """The first and the last day without announcements; None: until further notice."""

    since: date
    until: date | None


def begin(session: Session, member_id: int, since: date, until: date | None, stamp: Stamp) -> None:
    """Send no announcements through `until` (None: until asked again), nor what waits today; the newest wish holds."""
    end(session, member_id, stamp.at)
    row = {"member_id": member_id, "since": since, "until": until, "asked_at": stamp.at}
    session.connection().execute(insert(_rest).values(row))
    said = until.isoformat() if until else None
    history.record(session, stamp, "member", member_id, "announcements_paused", until=said)
    if since <= stamp.day:
        _let_go(session, member_id)


def end(session: Session, member_id: int, now: datetime) -> int:
    """End what runs; return whether anything did."""
    mine = (_rest.c.member_id == member_id, _rest.c.ended_at.is_(None))
    return session.connection().execute(update(_rest).where(*mine).values(ended_at=now)).rowcount


def take_up(session: Session, member_id: int, stamp: Stamp) -> int:
    """End it at the wish of the person."""
    ended = end(session, member_id, stamp.at)
    if ended:
        history.record(session, stamp, "member", member_id, "announcements_resumed")
    return ended


def running(session: Session, member_id: int, today: date) -> Rest | None:
    """Return the time that runs, or is still to begin, by its first and last day."""
    goes_on = (_rest.c.ended_at.is_(None), or_(_rest.c.until.is_(None), _rest.c.until >= today))
    query = select(_rest.c.since, _rest.c.until).where(_rest.c.member_id == member_id, *goes_on)
    row = session.connection().execute(query.order_by(_rest.c.id.desc()).limit(1)).first()
    return Rest(*row) if row else None


def among(session: Session, people: Collection[int], today: date) -> set[int]:
    """Return those of some people who want no announcements today."""
    query = select(_rest.c.member_id).where(_rest.c.member_id.in_(people), rests(_rest.c.member_id, today))
    return set(session.connection().scalars(query)) if people else set()


def of_member(session: Session, member_id: int) -> Sequence[Row[Any]]:
    query = select(_rest).where(_rest.c.member_id == member_id).order_by(_rest.c.id)
    return session.connection().execute(query).all()


def rests(
    member: ColumnElement[int], first: Any, last: Any = None, begun: datetime | None = None
) -> ColumnElement[bool]:
    """Tell whether somebody wants none on a day, or wanted none on one of those up to `last`, after `begun`."""
    one = _rest.alias("rest")
    lasts = or_(one.c.until.is_(None), one.c.until >= first)
    not_ended = one.c.ended_at.is_(None)
    goes_on = not_ended if begun is None else or_(not_ended, one.c.ended_at > begun)
    since = one.c.since <= (first if last is None else last)
    return exists().where(one.c.member_id == member, since, lasts, goes_on)


def _let_go(session: Session, member_id: int) -> None:
    """Take somebody out of the ledgers in which nothing has left for them yet; they are not counted as failed."""
    waits = (_recipient.c.state == RecipientState.QUEUED, _recipient.c.parts_arrived == 0)
    those = select(_broadcast.c.id).where(~_broadcast.c.withdraws)  # what is withdrawn is so for everybody
    mine = (_recipient.c.broadcast_id.in_(those), _recipient.c.member_id == member_id, *waits)
    for number in (
        session.connection().scalars(delete(_recipient).where(*mine).returning(_recipient.c.broadcast_id)).all()
    ):
        fewer = update(_broadcast).where(_broadcast.c.id == number).values(total=_broadcast.c.total - 1)
        session.connection().execute(fewer)
