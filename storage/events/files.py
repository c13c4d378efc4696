"""Keep the files of events: the programme while it is written and when it is made, the minutes afterwards."""

from datetime import datetime

from sqlalchemy import ColumnElement, update
from sqlmodel import Session

from domain.chat import Address
from domain.events.event import Part
from domain.evidence.kinds import EvidenceState
from storage import tables
from storage.evidence.announced import Attached, found
from storage.evidence.rows import STANDS
from storage.ground.addresses import is_at
from storage.ground.core_table import table_of

_row = table_of(tables.Evidence)


def of_draft(session: Session, member_id: int, where: Address, part: Part) -> list[Attached]:
    """Return what somebody sent for the event that is written in a chat."""
    return found(session, *_of_draft(member_id, where, part))


def of_event(session: Session, number: int, part: Part) -> list[Attached]:
    """Return what stands with an event, in the order it was sent."""
    return found(session, _row.c.event_id == number, _row.c.part == part, STANDS)


def settle(session: Session, member_id: int, where: Address, part: Part, number: int) -> int:
    """Put what was sent in a chat to an event; return how many files."""
    mine = update(_row).where(*_of_draft(member_id, where, part))
    return session.connection().execute(mine.values(event_id=number)).rowcount


def leave_out(session: Session, member_id: int, where: Address, part: Part, real_now: datetime) -> int:
    """Let go of what was sent for an event that was not made; return how many files."""
    return _let_go(session, real_now, *_of_draft(member_id, where, part))


def take_away(session: Session, number: int, part: Part, real_now: datetime) -> int:
    """Let go of what stands with an event; return how many files."""
    return _let_go(session, real_now, _row.c.event_id == number, _row.c.part == part, STANDS)


def _let_go(session: Session, real_now: datetime, *which: ColumnElement[bool]) -> int:
    ended = {"state": EvidenceState.TAKEN_BACK, "attachment": "", "name": "", "settled_at": real_now}
    return session.connection().execute(update(_row).where(*which).values(ended)).rowcount


def _of_draft(member_id: int, where: Address, part: Part) -> tuple[ColumnElement[bool], ...]:
    return _row.c.member_id == member_id, is_at(_row, where), _row.c.part == part, _row.c.event_id.is_(None), STANDS
