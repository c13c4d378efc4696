"""Keep what people want to be told in their own words: found by its day, told once, taken back, erased."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update
from sqlmodel import Session

from domain.reminders import AT
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.bulk import delete_some
from storage.ground.core_table import tables_of

KEPT, BACK = "note kept", "note taken back"
_note, _member = tables_of(tables.Note, tables.Member)
_WAITS = _note.c.ended_at.is_(None)


@dataclass(frozen=True, slots=True)
class Note:
    """`at`: None where it comes with all else of its day."""

    id: int
    member_id: int
    words: str
    day: date
    at: time | None


def keep(session: Session, member_id: int, words: str, day: date, at: time | None, stamp: Stamp) -> int:
    """Keep a note; the history says that there is one, and not what it says."""
    row = {"member_id": member_id, "words": words, "due_on": day, "due_at": at, "asked_at": stamp.at}
    new = insert(_note).values(row | {"taken_back": False}).returning(_note.c.id)
    number: int = session.connection().execute(new).scalar_one()
    history.record(session, stamp, "member", member_id, KEPT, note=number, day=day.isoformat())
    return number


def take_back(session: Session, member_id: int, number: int, stamp: Stamp) -> bool:
    """Take a note of this person back; False where it was told, or taken back, before."""
    mine = update(_note).where(_note.c.id == number, _note.c.member_id == member_id, _WAITS)
    done = session.connection().execute(mine.values(ended_at=stamp.at, taken_back=True)).rowcount > 0
    if done:
        history.record(session, stamp, "member", member_id, BACK, note=number)
    return done


def put_back(session: Session, member_id: int, number: int, stamp: Stamp) -> Note | None:
    """Keep a note again that was taken back by mistake and is still to come; None where there is none."""
    mine = (_note.c.id == number, _note.c.member_id == member_id, _note.c.due_on >= stamp.day)
    back = update(_note).where(*mine, _note.c.taken_back.is_(True)).values(ended_at=None, taken_back=False)
    if not session.connection().execute(back).rowcount:
        return None
    history.record(session, stamp, "member", member_id, KEPT, note=number)
    return next((each for each in open_of(session, member_id) if each.id == number), None)


def _found(session: Session, *which: ColumnElement[bool], limit: int | None = None) -> list[Note]:
    columns = [_note.c[name] for name in ("id", "member_id", "words", "due_on", "due_at")]
    query = select(*columns).where(*which).order_by(_note.c.due_on, _note.c.due_at, _note.c.id).limit(limit)
    return [Note(*row) for row in session.connection().execute(query)]


def open_of(session: Session, member_id: int) -> list[Note]:
    """Return what is still to be told somebody, by its day."""
    return _found(session, _note.c.member_id == member_id, _WAITS)


def one_of(session: Session, member_id: int, number: int) -> Note | None:
    """Return a note of this person, told or not."""
    found = _found(session, _note.c.id == number, _note.c.member_id == member_id)
    return found[0] if found else None


def count_of(session: Session, member_id: int) -> int:
    mine = select(func.count()).select_from(_note).where(_note.c.member_id == member_id, _WAITS)
    return int(session.connection().execute(mine).scalar_one())


def due(session: Session, today: date, at: time, limit: int) -> list[Note]:
    """Return what is to be told by now: at its hour, or at the hour at which its person is told all else."""
    usual = func.coalesce(select(_member.c.reminded_at).where(_member.c.id == _note.c.member_id).scalar_subquery(), AT)
    by_now = or_(
        _note.c.due_on < today,
        and_(_note.c.due_at.is_not(None), _note.c.due_at <= at),
        and_(_note.c.due_at.is_(None), usual <= at),
    )
    return _found(session, _WAITS, _note.c.due_on <= today, by_now, limit=limit)


def end(session: Session, numbers: Collection[int], now: datetime) -> None:
    told = update(_note).where(_note.c.id.in_(list(numbers)), _WAITS)
    session.connection().execute(told.values(ended_at=now))


def forget_before(session: Session, moment: datetime) -> int:
    """Delete the next notes told or taken back before a moment; return the count."""
    return delete_some(session, _note, _note.c.ended_at < moment)


def erase(session: Session, member_id: int, now: datetime) -> None:
    """Empty the words of everything somebody noted, and tell nothing of it any more."""
    mine = _note.c.member_id == member_id
    session.connection().execute(update(_note).where(mine, _WAITS).values(ended_at=now))
    session.connection().execute(update(_note).where(mine).values(words=""))
