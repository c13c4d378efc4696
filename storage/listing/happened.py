"""Count what was registered, reported as done and confirmed as done within a period, and how much of it in time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, case, exists, func, select
from sqlmodel import Session

from domain.pledges.states import REGISTERED, PledgeState
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.results.changes import Change

_stay, _place, _pledge, _state, _member = tables_of(
    tables.Membership, tables.Organisation, tables.Pledge, tables.DatedState, tables.Member
)
_before, _now = _state.alias("before"), _stay.alias("now")


@dataclass(frozen=True, slots=True)
class Happened:
    """How often it happened, and how often by the deadline; `name` "" of the organisation's own and of who left it."""

    what: Change
    path: str
    name: str
    count: int
    in_time: int


def happened(
    session: Session, place: Place, campaign_ids: Sequence[int], days: tuple[date, date], today: date
) -> list[Happened]:
    """Return it by units and people; each is counted where its owner belonged that day."""
    first = ~exists().where(
        _before.c.pledge_id == _state.c.pledge_id, _before.c.id < _state.c.id, _before.c.state.in_(REGISTERED)
    )
    waiting = and_(_state.c.state == PledgeState.CLAIMED, _pledge.c.state == PledgeState.CLAIMED)
    kinds = (
        (Change.REGISTERED, and_(_state.c.state.in_(REGISTERED), first)),
        (Change.CLAIMED, waiting),
        (Change.DONE, _state.c.state == PledgeState.DONE),
    )
    found = []
    for what, counts in kinds:
        for query in (_of_people(today), _of_organisations()):
            mine = query.where(
                counts,
                _state.c.withdrawn_at.is_(None),
                _state.c.holds_from.between(*days),
                _pledge.c.campaign_id.in_(campaign_ids),
                inside(_place.c.path, place.path),
            )
            found += [Happened(what, *row) for row in session.connection().execute(mine)]
    return found


def _of_people(today: date) -> Select[Any]:
    stay = and_(_stay.c.member_id == _pledge.c.member_id, held_now(_stay, _state.c.holds_from))
    still = exists().where(
        _now.c.member_id == _stay.c.member_id,
        _now.c.organisation_id == _stay.c.organisation_id,
        held_now(_now, today),
    )
    name = case((still, _member.c.name), else_="")
    source = _state.join(_pledge, _pledge.c.id == _state.c.pledge_id).join(_stay, stay)
    source = source.join(_member, _member.c.id == _stay.c.member_id)
    return _counted(name, source.join(_place, _place.c.id == _stay.c.organisation_id))


def _of_organisations() -> Select[Any]:
    source = _state.join(_pledge, _pledge.c.id == _state.c.pledge_id)
    source = source.join(_place, _place.c.id == _pledge.c.organisation_id)
    return _counted(case((_place.c.id.is_not(None), ""), else_=""), source)


def _counted(name: Any, source: Any) -> Select[Any]:
    pledges = func.count(_pledge.c.id.distinct())
    in_time = func.count(case((_state.c.holds_from <= _pledge.c.deadline, _pledge.c.id)).distinct())
    return select(_place.c.path, name.label("whose"), pledges, in_time).select_from(source).group_by("path", "whose")
