"""Take back what still waits to be sent to people unasked; answers to what they wrote still go."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import CompoundSelect, and_, select, update
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.channel import MessageState
from storage import tables
from storage.ground.core_table import table_of
from storage.outgoing import ledger
from storage.outgoing.envelopes import Lane

_outbox, _account = table_of(tables.OutboxMessage), table_of(tables.Account)


def drop_unasked(session: Session, member_ids: Collection[int], now: datetime) -> None:
    dropped = {"state": MessageState.EXPIRED, "settled_at": now, "body": None, "error": "belongs here no more"}
    session.connection().execute(update(_outbox).where(_outbox.c.id.in_(_waiting(member_ids))).values(dropped))
    ledger.end_of_members(session, member_ids, RecipientState.EXPIRED, now)


def _waiting(member_ids: Collection[int]) -> CompoundSelect[int]:
    """Select what waits for people by name, and for their chats: by an index each."""
    waits = select(_outbox.c.id).where(_outbox.c.state == MessageState.QUEUED, _outbox.c.lane != int(Lane.REPLY))
    chat = and_(*(_account.c[name] == _outbox.c[name] for name in ("channel", "bot", "chat")))
    by_chat = waits.join(_account, chat).where(_account.c.member_id.in_(member_ids))
    return waits.where(_outbox.c.member_id.in_(member_ids)).union(by_chat)
