"""Keep what a person is to the Party from which day: dang_vien, du_bi, mien_sinh_hoat …, others as text."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import insert, select
from sqlmodel import Session

from domain.stamps import AsOf, Stamp
from storage import tables
from storage.facts.standing import counts
from storage.ground import history
from storage.ground.core_table import table_of

_kind = table_of(tables.DatedKind)


def set_kind(session: Session, member_id: int, kind: str, stamp: Stamp) -> None:
    entry = history.record(session, stamp, "member", member_id, "became", kind=kind)
    row = {"member_id": member_id, "kind": kind, "holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry}
    session.connection().execute(insert(_kind).values(row))


def set_kinds(
    session: Session, kinds: Sequence[tuple[int, str, date]], stamp: Stamp, entry: int, *, believed: bool = True
) -> None:
    """Write what many people are, each from a day on, as parts of one deed."""
    now = {"recorded_at": stamp.at, "entry_id": entry, "withdrawn_at": None if believed else stamp.at}
    rows = [{"member_id": member, "kind": kind, "holds_from": day, **now} for member, kind, day in kinds]
    if rows:
        session.connection().execute(insert(_kind), rows)


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
