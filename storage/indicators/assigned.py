"""Keep the targets committees give to the units below them: given, answered, and withdrawn again."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlmodel import Session

from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Indicator
from domain.roles import Place
from domain.stamps import Stamp
from storage import organisations, tables
from storage.ground import history
from storage.ground.bulk import insert_rows
from storage.ground.core_table import table_of

_target = table_of(tables.AssignedTarget)
TARGET, GIVEN, TAKEN_BACK = "assignedtarget", "targets given", "targets taken back"
PLACE = "organisation"
_STANDS = _target.c.state != AssignedState.WITHDRAWN
_READ = select(*(_target.c[name] for name in Assigned.__slots__))


def give(
    session: Session,
    indicator: Indicator,
    giver: Place,
    year: int,
    values: Mapping[int, Decimal],
    stamp: Stamp,
    *,
    uppers: Mapping[int, Decimal] | None = None,
    condition: str = "",
    until: date | None = None,
) -> list[Assigned]:
    """Give each unit its figure, in place of what it was given before; raises where one of them is closed.

    `uppers`: where it is a range, whose lower bound is the figure; `condition`: the giver's words beside it.
    `until`: by when; where it is not said a unit keeps the day it had.
    """
    organisations.require_all_open(session, values)
    before = [each for each in of_giver(session, giver.id, year, indicator.id) if each.organisation_id in values]
    settle(session, before, AssignedState.WITHDRAWN, stamp)
    above = uppers or {}
    told: dict[str, object] = {
        "values": {str(number): str(value) for number, value in values.items()},
        "uppers": {str(number): str(value) for number, value in above.items()},
        "replaced": {str(each.id): each.state.value for each in before},
    }
    told |= {"condition": condition} if condition else {}
    told |= {"until": until.isoformat()} if until else {}
    entry = history.record(session, stamp, PLACE, giver.id, GIVEN, indicator=indicator.code, year=year, **told)
    common: dict[str, Any] = {"indicator_id": indicator.id, "giver_organisation_id": giver.id, "year": year}
    common |= {"entry_id": entry, "state": AssignedState.GIVEN, "reason": "", "asked": None, "asked_indicator_id": None}
    had = {each.organisation_id: each.until for each in before}
    common |= {"asked_until": None}
    rows = [
        common
        | {"organisation_id": number, "value": value, "upper": above.get(number)}
        | {"until": until or had.get(number)}
        | {"comparator": indicator.given_as(above.get(number))}
        for number, value in values.items()
    ]
    insert_rows(session, _target, rows)
    return _found(session, _target.c.entry_id == entry)


def settle(session: Session, targets: Sequence[Assigned], state: AssignedState, stamp: Stamp, **changed: Any) -> None:
    """Write what became of some targets, of all alike."""
    if not targets:
        return
    mine = update(_target).where(_target.c.id.in_([each.id for each in targets]))
    session.connection().execute(mine.values(state=state, **changed))
    told = {name: str(value) for name, value in changed.items() if name != "reason"}
    deeds: list[history.Deed] = [(each.id, state.value, {"before": each.state.value, **told}) for each in targets]
    history.record_many(session, stamp, TARGET, deeds)


def undo(session: Session, number: int, stamp: Stamp) -> list[Assigned]:
    """Take back the deed that gave a target: what it replaced stands again. Return those whose target that changes.

    Nothing is taken back where one of them was given another one since.
    """
    entry = select(_target.c.entry_id).where(_target.c.id == number).scalar_subquery()
    given = _found(session, _target.c.entry_id == entry)
    if not given or any(each.state is AssignedState.WITHDRAWN for each in given):
        return []
    deed = session.connection().execute(select(_target.c.entry_id).where(_target.c.id == number)).scalar_one()
    settle(session, given, AssignedState.WITHDRAWN, stamp)
    replaced = history.details(session, deed).get("replaced")
    again = replaced if isinstance(replaced, dict) else {}
    for state in sorted(set(again.values())):
        of_state = [int(number) for number, before in again.items() if before == state]
        settle(session, _found(session, _target.c.id.in_(of_state)), AssignedState(state), stamp)
    history.record(session, stamp, PLACE, given[0].giver_organisation_id, TAKEN_BACK, entry=deed)
    return given


def get(session: Session, number: int) -> Assigned | None:
    return next(iter(_found(session, _target.c.id == number)), None)


def standing_for(session: Session, indicator_id: int, organisation_id: int, year: int) -> Assigned | None:
    """Return the target a unit has for a year, whether it has answered or not."""
    mine = (_target.c.indicator_id == indicator_id, _target.c.organisation_id == organisation_id)
    return next(iter(_found(session, *mine, _target.c.year == year, _STANDS)[::-1]), None)


def of_units(session: Session, numbers: Collection[int], year: int) -> list[Assigned]:
    return _found(session, _target.c.organisation_id.in_(numbers), _target.c.year == year, _STANDS)


def of_giver(session: Session, giver_id: int, year: int, indicator_id: int | None = None) -> list[Assigned]:
    mine = [_target.c.giver_organisation_id == giver_id, _target.c.year == year, _STANDS]
    if indicator_id is not None:
        mine.append(_target.c.indicator_id == indicator_id)
    return _found(session, *mine)


def withdrawn_with(session: Session, number: int) -> list[Assigned]:
    """Return what was given together with a target and is withdrawn, of units that have no other one since."""
    entry = select(_target.c.entry_id).where(_target.c.id == number).scalar_subquery()
    gone = _found(session, _target.c.entry_id == entry, _target.c.state == AssignedState.WITHDRAWN)
    if not gone:
        return []
    again = _target.alias("again")
    same = (again.c.organisation_id == _target.c.organisation_id, again.c.indicator_id == _target.c.indicator_id)
    other = select(again.c.id).where(*same, again.c.year == _target.c.year, again.c.state != AssignedState.WITHDRAWN)
    return _found(session, _target.c.id.in_([each.id for each in gone]), ~other.exists())


def _found(session: Session, *which: ColumnElement[bool]) -> list[Assigned]:
    rows = session.connection().execute(_READ.where(*which).order_by(_target.c.id))
    return [Assigned(*row) for row in rows]
