"""Stop an announcement under way: whoever has it keeps it, nobody else gets it."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session

from domain.announcing import AnnouncementState
from storage.ground.core_table import table_of
from storage.outgoing import ledger
from storage.tables import Broadcast

_broadcast = table_of(Broadcast)


def stop(session: Session, number: int, now: datetime, real_now: datetime) -> bool:
    """Stop planning and sending; return False when it was finished or stopped before.

    Messages somebody is sending at this moment still arrive: at most what two seconds take.
    """
    connection = session.connection()
    running = (_broadcast.c.id == number, _broadcast.c.state != AnnouncementState.FINISHED)
    ended = {"state": AnnouncementState.FINISHED, "finished_at": now, "stopped_at": real_now}
    if not connection.execute(update(_broadcast).where(*running).values(ended)).rowcount:
        return False
    ledger.end_of_announcement(session, number, real_now)
    return True
