"""Take and renew leases for work that only one process may do: a row with an owner and an end, one UPDATE."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, text
from sqlmodel import Session, col, delete, select

from storage.ground.core_table import table_of
from storage.tables import Lease

_lease = table_of(Lease)
_TAKE = text(
    "INSERT INTO lease (name, owner, until) VALUES (:name, :owner, :until) "
    "ON CONFLICT (name) DO UPDATE SET owner = :owner, until = :until "
    "WHERE lease.owner = :owner OR lease.until < :now OR lease.until > :never"
).bindparams(*(bindparam(name, type_=_lease.c.until.type) for name in ("until", "now", "never")))

LONGEST = timedelta(minutes=10)
"""No lease is longer: one that ends later was taken before the machine's clock was set back."""


def hold(session: Session, name: str, owner: str, now: datetime, until: datetime) -> bool:
    """Take or renew a lease, in real time; return False while another process holds the lease."""
    terms = {"name": name, "owner": owner, "now": now, "until": until, "never": now + LONGEST}
    return session.connection().execute(_TAKE, terms).rowcount == 1


def release(session: Session, owner: str) -> None:
    session.exec(delete(Lease).where(col(Lease.owner) == owner))


def forget(session: Session) -> None:
    """Delete every lease: the caller knows that no other process is running."""
    session.exec(delete(Lease))


def held(session: Session) -> Sequence[Lease]:
    return session.exec(select(Lease).order_by(col(Lease.name))).all()
