"""What processes agree on through the database: leases, ticks, and facts of the deployment."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, delete, or_, select, update

from storage.tables import Fact, Lease, TickRecord


def hold(session: Session, name: str, owner: str, now: datetime, until: datetime) -> bool:
    """Take or keep a lease; False while another process holds it. Real time."""
    changed = session.exec(
        update(Lease)
        .where(col(Lease.name) == name, or_(col(Lease.owner) == owner, col(Lease.until) < now))
        .values(owner=owner, until=until)
    )
    if changed.rowcount:
        return True
    if session.get(Lease, name) is not None:
        return False
    session.add(Lease(name=name, owner=owner, until=until))
    session.flush()
    return True


def release(session: Session, owner: str) -> None:
    """Let go of everything a process held, so that another need not wait."""
    session.exec(delete(Lease).where(col(Lease.owner) == owner))


def forget_leases(session: Session) -> None:
    """Drop every lease: the caller knows that no other process is running."""
    session.exec(delete(Lease))


def leases(session: Session) -> Sequence[Lease]:
    """Who leads what."""
    return session.exec(select(Lease).order_by(col(Lease.name))).all()


def note_tick(session: Session, name: str, now: datetime, did: str) -> None:
    """Record that a tick ran."""
    row = session.get(TickRecord, name) or TickRecord(name=name, ran_at=now)
    row.ran_at, row.did = now, did
    session.add(row)


def ticks(session: Session) -> Sequence[TickRecord]:
    """When each tick last ran."""
    return session.exec(select(TickRecord).order_by(col(TickRecord.name))).all()


def fact(session: Session, name: str) -> str | None:
    """A fact of the deployment."""
    row = session.get(Fact, name)
    return row.value if row else None


def set_fact(session: Session, name: str, value: str) -> None:
    """Write a fact of the deployment."""
    row = session.get(Fact, name) or Fact(name=name, value=value)
    row.value = value
    session.add(row)
