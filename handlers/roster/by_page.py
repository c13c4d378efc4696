"""What the page for lists does: whose it is, and whether they may still import."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from domain.campaigns.permissions import runs_campaigns
from domain.permissions import manages_people
from domain.roster.sent import KEPT_FOR, SentState, clean_name, is_list
from locales.language import Language, language
from storage.chats import accounts
from storage.ground.database import Session
from storage.people import members
from storage.roster.sent import rows


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody whose page still takes a list."""

    list_id: int
    speak: Language
    gives: bool = False  # a table of targets


def sender(session: Session, list_id: int, now: datetime, zone: tzinfo) -> Sender | None:
    """Return who sends; None where a list came already, or they may import no more."""
    sent = rows.by_id(session, list_id)
    if sent is None or sent.state is not SentState.OFFERED or sent.received_at < now - KEPT_FOR:
        return None
    person = members.person(session, sent.member_id, now.astimezone(zone).date())
    chat = accounts.chat_for(session, sent.member_id)
    if person is None or chat is None:
        return None
    may = manages_people(person) if sent.gives is None else runs_campaigns(person)
    return Sender(list_id, language(chat.language), sent.gives is not None) if may else None


def table(name: str, content: bytes) -> tuple[str, bytes] | None:
    """Return a table under a name that is safe to say; None where it is none by its name."""
    cleaned = clean_name(name)
    return (cleaned, content) if is_list(cleaned) else None


def take(session: Session, list_id: int, name: str, content: bytes, now: datetime, zone: tzinfo) -> bool:
    """Take the list for the worker to read; False where the page takes none any more."""
    return sender(session, list_id, now, zone) is not None and rows.came(session, list_id, name, content, now)
