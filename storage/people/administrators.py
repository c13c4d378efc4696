"""Write to the administrators of the whole deployment about what needs their hand."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from domain.roles import Role
from storage.chats import accounts
from storage.facts.standing import held_now
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import Envelope, Lane, LeaseTerms
from storage.outgoing.writing import Words, write_to_chat
from storage.tables import Post

ALARM_LASTS = timedelta(days=7)
"""An account that is dead over a holiday is still to be put right after it."""


def administrators(session: Session, today: date) -> list[int]:
    held = (Post.role == Role.ADMIN, col(Post.organisation_id).is_(None), held_now(table_of(Post), today))
    return sorted(set(session.exec(select(Post.member_id).where(*held))))


def write_to_administrators(
    session: Session, words: Words, today: date, real_now: datetime, *, about: str, besides: Collection[tuple[str, str]]
) -> int:
    """Write to each administrator once about this; return the count.

    `besides`: the channels and bots the trouble is with; whoever has another chat is written to there.
    """
    keys = _chats(session, today, about, besides)
    written = [write_to_chat(session, chat, words, Lane.REMINDER, real_now, dedupe_key=key) for chat, key in keys]
    return sum(envelope is not None for envelope in written)


def alarm_administrators(
    session: Session,
    words: Words,
    today: date,
    real_now: datetime,
    *,
    about: str,
    besides: Collection[tuple[str, str]],
    lease: LeaseTerms | None,
) -> list[Envelope]:
    """Write to each administrator as one answers, before what waits in the queue; `lease`: who sends it."""
    written = [
        write_to_chat(
            session, chat, words, Lane.REPLY, real_now, dedupe_key=key, not_after=real_now + ALARM_LASTS, lease=lease
        )
        for chat, key in _chats(session, today, about, besides)
    ]
    return [envelope for envelope in written if envelope is not None]


def are_heard(session: Session, today: date) -> bool:
    """Tell whether any administrator can be written to."""
    return bool(_chats(session, today, "", ()))


def have_blocked(session: Session, today: date) -> bool:
    """Tell whether an administrator has joined and blocked the bot."""
    return any(chat.blocked for each in administrators(session, today) for chat in accounts.of_member(session, each))


def _chats(
    session: Session, today: date, about: str, besides: Collection[tuple[str, str]]
) -> list[tuple[accounts.LinkedChat, str]]:
    found = []
    for member_id in administrators(session, today):
        chats = [chat for chat in accounts.of_member(session, member_id) if not chat.blocked]
        chats.sort(key=lambda chat: (chat.address.channel, chat.address.bot) in besides)
        found += [(chat, f"trouble:{about}:{member_id}") for chat in chats[:1]]
    return found
