"""Pass targets on when organisations change: to the successor, where those of merged units add up; and back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import DIVIDED
from domain.stamps import Stamp
from storage.campaigns import owning
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.indicators import assigned
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
    one = _together(rows)
    lost = [row["id"] for row in rows if _wishes(row) and not (into and _goes_on(row, rows, one["value"]))]
    entry = history.record(session, stamp, PLACE, place, PASSED_ON, deed=deed, of=before, lost=lost)
    gone = update(_target).where(_target.c.id.in_([row["id"] for row in rows]))
    connection.execute(gone.values(state=AssignedState.WITHDRAWN))
    if into is not None:
        connection.execute(insert(_target).values(one | {"organisation_id": into, "entry_id": entry}))


def _wishes(row: Any) -> bool:
    return row["state"] == AssignedState.ASKED or row["asked_until"] is not None


def _goes_on(row: Any, rows: Sequence[Any], value: Decimal) -> bool:
    """Whether a wish still says something of the target that is there in place of several."""
    if len(rows) == 1 or row["state"] != AssignedState.ASKED:
        return True
    less = row["adds_up"] in DIVIDED or row["asked"] is None or row["asked"] < value
    return row["asked_indicator_id"] is None and less


def _together(rows: Sequence[Any]) -> dict[str, Any]:
    """Return one target in place of several: what is shared out adds up, of the rest the least is for all.

    So do the figures that are asked for; of two days the later one is given, and asked for.
    """
    least = min(rows, key=lambda row: row["value"])
    one = {name: value for name, value in least.items() if name not in ("id", "adds_up")}
    if len(rows) == 1:
        return one
    if least["adds_up"] in DIVIDED:
        one["value"] = sum(row["value"] for row in rows)
        ranged = any(row["upper"] is not None for row in rows)
        one["upper"] = sum(row["upper"] or row["value"] for row in rows) if ranged else None
        one["comparator"] = next((row["comparator"] for row in rows if row["upper"] is not None), one["comparator"])
    days, wished = [row["until"] for row in rows], [row["asked_until"] for row in rows if row["asked_until"]]
    one["until"] = max(days) if all(days) else None
    one["asked_until"] = max(wished, default=None)
    asking = [row for row in rows if row["state"] == AssignedState.ASKED and _goes_on(row, rows, one["value"])]
    states = {row["state"] for row in rows} - {AssignedState.ASKED}
    settled = states.pop() if len(states) == 1 and all(row["state"] == rows[0]["state"] for row in rows) else ""
    one["state"] = AssignedState.ASKED if asking else settled or AssignedState.GIVEN
    reasons = [row["reason"] for row in rows if row in asking or row["asked_until"]]
    return one | {"asked": _asked(rows, asking), "asked_indicator_id": None, "reason": "; ".join(filter(None, reasons))}


def _asked(rows: Sequence[Any], asking: Sequence[Any]) -> Decimal | None:
    figures = [row["asked"] for row in asking if row["asked"] is not None]
    if not figures or rows[0]["adds_up"] not in DIVIDED:
        return min(figures, default=None)
    return sum(
        (row["asked"] if row in asking and row["asked"] is not None else row["value"] for row in rows), Decimal(0)
    )


@dataclass(frozen=True, slots=True)
class OpenWish:
    """What a unit wished when it ended; `into`: the target by which its successor wishes it, None: it is void."""

    was: Assigned
    into: Assigned | None


def wishes(session: Session, deed: int) -> list[OpenWish]:
    """Return the open wishes about targets that a deed passed on or made void."""
    found = []
    for number, _, details in _passed_on(session, deed):
        into = session.connection().execute(select(_target.c.id).where(_target.c.entry_id == number)).scalar()
        for each, state in details["of"].items():
            was = assigned.get(session, int(each))
            if was and (state == AssignedState.ASKED or was.asked_until):
                goes_on = into is not None and was.id not in details["lost"]
                found.append(OpenWish(was, assigned.get(session, into) if into and goes_on else None))
    return found


def pass_back(session: Session, deed: int, stamp: Stamp) -> None:
    """Undo what a deed passed on."""
    connection = session.connection()
    for number, place, details in _passed_on(session, deed):
        given = update(_target).where(_target.c.entry_id == number)
        connection.execute(given.values(state=AssignedState.WITHDRAWN))
        for each, state in details["of"].items():
            again = update(_target).where(_target.c.id == int(each))
            connection.execute(again.values(state=AssignedState(state)))
        history.record(session, stamp, PLACE, place, PASSED_BACK, deed=deed)
    owning.hand_back(session, owning.GIVERS, deed, stamp)


def _passed_on(session: Session, deed: int) -> list[tuple[int, int, Mapping[str, Any]]]:
    """Return what a deed passed on: the number of each entry, the organisation and the details."""
    passed = select(_entry.c.id, _entry.c.subject_id, _entry.c.details).where(
        _entry.c.subject == PLACE, _entry.c.verb == PASSED_ON, _entry.c.id > deed
    )
    rows = session.connection().execute(passed.order_by(_entry.c.id)).all()
    return [(number, place, details) for number, place, details in rows if details["deed"] == deed]
