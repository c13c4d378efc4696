"""Read what reports on pledges say beside their numbers, and of the parts of a target."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, bindparam, func, or_, select
from sqlmodel import Session

from domain.pledges.remarks import NOTHING as NOTHING_BESIDE
from domain.pledges.remarks import Beside
from domain.pledges.standing import Reported
from domain.understanding.readings import How
from storage import tables
from storage.ground.core_table import table_of

_report, _state = table_of(tables.Report), table_of(tables.DatedState)
_BESIDE = [_report.c[each.name] for each in fields(Beside)]
_SAYS = or_(
    _report.c.remark != "",
    _report.c.difficulty != "",
    _report.c.wanted != "",
    _report.c.outlook.is_not(None),
    _report.c.stage.is_not(None),
)
_STAND = (_report.c.pledge_id.in_(bindparam("pledges", expanding=True)), _report.c.taken_back_at.is_(None))
_IN_ORDER = select(_report.c.pledge_id).where(*_STAND).order_by(_report.c.holds_from, _report.c.id)
_SAID = _IN_ORDER.add_columns(_report.c.holds_from, *_BESIDE).where(_SAYS)
_PARTS = _IN_ORDER.add_columns(_report.c.part, _report.c.done).where(_report.c.part.is_not(None))
_NEWEST_FIRST = (_report.c.holds_from.desc(), _report.c.id.desc())


@dataclass(frozen=True, slots=True)
class Said:
    """What was said last beside a number, on which day, and how far each part of the target is."""

    beside: Beside = NOTHING_BESIDE
    on: date | None = None
    parts: tuple[tuple[int, Decimal], ...] = ()


def said(session: Session, pledge_ids: Sequence[int]) -> dict[int, Said]:
    """Return what stands of each of these pledges; those of which nothing was said are left out."""
    if not pledge_ids:
        return {}
    besides, parts = _besides(session, pledge_ids), _parts(session, pledge_ids)
    found = {}
    for pledge_id in pledge_ids:
        if pledge_id in besides or pledge_id in parts:
            beside, on = besides.get(pledge_id, (NOTHING_BESIDE, None))
            found[pledge_id] = Said(beside, on, tuple(sorted(parts[pledge_id].items())))
    return found


def _besides(session: Session, pledge_ids: Sequence[int]) -> dict[int, tuple[Beside, date]]:
    rows = session.connection().execute(_SAID, {"pledges": list(pledge_ids)})
    return {pledge_id: (Beside(*beside), day) for pledge_id, day, *beside in rows}


def _parts(session: Session, pledge_ids: Sequence[int]) -> defaultdict[int, dict[int, Decimal]]:
    found: defaultdict[int, dict[int, Decimal]] = defaultdict(dict)
    for pledge_id, part, done in session.connection().execute(_PARTS, {"pledges": list(pledge_ids)}):
        found[pledge_id][part] = done
    return found


def totals(session: Session, pledge_id: int) -> list[Reported]:
    """Return the totals that stand, in the order of their days."""
    query = select(_report.c.done, _report.c.holds_from, _report.c.done_of).where(*_totals_of(pledge_id))
    rows = session.connection().execute(query.order_by(_report.c.holds_from, _report.c.id))
    return [Reported(done, day, of) for done, day, of in rows]


def first_day(session: Session, pledge_id: int) -> date:
    """Return the day on which a pledge was made."""
    query = select(func.min(_state.c.holds_from)).where(_state.c.pledge_id == pledge_id)
    day: date = session.connection().execute(query).scalar_one()
    return day


def last_is_plain(session: Session, pledge_id: int) -> bool:
    """Tell whether the last report that stands says nothing beside its number."""
    query = select(_SAYS).where(*_of(pledge_id)).order_by(*_NEWEST_FIRST).limit(1)
    return session.connection().execute(query).scalar() is not True


def before_addition(session: Session, pledge_id: int) -> Decimal | None:
    """Return the total to which the last report that stands has added; None where it told the whole."""
    query = select(_report.c.how, _report.c.done).where(*_totals_of(pledge_id)).order_by(*_NEWEST_FIRST).limit(2)
    rows = session.connection().execute(query).all()
    if not rows or rows[0].how != How.ADDED:
        return None
    return rows[1].done if len(rows) > 1 else Decimal(0)


def total_within(session: Session, pledge_id: int, first: date, last: date) -> Decimal | None:
    """Return the total that was reported last of the days of one account."""
    within = (*_totals_of(pledge_id), _report.c.holds_from.between(first, last))
    newest = select(_report.c.done).where(*within).order_by(*_NEWEST_FIRST).limit(1)
    return session.connection().execute(newest).scalar()


def _totals_of(pledge_id: int) -> tuple[ColumnElement[bool], ...]:
    """Choose the reports that stand and tell how far the whole is."""
    return *_of(pledge_id), _report.c.part.is_(None), _report.c.done.is_not(None)


def _of(pledge_id: int) -> tuple[ColumnElement[bool], ...]:
    return _report.c.pledge_id == pledge_id, _report.c.taken_back_at.is_(None)


def reported_since(session: Session, pledge_ids: Collection[int], day: date) -> set[int]:
    """Return those of the pledges of which a report that stands came on a day or later."""
    stands = (_report.c.taken_back_at.is_(None), _report.c.holds_from >= day)
    query = select(_report.c.pledge_id).where(_report.c.pledge_id.in_(pledge_ids), *stands).distinct()
    return set(session.connection().scalars(query)) if pledge_ids else set()
