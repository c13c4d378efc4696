"""Keep the targets committees give to the units below them: given, answered, and withdrawn again."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Indicator
from domain.roles import Place
from domain.stamps import Stamp
from storage import organisations, tables
from storage.ground import history
from storage.ground.core_table import table_of

_target = table_of(tables.AssignedTarget)
TARGET, GIVEN = "assignedtarget", "given"
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
    upper: Decimal | None = None,
) -> list[Assigned]:
    """Give each unit its figure, in place of what it was given before; raises where one of them is closed.

    `upper`: where it is a range, whose lower bound is the figure.
    """
    for number in sorted(values):
        organisations.require_open(session, number)
    before = [each for each in of_giver(session, giver.id, year, indicator.id) if each.organisation_id in values]
    settle(session, before, AssignedState.WITHDRAWN, stamp)
    told = {str(number): str(value) for number, value in values.items()}
    entry = history.record(
        session,
        stamp,
        TARGET,
        giver.id,
        GIVEN,
        indicator=indicator.code,
        year=year,
        values=told,
        upper=str(upper or ""),
    )
    common: dict[str, Any] = {
        "indicator_id": indicator.id,
        "giver_organisation_id": giver.id,
        "year": year,
        "entry_id": entry,
    }
    common |= {"comparator": indicator.given_as(upper), "upper": upper, "state": AssignedState.GIVEN, "reason": ""}
    rows = [common | {"organisation_id": number, "value": value} for number, value in values.items()]
    session.connection().execute(insert(_target), rows)
    return _found(session, _target.c.entry_id == entry)


def settle(session: Session, targets: Sequence[Assigned], state: AssignedState, stamp: Stamp, **changed: Any) -> None:
    """Write what became of some targets."""
    for each in targets:
        mine = update(_target).where(_target.c.id == each.id)
        session.connection().execute(mine.values(state=state, **changed))
        told = {name: str(value) for name, value in changed.items() if name != "reason"}
        history.record(session, stamp, TARGET, each.id, state, before=each.state, **told)


def get(session: Session, number: int) -> Assigned | None:
    return next(iter(_found(session, _target.c.id == number)), None)


def standing_for(session: Session, indicator_id: int, organisation_id: int, year: int) -> Assigned | None:
    """Return the target a unit has for a year, whether it has answered or not."""
    mine = (_target.c.indicator_id == indicator_id, _target.c.organisation_id == organisation_id)
    return next(iter(_found(session, *mine, _target.c.year == year, _STANDS)[::-1]), None)


def of_unit(session: Session, organisation_id: int, year: int) -> list[Assigned]:
    return _found(session, _target.c.organisation_id == organisation_id, _target.c.year == year, _STANDS)


def of_giver(session: Session, giver_id: int, year: int, indicator_id: int | None = None) -> list[Assigned]:
    mine = [_target.c.giver_organisation_id == giver_id, _target.c.year == year, _STANDS]
    if indicator_id is not None:
        mine.append(_target.c.indicator_id == indicator_id)
    return _found(session, *mine)


def withdrawn_with(session: Session, number: int) -> list[Assigned]:
    """Return what was given together with a target and is withdrawn, of units that have no other one since."""
    entry = select(_target.c.entry_id).where(_target.c.id == number).scalar_subquery()
    gone = _found(session, _target.c.entry_id == entry, _target.c.state == AssignedState.WITHDRAWN)
    return [each for each in gone if not standing_for(session, each.indicator_id, each.organisation_id, each.year)]


def _found(session: Session, *which: ColumnElement[bool]) -> list[Assigned]:
    rows = session.connection().execute(_READ.where(*which).order_by(_target.c.id))
    return [Assigned(*row) for row in rows]
