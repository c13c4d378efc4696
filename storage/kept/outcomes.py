"""Count what came of what some organisations and their people registered, each by itself, as of a day."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, String, and_, case, func, select, type_coerce
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.standing import Reported, Verdict, standing
from domain.pledges.states import COUNTS_UP, OPEN, REGISTERED, PledgeState
from domain.results.peers import Ended, reached
from domain.stamps import AsOf
from storage import tables
from storage.facts.in_full import pledges_in_full, stood
from storage.facts.standing import held
from storage.ground.core_table import tables_of

_stay, _told = tables_of(tables.Membership, tables.Report)
_REMARK = func.coalesce(_told.c.outlook, "").concat(case((_told.c.difficulty != "", "!"), else_=""))
"""The outlook of a report, with a sign behind where it tells of a difficulty."""
_DUE = (PledgeState.DONE, PledgeState.MISSED)
Amounts = list[Any]
"""How many, and what they add up to."""


@dataclass(slots=True)
class Outcome:
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

    def add(self, other: "Outcome") -> None:
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
    session: Session, organisation_ids: Sequence[int], campaign_ids: Sequence[int], as_of: AsOf
) -> dict[int, Outcome]:
    """Return what came of it by organisation, of each that is asked for."""
    found, rows = {number: Outcome() for number in organisation_ids}, []
    for pledge in pledges_in_full(as_of):
        people = _stay.join(pledge, pledge.c.member_id == _stay.c.member_id)
        of_people = _asked(people, pledge, _stay.c.organisation_id, campaign_ids, as_of).where(
            _stay.c.organisation_id.in_(organisation_ids), held(_stay, as_of)
        )
        own = _asked(pledge, pledge, pledge.c.organisation_id, campaign_ids, as_of).where(
            pledge.c.organisation_id.in_(organisation_ids)
        )
        rows += [session.connection().execute(query) for query in (of_people, own)]
    _count(found, chain.from_iterable(rows), as_of.day)
    return found


def _asked(
    source: Any, pledge: FromClause, whose: ColumnElement[Any], campaign_ids: Sequence[int], as_of: AsOf
) -> Select[Any]:
    """Dates and times of signs come as they are stored: the last of thousands is found by comparing them."""
    told = (_told.c.pledge_id == pledge.c.id, stood(_told, as_of))
    last = select(_REMARK).where(*told).order_by(_told.c.holds_from.desc(), _told.c.id.desc()).limit(1)
    heard = select(func.max(_told.c.at)).where(*told).scalar_subquery()
    counts = and_(pledge.c.comparator.in_(COUNTS_UP), pledge.c.per == "", pledge.c.unit.not_like("!%%", escape="!"))
    on, deadline = pledge.c.done_on, pledge.c.deadline
    query = select(
        whose.label("whose"),
        pledge.c.member_id,
        pledge.c.state,
        (deadline < as_of.day).label("past"),
        last.scalar_subquery().label("remark"),
        pledge.c.content_group_id,
        case((on <= deadline, "on_time"), (on > deadline, "after_time"), else_="").label("when"),
        case((counts, pledge.c.unit), else_="").label("measure"),
        *(pledge.c[name] for name in ("value", "done", "comparator", "upper", "unit", "per", "done_on", "done_of")),
        deadline,
        type_coerce(pledge.c.created_at, String).label("created_at"),
        type_coerce(heard, String).label("heard"),
    )
    registered = (pledge.c.campaign_id.in_(campaign_ids), pledge.c.state.in_(REGISTERED))
    return query.select_from(source).where(*registered)


def _count(found: Mapping[int, Outcome], rows: Iterable[Any], today: date) -> None:
    """Count those that are alike together: of each kind, with the same numbers, and of the same result."""
    kinds, measures, due, silent = Counter[Any](), Counter[Any](), Counter[Any](), set()
    last: dict[int, Any] = {}
    for row in rows:
        whose, member_id, state, past, remark, group, when, measure, value, done = row[:10]
        kinds[whose, state, past, remark, group, when] += 1
        is_open = state in OPEN
        if measure:
            measures[whose, measure, value, done] += 1
        if (is_open and past) or state in _DUE:
            due[whose, member_id is None, state, row.comparator, value, row.unit, done, row.done_of] += 1
            if state == PledgeState.DONE:
                found[whose].counts["exceeded"] += _exceeds(row, today)
        if is_open and remark is None and member_id is not None:
            silent.add((whose, member_id))
        sign = max(row.created_at, row.heard or row.created_at)
        if whose not in last or sign > last[whose]:
            last[whose] = sign
    for (whose, *kind), count in kinds.items():
        _count_kind(found[whose], count, *kind)
    for (whose, measure, value, done), count in measures.items():
        _add(found[whose].sums, measure, (count, value * count, (done or 0) * count))
    for (whose, own, *ended), count in due.items():
        share = reached(Ended(*ended))
        result = (0, Decimal(0), count) if share is None else (count, share * count, 0)
        _add(found[whose].due, "own" if own else "people", result)
    for whose, _ in silent:
        found[whose].unreported += 1
    for whose, sign in last.items():
        found[whose]._hear(sign if isinstance(sign, datetime) else datetime.fromisoformat(sign).replace(tzinfo=UTC))


def _count_kind(found: Outcome, count: int, state: str, past: bool, remark: str | None, group: int, when: str) -> None:
    is_done, is_open, counts = state == PledgeState.DONE, state in OPEN, found.counts
    counts["pledges"] += count
    counts["done"] += count * is_done
    counts["missed"] += count * (state == PledgeState.MISSED)
    counts["late"] += count * bool(is_open and past)
    if is_done and when:
        counts[when] += count
    counts["reported"] += count * (remark is not None)
    if is_open and remark:
        counts["difficult"] += count * remark.endswith("!")
        if outlook := remark.removesuffix("!"):
            found.outlooks[outlook] += count
    _add(found.groups, str(group or ""), (count, count * is_done))


def _exceeds(row: Any, today: date) -> bool:
    """Tell what every other screen and paper calls beyond the target."""
    if row.comparator not in COUNTS_UP or row.done is None:
        return False
    goal = Goal(comparator=row.comparator, value=row.value, upper=row.upper, unit=row.unit, per=row.per)
    reported = Reported(row.done, row.done_on, row.done_of)
    return standing(goal, reported, today, row.deadline).verdict is Verdict.EXCEEDED


def to_json(outcome: Outcome) -> list[Any]:
    counts = {key: count for key, count in outcome.counts.items() if count}
    sums = {key: [pledges, str(target), str(done)] for key, (pledges, target, done) in outcome.sums.items()}
    due = {key: [known, str(total), missing] for key, (known, total, missing) in outcome.due.items()}
    heard = outcome.heard.isoformat() if outcome.heard else None
    return [counts, outcome.outlooks, outcome.groups, sums, due, outcome.unreported, heard]
