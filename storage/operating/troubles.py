"""Keep what administrators have to put right: when it began, when they were told, when it was over."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from domain.operating.vitals import SENT_FOR, Bot, Trouble, named
from storage.tables import Trouble as Row

LASTING = timedelta(minutes=5)
"""Over is what has been over for so long; what begins again before is the same trouble."""


def begin(session: Session, trouble: Trouble, now: datetime) -> None:
    """Note a trouble unless it is under way."""
    row = session.get(Row, trouble.name)
    if row is None or (row.ended_at is not None and now - row.ended_at >= LASTING):
        row = row or Row(name=trouble.name, began_at=now)
        row.began_at, row.told_at, row.end_told_at = trouble.since or now, None, None
    row.detail, row.ended_at = trouble.detail[:200], None
    session.add(row)
    session.flush()


def end(session: Session, names: Iterable[str], now: datetime) -> None:
    for name in names:
        row = session.get(Row, name)
        if row is not None and row.ended_at is None:
            row.ended_at = now
            session.add(row)
    session.flush()


def open_ones(session: Session) -> list[Trouble]:
    rows = session.exec(select(Row).where(col(Row.ended_at).is_(None)).order_by(col(Row.began_at), col(Row.name)))
    return [named(row.name, row.began_at, row.detail) for row in rows]


def silent(session: Session) -> set[Bot]:
    """Return the accounts of which it is known why nothing is sent there."""
    return {each.account for each in open_ones(session) if each.fault in SENT_FOR and each.account}


def to_tell(session: Session) -> list[Trouble]:
    """Return what is wrong and nobody was told of."""
    rows = session.exec(select(Row).where(col(Row.ended_at).is_(None), col(Row.told_at).is_(None)))
    return [named(row.name, row.began_at, row.detail) for row in rows]


def over(session: Session, now: datetime) -> list[Trouble]:
    """Return what administrators were told of and is over, and they do not know."""
    told = (col(Row.told_at).is_not(None), col(Row.end_told_at).is_(None), col(Row.ended_at) <= now - LASTING)
    return [named(row.name, row.began_at, row.detail) for row in session.exec(select(Row).where(*told))]


def note_told(session: Session, names: Collection[str], now: datetime, *, over: bool = False) -> None:
    for row in session.exec(select(Row).where(col(Row.name).in_(names))):
        if over:
            row.end_told_at = now
        else:
            row.told_at = now
        session.add(row)
    session.flush()
