"""Find the rounds of a plan with their days as they were moved, for everybody or for one unit, and move them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlmodel import Session

from domain.campaigns.rounds import Round, RoundPlan, rounds
from domain.stamps import Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.rounds.plans import plan_of

_days, _entry = tables_of(tables.RoundDays, tables.HistoryEntry)
MOVED = "round moved"
YEAR = timedelta(days=400)
Days = tuple[date, date, date | None]
"""Due, closes, opens; the last None where the plan says it."""


def around(session: Session, plan: RoundPlan, day: date, *, coming: bool = False) -> list[Round]:
    """Return the rounds of a year before a day that have opened by it, the earliest first, with days as moved.

    `coming`: those of the year after it as well.
    """
    moved = _moved(session, plan.id, None)
    found = [_with_moved(one, moved) for one in rounds(plan, day - YEAR, day + YEAR)]
    return [each for each in found if coming or each.opens_on <= day]


def of_last(session: Session, plan: RoundPlan, last: date) -> Round | None:
    """Return the round of a plan that ends on a day."""
    found = next((each for each in rounds(plan, last, last) if each.last == last), None)
    return _with_moved(found, _moved(session, plan.id, None)) if found else None


def of_unit(session: Session, one: Round, organisation_id: int) -> Round:
    """Return a round with the days one unit has: its own where it was given more time than all."""
    return _longer(one, _moved(session, one.plan.id, organisation_id).get(one.last))


def of_units(session: Session, one: Round) -> dict[int, Round]:
    """Return the rounds of the units that were given time of their own."""
    mine = (_days.c.plan_id == one.plan.id, _days.c.last == one.last, _days.c.organisation_id.is_not(None))
    rows = session.connection().execute(select(_days).where(*mine).order_by(_days.c.id))
    given = {row.organisation_id: (row.due_on, row.closes_on, row.opens_on) for row in rows}
    return {number: _longer(one, days) for number, days in given.items()}


def _longer(one: Round, own: Days | None) -> Round:
    if own is None:
        return one
    return one.with_days(max(one.due_on, own[0]), max(one.closes_on, own[1]))


def _moved(session: Session, plan_id: int, organisation_id: int | None) -> dict[date, Days]:
    mine = (_days.c.plan_id == plan_id, _days.c.organisation_id.is_not_distinct_from(organisation_id))
    rows = session.connection().execute(select(_days).where(*mine).order_by(_days.c.id))
    return {row.last: (row.due_on, row.closes_on, row.opens_on) for row in rows}


def _with_moved(one: Round, moved: Mapping[date, Days]) -> Round:
    return one.with_days(*moved[one.last]) if one.last in moved else one


def move(session: Session, one: Round, after: Round, stamp: Stamp, organisation_id: int | None = None) -> int:
    """Give one round, or one unit in it, other days, with who and why; return the deed's number."""
    said = {"last": one.last.isoformat(), "before": _plain(one), "after": _plain(after), "of": organisation_id}
    entry = history.record(session, stamp, "round", one.plan.id, MOVED, **said)
    days = {name: getattr(after, name) for name in ("due_on", "closes_on", "opens_on")}
    row = days | {"plan_id": one.plan.id, "last": one.last, "entry_id": entry, "organisation_id": organisation_id}
    session.connection().execute(insert(_days).values(row))
    return entry


def before(session: Session, deed: int) -> tuple[Round, Round, int | None] | None:
    """Return a round a deed moved, as it is and as it was before, and the unit it was moved for.

    None unless it has still the days the deed gave it.
    """
    row = session.connection().execute(select(_entry).where(_entry.c.id == deed, _entry.c.verb == MOVED)).one_or_none()
    plan = plan_of(session, row.subject_id) if row else None
    one = of_last(session, plan, date.fromisoformat(row.details["last"])) if row and plan else None
    if row is None or one is None:
        return None
    unit = row.details.get("of")
    now = one if unit is None else of_unit(session, one, unit)
    if not _same(now, row.details["after"]):
        return None
    then = {name: date.fromisoformat(day) for name, day in row.details["before"].items()}
    return now, Round(one.plan, one.first, one.last, then.get("opens_on", one.opens_on), *_due(then)), unit


def _same(one: Round, said: Mapping[str, Any]) -> bool:
    return all(getattr(one, name).isoformat() == day for name, day in said.items())


def _due(then: Mapping[str, date]) -> tuple[date, date]:
    return then["due_on"], then["closes_on"]


def _plain(one: Round) -> dict[str, str]:
    return {name: getattr(one, name).isoformat() for name in ("opens_on", "due_on", "closes_on")}
