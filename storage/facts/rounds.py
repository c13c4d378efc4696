"""Count what was reported on in a round: pledges going on or ended in it, of an organisation with all below."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, or_, select
from sqlmodel import Session

from domain.pledges.states import GOING_ON
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _report, _stay, _place = tables_of(tables.Pledge, tables.Report, tables.Membership, tables.Organisation)


def told_of(session: Session, pledge_ids: Sequence[int], since: date) -> set[int]:
    """Return those of the pledges that have a report of a day or later that stands."""
    stands = (_report.c.taken_back_at.is_(None), _report.c.holds_from >= since)
    query = select(_report.c.pledge_id).where(_report.c.pledge_id.in_(pledge_ids), *stands)
    return set(session.connection().scalars(query))


def count(session: Session, place: Place, campaign_id: int, today: date, since: date) -> tuple[int, int]:
    """Return how many pledges that go on have a report of a day or later that stands, and how many go on."""
    places = select(_place.c.id).where(inside(_place.c.path, place.path))
    people = select(_stay.c.member_id).where(_stay.c.organisation_id.in_(places), held_now(_stay, today))
    theirs = or_(_pledge.c.organisation_id.in_(places), _pledge.c.member_id.in_(people))
    stands = (_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None), _report.c.holds_from >= since)
    has_report = select(_report.c.id).where(*stands).exists()
    query = select(has_report, func.count()).where(
        _pledge.c.campaign_id == campaign_id, _pledge.c.state.in_(GOING_ON), theirs
    )
    found = {bool(has): number for has, number in session.connection().execute(query.group_by(has_report))}
    return found.get(True, 0), sum(found.values())
