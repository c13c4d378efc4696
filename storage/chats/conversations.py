"""Save where each conversation stands, once a turn."""

from datetime import datetime

from sqlalchemy import bindparam, insert, update
from sqlmodel import Session

from storage.chats.accounts import ChatState
from storage.ground.core import Prepared, parameters
from storage.ground.core_table import table_of
from storage.tables import Conversation

_conversation = table_of(Conversation)
LATE, OLD, PUSHED = "late", "old", "pushed"
"""Why a dialogue was set aside unasked: its question is old, or something newer was sent behind it."""


_WRITTEN = ("dialogue", "step", "draft", "choices", "lettered", "parked", "topic", "memory", "revision", "touched_at")
_VALUES = parameters(_conversation, _WRITTEN)
_FIRST = insert(_conversation).values(account_id=bindparam("_account"), version=1, **_VALUES)
_UPDATE = Prepared(
    update(_conversation)
    .where(_conversation.c.account_id == bindparam("_account"), _conversation.c.version == bindparam("_read"))
    .values(version=_conversation.c.version + 1, **_VALUES)
)


class Outrun(Exception):
    """Another turn of the same chat was committed meanwhile; the turn must run again from the start."""


def save(session: Session, chat: ChatState, now: datetime) -> None:
    """Write the state a turn leaves; raise Outrun when another turn has changed the row since."""
    values = {f"_{name}": getattr(chat, name) for name in _WRITTEN}
    values |= {"_touched_at": now, "_account": chat.account_id}
    if not chat.version:
        session.connection().execute(_FIRST, values)
    elif _UPDATE.execute(session, values | {"_read": chat.version}) != 1:
        raise Outrun


def set_aside(chat: ChatState, late: str) -> None:
    """Close the open dialogue and keep it with its buttons; `late` says why its question takes no words any more."""
    kept = {"step": chat.step, "draft": chat.draft, "choices": chat.choices, LATE: late}
    chat.parked = {**chat.parked, chat.dialogue: kept}
    chat.dialogue, chat.step, chat.draft, chat.choices = "", "", {}, []


def push_aside(session: Session, chat: ChatState) -> bool:
    """Set the dialogue aside for a newer message; False when a turn has changed the row meanwhile."""
    set_aside(chat, PUSHED)
    values = {name: getattr(chat, name) for name in ("dialogue", "step", "draft", "choices", "parked")}
    values["topic"] = None
    mine = (_conversation.c.account_id == chat.account_id, _conversation.c.version == chat.version)
    newer = update(_conversation).where(*mine).values(version=chat.version + 1, **values)
    return session.connection().execute(newer).rowcount == 1


def offer(
    session: Session, account_id: int, choices: list[list[str]], topic: int | None, now: datetime, *, lettered: bool
) -> None:
    """Let a typed number answer a menu the bot sent unasked; make the pledge of that menu the topic."""
    connection = session.connection()
    changed = connection.execute(
        update(_conversation)
        .where(_conversation.c.account_id == account_id)
        .values(choices=choices, lettered=lettered, topic=topic, version=_conversation.c.version + 1)
    )
    if changed.rowcount == 0:
        row = {"account_id": account_id, "dialogue": "", "step": "", "draft": {}, "parked": {}, "lettered": lettered}
        offered = {"choices": choices, "topic": topic, "revision": 0, "version": 1, "touched_at": now}
        connection.execute(insert(_conversation), row | offered | {"memory": {}})
