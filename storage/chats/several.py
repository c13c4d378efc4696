"""The several chats of one person: which is written to first, one taken off and had back, what was begun elsewhere."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlmodel import Session

from storage.chats import accounts
from storage.chats.accounts import LINKED, ChatState, LinkedChat
from storage.ground import history
from storage.ground.core_table import table_of
from storage.tables import Account, Conversation, HistoryEntry

_account, _conversation, _entry = table_of(Account), table_of(Conversation), table_of(HistoryEntry)
PUT_RIGHT = "chat put right"
WAY_BACK = timedelta(days=15)
"""How long a chat that was taken off, or whose owner withdrew, can be had back without a new code."""


def others(session: Session, member_id: int, account_id: int) -> list[LinkedChat]:
    """Return a member's chats but this one, the one written to first at the beginning."""
    return [chat for chat in accounts.of_member(session, member_id) if chat.account_id != account_id]


def prefer(session: Session, member_id: int, account_id: int, now: datetime) -> None:
    """Let a member be written to in this chat first, and in the others where it is blocked."""
    mine = _account.c.member_id == member_id
    session.connection().execute(update(_account).where(mine).values(preferred_at=None))
    session.connection().execute(update(_account).where(mine, _account.c.id == account_id).values(preferred_at=now))


def take_off(session: Session, member_id: int, account_id: int, now: datetime) -> None:
    """Let a chat be its member's no more; they may have it back for some days."""
    mine = (_account.c.member_id == member_id, _account.c.id == account_id)
    accounts.let_go(session, *mine, former_id=member_id, left_at=now)


def take_all_off(session: Session, member_id: int, now: datetime) -> None:
    accounts.let_go(session, _account.c.member_id == member_id, former_id=member_id, left_at=now)


def taken_off(session: Session, member_id: int, now: datetime) -> list[LinkedChat]:
    """Return the chats a member has taken off lately and nobody else has joined in since."""
    lately = (_account.c.former_id == member_id, _account.c.member_id.is_(None), _account.c.left_at > now - WAY_BACK)
    return accounts.linked(session, LINKED.where(*lately).order_by(_account.c.left_at.desc()))


def taken_off_ever(session: Session, member_id: int) -> list[LinkedChat]:
    """Return the chats that are nobody's and still name a member as the one who had them."""
    return accounts.linked(session, LINKED.where(_account.c.former_id == member_id, _account.c.member_id.is_(None)))


def former_owner(session: Session, account_id: int, now: datetime) -> tuple[int, datetime] | None:
    """Return whose chat it was until some days ago, and when it left; None where it is somebody's, or was nobody's."""
    lately = (_account.c.id == account_id, _account.c.member_id.is_(None), _account.c.left_at > now - WAY_BACK)
    known = select(_account.c.former_id, _account.c.left_at).where(*lately, _account.c.former_id.is_not(None))
    found = session.connection().execute(known).first()
    return (found.former_id, found.left_at) if found else None


@dataclass(frozen=True, slots=True)
class Taken:
    """Chats of a member that left when another one took their place."""

    member_id: int
    by: LinkedChat
    left: list[LinkedChat]


def taken_by_another(session: Session, account_id: int, now: datetime) -> Taken | None:
    """Return which chat took the place of this one, while it still has it; None where this one was taken off."""
    found = former_owner(session, account_id, now)
    if found is None:
        return None
    member_id, left_at = found
    instead = accounts.linked(session, LINKED.where(_account.c.member_id == member_id, _account.c.linked_at == left_at))
    left = (_account.c.former_id == member_id, _account.c.member_id.is_(None), _account.c.left_at == left_at)
    return Taken(member_id, instead[0], accounts.linked(session, LINKED.where(*left))) if instead else None


def give_back(session: Session, taken: Taken, now: datetime) -> None:
    """Give the chats that left back to their member, and every one they have had since to nobody."""
    accounts.let_go(session, _account.c.member_id == taken.member_id)
    for chat in taken.left:
        hand_to(session, chat.account_id, taken.member_id, now)


def was_put_right(session: Session, member_id: int, now: datetime) -> bool:
    """Tell whether a member had their chats back lately: a second time it is for those who know them to say."""
    lately = select(_entry.c.id).where(history.about("member", member_id, PUT_RIGHT), _entry.c.at > now - WAY_BACK)
    return session.connection().execute(lately.limit(1)).first() is not None


def hand_to(session: Session, account_id: int, member_id: int, now: datetime) -> None:
    """Add a chat to those of a member; what was begun there by whoever had it is gone."""
    accounts.let_go(session, _account.c.id == account_id)
    accounts.attach(session, account_id, member_id, now)


def forget_former(session: Session, moment: datetime) -> int:
    """Forget whose the chats were that were taken off before this moment; return the count."""
    old = update(_account).where(_account.c.left_at < moment).values(former_id=None, left_at=None)
    return session.connection().execute(old).rowcount


@dataclass(frozen=True, slots=True)
class Begun:
    """What a member began in another chat and did not finish."""

    account_id: int
    channel: str
    dialogue: str
    draft: dict[str, Any]


def begun_elsewhere(session: Session, chat: ChatState, since: datetime) -> Begun | None:
    """Return the newest question that is open in another chat of this chat's owner, and was touched since then."""
    open_ones = (_conversation.c.dialogue != "", _conversation.c.touched_at >= since)
    theirs = (_account.c.member_id == chat.member_id, _account.c.id != chat.account_id)
    query = (
        select(_account.c.id, _account.c.channel, _conversation.c.dialogue, _conversation.c.draft)
        .join(_conversation, _conversation.c.account_id == _account.c.id)
        .where(*theirs, *open_ones)
        .order_by(_conversation.c.touched_at.desc())
        .limit(1)
    )
    found = session.connection().execute(query).first()
    return Begun(*found) if found else None


def bring_over(session: Session, chat: ChatState, begun: Begun) -> None:
    """Set what was begun in the other chat aside in this one, where it was left; the other has nothing open any more.

    A turn there that runs at the same time is outrun.
    """
    there = _conversation.c.account_id == begun.account_id
    row = session.connection().execute(select(_conversation.c.step, _conversation.c.version).where(there)).one()
    nothing = {"dialogue": "", "step": "", "draft": {}, "choices": [], "version": row.version + 1}
    session.connection().execute(update(_conversation).where(there).values(nothing))
    chat.parked = {**chat.parked, begun.dialogue: {"step": row.step, "draft": begun.draft}}
