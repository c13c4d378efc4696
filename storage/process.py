"""What processes agree on through the database: leases, ticks, and facts of the deployment."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, text
from sqlmodel import Session, col, delete, select

from storage.core import Prepared, table_of
from storage.tables import Fact, Lease, TickRecord

_lease = table_of(Lease)


_TAKE = Prepared(
    text(
        "INSERT INTO lease (name, owner, until) VALUES (:name, :owner, :until) "
        "ON CONFLICT (name) DO UPDATE SET owner = :owner, until = :until "
        "WHERE lease.owner = :owner OR lease.until < :now"
    ).bindparams(*(bindparam(name, type_=_lease.c.until.type) for name in ("until", "now")))
)


def hold(session: Session, name: str, owner: str, now: datetime, until: datetime) -> bool:
    """Take or keep a lease; False while another process holds it. Real time."""
    return _TAKE.run(session, {"name": name, "owner": owner, "now": now, "until": until}) == 1


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
