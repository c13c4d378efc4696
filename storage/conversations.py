"""Where each conversation stands, written once a turn."""

from datetime import datetime

from sqlalchemy import insert, update
from sqlmodel import Session

from storage.accounts import ChatState
from storage.tables import Conversation

_conversation = Conversation.__table__  # type: ignore[attr-defined]  # SQLModel does not type its tables


class Outrun(Exception):
    """Another turn of the same chat was committed meanwhile: run this one again from the start."""


def save(session: Session, chat: ChatState, now: datetime) -> None:
    """Write the state the turn leaves; raises Outrun when the row is no longer the one it read."""
    values = {
        "dialogue": chat.dialogue,
        "step": chat.step,
        "draft": chat.draft or {},
        "choices": chat.choices or [],
        "lettered": chat.lettered,
        "parked": chat.parked or {},
        "topic": chat.topic,
        "revision": chat.revision,
        "touched_at": now,
    }
    connection = session.connection()
    if chat.version == 0:
        connection.execute(insert(_conversation), values | {"account_id": chat.account_id, "version": 1})
        return
    changed = connection.execute(
        update(_conversation)
        .where(_conversation.c.account_id == chat.account_id, _conversation.c.version == chat.version)
        .values(version=chat.version + 1, **values)
    )
    if changed.rowcount != 1:
        raise Outrun


def offer(session: Session, account_id: int, choices: list[list[str]], topic: int | None, now: datetime) -> None:
    """Make a menu that was sent on our own initiative the one a typed number answers, and its pledge the topic."""
    connection = session.connection()
    changed = connection.execute(
        update(_conversation)
        .where(_conversation.c.account_id == account_id)
        .values(choices=choices, lettered=False, topic=topic, version=_conversation.c.version + 1)
    )
    if changed.rowcount == 0:
        row = {"account_id": account_id, "dialogue": "", "step": "", "draft": {}, "parked": {}, "lettered": False}
        offered = {"choices": choices, "topic": topic, "revision": 0, "version": 1, "touched_at": now}
        connection.execute(insert(_conversation), row | offered)
