"""Read a branch's pledges in a few queries, however many members it has."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlmodel import Session

from domain.pledges.listing import Listed
from domain.pledges.pledge import Pledge
from domain.pledges.states import OPEN, PledgeState
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now
from storage.ground.core_table import table_of
from storage.pledge_rows import READ, found

_pledge, _report = table_of(tables.Pledge), table_of(tables.Report)
_member, _home = table_of(tables.Member), table_of(tables.Membership)
_UNENDED = (*OPEN, PledgeState.CLAIMED)


def of_place(session: Session, place: Place, campaign_id: int, today: date) -> list[Listed]:
    """Return what the organisation registered itself, and of a cell also what its members of today did.

    That is everything of this campaign, and of earlier ones what has not ended yet.
    """
    queries = [_listed(campaign_id).where(_pledge.c.organisation_id == place.id)]
    if not place.has_branches:
        here = (_home.c.organisation_id == place.id, held_now(_home, today))
        of_members = _listed(campaign_id).join(_home, _home.c.member_id == _pledge.c.member_id)
        queries.append(of_members.where(*here))
    connection = session.connection()
    return [
        Listed(row.id, row.member_id, row.code or "", row.name or "", PledgeState(row.state), row.deadline, row.heard)
        for query in queries
        for row in connection.execute(query)
    ]


def _listed(campaign_id: int) -> Select[Any]:
    stands = (_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None))
    heard = select(func.max(_report.c.at)).where(*stands).scalar_subquery().label("heard")
    facts = (_pledge.c[name] for name in ("id", "member_id", "state", "deadline"))
    query = select(*facts, _member.c.code, _member.c.name, heard).select_from(_pledge)
    query = query.outerjoin(_member, _member.c.id == _pledge.c.member_id)
    return query.where(or_(_pledge.c.campaign_id == campaign_id, _pledge.c.state.in_(_UNENDED)))


def in_full(session: Session, pledge_ids: Collection[int]) -> dict[int, Pledge]:
    """Return the pledges of one page."""
    pledges = (pledge for pledge, _ in found(session, READ.where(_pledge.c.id.in_(pledge_ids))))
    return {pledge.id: pledge for pledge in pledges}


def last_heard(session: Session, pledge_id: int) -> datetime | None:
    """Return when the last report that stands came, None where none does."""
    stands = (_report.c.pledge_id == pledge_id, _report.c.taken_back_at.is_(None))
    at: datetime | None = session.connection().execute(select(func.max(_report.c.at)).where(*stands)).scalar()
    return at
