"""Find what was sent to a chat unasked: whether lately, and under which keys."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.channel import MessageState
from domain.chat import Address
from storage.ground.addresses import is_at
from storage.ground.core_table import tables_of
from storage.outgoing.envelopes import Lane
from storage.tables import Account, Broadcast, OutboxMessage, Recipient

_outbox, _account, _recipient, _broadcast = tables_of(OutboxMessage, Account, Recipient, Broadcast)


def since(session: Session, address: Address, moment: datetime) -> bool:
    """Tell whether a reminder, a decision or an announcement has arrived at a chat after a moment."""
    unasked = (_outbox.c.lane.in_((int(Lane.REMINDER), int(Lane.BROADCAST))), _outbox.c.state == MessageState.SENT)
    query = select(_outbox.c.id).where(is_at(_outbox, address), *unasked, _outbox.c.settled_at > moment).limit(1)
    return session.connection().execute(query).first() is not None or _announced_since(session, address, moment)


def _announced_since(session: Session, address: Address, moment: datetime) -> bool:
    """Look the person up in the ledgers of announcements that had not ended by then."""
    there = (_recipient.c.channel == address.channel, _recipient.c.bot == address.bot)
    recent = select(_broadcast.c.id).where(_broadcast.c.not_after > moment)
    query = select(_recipient.c.member_id).join(_account, _account.c.member_id == _recipient.c.member_id)
    arrived = (_recipient.c.state == RecipientState.SENT, _recipient.c.settled_at > moment)
    query = query.where(is_at(_account, address), *there, _recipient.c.broadcast_id.in_(recent), *arrived).limit(1)
    return session.connection().execute(query).first() is not None


def known(session: Session, dedupe_keys: Collection[str]) -> set[str]:
    """Return those of the keys under which a message was written, whatever became of it."""
    query = select(_outbox.c.dedupe_key).where(_outbox.c.dedupe_key.in_(list(dedupe_keys)))
    return set(session.connection().execute(query).scalars())
