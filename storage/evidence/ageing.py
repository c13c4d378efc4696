"""Let evidence go once the work it stands for has been over for long; that it was there, and when, remains."""

from datetime import date, datetime, timedelta

from sqlalchemy import and_, exists, func, or_, select, update
from sqlmodel import Session

from domain.evidence.kinds import EvidenceState
from domain.pledges.states import GOING_ON
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.bulk import DELETED_AT_ONCE, delete_some
from storage.ground.core_table import tables_of
from storage.tables.evidence import KEPT, UNKEPT

_row, _pledge = tables_of(tables.Evidence, tables.Pledge)


def let_go(session: Session, age: timedelta, stamp: Stamp, real_now: datetime) -> int:
    """Let go of what was sent so long ago, for work that was over by then; return the count.

    Work that goes on keeps all of its evidence, however old.
    """
    then, before = stamp.at - age, stamp.day - age
    over = exists().where(
        _pledge.c.id == _row.c.pledge_id, _pledge.c.deadline < before, _pledge.c.state.not_in(GOING_ON)
    )
    old = select(_row.c.id).where(KEPT, _row.c.received_at < then, or_(_row.c.pledge_id.is_(None), over))
    old = old.limit(DELETED_AT_ONCE)
    numbers = session.connection().scalars(old).all()
    ended = {"state": EvidenceState.TAKEN_BACK, "settled_at": real_now, "aged_on": stamp.day, "attachment": ""}
    nowhere = {"channel": "", "bot": "", "chat": "", "album": "", "name": ""}
    gone = update(_row).where(_row.c.id.in_(numbers)).values(ended | nowhere).returning(_row.c.pledge_id)
    pledges = {number for number in session.connection().scalars(gone) if number is not None}
    for number in sorted(pledges):
        history.record(session, stamp, "pledge", number, history.EVIDENCE_TAKEN_AWAY, aged=True)
    return len(numbers)


def of_pledge(session: Session, pledge_id: int) -> date | None:
    """Return the last day on which evidence of a pledge was let go for its age; None where none was."""
    query = select(_row.c.aged_on).where(_row.c.pledge_id == pledge_id, _row.c.aged_on.is_not(None))
    return session.connection().scalar(query.order_by(_row.c.aged_on.desc()).limit(1))


def forget_unkept(session: Session, moment: datetime) -> int:
    """Delete that somebody sent what was refused, never came or was taken back before a moment; return the count."""
    return delete_some(session, _row, and_(UNKEPT, func.length(_row.c.sha256) == 0, _row.c.settled_at < moment))
