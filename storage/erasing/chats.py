"""Forget a person's chats: what was begun in them, what came from them, and what was to be sent there."""

from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlmodel import Session

from domain.chat import Address
from storage import tables
from storage.announcing import readers
from storage.chats import accounts, several
from storage.ground.addresses import is_at
from storage.ground.core_table import tables_of
from storage.outgoing import ledger
from storage.outgoing.outbox import PENDING
from storage.people.letters import PASSED_ON

_outbox, _inbox, _file = tables_of(tables.OutboxMessage, tables.InboxUpdate, tables.StoredFile)
_attempt, _broadcast = tables_of(tables.CodeAttempt, tables.Broadcast)


FROM_NOBODY = "erased:"
"""How the key begins of a message that somebody who is erased has caused, and that still waits."""


def forget(session: Session, member_id: int, now: datetime) -> None:
    ledger.forget_member(session, member_id, now)
    readers.forget(session, member_id)
    for chat in (*accounts.of_member(session, member_id), *several.taken_off_ever(session, member_id)):
        _forget_messages(session, chat.address)
        _forget_updates(session, chat.address)
        connection = session.connection()
        connection.execute(delete(_attempt).where(_attempt.c.account_id == chat.account_id))
        mine = _broadcast.c.author_account_id == chat.account_id
        connection.execute(update(_broadcast).where(mine).values(author_account_id=0))  # told to nobody any more
        accounts.forget(session, chat.account_id, now)


def _forget_messages(session: Session, address: Address) -> None:
    """Delete what was or would be said there."""
    there, connection = is_at(_outbox, address), session.connection()
    files = select(_outbox.c.file_id).where(there, _outbox.c.file_id.is_not(None))
    connection.execute(delete(_file).where(_file.c.id.in_(files)))
    connection.execute(delete(_outbox).where(there))
    _forget_keys(session, address.chat)


def _forget_keys(session: Session, chat: str) -> None:
    """Delete what the person passed on to others; where an answer of theirs still waits, its key names nobody."""
    connection = session.connection()
    from_here = _outbox.c.dedupe_key.contains(f":{chat}:", autoescape=True)
    passed_on = _outbox.c.dedupe_key.startswith(PASSED_ON)
    connection.execute(delete(_outbox).where(from_here, or_(passed_on, _outbox.c.state.not_in(PENDING))))
    waiting = connection.execute(select(_outbox.c.id).where(from_here)).scalars().all()
    for number in waiting:
        connection.execute(update(_outbox).where(_outbox.c.id == number).values(dedupe_key=f"{FROM_NOBODY}{number}"))


def _forget_updates(session: Session, address: Address) -> None:
    """Empty what came in and waits; the ids stay, so that nothing is handled twice."""
    connection = session.connection()
    waiting = select(_inbox.c.id, _inbox.c.body).where(_inbox.c.state == "waiting", _inbox.c.bot == address.bot)
    rows = connection.execute(waiting.where(_inbox.c.channel == address.channel)).all()
    mine = [row.id for row in rows if row.body and row.body["address"]["chat"] == address.chat]
    connection.execute(update(_inbox).where(_inbox.c.id.in_(mine)).values(state="done", body=None))
    album = _inbox.c.update_id.startswith("album ") & _inbox.c.update_id.endswith(
        f" of {address.chat}", autoescape=True
    )
    connection.execute(delete(_inbox).where(_inbox.c.channel == address.channel, _inbox.c.bot == address.bot, album))
