"""Find what comes next in an organisation, by day and without names, and over which days its work is measured."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlmodel import Session

from domain.figures import Coming, ComingDay
from domain.pledges.states import OPEN
from domain.roles import Place
from storage import tables
from storage.campaigns import campaigns
from storage.facts import units
from storage.ground.core_table import tables_of
from storage.listing import happenings
from storage.rounds import days, plans

YEAR = timedelta(days=365)
(_pledge,) = tables_of(tables.Pledge)


def period(session: Session, campaign_ids: Sequence[int], day: date) -> tuple[date, date]:
    """Return the first and last day progress is measured against: the year that runs, within the campaigns."""
    windows = [campaigns.window(session, each) for each in campaign_ids]
    first, last = min(each.opens_on for each in windows), max(each.closes_on for each in windows)
    if not first <= day <= last:
        return first, last
    return max(first, date(day.year, 1, 1)), min(last, date(day.year, 12, 31))


def coming(
    session: Session, place: Place, campaign_ids: Sequence[int], today: date, limit: int
) -> tuple[ComingDay, ...]:
    """Return the next days of a year, today among them; deadlines of pledges only where nothing is below."""
    found = [*_ends(session, campaign_ids), *_reports(session, place, campaign_ids, today)]
    if not place.has_branches:
        found += _deadlines(session, place, campaign_ids, today, limit)
    near = (each for each in found if today <= each.day <= today + YEAR)
    return tuple(sorted(near, key=lambda each: each.day)[:limit])


def _ends(session: Session, campaign_ids: Sequence[int]) -> Iterable[ComingDay]:
    for number in campaign_ids:
        campaign = campaigns.get(session, number)
        if campaign is None:
            continue
        window = campaign.window
        yield ComingDay(window.closes_on, Coming.CLOSING, campaign.name)
        if window.registers_until and window.registers_until != window.closes_on:
            yield ComingDay(window.registers_until, Coming.REGISTERING, campaign.name)


def _reports(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> Iterable[ComingDay]:
    """Return the next round of each plan by which something is owed here, or below here."""
    kind = units.kind_of(session, place.id)
    for plan in plans.plans(session, today, place.path):
        if plan.campaign_id not in campaign_ids or not (place.has_branches or plan.is_owed_by(kind, place.id)):
            continue
        theirs = (days.of_unit(session, one, place.id) for one in days.around(session, plan, today, coming=True))
        one = next((each for each in theirs if each.due_on >= today), None)
        if one:
            yield ComingDay(one.due_on, Coming.REPORT, plan.name, round=one)


def _deadlines(
    session: Session, place: Place, campaign_ids: Sequence[int], today: date, limit: int
) -> Iterable[ComingDay]:
    here = _pledge.c.id.in_(happenings.of_place(session, place, today))
    query = select(_pledge.c.deadline, func.count()).where(here, _pledge.c.campaign_id.in_(campaign_ids))
    query = query.where(_pledge.c.state.in_(OPEN), _pledge.c.deadline >= today).group_by(_pledge.c.deadline)
    rows = session.connection().execute(query.order_by(_pledge.c.deadline).limit(limit)).all()
    return [ComingDay(row[0], Coming.WORK, count=row[1]) for row in rows]
