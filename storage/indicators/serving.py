"""Keep which indicator a pledge serves and which resolution it carries out, and add up the pledges that serve one."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, func, select, update
from sqlmodel import Session

from domain.indicators.indicators import Indicator
from domain.indicators.serving import Pledged, Served
from domain.pledges.states import COUNTS_UP, REGISTERED
from domain.roles import Place
from domain.stamps import Stamp
from domain.understanding.text.words import fold
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground import history
from storage.ground.core_table import table_of, tables_of

_pledge, _home, _place = tables_of(tables.Pledge, tables.Membership, tables.Organisation)
_entry = table_of(tables.HistoryEntry)
SERVES = "serves"


def of_pledge(session: Session, pledge_id: int) -> Served:
    query = select(_pledge.c.indicator_id, _pledge.c.serves).where(_pledge.c.id == pledge_id)
    row = session.connection().execute(query).one()
    return Served(row.indicator_id, row.serves or "")


def keep(session: Session, pledge_id: int, served: Served, stamp: Stamp) -> int:
    """Note what a pledge serves; return the number of the deed."""
    told = of_pledge(session, pledge_id)
    values = {"indicator_id": served.indicator_id, "serves": served.resolution or None}
    session.connection().execute(update(_pledge).where(_pledge.c.id == pledge_id).values(values))
    return history.record(
        session, stamp, "pledge", pledge_id, SERVES, indicator=told.indicator_id, text=told.resolution
    )


def before(session: Session, pledge_id: int, number: int) -> Served | None:
    """Return what a pledge served before a deed; None where that is not the last thing said of it."""
    mine = history.about("pledge", pledge_id, SERVES)
    query = select(_entry.c.id, _entry.c.details).where(mine).order_by(_entry.c.id.desc()).limit(1)
    row = session.connection().execute(query).one_or_none()
    if row is None or row.id != number:
        return None
    return Served(row.details["indicator"], row.details["text"])


def pledged(session: Session, indicator: Indicator, place: Place, year: int, today: date) -> Pledged | None:
    return pledged_of(session, indicator, place, [place], year, today).get(place.id)


def pledged_of(
    session: Session, indicator: Indicator, top: Place, places: Sequence[Place], year: int, today: date
) -> dict[int, Pledged]:
    """Add up, for each of these places at `top` and below, the pledges there and below that serve an indicator.

    A target that counts down, in another unit or for another stretch of time is counted and not added.
    """
    here = func.coalesce(_place.c.path, "")
    stays = and_(_home.c.member_id == _pledge.c.member_id, held_now(_home, today))
    at = _place.c.id == func.coalesce(_pledge.c.organisation_id, _home.c.organisation_id)
    columns = (_pledge.c[name] for name in ("comparator", "value", "unit", "per", "done", "done_on"))
    query = select(*columns, here.label("path")).outerjoin(_home, stays).join(_place, at)
    query = query.where(_pledge.c.indicator_id == indicator.id, _pledge.c.state.in_(REGISTERED))
    if indicator.is_yearly:
        query = query.where(_pledge.c.deadline.between(date(year, 1, 1), date(year, 12, 31)))
    found: dict[int, list[Any]] = {}
    wanted = {place.id for place in places}
    for row in session.connection().execute(query.where(inside(here, top.path))):
        for number in wanted.intersection(map(int, row.path.strip("/").split("/"))):
            found.setdefault(number, []).append(row)
    return {number: _added(indicator, rows) for number, rows in found.items()}


def _added(indicator: Indicator, rows: Sequence[Any]) -> Pledged:
    alike = [
        row
        for row in rows
        if row.comparator in COUNTS_UP and fold(row.unit) == fold(indicator.unit) and row.per in ("", indicator.per)
    ]
    aimed = sum((row.value for row in alike), Decimal(0))
    done = sum((row.done for row in alike if row.done is not None), Decimal(0))
    return Pledged(len(rows), len(alike), aimed, done)
