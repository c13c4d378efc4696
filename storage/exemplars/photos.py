"""Keep the picture on the card of an exemplar: `Evidence.event_id` is then the number of its nomination."""

from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlmodel import Session

from domain.chat import Address
from domain.evidence.kinds import EvidenceState
from domain.exemplars.card import PHOTO
from storage import tables
from storage.evidence.announced import Attached, found
from storage.evidence.rows import STANDS
from storage.ground.addresses import is_at
from storage.ground.core_table import tables_of

_row, _nomination = tables_of(tables.Evidence, tables.Nomination)


def sent(session: Session, member_id: int, where: Address) -> list[Attached]:
    """Return what somebody sent for the card they are writing in a chat, the newest last."""
    return found(session, *_sent(member_id, where))


def settle(session: Session, member_id: int, where: Address, number: int, real_now: datetime) -> bool:
    """Put the newest picture that was sent on a card, in place of the one there; False where none was sent."""
    pictures = sent(session, member_id, where)
    if not pictures:
        return False
    _let_go(session, real_now, *_of(number))
    mine = update(_row).where(_row.c.id == pictures[-1].id)
    session.connection().execute(mine.values(event_id=number))
    leave_out(session, member_id, where, real_now)
    return True


def of(session: Session, number: int) -> Attached | None:
    """Return the picture on a card that can be shown."""
    kept = found(session, *_of(number), _row.c.state == EvidenceState.KEPT)
    return kept[-1] if kept else None


def stands(session: Session, number: int) -> bool:
    """Whether a card has a picture, fetched or still on its way."""
    return bool(found(session, *_of(number)))


def leave_out(session: Session, member_id: int, where: Address, real_now: datetime) -> None:
    """Let go of what was sent for a card that was not written."""
    _let_go(session, real_now, *_sent(member_id, where))


def take_away(session: Session, number: int, real_now: datetime) -> bool:
    return _let_go(session, real_now, *_of(number)) > 0


def erase(session: Session, member_id: int, real_now: datetime) -> None:
    """Let go of the pictures on the cards of a person, whoever sent them."""
    theirs = select(_nomination.c.id).where(_nomination.c.member_id == member_id)
    _let_go(session, real_now, _row.c.part == PHOTO, _row.c.event_id.in_(theirs))


def _of(number: int) -> tuple[ColumnElement[bool], ...]:
    return _row.c.part == PHOTO, _row.c.event_id == number, STANDS


def _sent(member_id: int, where: Address) -> tuple[ColumnElement[bool], ...]:
    mine = (_row.c.member_id == member_id, is_at(_row, where))
    return *mine, _row.c.part == PHOTO, _row.c.event_id.is_(None), STANDS


def _let_go(session: Session, real_now: datetime, *which: ColumnElement[bool]) -> int:
    ended = {"state": EvidenceState.TAKEN_BACK, "attachment": "", "name": "", "settled_at": real_now}
    return session.connection().execute(update(_row).where(*which).values(ended)).rowcount
