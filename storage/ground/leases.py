"""Keep work that only one process may do to one: a row with an owner, an end and the number of the owner's term.

Work that has to go on within seconds is led under a term (`renew`, `take`, `confirm`): each process watches the others
by its own clock, and what a process writes under a term that is over is refused. Work that may wait for minutes is
held until an end by the machine's clock (`hold`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select, text, update
from sqlmodel import Session, col
from sqlmodel import select as rows_of

from storage.ground.core_table import table_of
from storage.tables import Lease

_lease = table_of(Lease)
_TAKE = text(
    "INSERT INTO lease (name, owner, until, term) VALUES (:name, :owner, :until, 1) "
    "ON CONFLICT (name) DO UPDATE SET owner = :owner, until = :until, "
    "term = CASE WHEN lease.owner = :owner THEN lease.term ELSE lease.term + 1 END "
    "WHERE lease.owner = :owner OR lease.owner = '' OR lease.until < :now OR lease.until > :never"
).bindparams(*(bindparam(name, type_=_lease.c.until.type) for name in ("until", "now", "never")))

LONGEST = timedelta(minutes=10)
"""No lease is longer: one that ends later was taken before the machine's clock was set back."""

NOBODY = ""
"""The owner of a lease that was given back."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A lease as somebody saw it: while the leader lives, `until` is another one at each sign of life."""

    owner: str
    until: datetime
    term: int


def hold(session: Session, name: str, owner: str, now: datetime, until: datetime) -> bool:
    """Take or renew a lease, in real time; return False while another process holds the lease."""
    terms = {"name": name, "owner": owner, "now": now, "until": until, "never": now + LONGEST}
    return session.connection().execute(_TAKE, terms).rowcount == 1


def is_known(session: Session, process: str) -> bool:
    """Whether a process, named without its machine, has ever held a lease here and not given it back."""
    theirs = select(_lease.c.name).where(_lease.c.owner.endswith(f":{process}", autoescape=True))
    return session.connection().execute(theirs.limit(1)).first() is not None


_FIRST = text(
    "INSERT INTO lease (name, owner, until, term) VALUES (:name, :owner, :until, 1) ON CONFLICT DO NOTHING"
).bindparams(bindparam("until", type_=_lease.c.until.type))
_NAMED = _lease.c.name == bindparam("which")
_LED = (_NAMED, _lease.c.owner == bindparam("leader"), _lease.c.term == bindparam("number"))
_SEE = select(_lease.c.owner, _lease.c.until, _lease.c.term).where(_NAMED)
_RENEW = update(_lease).where(*_LED).values(until=bindparam("later"))
_CONFIRM = select(_lease.c.term).where(*_LED).with_for_update(read=True, key_share=True)


def see(session: Session, name: str) -> Seen | None:
    row = session.connection().execute(_SEE, {"which": name}).first()
    return Seen(row.owner, row.until, row.term) if row else None


def renew(session: Session, name: str, owner: str, term: int, until: datetime) -> bool:
    """Give a sign of life; return False where the term is over."""
    ours = {"which": name, "leader": owner, "number": term, "later": until}
    return session.connection().execute(_RENEW, ours).rowcount == 1


def confirm(session: Session, name: str, owner: str, term: int) -> bool:
    """Tell whether the term lasts; until this transaction ends, no other process can begin one."""
    ours = {"which": name, "leader": owner, "number": term}
    return session.connection().execute(_CONFIRM, ours).first() is not None


def take(session: Session, name: str, owner: str, seen: Seen | None, until: datetime) -> int:
    """Begin the next term where the lease is still as it was seen; return its number, 0 where somebody was faster.

    It waits for what is written under the old term at the moment.
    """
    if seen is None:
        return session.connection().execute(_FIRST, {"name": name, "owner": owner, "until": until}).rowcount
    found = session.connection().execute(_SEE.with_for_update(), {"which": name}).first()
    if found is None or Seen(found.owner, found.until, found.term) != seen:
        return 0
    new = {"owner": owner, "until": until, "term": seen.term + 1}
    session.connection().execute(update(_lease).where(_lease.c.name == name).values(new))
    return seen.term + 1


def named(session: Session, beginning: str) -> list[str]:
    """Return the names of leases that begin so, those that were given back among them."""
    query = select(_lease.c.name).where(_lease.c.name.startswith(beginning, autoescape=True))
    return list(session.connection().scalars(query.order_by(_lease.c.name)))


def remove(session: Session, name: str, owner: str) -> None:
    """Remove a lease that nobody needs any more, if this process holds it."""
    session.connection().execute(delete(_lease).where(_lease.c.name == name, _lease.c.owner == owner))


def release(session: Session, owner: str) -> None:
    """Give back what a process holds, so that others need not wait."""
    session.connection().execute(update(_lease).where(_lease.c.owner == owner).values(owner=NOBODY))


def forget(session: Session) -> None:
    """Give back every lease: the caller knows that no other process is running."""
    session.connection().execute(update(_lease).values(owner=NOBODY))


def held(session: Session) -> Sequence[Lease]:
    return session.exec(rows_of(Lease).where(col(Lease.owner) != NOBODY).order_by(col(Lease.name))).all()
