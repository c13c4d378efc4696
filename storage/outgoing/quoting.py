"""Find which pledge one of our messages was about, when somebody answers by quoting the message."""

from sqlalchemy import select
from sqlmodel import Session

from domain.chat import Address
from storage.ground.addresses import is_at
from storage.ground.core_table import table_of
from storage.tables import OutboxMessage

_outbox = table_of(OutboxMessage)


def topic_of(session: Session, address: Address, platform_id: str) -> int | None:
    """Return the pledge a message we sent to this chat was about; None for no pledge or several."""
    quoted = (is_at(_outbox, address), _outbox.c.platform_id == platform_id)
    return session.connection().scalar(select(_outbox.c.topic).where(*quoted).limit(1))
