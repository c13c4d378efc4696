"""Keep lists that were sent until they are decided: who sent them, how far they are, their bytes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session

from domain.chat import Address
from domain.roster.sent import SentState
from storage import tables
from storage.ground.addresses import columns_of
from storage.ground.core_table import table_of

_row = table_of(tables.SentList)
_KEPT = (SentState.WAITING, SentState.ASKED, SentState.AGREED)
_WORK = _row.c.state.in_((SentState.WAITING, SentState.AGREED))
_NOTHING: dict[str, Any] = {"content": None, "attachment": "", "caption": "", "seen": "", "report": ""}
"""What is left of a list that is decided, beside its name."""


@dataclass(frozen=True, slots=True)
class SentList:
    """A list that was sent, without its bytes."""

    id: int
    member_id: int
    address: Address
    state: SentState
    name: str
    caption: str
    attachment: str
    leavers: bool
    seen: str
    report: str
    received_at: datetime
    tries: int
    entry_id: int | None
    gives: dict[str, int] | None = None


_NAMES = ("id", "member_id", "channel", "bot", "chat", "state", "name", "caption", "attachment", "leavers", "seen")
_COLUMNS = [_row.c[name] for name in (*_NAMES, "report", "received_at", "tries", "entry_id", "gives")]


def add(
    session: Session,
    member_id: int,
    address: Address,
    now: datetime,
    *,
    attachment: str,
    name: str,
    caption: str = "",
    gives: dict[str, int] | None = None,
) -> int:
    """Leave a row for the worker to fetch and read the list."""
    words = {"attachment": attachment, "name": name, "caption": caption, "gives": gives}
    return _added(session, member_id, address, now, SentState.WAITING, words)


def offer(
    session: Session, member_id: int, address: Address, now: datetime, gives: dict[str, int] | None = None
) -> int:
    """Leave a row for a page by which one list may be sent; a page that nothing came by yet is offered again."""
    before = newest(session, member_id, SentState.OFFERED) if gives is None else None
    again = columns_of(address) | {"received_at": now}
    if before and _change(session, before.id, SentState.OFFERED, SentState.OFFERED, **again):
        return before.id
    words = {"attachment": "", "name": "", "caption": "", "gives": gives}
    return _added(session, member_id, address, now, SentState.OFFERED, words)


def _added(
    session: Session, member_id: int, address: Address, now: datetime, state: SentState, words: dict[str, Any]
) -> int:
    row: dict[str, Any] = {"member_id": member_id, "state": state, "received_at": now, "leavers": False, "tries": 0}
    values = row | columns_of(address) | words | {"seen": "", "report": ""}
    return int(session.connection().execute(insert(_row).values(values).returning(_row.c.id)).scalar_one())


def came(session: Session, list_id: int, name: str, content: bytes, now: datetime) -> bool:
    """Take what came by a page; False where something came by it before, or it is too old."""
    values = {"name": name, "content": content, "received_at": now}
    return _change(session, list_id, SentState.OFFERED, SentState.WAITING, **values)


def count_since(session: Session, member_id: int, moment: datetime) -> int:
    """Count the lists that came from somebody; a page by which none came is none."""
    mine = (_row.c.member_id == member_id, _row.c.received_at >= moment, _row.c.state != SentState.OFFERED)
    return session.connection().execute(select(func.count()).select_from(_row).where(*mine)).scalar_one()


def by_id(session: Session, list_id: int) -> SentList | None:
    return _one(session, _row.c.id == list_id)


def newest(session: Session, member_id: int, *states: SentState) -> SentList | None:
    """Return the list of people somebody sent last and is in one of these states."""
    return _one(session, _row.c.member_id == member_id, _row.c.state.in_(states), _row.c.gives.is_(None))


def due(session: Session, real_now: datetime) -> SentList | None:
    """Return the next list that is to be read or written."""
    ready = _row.c.work_after.is_(None) | (_row.c.work_after <= real_now)
    query = select(*_COLUMNS).where(_WORK, ready).order_by(_row.c.id).limit(1)
    return _sent(session.connection().execute(query).first())


def content(session: Session, list_id: int) -> bytes | None:
    return session.connection().execute(select(_row.c.content).where(_row.c.id == list_id)).scalar()


def fetched(session: Session, list_id: int, content: bytes) -> None:
    """Keep the bytes, unless the list is not wanted any more."""
    wanted = (_row.c.id == list_id, _row.c.state == SentState.WAITING)
    session.connection().execute(update(_row).where(*wanted).values(content=content, attachment="", tries=0))


def begun(session: Session, list_id: int) -> None:
    session.connection().execute(update(_row).where(_row.c.id == list_id).values(tries=_row.c.tries + 1))


def later(session: Session, list_id: int, moment: datetime, *, tries: int) -> None:
    again = {"tries": tries, "work_after": moment}
    session.connection().execute(update(_row).where(_row.c.id == list_id).values(again))


def put_off(session: Session, list_id: int, moment: datetime) -> bool:
    """Let a list wait without counting a try; whether it did not wait yet."""
    mine, waits = update(_row).where(_row.c.id == list_id), {"work_after": moment, "tries": 0}
    first = session.connection().execute(mine.where(_row.c.work_after.is_(None)).values(waits)).rowcount
    if not first:
        session.connection().execute(mine.values(waits))
    return first == 1


def ask(session: Session, which: SentList, seen: str, report: str) -> bool:
    """Note what whoever sent it is shown; False where the list was let go meanwhile."""
    shown: dict[str, Any] = {"seen": seen, "report": report, "tries": 0, "work_after": None}
    return _change(session, which.id, which.state, SentState.ASKED, **shown)


def refuse(session: Session, which: SentList, report: str) -> bool:
    """Let the bytes go; what is to be changed can be read for the day."""
    return _change(session, which.id, which.state, SentState.REFUSED, **(_NOTHING | {"report": report}))


def keep_read(session: Session, which: SentList, report: str) -> bool:
    """Let the bytes of a table of targets go, and keep for the day what was read of it."""
    return _change(session, which.id, which.state, SentState.WRITTEN, **(_NOTHING | {"report": report}))


def agree(session: Session, list_id: int) -> bool:
    return _change(session, list_id, SentState.ASKED, SentState.AGREED)


def with_leavers(session: Session, list_id: int) -> bool:
    """Let the list be read once more, so that whoever is not in it leaves."""
    return _change(session, list_id, SentState.ASKED, SentState.WAITING, leavers=True, seen="", report="")


def drop(session: Session, list_id: int) -> bool:
    return _change(session, list_id, SentState.ASKED, SentState.DROPPED, **_NOTHING)


def end(session: Session, which: SentList, state: SentState, entry: int | None = None) -> bool:
    """End a list in hand; `entry` is the deed that wrote it. False where it was let go meanwhile."""
    return _change(session, which.id, which.state, state, **_NOTHING, entry_id=entry)


def written_since(session: Session, member_id: int, moment: datetime) -> SentList | None:
    """Return the list of this person that was written last."""
    mine = (_row.c.member_id == member_id, _row.c.state == SentState.WRITTEN, _row.c.entry_id.is_not(None))
    return _one(session, *mine, _row.c.received_at >= moment)


def has_old(session: Session, moment: datetime) -> bool:
    old = select(_row.c.id).where(_row.c.received_at < moment).limit(1)
    return session.connection().execute(old).first() is not None


def let_old_go(session: Session, moment: datetime) -> list[SentList]:
    """Empty and delete what came before a moment; return the lists that nobody had decided."""
    old = _row.c.received_at < moment
    rows = session.connection().execute(select(*_COLUMNS).where(old, _row.c.state.in_(_KEPT))).all()
    session.connection().execute(delete(_row).where(old))
    return [each for each in map(_sent, rows) if each is not None]


def erase(session: Session, member_id: int) -> None:
    """Delete everything a person sent."""
    session.connection().execute(delete(_row).where(_row.c.member_id == member_id))


def _change(session: Session, list_id: int, before: SentState, after: SentState, **values: Any) -> bool:
    mine = (_row.c.id == list_id, _row.c.state == before)
    return session.connection().execute(update(_row).where(*mine).values(state=after, **values)).rowcount == 1


def _one(session: Session, *which: Any) -> SentList | None:
    query = select(*_COLUMNS).where(*which).order_by(_row.c.id.desc()).limit(1)
    return _sent(session.connection().execute(query).first())


def _sent(row: Any) -> SentList | None:
    if row is None:
        return None
    number, member_id, *where = row[:5]
    return SentList(number, member_id, Address(*where), *row[5:])
