"""Read the difficulties that the last reports on open pledges tell of: by name in a cell, as counts above it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import Session

from domain.names import by_given_name
from domain.pledges.states import OPEN
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _report, _stay, _member, _place = tables_of(
    tables.Pledge, tables.Report, tables.Membership, tables.Member, tables.Organisation
)
_newer = _report.alias("newer")
_LAST = (
    select(_newer.c.id)
    .where(_newer.c.pledge_id == _pledge.c.id, _newer.c.taken_back_at.is_(None))
    .order_by(_newer.c.holds_from.desc(), _newer.c.id.desc())
    .limit(1)
    .scalar_subquery()
)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What somebody told; `owner` is "" for what the organisation registered itself."""

    owner: str
    content: str
    words: str
    day: date


def of_cell(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Difficulty]:
    """Return what is told in this very organisation, its own first, then in the order of names."""
    columns = (_pledge.c.content, _report.c.difficulty, _report.c.holds_from)
    people = _told(select(_member.c.name, *columns).select_from(_stay.join(_member, _member.c.id == _stay.c.member_id)))
    people = people.where(_stay.c.organisation_id == place.id, held_now(_stay, today))
    own = select(*columns).select_from(_pledge).join(_report, _report.c.id == _LAST)
    own = own.where(_pledge.c.organisation_id == place.id)
    connection = session.connection()
    found = [Difficulty("", *row) for row in connection.execute(_standing(own, campaign_ids))]
    named = [Difficulty(*row) for row in connection.execute(_standing(people, campaign_ids))]
    return [*found, *sorted(named, key=lambda each: by_given_name(each.owner))]


def by_unit(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> Counter[int]:
    """Count what is told of by the organisation directly below under which it is told; 0 is the organisation itself."""
    query = _told(select(_place.c.path, func.count()).select_from(_stay))
    query = query.join(_place, _place.c.id == _stay.c.organisation_id)
    query = query.where(inside(_place.c.path, place.path), held_now(_stay, today)).group_by(_place.c.path)
    own = select(_place.c.path, func.count()).select_from(_pledge).join(_report, _report.c.id == _LAST)
    own = own.join(_place, _place.c.id == _pledge.c.organisation_id)
    own = own.where(inside(_place.c.path, place.path)).group_by(_place.c.path)
    found, start = Counter[int](), len(place.path)
    for each in (query, own):
        for path, count in session.connection().execute(_standing(each, campaign_ids)):
            found[int(path[start:].partition("/")[0] or 0)] += count
    return found


def _told(query: Select[Any]) -> Select[Any]:
    query = query.join(_pledge, _pledge.c.member_id == _stay.c.member_id)
    return query.join(_report, _report.c.id == _LAST)


def _standing(query: Select[Any], campaign_ids: Sequence[int]) -> Select[Any]:
    return query.where(_pledge.c.campaign_id.in_(campaign_ids), _pledge.c.state.in_(OPEN), _report.c.difficulty != "")
