"""Pass targets on when organisations change: to the successor, where those of merged units add up; and back."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.indicators.assigned import AssignedState
from domain.indicators.indicators import DIVIDED
from domain.stamps import Stamp
from storage.campaigns import owning
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.indicators.assigned import PLACE
from storage.tables import AssignedTarget, HistoryEntry, Indicator

PASSED_ON, PASSED_BACK = "targets passed on", "targets passed back"
_target, _indicator, _entry = tables_of(AssignedTarget, Indicator, HistoryEntry)


def pass_on(session: Session, of: Collection[int], into: int | None, stamp: Stamp, deed: int) -> None:
    """Withdraw what these organisations were given, and give it to their successor where there is one."""
    if into is not None:
        owning.hand_on(session, owning.GIVERS, of, into, stamp, deed)
    query = select(_target, _indicator.c.adds_up).join(_indicator, _indicator.c.id == _target.c.indicator_id)
    theirs = (_target.c.organisation_id.in_([*of, into] if into else of), _target.c.state != AssignedState.WITHDRAWN)
    alike: dict[tuple[int, int, int], list[Any]] = {}
    for row in session.connection().execute(query.where(*theirs).order_by(_target.c.id)).mappings():
        alike.setdefault((row["indicator_id"], row["giver_organisation_id"], row["year"]), []).append(row)
    for rows in alike.values():
        if any(row["organisation_id"] in of for row in rows):
            _pass(session, rows, into, stamp, deed)


def _pass(session: Session, rows: Sequence[Any], into: int | None, stamp: Stamp, deed: int) -> None:
    connection = session.connection()
    before = {str(row["id"]): row["state"] for row in rows}
    place = into or rows[0]["organisation_id"]
    entry = history.record(session, stamp, PLACE, place, PASSED_ON, deed=deed, of=before)
    gone = update(_target).where(_target.c.id.in_([row["id"] for row in rows]))
    connection.execute(gone.values(state=AssignedState.WITHDRAWN))
    if into is not None:
        connection.execute(insert(_target).values(_together(rows) | {"organisation_id": into, "entry_id": entry}))


def _together(rows: Sequence[Any]) -> dict[str, Any]:
    """Return one target in place of several: what is shared out adds up, of the rest the least is for all."""
    least = min(rows, key=lambda row: row["value"])
    one = {name: value for name, value in least.items() if name not in ("id", "adds_up")}
    if least["adds_up"] in DIVIDED:
        one["value"] = sum(row["value"] for row in rows)
    states = {row["state"] for row in rows}
    one["state"] = least["state"] if len(states) == 1 and (len(rows) == 1 or AssignedState.ASKED not in states) else ""
    return one | {"state": one["state"] or AssignedState.GIVEN}


def pass_back(session: Session, deed: int, stamp: Stamp) -> None:
    """Undo what a deed passed on."""
    connection = session.connection()
    passed = select(_entry.c.id, _entry.c.subject_id, _entry.c.details).where(
        _entry.c.subject == PLACE, _entry.c.verb == PASSED_ON
    )
    for number, place, details in connection.execute(passed.where(_entry.c.id > deed)).all():
        if details["deed"] == deed:
            given = update(_target).where(_target.c.entry_id == number)
            connection.execute(given.values(state=AssignedState.WITHDRAWN))
            for each, state in details["of"].items():
                again = update(_target).where(_target.c.id == int(each))
                connection.execute(again.values(state=AssignedState(state)))
            history.record(session, stamp, PLACE, place, PASSED_BACK, deed=deed)
    owning.hand_back(session, owning.GIVERS, deed, stamp)
