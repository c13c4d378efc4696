"""Write to the administrators of the whole deployment about what needs their hand."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from domain.roles import Role
from storage.chats import accounts
from storage.facts.standing import held_now
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import Words, write_to_chat
from storage.tables import Post


def administrators(session: Session, today: date) -> list[int]:
    held = (Post.role == Role.ADMIN, col(Post.organisation_id).is_(None), held_now(table_of(Post), today))
    return sorted(set(session.exec(select(Post.member_id).where(*held))))


def write_to_administrators(
    session: Session, words: Words, today: date, real_now: datetime, *, about: str, besides: tuple[str, str]
) -> int:
    """Write to each administrator once about this; return the count.

    `besides`: the channel and bot the trouble is with; whoever has another chat is written to there.
    """
    told = 0
    for member_id in administrators(session, today):
        chats = [chat for chat in accounts.of_member(session, member_id) if not chat.blocked]
        chats.sort(key=lambda chat: (chat.address.channel, chat.address.bot) == besides)
        for chat in chats[:1]:
            key = f"trouble:{about}:{member_id}"
            told += write_to_chat(session, chat, words, Lane.REMINDER, real_now, dedupe_key=key) is not None
    return told
