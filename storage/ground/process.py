"""Record when each tick last ran, and a few facts of the deployment."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, col, select

from storage.tables import Fact, TickRecord


def count_anew(session: Session) -> None:
    """Let PostgreSQL plan by how many messages there are now: by itself it looks once in a minute, at the soonest."""
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(text("ANALYZE outboxmessage"))


def note_tick(session: Session, name: str, now: datetime, did: str) -> None:
    row = session.get(TickRecord, name) or TickRecord(name=name, ran_at=now)
    row.ran_at, row.did = now, did
    session.add(row)


def ticks(session: Session) -> Sequence[TickRecord]:
    return session.exec(select(TickRecord).order_by(col(TickRecord.name))).all()


def fact(session: Session, name: str) -> str | None:
    row = session.get(Fact, name)
    return row.value if row else None


def set_fact(session: Session, name: str, value: str) -> None:
    row = session.get(Fact, name) or Fact(name=name, value=value)
    row.value = value
    session.add(row)
