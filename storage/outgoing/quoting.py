"""Find which pledge one of our messages was about, when somebody answers by quoting the message."""

from sqlmodel import Session, select

from domain.chat import Address
from storage.tables import OutboxMessage


def topic_of(session: Session, address: Address, platform_id: str) -> int | None:
    """Return the pledge a message we sent to this chat was about; None for no pledge or several."""
    query = select(OutboxMessage.topic).where(
        OutboxMessage.channel == address.channel,
        OutboxMessage.bot == address.bot,
        OutboxMessage.chat == address.chat,
        OutboxMessage.platform_id == platform_id,
    )
    return session.exec(query.limit(1)).first()
