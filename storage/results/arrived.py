"""Read what came in since a moment: what was registered and reported in an organisation and all below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlmodel import Session

from domain.pledges.states import REGISTERED
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _report, _stay, _member, _place = tables_of(
    tables.Pledge, tables.Report, tables.Membership, tables.Member, tables.Organisation
)
_COUNTS = _pledge.c.state.in_(REGISTERED)
_TOLD = (_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None))


@dataclass(frozen=True, slots=True)
class Arrived:
    """One pledge or report: `path` of the organisation where it counts, `owner` "" for the organisation's own."""

    path: str
    owner: str
    content: str
    is_report: bool
    at: datetime


def arrived(
    session: Session,
    place: Place,
    campaign_ids: Sequence[int],
    today: date,
    since: datetime,
    until: datetime | None = None,
) -> list[Arrived]:
    """Return what came in since a moment and before another, in the order in which it came."""
    found = []
    for is_report in (False, True):
        moment = _report.c.at if is_report else _pledge.c.created_at
        for query in (_of_people(today), _own()):
            some = query.add_columns(moment.label("moment")).where(
                inside(_place.c.path, place.path), _pledge.c.campaign_id.in_(campaign_ids), moment >= since, _COUNTS
            )
            some = some.join(_report, _both(_TOLD)) if is_report else some
            some = some.where(moment < until) if until else some
            rows = session.connection().execute(some)
            found += [Arrived(row.path, row.name or "", row.content, is_report, row.moment) for row in rows]
    return sorted(found, key=lambda each: each.at)


def _both(clauses: Sequence[ColumnElement[bool]]) -> ColumnElement[bool]:
    first, second = clauses
    return first & second


def _of_people(today: date) -> Select[Any]:
    query = select(_place.c.path, _member.c.name, _pledge.c.content).select_from(_stay)
    query = query.join(_place, _place.c.id == _stay.c.organisation_id)
    query = query.join(_member, _member.c.id == _stay.c.member_id)
    return query.join(_pledge, _pledge.c.member_id == _stay.c.member_id).where(held_now(_stay, today))


def _own() -> Select[Any]:
    query = select(_place.c.path, _member.c.name, _pledge.c.content).select_from(_place)
    query = query.join(_pledge, _pledge.c.organisation_id == _place.c.id)
    return query.outerjoin(_member, _member.c.id == _pledge.c.member_id)
