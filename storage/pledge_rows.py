"""Read pledges from rows: the columns to select, and the value of a row."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, select
from sqlmodel import Session

from domain.pledges.goal import Goal, Part
from domain.pledges.pledge import Pledge
from storage import tables
from storage.ground.core_table import tables_of

_campaign, _pledge, _target, _part = tables_of(tables.Campaign, tables.Pledge, tables.DatedTarget, tables.TargetPart)
_FACTS = [
    *("id", "organisation_id", "member_id", "entered_by_id", "content", "milestone", "deadline", "state"),
    *("claimed_by_id", "wish_by_id"),
]
_TOTAL = ["done", "done_on", "done_of"]
_GOAL = ["comparator", "value", "upper", "unit", "per", "basis"]
_COLUMNS = (*_FACTS, *_TOTAL, "wish_entry_id", *_GOAL, "parts")
_OF_FACTS, _OF_PLEDGE = len(_FACTS), len(_COLUMNS) + 1
_promises = select(_campaign.c.promises).where(_campaign.c.id == _pledge.c.campaign_id).scalar_subquery()
READ = select(*(_pledge.c[name] for name in _COLUMNS), _promises.label("promises"))


def found(session: Session, query: Select[Any], **given: object) -> list[tuple[Pledge, Row[Any]]]:
    """Return the pledges of a query that begins with `READ`, each with its row, which may have more columns behind.

    `given`: the query's parameters. A query that is made once and has some costs half of one made for each call.
    """
    rows = session.connection().execute(query, given).all()
    parts = _parts(session, [row.id for row in rows if row.parts])
    return [(_of_row(row, parts.get(row.id, ())), row) for row in rows]


def _of_row(row: Row[Any], parts: Sequence[Part]) -> Pledge:
    number, place, owner, entered_by, content, milestone, deadline, state, claimed_by, wish_by = row[:_OF_FACTS]
    done, done_on, done_of, wish, comparator, value, upper, unit, per, basis, _, promises = row[_OF_FACTS:_OF_PLEDGE]
    goal = None
    if comparator:
        goal = Goal(
            comparator=comparator, value=value, upper=upper, unit=unit, per=per, basis=basis, parts=tuple(parts)
        )
    said = (content, goal, milestone, deadline, state, done, done_on, done_of)
    return Pledge(number, place, owner, entered_by, *said, wish, wish_by, claimed_by, bool(promises))


def _parts(session: Session, pledge_ids: Sequence[int]) -> dict[int, list[Part]]:
    """Return the parts of the newest target of each pledge."""
    if not pledge_ids:
        return {}
    query = (
        select(_target.c.pledge_id, _target.c.id, _part.c.value, _part.c.unit)
        .join(_part, _part.c.target_id == _target.c.id)
        .where(_target.c.pledge_id.in_(pledge_ids), _target.c.withdrawn_at.is_(None))
        .order_by(_target.c.holds_from, _target.c.id, _part.c.position)
    )
    lines: dict[int, dict[int, list[Part]]] = defaultdict(dict)
    for pledge_id, target_id, value, unit in session.connection().execute(query):
        lines[pledge_id].setdefault(target_id, []).append(Part(value=value, unit=unit))
    return {pledge_id: list(of_targets.values())[-1] for pledge_id, of_targets in lines.items()}
