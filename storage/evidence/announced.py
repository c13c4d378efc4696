"""Keep the pictures and papers that go out with announcements: of one being written, and of those that were made."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, select, update
from sqlmodel import Session

from domain.chat import Address
from domain.evidence.kinds import ENDINGS, EvidenceState, is_picture
from domain.roster.sent import clean_name
from storage import tables
from storage.evidence.rows import LOOSE, STANDS
from storage.ground.addresses import columns_of, is_at
from storage.ground.core_table import table_of

_row = table_of(tables.Evidence)
_OF_NONE = and_(_row.c.announces, _row.c.broadcast_id.is_(None), _row.c.event_id.is_(None))


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes out with an announcement; before it is fetched nothing but its name is known."""

    id: int
    name: str
    media_type: str
    sha256: str
    state: EvidenceState

    @property
    def is_paper(self) -> bool:
        return not is_picture(self.media_type) if self.media_type else bool(self.name)

    @property
    def called(self) -> str:
        """What the file is called where it arrives: by its own name, with the ending its bytes have."""
        ending = ENDINGS.get(self.media_type, "")
        stem = self.name.rpartition(".")[0] or self.name
        return f"{stem or f'thong-bao-{self.id}'}.{ending}"


def hold(session: Session, member_id: int, where: Address, since: datetime) -> int:
    """Put what somebody sent since then, and belongs to nothing, to the announcement they write; return how many."""
    mine = (_row.c.member_id == member_id, is_at(_row, where), LOOSE, STANDS, _row.c.received_at >= since)
    return session.connection().execute(update(_row).where(*mine).values(announces=True)).rowcount


def of_draft(session: Session, member_id: int, where: Address, kept: str = "") -> list[Attached]:
    """Return what goes with the announcement somebody is writing, or `kept` as a draft, in the order it was sent."""
    return found(session, *_of_draft(member_id, where, kept))


def move(session: Session, member_id: int, where: Address, kept: str, to: str) -> None:
    """Let what goes with one draft go with another one; "" is the announcement that is written."""
    moved = update(_row).where(*_of_draft(member_id, where, kept)).values(part=_part(to))
    session.connection().execute(moved)


def of_announcement(session: Session, number: int) -> list[Attached]:
    """Return what was put to an announcement, also what could not be fetched since."""
    return found(session, _row.c.broadcast_id == number)


def leave_out(session: Session, member_id: int, where: Address, real_now: datetime, kept: str = "") -> int:
    """Let go of what was put to an announcement that was not made; return how many."""
    ended = {"state": EvidenceState.TAKEN_BACK, "attachment": "", "name": "", "settled_at": real_now}
    return session.connection().execute(update(_row).where(*_of_draft(member_id, where, kept)).values(ended)).rowcount


def settle(session: Session, member_id: int, where: Address, number: int) -> None:
    """Keep what goes with the announcement somebody wrote with its number."""
    session.connection().execute(update(_row).where(*_of_draft(member_id, where)).values(broadcast_id=number))


def copy(session: Session, number: int, member_id: int, where: Address, now: datetime) -> None:
    """Put what went out with an announcement, and is still kept, to the one somebody writes."""
    same = ("name", "media_type", "size", "sha256", "state", "tries")
    given = columns_of(where) | {"member_id": member_id, "received_at": now, "announces": True, "attachment": ""}
    kept = select(*(_row.c[name] for name in same)).where(
        _row.c.broadcast_id == number, _row.c.state == EvidenceState.KEPT
    )
    rows = [dict(row) | given for row in session.connection().execute(kept.order_by(_row.c.id)).mappings()]
    if rows:
        session.connection().execute(insert(_row), rows)


def _of_draft(member_id: int, where: Address, kept: str = "") -> tuple[ColumnElement[bool], ...]:
    """Choose what was put to an announcement in one chat, where no other is being written at the same time."""
    return _row.c.member_id == member_id, is_at(_row, where), _OF_NONE, _row.c.part == _part(kept), STANDS


def _part(kept: str) -> str:
    """Name what goes with a draft that is kept: "draft 2"; of an event it would be a part."""
    return f"draft {kept}" if kept else ""


def found(session: Session, *which: Any) -> list[Attached]:
    """Return the files that are chosen, in the order they were sent."""
    columns = (_row.c[name] for name in ("id", "name", "media_type", "sha256", "state"))
    rows = session.connection().execute(select(*columns).where(*which).order_by(_row.c.id))
    return [Attached(row.id, row.name, row.media_type, row.sha256, EvidenceState(row.state)) for row in rows]


def named(name: str) -> str:
    """Return what a file is called, safe to say and to hand on; "" for a picture, which has no name."""
    return clean_name(name) if name else ""
