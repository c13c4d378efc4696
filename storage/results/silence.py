"""Tell since when nothing was heard: of the organisations directly below one, or of the people of a cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlmodel import Session

from domain.names import by_given_name, naturally
from domain.pledges.states import OPEN, REGISTERED
from domain.roles import Place
from storage import organisations, tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _report, _stay, _member, _place = tables_of(
    tables.Pledge, tables.Report, tables.Membership, tables.Member, tables.Organisation
)
_TOLD = and_(_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None))
_LAST = (func.max(_report.c.at), func.max(_pledge.c.created_at))


@dataclass(frozen=True, slots=True)
class Silence:
    """The day on which something was registered or reported last, None for never; `code` is "" for a person."""

    name: str
    code: str
    since: date | None


def of_units(session: Session, place: Place, campaign_ids: Sequence[int], today: date, zone: tzinfo) -> list[Silence]:
    """Return the organisations directly below with the last sign of any of theirs, the longest silence first."""
    here = inside(_place.c.path, place.path)
    last: dict[int, date] = {}
    start = len(place.path)
    for query in (_own(here, campaign_ids), _of_people(here, campaign_ids, today)):
        for path, *moments in session.connection().execute(query):
            below = path[start:].partition("/")[0]
            day = _day(moments, zone)
            if below and day:
                last[int(below)] = max(day, last.get(int(below), day))
    found = [Silence(one.name, one.code, last.get(one.id)) for one in organisations.children(session, place.id)]
    return sorted(found, key=lambda each: (each.since or date.min, naturally(each.code)))


def of_people(session: Session, place: Place, campaign_ids: Sequence[int], today: date, zone: tzinfo) -> list[Silence]:
    """Return who of this very organisation has something open, the longest silence first; of everybody who is named."""
    query = (
        select(_member.c.name, *_LAST)
        .select_from(_stay)
        .join(_member, _member.c.id == _stay.c.member_id)
        .join(_pledge, _pledge.c.member_id == _member.c.id)
        .outerjoin(_report, _TOLD)
        .where(_stay.c.organisation_id == place.id, held_now(_stay, today))
        .where(_pledge.c.campaign_id.in_(campaign_ids), _pledge.c.state.in_(OPEN))
        .group_by(_member.c.id, _member.c.name)
    )
    found = [Silence(name, "", _day(moments, zone)) for name, *moments in session.connection().execute(query)]
    return sorted(found, key=lambda each: (each.since or date.min, by_given_name(each.name)))


def unreported(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> dict[int, int]:
    """Count who has something open and never reported on it, by the organisations directly below."""
    start, counts = len(place.path), dict[int, int]()
    query = select(_place.c.path, func.count(_stay.c.member_id.distinct())).select_from(_stay)
    query = query.join(_place, _place.c.id == _stay.c.organisation_id)
    query = query.join(_pledge, _pledge.c.member_id == _stay.c.member_id).where(held_now(_stay, today))
    asked = (inside(_place.c.path, place.path), _pledge.c.campaign_id.in_(campaign_ids), _pledge.c.state.in_(OPEN))
    never = ~select(_report.c.id).where(_TOLD).exists()
    for path, count in session.connection().execute(query.where(*asked, never).group_by(_place.c.path)):
        if below := path[start:].partition("/")[0]:
            counts[int(below)] = counts.get(int(below), 0) + count
    return counts


def _own(here: ColumnElement[bool], campaign_ids: Sequence[int]) -> Select[Any]:
    query = select(_place.c.path, *_LAST).select_from(_pledge).join(_place, _place.c.id == _pledge.c.organisation_id)
    return _each(query, here, campaign_ids)


def _of_people(here: ColumnElement[bool], campaign_ids: Sequence[int], today: date) -> Select[Any]:
    query = select(_place.c.path, *_LAST).select_from(_stay).join(_place, _place.c.id == _stay.c.organisation_id)
    query = query.join(_pledge, _pledge.c.member_id == _stay.c.member_id).where(held_now(_stay, today))
    return _each(query, here, campaign_ids)


def _each(query: Select[Any], here: ColumnElement[bool], campaign_ids: Sequence[int]) -> Select[Any]:
    counted = (_pledge.c.campaign_id.in_(campaign_ids), _pledge.c.state.in_(REGISTERED))
    return query.outerjoin(_report, _TOLD).where(here, *counted).group_by(_place.c.id, _place.c.path)


def _day(moments: Iterable[datetime | None], zone: tzinfo) -> date | None:
    known = [moment.astimezone(zone).date() for moment in moments if moment is not None]
    return max(known, default=None)
