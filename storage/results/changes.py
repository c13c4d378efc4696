"""Count by kind, unit and day what changed between two days in what figures count: from the facts with their days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlmodel import Session

from domain.pledges.states import REGISTERED, PledgeState
from domain.roles import EndReason, Place
from domain.stamps import AsOf
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_stay, _place, _pledge, _state = tables_of(tables.Membership, tables.Organisation, tables.Pledge, tables.DatedState)
_before, _other, _where = _state.alias("before"), _stay.alias("other"), _place.alias("where_else")


class Change(StrEnum):
    """What may make a figure another one."""

    REGISTERED = "registered"
    WITHDRAWN = "withdrawn"
    CLAIMED = "claimed"
    DONE = "done"
    CORRECTED = "corrected"  # what was noted before was withdrawn as wrong
    CAME = "came"
    MOVED_AWAY = "moved away"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Changed:
    """How often it happened on a day in the unit of this path."""

    what: Change
    path: str
    day: date
    count: int


def changes(session: Session, place: Place, campaign_ids: Sequence[int], then: AsOf, today: date) -> list[Changed]:
    """Return what changed after one day up to today, by kinds and days."""
    here, day = inside(_place.c.path, place.path), then.day
    found = []
    for query in (*_of_people(place, day, today), *_of_pledges(campaign_ids, then, today)):
        rows = session.connection().execute(query.where(here))
        found += [Changed(Change(row[0]), row[1], row[2], row[3]) for row in rows]
    order = list(Change)
    return sorted(found, key=lambda each: (order.index(each.what), each.day, each.path))


def _counted(what: Any, day: Any, source: Any) -> Select[Any]:
    query = select(what, _place.c.path, day, func.count()).select_from(source)
    return query.group_by(what, _place.c.path, day)


def _of_people(place: Place, day: date, today: date) -> list[Select[Any]]:
    """Who came from outside and who went there; a move inside changes nothing of the whole."""
    stays = _stay.join(_place, _place.c.id == _stay.c.organisation_id)
    gone = case((_stay.c.end_reason == EndReason.MOVED, Change.MOVED_AWAY.value), else_=Change.LEFT.value)
    came = _counted(_literal(Change.CAME), _stay.c.since, stays)
    left = _counted(gone, _stay.c.until, stays).where(_stay.c.until > day, _stay.c.until <= today)
    return [
        came.where(_stay.c.since > day, held_now(_stay, today), ~_was_inside(place, day)),
        left.where(_stay.c.withdrawn_at.is_(None), ~_was_inside(place, today)),
    ]


def _literal(change: Change) -> Any:
    return case((_place.c.id.is_not(None), change.value), else_="")


def _was_inside(place: Place, day: date) -> ColumnElement[bool]:
    theirs = (_other.c.member_id == _stay.c.member_id, _where.c.id == _other.c.organisation_id)
    return exists().where(*theirs, inside(_where.c.path, place.path), held_now(_other, day))


def _of_pledges(campaign_ids: Sequence[int], then: AsOf, today: date) -> list[Select[Any]]:
    """What was registered, withdrawn, confirmed, and put right, of members of today and of the organisations."""
    home = and_(_stay.c.member_id == _pledge.c.member_id, held_now(_stay, today))
    source = _state.join(_pledge, _pledge.c.id == _state.c.pledge_id).outerjoin(_stay, home)
    lies = or_(_place.c.id == _pledge.c.organisation_id, _place.c.id == _stay.c.organisation_id)
    source = source.join(_place, lies)
    earlier = exists().where(
        _before.c.pledge_id == _state.c.pledge_id, _before.c.id < _state.c.id, _before.c.state.in_(REGISTERED)
    )
    first = and_(_state.c.state.in_(REGISTERED), ~earlier)
    what = case(
        (_state.c.withdrawn_at.is_not(None), Change.CORRECTED.value),
        (_state.c.state.in_((PledgeState.WITHDRAWN, PledgeState.RETURNED)), Change.WITHDRAWN.value),
        (_state.c.state == PledgeState.DONE, Change.DONE.value),
        else_=Change.REGISTERED.value,
    )
    mine = _counted(what, _state.c.holds_from, source).where(_pledge.c.campaign_id.in_(campaign_ids))
    stands = and_(_state.c.withdrawn_at.is_(None), _state.c.holds_from > then.day, _state.c.holds_from <= today)
    ends = (PledgeState.WITHDRAWN, PledgeState.RETURNED, PledgeState.DONE)
    told = and_(stands, or_(_state.c.state.in_(ends), first))
    wrong = and_(_state.c.withdrawn_at >= then.known_before, _state.c.holds_from <= then.day)
    return [mine.where(told), mine.where(wrong)]
