"""How far those who follow exemplars are on a day: their own figures held against what is to be caught up with."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import or_, select
from sqlmodel import Session

from domain.campaigns.exemplars import NominationState
from domain.exemplars.following import SHARE, Followed, Following, Standing, counted
from domain.pledges.states import PledgeState, percent
from domain.roles import Place, above_all
from storage import organisations, tables
from storage.exemplars import following
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.indicators import indicators, results

_row, _report, _pledge = tables_of(tables.ExemplarFollower, tables.Report, tables.Pledge)
_nomination, _membership, _organisation = tables_of(tables.Nomination, tables.Membership, tables.Organisation)


def standing(session: Session, found: Following, day: date) -> Standing:
    return standings(session, [found], day)[0]


def standings(session: Session, found: Sequence[Following], day: date) -> list[Standing]:
    """Return how far each is on a day; who ended following before it as they were on their last day."""
    last = {each.id: min(day, each.ended_on) if each.ended_on else day for each in found}
    totals = _totals(session, found, last) | _of_indicators(session, found, last)
    return [Standing(each, totals.get(each.id)) for each in found]


def _totals(session: Session, found: Sequence[Following], last: dict[int, date]) -> dict[int, Decimal]:
    """Return the total that was reported last of each pledge by its day."""
    by_pledge = {each.pledge_id for each in found if each.is_measured and each.pledge_id}
    stands = (_report.c.taken_back_at.is_(None), _report.c.part.is_(None), _report.c.done.is_not(None))
    query = select(_report.c.pledge_id, _report.c.holds_from, _report.c.done)
    query = query.join(_pledge, _pledge.c.id == _report.c.pledge_id).where(_pledge.c.state != PledgeState.WITHDRAWN)
    query = query.where(_report.c.pledge_id.in_(by_pledge), *stands).order_by(_report.c.holds_from, _report.c.id)
    rows = session.connection().execute(query).all() if by_pledge else []
    totals: dict[int, Decimal] = {}
    for each in found:
        said = [done for number, day, done in rows if number == each.pledge_id and day <= last[each.id]]
        totals |= {each.id: said[-1]} if said else {}
    shares = {each.id: each.pledge_id for each in found if each.unit == SHARE and each.id in totals}
    targets = _targets(session, set(shares.values()))
    for number, of in shares.items():
        share = percent(totals[number], targets[of]) if of in targets else None
        totals[number] = Decimal(share or 0)
    return totals


def _targets(session: Session, numbers: Collection[int | None]) -> dict[int | None, Decimal]:
    """Return the targets of the pledges that are followed by their share."""
    query = select(_pledge.c.id, _pledge.c.value).where(_pledge.c.id.in_(numbers), _pledge.c.value.is_not(None))
    return {row[0]: row[1] for row in session.connection().execute(query)} if numbers else {}


def _of_indicators(session: Session, found: Sequence[Following], last: dict[int, date]) -> dict[int, Decimal]:
    """Return the figure of the indicator by which each is measured; one reading for each indicator and last day."""
    alike: dict[tuple[int, date], list[Following]] = defaultdict(list)
    for each in found:
        if each.is_measured and each.indicator_id and each.organisation_id:
            alike[each.indicator_id, last[each.id]].append(each)
    places = organisations.by_ids(
        session, sorted({each.organisation_id or 0 for some in alike.values() for each in some})
    )
    totals: dict[int, Decimal] = {}
    for (number, day), some in alike.items():
        indicator = indicators.get(session, number)
        units = [place for each in some if (place := places.get(each.organisation_id or 0))]
        if indicator is None or not units:
            continue
        figures = results.figures(session, indicator, above_all(units), units, day.year, day)
        for each in some:
            if figure := figures.get(each.organisation_id or 0):
                totals[each.id] = figure.value
    return totals


def below(session: Session, path: str, day: date, campaign_ids: Collection[int] = ()) -> list[Following]:
    """Return who follows, of the organisations at a path and below and of whoever belongs there on a day."""
    under = select(_organisation.c.id).where(inside(_organisation.c.path, path))
    homes = select(_membership.c.member_id).where(_membership.c.organisation_id.in_(under), held_now(_membership, day))
    decided = _nomination.c.decided_on  # None where it waits for a decision again
    gone = (_nomination.c.state != NominationState.RECOGNISED, or_(decided.is_(None), decided <= day))
    withdrawn = select(_nomination.c.id).where(*gone)
    which = [
        _row.c.begun_on <= day,
        _row.c.nomination_id.not_in(withdrawn),
        _row.c.organisation_id.in_(under) | _row.c.member_id.in_(homes),
    ]
    if campaign_ids:
        of_them = select(_nomination.c.id).where(_nomination.c.campaign_id.in_(campaign_ids))
        which.append(_row.c.nomination_id.in_(of_them))
    return following.read(session, *which)


def count(session: Session, campaign_ids: Sequence[int], path: str, day: date) -> Followed:
    """Count on a day who follows the exemplars of campaigns, by stage, and who copied one."""
    return counted(standings(session, below(session, path, day, campaign_ids), day), day)


def of_place(session: Session, place: Place, day: date) -> list[Standing]:
    return standings(session, below(session, place.path, day), day)
