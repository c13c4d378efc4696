"""Record when each tick last ran, and a few facts of the deployment."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, col, select

from domain.operating.ticks import HEARD
from storage.ground.bulk import put
from storage.ground.core_table import table_of
from storage.tables import Fact, TickRecord


def count_anew(session: Session) -> None:
    """Let PostgreSQL plan by how many messages there are now: by itself it looks once in a minute, at the soonest."""
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(text("ANALYZE outboxmessage"))


def note_tick(session: Session, name: str, now: datetime, did: str, took: float = 0.0) -> None:
    row = session.get(TickRecord, name) or TickRecord(name=name, ran_at=now)
    row.ran_at, row.did, row.took, row.failure = now, did, took, ""
    session.add(row)


def note_running(session: Session, name: str, since: datetime, seconds: float) -> None:
    """Note how long a tick has been running that should have ended; when it last ended is as before."""
    row = session.get(TickRecord, name) or TickRecord(name=name, ran_at=since)
    row.took = seconds
    session.add(row)


def note_failure(session: Session, name: str, reason: str, now: datetime) -> None:
    """Note what stops a tick; when it last ran is as before."""
    row = session.get(TickRecord, name) or TickRecord(name=name, ran_at=now)
    row.failure = reason[:200]
    session.add(row)


def note_shared(session: Session, name: str, moment: datetime) -> None:
    """Note with when a platform was heard that another program received with the same token."""
    row = session.get(TickRecord, name) or TickRecord(name=name, ran_at=moment)
    row.did = moment.isoformat()
    session.add(row)


def ticks(session: Session) -> Sequence[TickRecord]:
    """Return the ticks; when a platform was heard is none of them."""
    own = select(TickRecord).where(~col(TickRecord.name).startswith(HEARD))
    return session.exec(own.order_by(col(TickRecord.name))).all()


def fact(session: Session, name: str) -> str | None:
    return session.exec(select(Fact.value).where(Fact.name == name)).first()


def set_fact(session: Session, name: str, value: str) -> None:
    put(session, table_of(Fact), {"name": name}, {"value": value})
