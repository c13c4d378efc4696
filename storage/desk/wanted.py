"""Keep what files somebody asked for until they are on their way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlmodel import Session

from domain.chat import Address
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.addresses import columns_of
from storage.ground.core_table import tables_of

_row, _home, _place = tables_of(tables.WantedFile, tables.Membership, tables.Organisation)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file to be made: which, of what, for whom, and where it goes."""

    id: int
    member_id: int
    address: Address
    paper: str
    organisation_id: int
    campaign_ids: tuple[int, ...]
    asked_at: datetime
    tries: int


_COLUMNS = [
    _row.c[name]
    for name in (
        *("id", "member_id", "channel", "bot", "chat"),
        *("paper", "organisation_id", "campaigns", "asked_at", "tries"),
    )
]


def ask(
    session: Session,
    member_id: int,
    address: Address,
    paper: str,
    place: Place,
    campaign_ids: Sequence[int],
    real_now: datetime,
) -> bool:
    """Leave a row for whoever makes files; False where the same is being made for them already."""
    mine = (_row.c.member_id == member_id, _row.c.paper == paper, _row.c.organisation_id == place.id)
    if session.connection().execute(select(_row.c.id).where(*mine).limit(1)).first() is not None:
        return False
    what = {"member_id": member_id, "paper": paper, "organisation_id": place.id, "campaigns": list(campaign_ids)}
    session.connection().execute(insert(_row).values(**what, **columns_of(address), asked_at=real_now, tries=0))
    return True


def due(session: Session, real_now: datetime, limit: int) -> list[Wanted]:
    """Return the next files to make, the oldest wish first."""
    ready = _row.c.work_after.is_(None) | (_row.c.work_after <= real_now)
    rows = session.connection().execute(select(*_COLUMNS).where(ready).order_by(_row.c.id).limit(limit))
    return [_read(row) for row in rows]


def begun(session: Session, number: int, again_at: datetime) -> bool:
    """Count a try, and let nobody begin another one before a moment; False where it is not wanted any more."""
    again = update(_row).where(_row.c.id == number).values(tries=_row.c.tries + 1, work_after=again_at)
    return session.connection().execute(again).rowcount == 1


def told(session: Session, number: int, at: datetime) -> bool:
    """Note that it was said to take a while; whether that is the first time."""
    first = (_row.c.id == number, _row.c.told_at.is_(None))
    return session.connection().execute(update(_row).where(*first).values(told_at=at)).rowcount == 1


def end(session: Session, number: int) -> bool:
    return session.connection().execute(delete(_row).where(_row.c.id == number)).rowcount == 1


def erase(session: Session, member_id: int) -> None:
    session.connection().execute(delete(_row).where(_row.c.member_id == member_id))


def people_below(session: Session, place: Place, today: date) -> int:
    """Count who belongs to an organisation and all below it: so large may what is read of it be."""
    here = (inside(_place.c.path, place.path), held_now(_home, today))
    query = select(func.count()).select_from(_home).join(_place, _place.c.id == _home.c.organisation_id).where(*here)
    return int(session.connection().execute(query).scalar_one())


def _read(row: Any) -> Wanted:
    number, member_id, *where = row[:5]
    paper, organisation_id, campaigns, asked_at, tries = row[5:]
    return Wanted(number, member_id, Address(*where), paper, organisation_id, tuple(campaigns), asked_at, tries)
