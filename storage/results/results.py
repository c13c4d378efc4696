"""Count what came of what an organisation and all below registered, as of today."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.remarks import Outlook
from domain.pledges.standing import Reported, Verdict, standing
from domain.pledges.states import COUNTS_UP, OPEN, REGISTERED, PledgeState
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _stay, _place = tables_of(tables.Pledge, tables.Membership, tables.Organisation)
_report, _group = tables_of(tables.Report, tables.ContentGroup)
_newer = _report.alias("newer")
_LAST = (
    select(_newer.c.id)
    .where(_newer.c.pledge_id == _pledge.c.id, _newer.c.taken_back_at.is_(None))
    .order_by(_newer.c.holds_from.desc(), _newer.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_NAMES = (
    *("state", "deadline", "content_group_id", "comparator", "value", "upper", "unit", "per"),
    *("done", "done_on", "done_of"),
)
_COLUMNS = (*(_pledge.c[name] for name in _NAMES), _report.c.id.label("report"), _report.c.outlook)


@dataclass(slots=True)
class Sum:
    """What targets of one unit add up to, and what was reached of them."""

    pledges: int = 0
    done: Decimal = Decimal(0)
    target: Decimal = Decimal(0)


@dataclass(slots=True)
class Results:
    """What came of it. `groups`: by the topmost group of contents how many are registered, and done.

    `sums`: by unit of measure; a target of each month, a percentage and a limit are in no sum.
    """

    pledges: int = 0
    done: int = 0
    exceeded: int = 0
    on_time: int = 0
    after_time: int = 0
    missed: int = 0
    late: int = 0
    reported: int = 0
    difficult: int = 0
    outlooks: Counter[Outlook] = field(default_factory=Counter)
    groups: dict[str, tuple[int, int]] = field(default_factory=dict)
    sums: dict[str, Sum] = field(default_factory=lambda: defaultdict(Sum))


def results(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> Results:
    found, groups = Results(), _tops(session, campaign_ids)
    here = inside(_place.c.path, place.path)
    people = _stay.join(_place, _place.c.id == _stay.c.organisation_id)
    people = people.join(_pledge, _pledge.c.member_id == _stay.c.member_id)
    own = _place.join(_pledge, _pledge.c.organisation_id == _place.c.id)
    for query in (_asked(people, here, campaign_ids).where(held_now(_stay, today)), _asked(own, here, campaign_ids)):
        for row in session.connection().execute(query):
            _count(found, row, groups.get(row.content_group_id, ""), today)
    return found


def _asked(source: Any, here: ColumnElement[bool], campaign_ids: Sequence[int]) -> Select[Any]:
    difficult = _report.c.difficulty != ""
    query = (
        select(*_COLUMNS, difficult.label("difficult")).select_from(source).outerjoin(_report, _report.c.id == _LAST)
    )
    return query.where(here, _pledge.c.campaign_id.in_(campaign_ids), _pledge.c.state.in_(REGISTERED))


def _count(found: Results, row: Any, group: str, today: date) -> None:
    is_done, is_open = row.state == PledgeState.DONE, row.state in OPEN
    found.pledges += 1
    found.done += is_done
    found.missed += row.state == PledgeState.MISSED
    found.late += is_open and row.deadline < today
    if is_done:
        found.exceeded += _exceeds(row, today)
        found.on_time += row.done_on is not None and row.done_on <= row.deadline
        found.after_time += row.done_on is not None and row.done_on > row.deadline
    found.reported += row.report is not None
    found.difficult += is_open and bool(row.difficult)
    if is_open and row.outlook:
        found.outlooks[Outlook(row.outlook)] += 1
    all_of_it, done = found.groups.get(group, (0, 0))
    found.groups[group] = all_of_it + 1, done + is_done
    if row.comparator in COUNTS_UP and row.unit and not row.per and not row.unit.startswith("%"):
        one = found.sums[row.unit]
        one.pledges, one.target, one.done = one.pledges + 1, one.target + row.value, one.done + (row.done or 0)


def _exceeds(row: Any, today: date) -> bool:
    """Tell what every other screen and paper calls beyond the target."""
    if row.comparator not in COUNTS_UP or row.done is None:
        return False
    goal = Goal(comparator=row.comparator, value=row.value, upper=row.upper, unit=row.unit, per=row.per)
    reported = Reported(row.done, row.done_on, row.done_of)
    return standing(goal, reported, today, row.deadline).verdict is Verdict.EXCEEDED


def _tops(session: Session, campaign_ids: Sequence[int]) -> dict[int, str]:
    query = select(_group.c.id, _group.c.parent_id, _group.c.name).where(_group.c.campaign_id.in_(campaign_ids))
    rows: dict[int, Any] = {row.id: row for row in session.connection().execute(query)}

    def top(row: Any) -> str:
        return top(rows[row.parent_id]) if row.parent_id in rows else str(row.name)

    return {number: top(row) for number, row in rows.items()}
