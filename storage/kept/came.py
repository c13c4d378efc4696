"""Count what came of what some organisations and their people registered, each by itself, as of today."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.standing import Reported, Verdict, standing
from domain.pledges.states import COUNTS_UP, OPEN, REGISTERED, PledgeState
from domain.results.peers import Ended, reached
from storage import tables
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of

_pledge, _stay, _report = tables_of(tables.Pledge, tables.Membership, tables.Report)
_told = _report.alias("told")
_TOLD = (_told.c.pledge_id == _pledge.c.id, _told.c.taken_back_at.is_(None))
_LAST = select(_told.c.id).where(*_TOLD).order_by(_told.c.holds_from.desc(), _told.c.id.desc()).limit(1)
_HEARD = select(func.max(_told.c.at)).where(*_TOLD).scalar_subquery()
_NAMES = (
    *("member_id", "state", "deadline", "content_group_id", "comparator", "value", "upper", "unit", "per"),
    *("done", "done_on", "done_of", "created_at"),
)
_DUE = (PledgeState.DONE, PledgeState.MISSED)
Amounts = list[Any]
"""How many, and what they add up to."""


@dataclass(slots=True)
class Came:
    """`counts`: pledges by what they are; `groups`: by group of contents how many there are and are done.

    `sums`: by unit of measure how many pledges, their targets and what was reached. `due`: of an organisation's
    own, and of its people's, how many have a result, what they add up to, and of how many nothing is known.
    """

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    outlooks: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    groups: dict[str, Amounts] = field(default_factory=dict)
    sums: dict[str, Amounts] = field(default_factory=dict)
    due: dict[str, Amounts] = field(default_factory=dict)
    unreported: int = 0
    heard: datetime | None = None

    def add(self, other: "Came") -> None:
        """Add what came of another organisation."""
        for mine, theirs in ((self.counts, other.counts), (self.outlooks, other.outlooks)):
            for key, count in theirs.items():
                mine[key] += count
        for sums, more in ((self.groups, other.groups), (self.sums, other.sums), (self.due, other.due)):
            for key, amounts in more.items():
                _add(sums, key, amounts)
        self.unreported += other.unreported
        self._hear(other.heard)

    def add_kept(self, kept: Sequence[Any]) -> None:
        """Add it as `to_json` wrote it; of a province, nothing is made of each organisation first."""
        counts, outlooks, groups, sums, due, unreported, heard = kept
        for mine, theirs in ((self.counts, counts), (self.outlooks, outlooks)):
            for key, count in theirs.items():
                mine[key] += count
        for key, amounts in groups.items():
            _add(self.groups, key, amounts)
        for key, (pledges, target, done) in sums.items():
            _add(self.sums, key, (pledges, Decimal(target), Decimal(done)))
        for key, (known, total, missing) in due.items():
            _add(self.due, key, (known, Decimal(total), missing))
        self.unreported += unreported
        self._hear(datetime.fromisoformat(heard) if heard else None)

    def _hear(self, moment: datetime | None) -> None:
        if moment is not None and (self.heard is None or moment > self.heard):
            self.heard = moment


def _add(to: dict[str, Amounts], key: str, amounts: Sequence[Any]) -> None:
    before = to.get(key)
    if before is None:
        to[key] = [*amounts]
    else:
        for place, amount in enumerate(amounts):
            before[place] += amount


def count_these(
    session: Session, organisation_ids: Sequence[int], campaign_ids: Sequence[int], today: date
) -> dict[int, Came]:
    """Return what came of it by organisation, of each that is asked for."""
    found = {number: Came() for number in organisation_ids}
    silent: dict[int, set[int]] = {number: set() for number in organisation_ids}
    people = _stay.join(_pledge, _pledge.c.member_id == _stay.c.member_id)
    of_people = _asked(people, _stay.c.organisation_id, campaign_ids).where(
        _stay.c.organisation_id.in_(organisation_ids), held_now(_stay, today)
    )
    own = _asked(_pledge, _pledge.c.organisation_id, campaign_ids).where(
        _pledge.c.organisation_id.in_(organisation_ids)
    )
    for query in (of_people, own):
        for row in session.connection().execute(query):
            _count(found[row.whose], row, today)
            if row.member_id is not None and row.state in OPEN and row.report is None:
                silent[row.whose].add(row.member_id)
    for number, those in silent.items():
        found[number].unreported = len(those)
    return found


def _asked(source: Any, whose: ColumnElement[Any], campaign_ids: Sequence[int]) -> Select[Any]:
    remarks = (_report.c.id.label("report"), _report.c.outlook, (_report.c.difficulty != "").label("difficult"))
    columns = (whose.label("whose"), *(_pledge.c[name] for name in _NAMES), *remarks, _HEARD.label("heard"))
    query = select(*columns).select_from(source)
    query = query.outerjoin(_report, _report.c.id == _LAST.scalar_subquery())
    return query.where(_pledge.c.campaign_id.in_(campaign_ids))


def _count(found: Came, row: Any, today: date) -> None:
    is_done, is_open, counts = row.state == PledgeState.DONE, row.state in OPEN, found.counts
    is_late = is_open and row.deadline < today
    if is_late or row.state in _DUE:
        share = reached(Ended(row.state, row.comparator, row.value, row.unit, row.done, row.done_of))
        result = [0, Decimal(0), 1] if share is None else [1, share, 0]
        _add(found.due, "people" if row.member_id is not None else "own", result)
    if row.state not in REGISTERED:
        return
    counts["pledges"] += 1
    counts["done"] += is_done
    counts["missed"] += row.state == PledgeState.MISSED
    counts["late"] += is_late
    if is_done:
        counts["exceeded"] += _exceeds(row, today)
        counts["on_time"] += row.done_on is not None and row.done_on <= row.deadline
        counts["after_time"] += row.done_on is not None and row.done_on > row.deadline
    counts["reported"] += row.report is not None
    counts["difficult"] += is_open and bool(row.difficult)
    if is_open and row.outlook:
        found.outlooks[row.outlook] += 1
    _add(found.groups, str(row.content_group_id or ""), (1, int(is_done)))
    if row.comparator in COUNTS_UP and row.unit and not row.per and not row.unit.startswith("%"):
        _add(found.sums, row.unit, (1, row.value, row.done or Decimal(0)))
    found.heard = max(each for each in (found.heard, row.heard, row.created_at) if each is not None)


def _exceeds(row: Any, today: date) -> bool:
    """Tell what every other screen and paper calls beyond the target."""
    if row.comparator not in COUNTS_UP or row.done is None:
        return False
    goal = Goal(comparator=row.comparator, value=row.value, upper=row.upper, unit=row.unit, per=row.per)
    reported = Reported(row.done, row.done_on, row.done_of)
    return standing(goal, reported, today, row.deadline).verdict is Verdict.EXCEEDED


def to_json(came: Came) -> list[Any]:
    counts = {key: count for key, count in came.counts.items() if count}
    sums = {key: [pledges, str(target), str(done)] for key, (pledges, target, done) in came.sums.items()}
    due = {key: [known, str(total), missing] for key, (known, total, missing) in came.due.items()}
    heard = came.heard.isoformat() if came.heard else None
    return [counts, came.outlooks, came.groups, sums, due, came.unreported, heard]
