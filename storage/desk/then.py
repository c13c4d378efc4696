"""Read pledges as they were at the end of a day, as far as is known now, from the facts with their days."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Select, select
from sqlmodel import Session

from domain.pledges.goal import Goal, Part
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import AsOf
from storage import tables
from storage.facts.in_full import last_report
from storage.facts.standing import newest
from storage.ground.bulk import chunks
from storage.ground.core_table import tables_of

_pledge, _report, _state, _deadline = tables_of(tables.Pledge, tables.Report, tables.DatedState, tables.DatedDeadline)
_text, _target, _part = tables_of(tables.DatedText, tables.DatedTarget, tables.TargetPart)
_GOAL = ("comparator", "value", "upper", "unit", "per", "basis")


def as_they_were(session: Session, pledges: Sequence[Pledge], as_of: AsOf) -> dict[int, Pledge]:
    """Return these pledges by their numbers; without those that nobody had registered by then."""
    query, now = _query(as_of), {each.id: each for each in pledges}
    rows = [
        row
        for some in chunks(list(now))
        for row in session.connection().execute(query.where(_pledge.c.id.in_(some)))
        if row.state is not None
    ]
    parts = _parts(session, [row.target_id for row in rows if row.target_id])
    return {row.id: _then(now[row.id], row, parts[row.target_id]) for row in rows}


def _query(as_of: AsOf) -> Select[Any]:
    state, deadline, text, target = (
        newest(table, "pledge_id", _pledge.c.id, as_of, name)
        for table, name in ((_state, "state"), (_deadline, "deadline"), (_text, "id"), (_target, "id"))
    )
    total = last_report(_pledge.c.id, as_of, total=True)
    columns = (
        _text.c.content,
        _text.c.milestone,
        _target.c.id.label("target_id"),
        *(_target.c[name] for name in _GOAL),
    )
    done = (_report.c.done, _report.c.holds_from.label("done_on"), _report.c.done_of)
    query = select(_pledge.c.id, state.label("state"), deadline.label("deadline"), *columns, *done)
    query = query.select_from(_pledge).outerjoin(_text, _text.c.id == text)
    return query.outerjoin(_target, _target.c.id == target).outerjoin(_report, _report.c.id == total)


def _parts(session: Session, target_ids: Sequence[int]) -> dict[int, list[Part]]:
    found: dict[int, list[Part]] = defaultdict(list)
    query = select(_part.c.target_id, _part.c.value, _part.c.unit).order_by(_part.c.target_id, _part.c.position)
    for some in chunks(target_ids):
        for target_id, value, unit in session.connection().execute(query.where(_part.c.target_id.in_(some))):
            found[target_id].append(Part(value=value, unit=unit))
    return found


def _then(now: Pledge, row: Row[Any], parts: Sequence[Part]) -> Pledge:
    goal = Goal(**{name: getattr(row, name) for name in _GOAL}, parts=tuple(parts)) if row.comparator else None
    said = {name: getattr(row, name) for name in ("content", "milestone", "deadline", "done", "done_on", "done_of")}
    return replace(now, state=PledgeState(row.state), goal=goal, **said)
