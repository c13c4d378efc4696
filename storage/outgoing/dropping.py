"""Take back what still waits to be sent to somebody unasked; answers to what they wrote still go."""

from datetime import datetime

from sqlalchemy import exists, or_, update
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.channel import MessageState
from storage import tables
from storage.ground.core_table import table_of
from storage.outgoing import ledger
from storage.outgoing.envelopes import Lane

_outbox, _account = table_of(tables.OutboxMessage), table_of(tables.Account)


def drop_unasked(session: Session, member_id: int, now: datetime) -> None:
    same = (_account.c[name] == _outbox.c[name] for name in ("channel", "bot", "chat"))
    theirs = or_(_outbox.c.member_id == member_id, exists().where(_account.c.member_id == member_id, *same))
    waiting = (_outbox.c.state == MessageState.QUEUED, _outbox.c.lane != int(Lane.REPLY), theirs)
    dropped = {"state": MessageState.EXPIRED, "settled_at": now, "body": None, "error": "belongs here no more"}
    session.connection().execute(update(_outbox).where(*waiting).values(dropped))
    ledger.end_of_member(session, member_id, RecipientState.EXPIRED, now)
