"""Keep who follows an exemplar: begun, measured, copied, ended, each with its way back."""

from collections.abc import Collection
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, insert, or_, select, update
from sqlmodel import Session

from domain.exemplars.following import Following
from domain.stamps import Stamp
from storage import organisations, tables
from storage.ground import history
from storage.ground.core_table import tables_of

SUBJECT = "exemplarfollower"
BEGUN, CHANGED, CHANGED_BACK = "followed", "following changed", "following as before"
_row, _entry = tables_of(tables.ExemplarFollower, tables.HistoryEntry)
_READ = select(*(_row.c[each.name] for each in fields(Following)))
_CHANGES = ("pledge_id", "indicator_id", "value", "unit", "fewer", "ended_on", "copied_on", "copied_words")


def begin(session: Session, new: dict[str, Any], stamp: Stamp) -> tuple[int, int]:
    """Keep that somebody follows from today; return its number and that of the deed. Raises where a unit is closed."""
    if new.get("organisation_id") is not None:
        organisations.require_open(session, new["organisation_id"])
    values = new | {"begun_on": stamp.day, "begun_by_id": stamp.by, "copied_words": ""}
    number = int(session.connection().execute(insert(_row).values(values).returning(_row.c.id)).scalar_one())
    return number, history.record(session, stamp, SUBJECT, number, BEGUN)


def get(session: Session, number: int) -> Following | None:
    return next(iter(read(session, _row.c.id == number)), None)


def read(session: Session, *which: ColumnElement[bool]) -> list[Following]:
    rows = session.connection().execute(_READ.where(*which).order_by(_row.c.id))
    return [Following(*row) for row in rows]


def of_whom(session: Session, member_id: int, organisation_ids: Collection[int]) -> list[Following]:
    """Return what a person follows, and what these organisations do, while it goes on."""
    whose = or_(_row.c.member_id == member_id, _row.c.organisation_id.in_(organisation_ids))
    return read(session, whose, _row.c.ended_on.is_(None))


def of_exemplars(session: Session, numbers: Collection[int]) -> list[Following]:
    return read(session, _row.c.nomination_id.in_(numbers))


def measured_by(session: Session, pledge_id: int) -> list[Following]:
    """Return what is followed by the figure of a pledge."""
    return read(session, _row.c.pledge_id == pledge_id, _row.c.ended_on.is_(None))


def change(session: Session, found: Following, stamp: Stamp, **values: Any) -> int:
    """Measure it by something else, end it, or note that it was copied; return the deed, 0 where it was changed since.

    What was before stands in the deed.
    """
    same = (getattr(_row.c, name).is_not_distinct_from(getattr(found, name)) for name in ("ended_on", "copied_on"))
    mine = (_row.c.id == found.id, *same)
    if not session.connection().execute(update(_row).where(*mine).values(values)).rowcount:
        return 0
    before = {name: _plain(getattr(found, name)) for name in values}
    return history.record(session, stamp, SUBJECT, found.id, CHANGED, before=before)


def take_back(session: Session, number: int, entry: int, stamp: Stamp) -> bool:
    """Undo a deed that was the last one: what was begun ends as if it had never been, what was changed is as before."""
    steps = select(_entry.c.id, _entry.c.verb, _entry.c.details).where(history.about(SUBJECT, number))
    newest = session.connection().execute(steps.order_by(_entry.c.id.desc()).limit(1)).first()
    if newest is None or newest.id != entry or newest.verb not in (BEGUN, CHANGED):
        return False
    again = dict(newest.details["before"]) if newest.verb == CHANGED else {"ended_on": _begun_on(session, number)}
    values = {name: _typed(name, value) for name, value in again.items()}
    session.connection().execute(update(_row).where(_row.c.id == number).values(values))
    history.record(session, stamp, SUBJECT, number, CHANGED_BACK, entry=entry)
    return True


def done_at(session: Session, entry: int) -> Any:
    return session.connection().scalar(select(_entry.c.at).where(_entry.c.id == entry))


def _begun_on(session: Session, number: int) -> str:
    day: date = session.connection().execute(select(_row.c.begun_on).where(_row.c.id == number)).scalar_one()
    return day.isoformat()


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


def _typed(name: str, value: Any) -> Any:
    if name in ("ended_on", "copied_on") and value:
        return date.fromisoformat(value)
    return Decimal(value) if name == "value" and value is not None else value


def erase(session: Session, member_id: int, today: date) -> None:
    """End what a person follows, and empty their words; the counts of past days stay."""
    mine = _row.c.member_id == member_id
    session.connection().execute(update(_row).where(mine).values(copied_words=""))
    session.connection().execute(update(_row).where(mine, _row.c.ended_on.is_(None)).values(ended_on=today))


def of_member(session: Session, member_id: int) -> list[Following]:
    """Return everything a person ever followed, for whoever asks what is kept of them."""
    return read(session, _row.c.member_id == member_id)
