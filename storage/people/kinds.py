"""Keep what a person is to the Party from which day: dang_vien, du_bi, mien_sinh_hoat …, others as text."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select, update
from sqlmodel import Session

from domain.stamps import AsOf, Stamp
from storage import tables
from storage.facts.standing import counts
from storage.ground import history
from storage.ground.bulk import insert_rows
from storage.ground.core_table import table_of

_kind = table_of(tables.DatedKind)


BECAME = "became"


def become(session: Session, member_id: int, kind: str, stamp: Stamp) -> int:
    """Note what somebody is from a day on, instead of what was noted from a later day; return the deed's number."""
    connection = session.connection()
    mine = (_kind.c.member_id == member_id, _kind.c.withdrawn_at.is_(None))
    later = connection.scalars(select(_kind.c.id).where(*mine, _kind.c.holds_from > stamp.day)).all()
    before = kind_of(session, member_id, AsOf(stamp.day))
    entry = history.record(session, stamp, "member", member_id, BECAME, kind=kind, before=before, overtaken=[*later])
    connection.execute(update(_kind).where(_kind.c.id.in_(later)).values(withdrawn_at=stamp.at))
    set_kinds(session, [(member_id, kind, stamp.day)], stamp, entry)
    return entry


def take_back(session: Session, deed: int, overtaken: Sequence[int], again: int, stamp: Stamp) -> None:
    """Disbelieve what a deed noted; what it overtook holds again."""
    connection, own = session.connection(), (_kind.c.entry_id == deed, _kind.c.withdrawn_at.is_(None))
    connection.execute(update(_kind).where(*own).values(withdrawn_at=stamp.at))
    columns = (_kind.c[name] for name in ("member_id", "kind", "holds_from"))
    before = connection.execute(select(*columns).where(_kind.c.id.in_(overtaken)).order_by(_kind.c.id)).all()
    set_kinds(session, [(member, kind, day) for member, kind, day in before], stamp, again)


def stands(session: Session, member_id: int, deed: int) -> bool:
    """Tell whether what a deed noted is the last that is noted of somebody."""
    mine = (_kind.c.member_id == member_id, _kind.c.withdrawn_at.is_(None))
    last = select(_kind.c.entry_id).where(*mine).order_by(_kind.c.holds_from.desc(), _kind.c.id.desc()).limit(1)
    return session.connection().scalar(last) == deed


def set_kinds(
    session: Session, kinds: Sequence[tuple[int, str, date]], stamp: Stamp, entry: int, *, believed: bool = True
) -> None:
    """Write what many people are, each from a day on, as parts of one deed."""
    now = {"recorded_at": stamp.at, "entry_id": entry, "withdrawn_at": None if believed else stamp.at}
    rows = [{"member_id": member, "kind": kind, "holds_from": day, **now} for member, kind, day in kinds]
    insert_rows(session, _kind, rows)


def after(session: Session, member_id: int, day: date) -> list[tuple[date, str]]:
    """Return what is noted of somebody from days after this one."""
    later = (_kind.c.member_id == member_id, _kind.c.withdrawn_at.is_(None), _kind.c.holds_from > day)
    query = select(_kind.c.holds_from, _kind.c.kind).where(*later).order_by(_kind.c.holds_from, _kind.c.id)
    return [(since, kind) for since, kind in session.connection().execute(query)]


def kinds_of(session: Session, member_ids: Sequence[int], as_of: AsOf) -> dict[int, str]:
    """Return what people were on a day, those of whom something was recorded."""
    query = select(_kind.c.member_id, _kind.c.kind).where(_kind.c.member_id.in_(member_ids), counts(_kind, as_of))
    rows = session.connection().execute(query.order_by(_kind.c.holds_from, _kind.c.id))
    return {row[0]: row[1] for row in rows}


def kind_of(session: Session, member_id: int, as_of: AsOf) -> str | None:
    """Return what a person was on a day; None where nothing was recorded."""
    query = select(_kind.c.kind).where(_kind.c.member_id == member_id, counts(_kind, as_of))
    found: str | None = (
        session.connection().execute(query.order_by(_kind.c.holds_from.desc(), _kind.c.id.desc()).limit(1)).scalar()
    )
    return found
