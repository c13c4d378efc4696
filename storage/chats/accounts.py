"""Find and change chats and their owners; every turn reads a chat, so the statements are written in Core."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, insert, select, update
from sqlmodel import Session, col, delete

from domain.chat import Address
from storage.chats.bots import runs
from storage.ground.addresses import columns_of, is_at
from storage.ground.core import Prepared
from storage.ground.core_table import tables_of
from storage.outgoing import ledger
from storage.tables import Account, Conversation, Invitation

_account, _conversation, _invitation = tables_of(Account, Conversation, Invitation)

_STANDS = (
    *("dialogue", "step", "draft", "choices", "lettered", "parked"),
    *("memory", "topic", "revision", "version", "touched_at"),
)
"""What is kept of a conversation, in the order of `ChatState`."""
_OPENING = Prepared(
    select(*(_account.c[name] for name in ("id", "member_id", "language", "blocked_at")))
    .add_columns(*(_conversation.c[name] for name in _STANDS))
    .outerjoin(_conversation, _conversation.c.account_id == _account.c.id)
    .where(*(_account.c[name] == bindparam(name) for name in ("channel", "bot", "chat")))
)


@dataclass(slots=True)
class ChatState:
    """A chat as a turn finds it: its owner, and where its conversation stands."""

    account_id: int
    address: Address
    member_id: int | None
    language: str
    blocked: bool
    dialogue: str = ""
    step: str = ""
    draft: dict[str, Any] = field(default_factory=dict)
    choices: list[list[str]] = field(default_factory=list)
    lettered: bool = False
    parked: dict[str, Any] = field(default_factory=dict)
    memory: dict[str, Any] = field(default_factory=dict)
    topic: int | None = None
    revision: int = 0
    version: int = 0  # 0: no row yet
    touched_at: datetime | None = None


def open_chat(session: Session, address: Address, language: str) -> ChatState:
    """Return the chat's state; create the chat on first sight, with the language given."""
    where = columns_of(address)
    found = _OPENING.rows(session, where)
    if not found:
        inserted = insert(_account).values(language=language, **where).returning(_account.c.id)
        account_id = session.connection().execute(inserted).scalar_one()
        return ChatState(account_id, address, None, language, False)
    account_id, member_id, spoken, blocked_at, *conversation = found[0]
    begun = conversation if conversation[-1] is not None else ()
    return ChatState(account_id, address, member_id, spoken, blocked_at is not None, *begun)


def link(session: Session, account_id: int, member_id: int, now: datetime) -> None:
    """Give the chat to a member and unlink their other chats: a new phone takes the place of the old one.

    They may have the others back for some days.
    """
    others = (_account.c.member_id == member_id, _account.c.id != account_id)
    let_go(session, *others, former_id=member_id, left_at=now)
    attach(session, account_id, member_id, now)


def attach(session: Session, account_id: int, member_id: int, now: datetime) -> None:
    owned = {"member_id": member_id, "linked_at": now, "former_id": None, "left_at": None}
    session.connection().execute(update(_account).where(_account.c.id == account_id).values(owned))


def let_go(
    session: Session, *chats: ColumnElement[bool], former_id: int | None = None, left_at: datetime | None = None
) -> None:
    """Unlink chats; what their owner began there is nobody's, and not kept. `former_id`: who may have them back."""
    nothing: dict[str, object] = {"dialogue": "", "step": "", "draft": {}, "choices": [], "parked": {}, "memory": {}}
    theirs = _conversation.c.account_id.in_(select(_account.c.id).where(*chats))
    connection = session.connection()
    connection.execute(update(_conversation).where(theirs).values(topic=None, **nothing))
    gone = {"member_id": None, "linked_at": None, "preferred_at": None, "former_id": former_id, "left_at": left_at}
    connection.execute(update(_account).where(*chats).values(gone))


def set_language(session: Session, account_id: int, language: str) -> None:
    session.connection().execute(update(_account).where(_account.c.id == account_id).values(language=language))


def set_blocked(session: Session, address: Address, at: datetime | None) -> None:
    """Note that the person stopped the bot; `at` None: that they started the bot again."""
    session.connection().execute(update(_account).where(is_at(_account, address)).values(blocked_at=at))


def forget(session: Session, account_id: int, now: datetime) -> None:
    """Delete the chat and its conversation; announcements that wait for it do not arrive, and no code waits for it."""
    ledger.end_of_account(session, account_id, now)
    waiting = update(_invitation).where(_invitation.c.account_id == account_id)
    session.connection().execute(waiting.values(account_id=None))
    session.exec(delete(Conversation).where(col(Conversation.account_id) == account_id))
    session.exec(delete(Account).where(col(Account.id) == account_id))


@dataclass(frozen=True, slots=True)
class LinkedChat:
    """A chat in which a member is written to."""

    account_id: int
    address: Address
    language: str
    linked_at: datetime | None
    blocked: bool
    member_id: int | None = None
    preferred: bool = False  # its owner said to be written to here first


_COLUMNS = ("id", "channel", "bot", "chat", "language", "linked_at", "blocked_at", "member_id", "preferred_at")
LINKED = select(*(_account.c[name] for name in _COLUMNS))


def linked(session: Session, query: Select[Any]) -> list[LinkedChat]:
    return [_of_row(row) for row in session.connection().execute(query)]


def _of_row(row: Sequence[Any]) -> LinkedChat:
    account_id, *address, language, linked_at, blocked_at, member_id, preferred_at = row
    blocked, preferred = blocked_at is not None, preferred_at is not None
    return LinkedChat(account_id, Address(*address), language, linked_at, blocked, member_id, preferred)


FIRST = (_account.c.preferred_at.desc().nulls_last(), _conversation.c.touched_at.desc().nulls_last())
LAST = (_account.c.preferred_at.nulls_first(), _conversation.c.touched_at.nulls_first())
"""In which order a member is written to: where they said, else where they were last."""


def of_member(session: Session, member_id: int) -> list[LinkedChat]:
    query = (
        LINKED.outerjoin(_conversation, _conversation.c.account_id == _account.c.id)
        .where(_account.c.member_id == member_id)
        .order_by(*FIRST, _account.c.id.desc())
    )
    return linked(session, query)


def chat_for(session: Session, member_id: int) -> LinkedChat | None:
    """Return the chat a member is written to: of those not blocked the one they prefer, else the one used last.

    One whose bot has no token here only where there is no other.
    """
    query = (
        LINKED.outerjoin(_conversation, _conversation.c.account_id == _account.c.id)
        .where(_account.c.member_id == member_id, _account.c.blocked_at.is_(None))
        .order_by(runs(_account).desc(), *FIRST, _account.c.id.desc())
        .limit(1)
    )
    return next(iter(linked(session, query)), None)


def chat_at(session: Session, member_id: int, address: Address) -> LinkedChat | None:
    """Return the chat at an address while it is this member's, else the one they are written to first."""
    here = (chat for chat in of_member(session, member_id) if chat.address == address)
    return next(here, None) or chat_for(session, member_id)


def owners(session: Session, member_ids: Sequence[int]) -> list[int]:
    """Return those of these members who have a chat, also one that is blocked."""
    query = select(_account.c.member_id).where(_account.c.member_id.in_(member_ids)).distinct()
    return [row[0] for row in session.connection().execute(query)]


def chats_for(session: Session, member_ids: Collection[int]) -> dict[int, LinkedChat]:
    """Return for each of these members who can be written to their chat, as `chat_for` does."""
    query = (
        LINKED.outerjoin(_conversation, _conversation.c.account_id == _account.c.id)
        .where(_account.c.member_id.in_(member_ids), _account.c.blocked_at.is_(None))
        .order_by(runs(_account), *LAST, _account.c.id)
    )
    rows = session.connection().execute(query) if member_ids else ()
    return {row.member_id: _of_row(row) for row in rows}  # of several the last counts


def by_id(session: Session, account_id: int) -> LinkedChat | None:
    return next(iter(linked(session, LINKED.where(_account.c.id == account_id))), None)
