"""Keep every message with its turn, and settle it when it has arrived or cannot arrive."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, insert, or_, select, update
from sqlmodel import Session

from domain.channel import MessageState
from domain.chat import Address, Outgoing
from domain.quiet_days.allowed import lasting
from storage.ground.addresses import columns_of, is_at
from storage.ground.bulk import delete_some
from storage.ground.core import Prepared, parameters
from storage.ground.core_table import table_of
from storage.outgoing import files
from storage.outgoing.envelopes import LASTS, Envelope, Lane, LeaseTerms, body_of
from storage.tables import OutboxMessage
from storage.tables.outbox import FAILED

_outbox = table_of(OutboxMessage)

PENDING = (MessageState.QUEUED, MessageState.LEASED)
_WAITS = _outbox.c.settled_at.is_(None)  # pending, in the words of the index

_PUT = ("channel", "bot", "chat", "member_id", "lane", "state", "body", "file_id", "topic", "dedupe_key", "not_after")
_GIVEN = parameters(_outbox, (*_PUT, "lease_owner", "lease_until", "created_at"))
NOTHING_YET = {"attempts": 0, "parts_arrived": 0, "platform_id": "", "error": "", "any_day": False}
_INSERT = Prepared(insert(_outbox).values(NOTHING_YET | _GIVEN).returning(_outbox.c.id))


def put(
    session: Session,
    address: Address,
    message: Outgoing,
    lane: Lane,
    now: datetime,
    *,
    member_id: int | None = None,
    lease: LeaseTerms | None = None,
    topic: int | None = None,
    dedupe_key: str | None = None,
    not_after: datetime | None = None,
) -> Envelope | None:
    """Keep one message; return None when one with the same `dedupe_key` was kept before.

    `not_after`: when the message ends; without one, when messages of its lane do.
    """
    ends = not_after or (now + LASTS[lane] if lane is Lane.REPLY else lasting(now, LASTS[lane]))
    if dedupe_key is not None:
        known = select(_outbox.c.id).where(_outbox.c.dedupe_key == dedupe_key)
        if session.connection().execute(known).first() is not None:
            return None
    file_id = files.keep(session, message.file, now) if message.file else None
    row = row_of(address, message, lane, now, member_id)
    row |= {"file_id": file_id, "topic": topic, "dedupe_key": dedupe_key, "not_after": ends}
    row |= {"lease_owner": lease.owner if lease else "", "lease_until": lease.until if lease else None}
    row |= {"state": MessageState.LEASED} if lease else {}
    ((row_id,),) = _INSERT.rows(session, {f"_{name}": value for name, value in row.items()})
    return Envelope(row_id, address, lane, message, topic=topic, file_id=file_id, member_id=member_id, not_after=ends)


def row_of(address: Address, message: Outgoing, lane: Lane, now: datetime, member_id: int | None) -> dict[str, object]:
    """Return what every row says that waits to be sent."""
    row = {"member_id": member_id, "lane": int(lane), "state": MessageState.QUEUED, "body": body_of(message)}
    return columns_of(address) | row | {"created_at": now}


def sent(session: Session, done: Iterable[tuple[int, str]], now: datetime, owner: str) -> None:
    """Settle messages that arrived and nobody else has leased since; delete plain replies, which nobody needs any more.

    One that was put back meanwhile, and not leased again, has arrived all the same.
    """
    others = [
        {"row": row_id, "their_id": platform_id, "leased_by": owner}
        for row_id, platform_id in done
        if not _FORGET_PLAIN.execute(session, {"row": row_id, "leased_by": owner})
    ]
    if others:
        session.connection().execute(_MARK_SENT.values(settled_at=now), others)


_ARRIVED = (
    _outbox.c.id == bindparam("row"),
    or_(_outbox.c.lease_owner == bindparam("leased_by"), _outbox.c.lease_owner == ""),
    _WAITS,
)
_FORGET_PLAIN = Prepared(
    delete(_outbox).where(*_ARRIVED, _outbox.c.lane == int(Lane.REPLY), _outbox.c.dedupe_key.is_(None))
)
_MARK_SENT = (
    update(_outbox)
    .where(*_ARRIVED)
    .values(state=MessageState.SENT, platform_id=bindparam("their_id"), body=None, lease_until=None)
)


def give_up(session: Session, row_id: int, state: MessageState, now: datetime, error: str) -> None:
    """Settle a message that will not arrive."""
    session.connection().execute(
        update(_outbox).where(_outbox.c.id == row_id).values(state=state, settled_at=now, body=None, error=error[:200])
    )


def again(
    session: Session, row_id: int, not_before: datetime, error: str, *, counted: bool = True, arrived: int = 0
) -> None:
    """Put a message back until `not_before`; `counted`: the message was at fault; `arrived`: so many parts arrived."""
    parts = {"parts_arrived": arrived} if arrived else {}
    session.connection().execute(
        update(_outbox)
        .where(_outbox.c.id == row_id)
        .values(
            state=MessageState.QUEUED,
            not_before=not_before,
            lease_until=None,
            error=error[:200],
            attempts=_outbox.c.attempts + (1 if counted else 0),
            **parts,
        )
    )


def is_waited_for(session: Session, envelope: Envelope) -> bool:
    """Tell whether an earlier message of the same chat and lane has still to be sent."""
    earlier = (
        is_at(_outbox, envelope.address),
        _outbox.c.lane == int(envelope.lane),
        _outbox.c.state.in_(PENDING),
        _outbox.c.id < envelope.id,
    )
    return session.connection().execute(select(_outbox.c.id).where(*earlier).limit(1)).first() is not None


def readdress(session: Session, row_id: int, address: Address) -> None:
    """Send a message to another chat of its person."""
    moved = update(_outbox).where(_outbox.c.id == row_id)
    waits = {"state": MessageState.QUEUED, "not_before": None, "lease_until": None, "parts_arrived": 0}
    session.connection().execute(moved.values(columns_of(address) | waits))


def is_row(row_id: int) -> tuple[ColumnElement[bool], ...]:
    return (_outbox.c.id == row_id,)


def is_over(now: datetime) -> tuple[ColumnElement[bool], ...]:
    abandoned = and_(_outbox.c.state == MessageState.LEASED, _outbox.c.lease_until < now)
    return _WAITS, _outbox.c.not_after < now, or_(_outbox.c.state == MessageState.QUEUED, abandoned)


def expire(session: Session, now: datetime) -> int:
    """Settle what was not sent by its end."""
    ended = update(_outbox).where(*is_over(now)).values(state=MessageState.EXPIRED, settled_at=now, body=None)
    return session.connection().execute(ended).rowcount


def under_way(session: Session, now: datetime, *, quiet: bool = False) -> bool:
    """Tell whether anything is to be sent now; in quiet hours only replies are."""
    due = or_(_outbox.c.not_before.is_(None), _outbox.c.not_before <= now)
    waiting = select(_outbox.c.id).where(_WAITS, due, _outbox.c.lane < int(Lane.HELD)).limit(1)
    if quiet:
        waiting = waiting.where(_outbox.c.lane == int(Lane.REPLY))
    return session.connection().execute(waiting).first() is not None


def counts(session: Session) -> dict[MessageState, int]:
    """Count what waits and what failed; what was sent long ago costs nothing."""
    states = select(_outbox.c.state, func.count()).group_by(_outbox.c.state)
    query = states.where(_WAITS).union_all(states.where(FAILED))
    return {row[0]: row[1] for row in session.connection().execute(query)}


def platform_id(session: Session, row_id: int) -> str:
    """Return the platform's id of a sent message, "" before it is sent."""
    return session.connection().scalar(select(_outbox.c.platform_id).where(_outbox.c.id == row_id)) or ""


def topic_of(session: Session, address: Address, platform_id: str) -> int | None:
    """Return the pledge a message we sent to this chat was about; None for no pledge or several."""
    quoted = (is_at(_outbox, address), _outbox.c.platform_id == platform_id)
    return session.connection().scalar(select(_outbox.c.topic).where(*quoted).limit(1))


def forget_before(session: Session, moment: datetime) -> int:
    """Delete the next messages settled before a moment; return the count."""
    return delete_some(session, _outbox, _outbox.c.settled_at < moment)


def forget_chat(session: Session, address: Address) -> None:
    """Delete what was said to a chat, except messages still to be sent."""
    done = (is_at(_outbox, address), _outbox.c.state.not_in(PENDING))
    session.connection().execute(delete(_outbox).where(*done))
