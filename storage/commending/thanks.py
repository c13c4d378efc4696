"""Thanks without a form: said, agreed to, taken back, and read by whom they were said to."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from domain.commending.thanks import Thanks
from domain.stamps import Stamp
from storage.ground import history
from storage.ground.core_table import table_of
from storage.tables import Thanks as Row

SUBJECT = "thanks"
SAID, AGREED, DECLINED, TAKEN_BACK = "said", "agreed", "declined", "taken back"
_row = table_of(Row)
_READ = select(*(_row.c[name] for name in Thanks.__dataclass_fields__))


def say(
    session: Session,
    organisation_id: int,
    member_id: int,
    words: str,
    stamp: Stamp,
    *,
    pledge_id: int | None = None,
    month: date | None = None,
) -> int:
    """Keep it and return its number; `month`: as the good example of that month."""
    values: dict[str, Any] = {"organisation_id": organisation_id, "member_id": member_id, "words": words}
    values |= {"pledge_id": pledge_id, "month": month, "said_by_id": stamp.by, "said_on": stamp.day}
    number = int(session.connection().execute(insert(_row).values(values).returning(_row.c.id)).scalar_one())
    history.record(session, stamp, SUBJECT, number, SAID, organisation=organisation_id)
    return number


def get(session: Session, number: int) -> Thanks | None:
    return next(iter(_read(session, _row.c.id == number)), None)


def of_member(session: Session, member_id: int) -> list[Thanks]:
    """Return what was said to somebody and stands, the newest first."""
    return _read(session, _row.c.member_id == member_id, _row.c.taken_back_on.is_(None))


def of_pledge(session: Session, pledge_id: int) -> list[Thanks]:
    """Return the thanks that stand for a pledge; not that it was the good example of a month."""
    return _read(session, _row.c.pledge_id == pledge_id, _row.c.month.is_(None), _row.c.taken_back_on.is_(None))


def of_month(session: Session, organisation_id: int, month: date) -> list[Thanks]:
    """Return the good examples of a cell in a month that stand, whether they agreed or not."""
    mine = (_row.c.organisation_id == organisation_id, _row.c.month == month)
    return _read(session, *mine, _row.c.taken_back_on.is_(None))


def answer(session: Session, found: Thanks, agreed: bool, stamp: Stamp) -> bool:
    """Keep whether the member lets it stand on the sheet; return False where it says so already, or was taken back."""
    other = (_row.c.id == found.id, _row.c.agreed.is_distinct_from(agreed), _row.c.taken_back_on.is_(None))
    if not session.connection().execute(update(_row).where(*other).values(agreed=agreed)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, found.id, AGREED if agreed else DECLINED, before=found.agreed)
    return True


def take_back(session: Session, found: Thanks, stamp: Stamp) -> bool:
    mine = (_row.c.id == found.id, _row.c.taken_back_on.is_(None))
    if not session.connection().execute(update(_row).where(*mine).values(taken_back_on=stamp.day)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, found.id, TAKEN_BACK)
    return True


def _read(session: Session, *which: ColumnElement[bool]) -> list[Thanks]:
    rows = session.connection().execute(_READ.where(*which).order_by(_row.c.id.desc()))
    return [Thanks(*row) for row in rows]
