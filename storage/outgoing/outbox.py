"""Keep every message with its turn, lease it to one sender, settle it when it has arrived or cannot arrive."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, update
from sqlmodel import Session

from domain.channel import MessageState
from domain.chat import Address, Outgoing
from storage.ground.core import Prepared, parameters
from storage.ground.core_table import table_of
from storage.ground.deleting import delete_some
from storage.outgoing import files
from storage.outgoing.envelopes import Envelope, Lane, LeaseTerms, body_of, envelope
from storage.tables import OutboxMessage
from storage.tables.outbox import FAILED

__all__ = ["Envelope", "Lane", "LeaseTerms"]

_outbox = table_of(OutboxMessage)

PENDING = (MessageState.QUEUED, MessageState.LEASED)
_WAITS = _outbox.c.settled_at.is_(None)  # pending, in the words of the index

_PUT = [
    "channel",
    "bot",
    "chat",
    "lane",
    "state",
    "body",
    "file_id",
    "topic",
    "dedupe_key",
    "not_after",
    "lease_owner",
    "lease_until",
    "created_at",
]
_INSERT = Prepared(
    insert(_outbox)
    .values(
        attempts=0,
        platform_id="",
        error="",
        **parameters(_outbox, _PUT),
    )
    .returning(_outbox.c.id)
)


def put(
    session: Session,
    address: Address,
    message: Outgoing,
    lane: Lane,
    now: datetime,
    *,
    lease: LeaseTerms | None = None,
    topic: int | None = None,
    dedupe_key: str | None = None,
    not_after: datetime | None = None,
) -> Envelope | None:
    """Keep one message; return None when one with the same `dedupe_key` was kept before."""
    if dedupe_key is not None:
        known = select(_outbox.c.id).where(_outbox.c.dedupe_key == dedupe_key)
        if session.connection().execute(known).first() is not None:
            return None
    file_id = files.keep(session, message.file, now) if message.file else None
    row = {
        "channel": address.channel,
        "bot": address.bot,
        "chat": address.chat,
        "lane": int(lane),
        "state": MessageState.LEASED if lease else MessageState.QUEUED,
        "body": body_of(message),
        "file_id": file_id,
        "topic": topic,
        "dedupe_key": dedupe_key,
        "not_after": not_after,
        "lease_owner": lease.owner if lease else "",
        "lease_until": lease.until if lease else None,
        "created_at": now,
    }
    ((row_id,),) = _INSERT.rows(session, {f"_{name}": value for name, value in row.items()})
    return Envelope(row_id, address, lane, message, topic=topic, file_id=file_id)


def lease(session: Session, channel: str, bot: str, terms: LeaseTerms, limit: int) -> list[Envelope]:
    """Lease the next due messages of one bot: replies first, in order within (chat, lane)."""
    free = or_(
        and_(
            _outbox.c.state == MessageState.QUEUED,
            or_(_outbox.c.not_before.is_(None), _outbox.c.not_before <= terms.now),
        ),
        and_(_outbox.c.state == MessageState.LEASED, _outbox.c.lease_until < terms.now),
    )
    earlier = _outbox.alias()
    blocked = (
        select(earlier.c.id)
        .where(
            earlier.c.channel == channel,
            earlier.c.bot == bot,
            earlier.c.chat == _outbox.c.chat,
            earlier.c.lane == _outbox.c.lane,
            earlier.c.state.in_(PENDING),
            earlier.c.id < _outbox.c.id,
        )
        .exists()
    )
    candidates = (
        select(_outbox.c.id)
        .where(_outbox.c.channel == channel, _outbox.c.bot == bot, _WAITS, free, ~blocked)
        .where(or_(_outbox.c.not_after.is_(None), _outbox.c.not_after > terms.now))
        .order_by(_outbox.c.lane, _outbox.c.id)
        .limit(limit)
    )
    connection = session.connection()
    ids = list(connection.scalars(candidates))
    if not ids:
        return []
    taken = (
        update(_outbox)
        .where(_outbox.c.id.in_(ids), free)
        .values(state=MessageState.LEASED, lease_owner=terms.owner, lease_until=terms.until)
        .returning(_outbox)
    )
    rows = sorted(connection.execute(taken), key=lambda row: (row.lane, row.id))
    return [envelope(session, row) for row in rows]


def sent(session: Session, done: Iterable[tuple[int, str]], now: datetime) -> None:
    """Settle messages that arrived; delete plain replies, which nobody needs any more."""
    others = [
        {"row": row_id, "their_id": platform_id}
        for row_id, platform_id in done
        if not _FORGET_PLAIN.execute(session, {"row": row_id})
    ]
    if others:
        session.connection().execute(_MARK_SENT.values(settled_at=now), others)


_FORGET_PLAIN = Prepared(
    delete(_outbox).where(
        _outbox.c.id == bindparam("row"), _outbox.c.lane == int(Lane.REPLY), _outbox.c.dedupe_key.is_(None)
    )
)
_MARK_SENT = (
    update(_outbox)
    .where(_outbox.c.id == bindparam("row"))
    .values(state=MessageState.SENT, platform_id=bindparam("their_id"), body=None, lease_until=None, error="")
)


def give_up(session: Session, row_id: int, state: MessageState, now: datetime, error: str) -> None:
    """Settle a message that will not arrive."""
    session.connection().execute(
        update(_outbox).where(_outbox.c.id == row_id).values(state=state, settled_at=now, body=None, error=error[:200])
    )


def again(session: Session, row_id: int, not_before: datetime, error: str, *, counted: bool = True) -> None:
    """Put a message back until `not_before`; `counted` means that the message itself was at fault."""
    session.connection().execute(
        update(_outbox)
        .where(_outbox.c.id == row_id)
        .values(
            state=MessageState.QUEUED,
            not_before=not_before,
            lease_until=None,
            error=error[:200],
            attempts=_outbox.c.attempts + (1 if counted else 0),
        )
    )


def reclaim(session: Session) -> None:
    """End every lease: the caller knows that no other process is running."""
    session.connection().execute(
        update(_outbox)
        .where(_outbox.c.state == MessageState.LEASED, _WAITS)
        .values(state=MessageState.QUEUED, lease_until=None)
    )


def renew(session: Session, row_ids: Iterable[int], terms: LeaseTerms) -> None:
    ours = (
        _outbox.c.id == bindparam("row"),
        _outbox.c.state == MessageState.LEASED,
        _outbox.c.lease_owner == terms.owner,
    )
    rows = [{"row": row_id} for row_id in row_ids]
    if rows:
        session.connection().execute(update(_outbox).where(*ours).values(lease_until=terms.until), rows)


def expire(session: Session, now: datetime) -> int:
    stale = update(_outbox).where(_outbox.c.state == MessageState.QUEUED, _WAITS, _outbox.c.not_after < now)
    return session.connection().execute(stale.values(state=MessageState.EXPIRED, settled_at=now, body=None)).rowcount


def under_way(session: Session, now: datetime) -> bool:
    due = or_(_outbox.c.not_before.is_(None), _outbox.c.not_before <= now)
    waiting = select(_outbox.c.id).where(_WAITS, due).limit(1)
    return session.connection().execute(waiting).first() is not None


def counts(session: Session) -> dict[MessageState, int]:
    """Count what waits and what failed; what was sent long ago costs nothing."""
    states = select(_outbox.c.state, func.count()).group_by(_outbox.c.state)
    query = states.where(_WAITS).union_all(states.where(FAILED))
    return {row[0]: row[1] for row in session.connection().execute(query)}


def platform_id(session: Session, row_id: int) -> str:
    """Return the platform's id of a sent message, "" before it is sent."""
    return session.connection().scalar(select(_outbox.c.platform_id).where(_outbox.c.id == row_id)) or ""


def forget_before(session: Session, moment: datetime) -> int:
    """Delete the next messages settled before a moment; return the count."""
    return delete_some(session, _outbox, _outbox.c.settled_at < moment)


def forget_chat(session: Session, address: Address) -> None:
    """Delete what was said to a chat, except messages still to be sent."""
    session.connection().execute(
        delete(_outbox).where(
            _outbox.c.channel == address.channel,
            _outbox.c.bot == address.bot,
            _outbox.c.chat == address.chat,
            _outbox.c.state.not_in(PENDING),
        )
    )
