"""Write what becomes of a pledge: the dated fact and the present value together, and nowhere else."""

from datetime import date
from typing import Any

from sqlalchemy import Row, Table, insert, select, update
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import tables
from storage.ground.core_table import tables_of

_pledge, _report, _state, _deadline = tables_of(tables.Pledge, tables.Report, tables.DatedState, tables.DatedDeadline)
_text, _target, _part = tables_of(tables.DatedText, tables.DatedTarget, tables.TargetPart)


def write_state(session: Session, pledge_id: int, state: PledgeState, stamp: Stamp, entry: int) -> None:
    _add(session, _state, pledge_id, stamp, entry, state=state)
    _write_anew(session, pledge_id, state=state)


def write_deadline(session: Session, pledge_id: int, deadline: date, stamp: Stamp, entry: int) -> None:
    _add(session, _deadline, pledge_id, stamp, entry, deadline=deadline)
    _write_anew(session, pledge_id, deadline=deadline)


def write_text(
    session: Session,
    pledge_id: int,
    content: str,
    milestone: str | None,
    content_group_id: int | None,
    stamp: Stamp,
    entry: int,
) -> None:
    words = {"content": content, "milestone": milestone, "content_group_id": content_group_id}
    _add(session, _text, pledge_id, stamp, entry, **words)
    _write_anew(session, pledge_id, **words)


def write_target(session: Session, pledge_id: int, goal: Goal | None, stamp: Stamp, entry: int) -> None:
    columns = goal_columns(goal)
    target_id = _add(session, _target, pledge_id, stamp, entry, **columns)
    parts = goal.parts if goal else ()
    lines = [
        {"target_id": target_id, "position": position, "value": part.value, "unit": part.unit}
        for position, part in enumerate(parts)
    ]
    if lines:
        session.connection().execute(insert(_part), lines)
    _write_anew(session, pledge_id, **columns, parts=len(lines))


def goal_columns(goal: Goal | None) -> dict[str, Any]:
    """Return the columns of a target; those of no target where a pledge names a product."""
    if goal is None:
        return {"comparator": None, "value": None, "upper": None, "unit": "", "per": "", "basis": ""}
    return goal.model_dump(exclude={"parts"})


def withdraw_state(session: Session, pledge_id: int, stamp: Stamp) -> PledgeState:
    """Believe the newest state no more; return the one before, which holds again."""
    connection = session.connection()
    believed = (_state.c.pledge_id == pledge_id, _state.c.withdrawn_at.is_(None))
    newest = select(_state.c.id, _state.c.state).where(*believed)
    wrong, before = connection.execute(newest.order_by(_state.c.holds_from.desc(), _state.c.id.desc()).limit(2)).all()
    connection.execute(update(_state).where(_state.c.id == wrong[0]).values(withdrawn_at=stamp.at))
    state = PledgeState(before[1])
    _write_anew(session, pledge_id, state=state)
    return state


def state_entry(session: Session, pledge_id: int) -> int | None:
    """Return the history entry that led to the state of today."""
    believed = (_state.c.pledge_id == pledge_id, _state.c.withdrawn_at.is_(None))
    newest = select(_state.c.entry_id).where(*believed).order_by(_state.c.holds_from.desc(), _state.c.id.desc())
    return session.connection().execute(newest.limit(1)).scalar()


def write_total(session: Session, pledge_id: int) -> Row[Any, Any, Any] | None:
    """Set the present total to that of the newest day of which a report still stands; return it with its day."""
    standing = (_report.c.pledge_id == pledge_id, _report.c.taken_back_at.is_(None), _report.c.done.is_not(None))
    total = select(_report.c.done, _report.c.holds_from.label("done_on"), _report.c.done_of)
    total = total.where(*standing, _report.c.part.is_(None))
    newest = total.order_by(_report.c.holds_from.desc(), _report.c.id.desc()).limit(1)
    found = session.connection().execute(newest).first()
    nothing = {"done": None, "done_on": None, "done_of": None}
    _write(session, pledge_id, **(found._mapping if found else nothing))
    return found


def write_claimer(session: Session, pledge_id: int, member_id: int) -> None:
    """Keep who reports that it is done: somebody else decides on that."""
    _write(session, pledge_id, claimed_by_id=member_id)


def _add(session: Session, table: Table, pledge_id: int, stamp: Stamp, entry: int, **values: object) -> int:
    row = {"pledge_id": pledge_id, "holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry, **values}
    return int(session.connection().execute(insert(table).values(row).returning(table.c.id)).scalar_one())


def _write_anew(session: Session, pledge_id: int, **values: object) -> None:
    """Write what makes the pledge another one: a wish about the pledge as it was waits no more."""
    _write(session, pledge_id, wish_entry_id=None, wish_by_id=None, **values)


def write_wish(session: Session, pledge_id: int, entry: int | None, by: int | None = None) -> None:
    """Let a wish of somebody wait for a leader's yes, or none."""
    _write(session, pledge_id, wish_entry_id=entry, wish_by_id=by)


def _write(session: Session, pledge_id: int, **values: object) -> None:
    session.connection().execute(update(_pledge).where(_pledge.c.id == pledge_id).values(values))
