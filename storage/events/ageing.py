"""Let go of what is kept of events that were long ago: first why people did not come, then who was invited."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlmodel import Session

from storage import tables
from storage.events.guests import COUNTED
from storage.ground.bulk import DELETED_AT_ONCE
from storage.ground.core_table import tables_of

_event, _guest = tables_of(tables.Event, tables.EventGuest)
_UNSUMMED = _event.c.summed_at.is_(None)
AT_ONCE = 20  # events


def forget_reasons(session: Session, moment: datetime) -> int:
    """Empty the next reasons of events that began before a moment; return the count."""
    old = select(_event.c.id).where(_UNSUMMED, _event.c.begins_at < moment)
    given = select(_guest.c.id).where(_guest.c.event_id.in_(old), _guest.c.reason != "").limit(DELETED_AT_ONCE)
    emptied = update(_guest).where(_guest.c.id.in_(given)).values(reason="")
    return session.connection().execute(emptied).rowcount


def sum_up(session: Session, moment: datetime, now: datetime) -> int:
    """Keep of the next events before a moment how many came, and let go of who; return how many events these were."""
    connection = session.connection()
    query = select(_event.c.id).where(_UNSUMMED, _event.c.begins_at < moment).order_by(_event.c.begins_at)
    numbers = connection.scalars(query.limit(AT_ONCE)).all()
    for number in numbers:
        invited, coming, absent, present, *_ = connection.execute(
            select(*COUNTED).where(_guest.c.event_id == number)
        ).one()
        kept = {"invited": invited, "coming": coming, "absent": absent, "present": present, "summed_at": now}
        connection.execute(update(_event).where(_event.c.id == number).values(kept))
        connection.execute(delete(_guest).where(_guest.c.event_id == number))
    return len(numbers)
