"""Take back what still waits to be sent of an event once it is moved or called off: nobody reads of a wrong hour."""

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session

from domain.channel import MessageState
from domain.events.event import Event
from storage import tables
from storage.ground.bulk import chunks
from storage.ground.core_table import tables_of

_outbox, _guest = tables_of(tables.OutboxMessage, tables.EventGuest)


def news_key(one: Event, news: int, member_id: int) -> str:
    """Return the key of what somebody is told: of the invitation, or of one of the changes."""
    return f"event:{one.id}:{news}:{member_id}"


def reminder_key(one: Event, member_id: int) -> str:
    """Return the key of what somebody is reminded of on the day before."""
    return f"event before:{one.id}:{one.news}:{member_id}"


def drop(session: Session, one: Event, now: datetime) -> None:
    """Drop what has not been sent; whoever is told of the change reads all of it there."""
    people = session.connection().scalars(select(_guest.c.member_id).where(_guest.c.event_id == one.id)).all()
    _end(session, [key for each in people for key in (news_key(one, one.news, each), reminder_key(one, each))], now)


def need_no_reminder(session: Session, one: Event, member_id: int, now: datetime) -> None:
    """Drop the reminder of somebody who does not come."""
    _end(session, [reminder_key(one, member_id)], now)


def _end(session: Session, keys: list[str], now: datetime) -> None:
    ended = {"state": MessageState.EXPIRED, "settled_at": now, "body": None, "error": "overtaken"}
    for some in chunks(keys):
        waits = (_outbox.c.dedupe_key.in_(some), _outbox.c.state == MessageState.QUEUED)
        session.connection().execute(update(_outbox).where(*waits).values(ended))
