"""Read from the database a killed process left behind which messages may be sent twice.

A reply that arrived is settled about 20 ms later, together with what arrived meanwhile, so a kill finds some replies
that have arrived and are still leased. These are sent again, for nobody can know that they arrived; nothing else may
be. On any machine they are a part of what was leased when the process died: at most the sender's batches and the
replies of the turns just committed.
"""

from collections.abc import Iterable

from sqlmodel import col, select

from locales.language import language
from locales.wording.announcements import announcement_text
from storage.ground.database import Session
from storage.tables import Account, Broadcast, InboxUpdate, Organisation, OutboxMessage, Recipient
from tests.processes.phones import Json


def leased(session: Session) -> set[tuple[str, str]]:
    """Return (chat, text) of every message that was being sent when the process died."""
    rows = session.exec(select(OutboxMessage).where(OutboxMessage.state == "leased"))
    entries = session.exec(
        select(Account.chat, Organisation.name, Broadcast.text, Broadcast.office)
        .where(Recipient.state == "leased", Account.id == Recipient.account_id)
        .where(Broadcast.id == Recipient.broadcast_id, Organisation.id == Broadcast.organisation_id)
    )
    announced = {(chat, announcement_text(language("vi"), *said)) for chat, *said in entries}
    return {(row.chat, (row.body or {})["text"]) for row in rows} | announced


def unsent(session: Session) -> int:
    messages = select(OutboxMessage.id).where(col(OutboxMessage.state).in_(["queued", "leased"]))
    entries = select(Recipient.member_id).where(col(Recipient.state).in_(["queued", "leased"]))
    return len(session.exec(messages).all()) + len(session.exec(entries).all())


def unhandled(session: Session) -> int:
    """Count the updates that were kept and not handled, or failed."""
    return len(session.exec(select(InboxUpdate.id).where(InboxUpdate.state != "done")).all())


def addressed(sent: Iterable[Json]) -> list[tuple[str, str]]:
    """Return (chat, text) of everything that went over the wire."""
    return [(message["chat"], message["text"]) for message in sent]
