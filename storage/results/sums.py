"""Add up what is counted in one unit of measure, by the organisation directly below under which it was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import Session

from domain.pledges.states import COUNTS_UP, REGISTERED, PledgeState
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _stay, _place = tables_of(tables.Pledge, tables.Membership, tables.Organisation)
_GROUPS = (_place.c.path, _pledge.c.unit, _pledge.c.state)


@dataclass(frozen=True, slots=True)
class Sum:
    """`below`: the number of the organisation directly below, 0 for who belongs to this one itself."""

    below: int
    unit: str
    confirmed: bool
    pledges: int
    done: Decimal
    target: Decimal


def sums(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Sum]:
    """Return every sum there is; a target of each month, a percentage and a limit are in none."""
    people = _stay.join(_place, _place.c.id == _stay.c.organisation_id)
    people = people.join(_pledge, _pledge.c.member_id == _stay.c.member_id)
    own = _place.join(_pledge, _pledge.c.organisation_id == _place.c.id)
    start, found = len(place.path), []
    for query in (_asked(people).where(held_now(_stay, today)), _asked(own)):
        some = query.where(inside(_place.c.path, place.path), _pledge.c.campaign_id.in_(campaign_ids))
        for path, unit, state, count, done, target in session.connection().execute(some):
            below = int(path[start:].partition("/")[0] or 0)
            found.append(Sum(below, unit, state == PledgeState.DONE, count, Decimal(done or 0), Decimal(target or 0)))
    return found


def _asked(source: Any) -> Select[Any]:
    query = select(*_GROUPS, func.count(), func.sum(_pledge.c.done), func.sum(_pledge.c.value)).select_from(source)
    counts = (_pledge.c.comparator.in_(COUNTS_UP), _pledge.c.unit != "", _pledge.c.unit.not_like("!%%", escape="!"))
    return query.where(_pledge.c.state.in_(REGISTERED), _pledge.c.per == "", *counts).group_by(*_GROUPS)
