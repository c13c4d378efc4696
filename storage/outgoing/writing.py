"""Write to a person unasked: in their chat and language, one row of the outbox."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from domain.chat import Outgoing
from locales.language import Language, language
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.outgoing import outbox
from storage.outgoing.envelopes import Envelope, Lane
from storage.people import leaving

Words = Callable[[Language], Outgoing]
"""Writes a message in a language."""


def write_to_person(
    session: Session,
    member_id: int,
    words: Words,
    real_now: datetime,
    *,
    dedupe_key: str,
) -> Envelope | None:
    """Write to a member once, by day; return None where they have no chat or have died, or it was written before."""
    chat = accounts.chat_for(session, member_id)
    if chat is None or leaving.has_died(session, member_id):
        return None
    return write_to_chat(session, chat, words, Lane.REMINDER, real_now, dedupe_key=dedupe_key)


def write_to_chat(
    session: Session,
    chat: LinkedChat,
    words: Words,
    lane: Lane,
    real_now: datetime,
    *,
    dedupe_key: str | None,
    topic: int | None = None,
    not_after: datetime | None = None,
) -> Envelope | None:
    """Write to a chat in its language; return None when the same was written before.

    Without a key whoever writes sees to it that this is written once.
    """
    return outbox.put(
        session,
        chat.address,
        replace(words(language(chat.language)), language=chat.language),
        lane,
        real_now,
        member_id=chat.member_id,
        topic=topic,
        dedupe_key=dedupe_key,
        not_after=not_after,
    )
