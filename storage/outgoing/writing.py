"""Write to a person unasked, in their chat and language: one row of the outbox, or a letter posted with others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session

from domain.chat import Outgoing
from domain.mornings.joining import Joining
from domain.quiet_days.allowed import lasting
from locales.language import Language, language
from storage.chats import accounts
from storage.chats.accounts import LinkedChat
from storage.outgoing import outbox
from storage.outgoing.envelopes import LASTS, Envelope, Lane, LeaseTerms
from storage.outgoing.posting import Letter
from storage.people import leaving

Words = Callable[[Language], Outgoing]
"""Writes a message in a language."""


def words_of(say: Callable[..., str], *given: object, **named: object) -> Words:
    """Return a message of one text alone: what `say` returns in a language for what is given."""
    return lambda speak: Outgoing(say(speak, *given, **named))


LETTERS_LAST = timedelta(days=14)
"""What one person does for another is still news after an outage of days; a reminder of that morning is not."""


def write_to_person(
    session: Session, member_id: int, words: Words, real_now: datetime, *, dedupe_key: str
) -> Envelope | None:
    """Write to a member once, by day; return None where they have no chat or have died, or it was written before."""
    chat = accounts.chat_for(session, member_id)
    if chat is None or leaving.has_died(session, member_id):
        return None
    ends = lasting(real_now, LETTERS_LAST)
    return write_to_chat(session, chat, words, Lane.REMINDER, real_now, dedupe_key=dedupe_key, not_after=ends)


def write_to_chat(
    session: Session,
    chat: LinkedChat,
    words: Words,
    lane: Lane,
    real_now: datetime,
    *,
    dedupe_key: str | None,
    not_after: datetime | None = None,
    lease: LeaseTerms | None = None,
) -> Envelope | None:
    """Write to a chat in its language; return None when the same was written before.

    Without a key whoever writes sees to it that this is written once. `lease`: who sends it at once.
    """
    return outbox.put(
        session,
        chat.address,
        _said(chat, words),
        lane,
        real_now,
        member_id=chat.member_id,
        lease=lease,
        dedupe_key=dedupe_key,
        not_after=not_after,
    )


def letter(
    chat: LinkedChat,
    words: Words,
    real_now: datetime,
    dedupe_key: str,
    *,
    topic: int | None = None,
    lasts: timedelta = LASTS[Lane.REMINDER],
    any_day: bool = False,
    joins: Joining | None = None,
) -> Letter:
    """Return what is to be posted to the chat of a member."""
    assert chat.member_id is not None
    ends = lasting(real_now, lasts)
    return Letter(chat.address, chat.member_id, _said(chat, words), dedupe_key, topic, ends, any_day, joins)


def _said(chat: LinkedChat, words: Words) -> Outgoing:
    return replace(words(language(chat.language)), language=chat.language)
