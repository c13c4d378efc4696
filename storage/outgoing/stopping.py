"""Stop an announcement under way: whoever has it keeps it, nobody else gets it."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session

from domain.announcing import AnnouncementState
from domain.channel import MessageState
from storage.ground.core_table import table_of
from storage.tables import Broadcast, OutboxMessage

_outbox, _broadcast = table_of(OutboxMessage), table_of(Broadcast)


def stop(session: Session, number: int, now: datetime, real_now: datetime) -> bool:
    """Stop planning and sending; return False when it was finished or stopped before.

    Messages somebody is sending at this moment still arrive: at most what two seconds take.
    """
    connection = session.connection()
    running = (_broadcast.c.id == number, _broadcast.c.state != AnnouncementState.FINISHED)
    ended = {"state": AnnouncementState.FINISHED, "finished_at": now, "stopped_at": real_now}
    if not connection.execute(update(_broadcast).where(*running).values(ended)).rowcount:
        return False
    waiting = (_outbox.c.broadcast_id == number, _outbox.c.state == MessageState.QUEUED)
    dropped = {"state": MessageState.EXPIRED, "settled_at": real_now, "body": None, "error": "stopped"}
    connection.execute(update(_outbox).where(*waiting).values(dropped))
    return True
