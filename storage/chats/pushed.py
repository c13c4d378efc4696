"""Find what was sent to a chat unasked: whether lately, and under which keys."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from domain.channel import MessageState
from domain.chat import Address
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import Lane
from storage.tables import OutboxMessage

_outbox = table_of(OutboxMessage)


def since(session: Session, address: Address, moment: datetime) -> bool:
    """Tell whether a reminder, a decision or an announcement has arrived at a chat after a moment."""
    where = (_outbox.c.channel == address.channel, _outbox.c.bot == address.bot, _outbox.c.chat == address.chat)
    unasked = (_outbox.c.lane.in_((int(Lane.REMINDER), int(Lane.BROADCAST))), _outbox.c.state == MessageState.SENT)
    query = select(_outbox.c.id).where(*where, *unasked, _outbox.c.settled_at > moment).limit(1)
    return session.connection().execute(query).first() is not None


def known(session: Session, dedupe_keys: Collection[str]) -> set[str]:
    """Return those of the keys under which a message was written, whatever became of it."""
    query = select(_outbox.c.dedupe_key).where(_outbox.c.dedupe_key.in_(list(dedupe_keys)))
    return set(session.connection().execute(query).scalars())
