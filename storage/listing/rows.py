"""Read a branch's pledges in a few queries, however many members it has."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlmodel import Session

from domain.pledges.listing import Listed
from domain.pledges.pledge import Pledge
from domain.pledges.states import OPEN, PledgeState
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of
from storage.pledge_rows import READ, found

_pledge, _report, _member, _home = tables_of(tables.Pledge, tables.Report, tables.Member, tables.Membership)
_UNENDED = (*OPEN, PledgeState.CLAIMED)
_LAST = select(func.max(_report.c.at)).where(_report.c.taken_back_at.is_(None))
_LISTED = (
    select(*(_pledge.c[name] for name in ("id", "member_id", "state", "deadline")), _member.c.code, _member.c.name)
    .add_columns(_LAST.where(_report.c.pledge_id == _pledge.c.id).scalar_subquery().label("heard"))
    .select_from(_pledge)
    .outerjoin(_member, _member.c.id == _pledge.c.member_id)
)


def of_place(
    session: Session, place: Place, campaign_ids: Sequence[int], today: date, *, others: bool = True
) -> list[Listed]:
    """Return what the organisation registered itself, and what its own members of today did; nobody's of one below.

    That is everything of these campaigns, and with `others` what has not ended yet of any other.
    """
    of_these = _pledge.c.campaign_id.in_(campaign_ids)
    listed = _LISTED.where(or_(of_these, _pledge.c.state.in_(_UNENDED)) if others else of_these)
    queries = [listed.where(_pledge.c.organisation_id == place.id)]
    here = (_home.c.organisation_id == place.id, held_now(_home, today))
    queries.append(listed.join(_home, _home.c.member_id == _pledge.c.member_id).where(*here))
    connection = session.connection()
    return [
        Listed(row.id, row.member_id, row.code or "", row.name or "", PledgeState(row.state), row.deadline, row.heard)
        for query in queries
        for row in connection.execute(query)
    ]


def in_full(session: Session, pledge_ids: Collection[int]) -> dict[int, Pledge]:
    """Return the pledges of one page."""
    pledges = (pledge for pledge, _ in found(session, READ.where(_pledge.c.id.in_(pledge_ids))))
    return {pledge.id: pledge for pledge in pledges}


def last_heard(session: Session, pledge_id: int) -> datetime | None:
    """Return when the last report that stands came, None where none does."""
    at: datetime | None = session.connection().scalar(_LAST.where(_report.c.pledge_id == pledge_id))
    return at
