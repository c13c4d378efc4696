"""Lease each message to one sender, which alone may send it until the lease ends."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, bindparam, not_, or_, select, update
from sqlmodel import Session

from domain.channel import MessageState
from storage import quiet_days
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import LONGEST_WAIT, Envelope, Lane, LeaseTerms, envelope
from storage.outgoing.outbox import PENDING
from storage.tables import OutboxMessage
from storage.tables.outbox import LEASED

_outbox = table_of(OutboxMessage)
_WAITS = _outbox.c.settled_at.is_(None)  # in the words of the index

LONGEST_LEASE = timedelta(minutes=10)
"""No lease is longer: one that ends later was written before the machine's clock was set back."""


def lease(
    session: Session,
    channel: str,
    bot: str,
    terms: LeaseTerms,
    limit: int,
    *,
    quiet: bool = False,
    day: date | None = None,
) -> list[Envelope]:
    """Lease the next due messages of one bot: replies first, in order within (chat, lane); in quiet hours only them."""
    resting = quiet_days.hushed(session, day, _outbox.c.member_id) if day and not quiet else None
    found: list[tuple[int, int]] = []
    for free in (_waiting(terms), _abandoned(terms)):
        candidates = (
            select(_outbox.c.lane, _outbox.c.id)
            .where(
                _outbox.c.channel == channel,
                _outbox.c.bot == bot,
                _WAITS,
                free,
                ~_has_earlier(channel, bot),
                _outbox.c.lane < int(Lane.HELD),
            )
            .where(or_(_outbox.c.not_after.is_(None), _outbox.c.not_after > terms.now))
            .order_by(_outbox.c.lane, _outbox.c.id)
            .limit(limit)
        )
        if quiet:
            candidates = candidates.where(_outbox.c.lane == int(Lane.REPLY))
        elif resting is not None:
            candidates = candidates.where(or_(_outbox.c.lane == int(Lane.REPLY), _outbox.c.any_day, not_(resting)))
        found += [(row.lane, row.id) for row in session.connection().execute(candidates)]
    ids = [row_id for _, row_id in sorted(found)[:limit]]
    return _taken(session, ids, terms) if ids else []


def _waiting(terms: LeaseTerms) -> ColumnElement[bool]:
    begins = _outbox.c.not_before
    due = or_(begins.is_(None), begins <= terms.now, begins > terms.now + LONGEST_WAIT)
    return and_(_outbox.c.state == MessageState.QUEUED, due)


def _abandoned(terms: LeaseTerms) -> ColumnElement[bool]:
    ends = _outbox.c.lease_until
    over = or_(ends < terms.now, ends > terms.now + LONGEST_LEASE)
    return and_(LEASED, over)


def _has_earlier(channel: str, bot: str) -> ColumnElement[bool]:
    """Tell of a message whether an earlier one of its chat and lane has still to be sent."""
    earlier = _outbox.alias()
    return (
        select(earlier.c.id)
        .where(
            earlier.c.channel == channel,
            earlier.c.bot == bot,
            earlier.c.chat == _outbox.c.chat,
            earlier.c.lane == _outbox.c.lane,
            earlier.c.state.in_(PENDING),
            earlier.c.id < _outbox.c.id,
            or_(earlier.c.any_day, not_(_outbox.c.any_day)),  # what is asked for on a day of rest waits for no other
        )
        .exists()
    )


def _taken(session: Session, ids: list[int], terms: LeaseTerms) -> list[Envelope]:
    free = or_(_waiting(terms), _abandoned(terms))
    taken = (
        update(_outbox)
        .where(_outbox.c.id.in_(ids), free)
        .values(state=MessageState.LEASED, lease_owner=terms.owner, lease_until=terms.until)
        .returning(_outbox)
    )
    rows = sorted(session.connection().execute(taken), key=lambda row: (row.lane, row.id))
    return [envelope(session, row) for row in rows]


def renew(session: Session, row_ids: Iterable[int], terms: LeaseTerms) -> None:
    ours = (
        _outbox.c.id == bindparam("row"),
        _outbox.c.state == MessageState.LEASED,
        _outbox.c.lease_owner == terms.owner,
    )
    rows = [{"row": row_id} for row_id in row_ids]
    if rows:
        session.connection().execute(update(_outbox).where(*ours).values(lease_until=terms.until), rows)


def is_ours(session: Session, row_id: int, owner: str) -> bool:
    """Tell whether a row was leased by this process last, and let nobody else lease it before this transaction ends."""
    ours = (_outbox.c.id == row_id, _outbox.c.lease_owner.in_((owner, "")))
    return session.connection().execute(select(_outbox.c.id).where(*ours).with_for_update()).first() is not None


def free(session: Session, owner: str, before: datetime | None = None, but: Iterable[int] = ()) -> int:
    """Put back what a process has leased; `before`: only leases that end before it."""
    theirs = and_(LEASED, _WAITS, _outbox.c.lease_owner == owner, _outbox.c.id.not_in(list(but)))
    if before is not None:
        theirs = and_(theirs, _outbox.c.lease_until < before)
    freed = update(_outbox).where(theirs).values(state=MessageState.QUEUED, lease_until=None)
    return session.connection().execute(freed).rowcount


def reclaim(session: Session) -> None:
    """End every lease: the caller knows that no other process is running."""
    session.connection().execute(
        update(_outbox)
        .where(_WAITS, _outbox.c.state == MessageState.LEASED)
        .values(state=MessageState.QUEUED, lease_until=None)
    )


def set_back(session: Session, channel: str, bot: str, terms: LeaseTerms) -> None:
    """Let nothing wait for a time the machine's clock had been at before it was set back.

    What was put back is looked at again at once; a lease lasts as long as a new one, and is renewed by whoever lives.
    """
    ours = (_outbox.c.channel == channel, _outbox.c.bot == bot, _WAITS)
    waiting = (*ours, _outbox.c.state == MessageState.QUEUED, _outbox.c.not_before > terms.now)
    leased = (*ours, _outbox.c.state == MessageState.LEASED, _outbox.c.lease_until > terms.until)
    session.connection().execute(update(_outbox).where(*waiting).values(not_before=terms.now))
    session.connection().execute(update(_outbox).where(*leased).values(lease_until=terms.until))
