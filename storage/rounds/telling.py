"""Find what is to be told of rounds on a morning: what opened, is due soon or closed, and what was handed in."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session

from domain.campaigns.rounds import Owing, Round, RoundPlan
from domain.reminders import ReminderPlan
from domain.roles import Place
from storage import organisations, tables
from storage.campaigns import reminding
from storage.ground.core_table import table_of
from storage.rounds import days, plans, reports, wishes

_report = table_of(tables.RoundReport)


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A report that came: of which organisation, for which round, and whether it puts an earlier one right."""

    place: Place
    round: Round
    corrects: bool


@dataclass(frozen=True, slots=True)
class Turning:
    """A round that opens, is due soon or has closed, with those who owe it; `tops`: who asks it."""

    round: Round
    tops: tuple[Place, ...]
    owing: tuple[Owing, ...]
    opens: bool
    closed: bool
    plan: ReminderPlan
    asking: frozenset[int]  # the units that have asked for more time and wait for an answer


Turned = tuple[Round, ReminderPlan]
"""A round, and when its campaign reminds."""


def handed_in(session: Session, since: datetime, until: datetime) -> list[HandedIn]:
    """Return what was handed in from one moment to another and stands."""
    which = (_report.c.at >= since, _report.c.at < until, _report.c.taken_back_at.is_(None))
    rows = session.connection().execute(select(_report).where(*which).order_by(_report.c.id)).all()
    places = organisations.by_ids(session, sorted({row.organisation_id for row in rows}))
    rounds = {each: _round(session, *each) for each in {(row.plan_id, row.last) for row in rows}}
    found = []
    for row in rows:
        one = rounds[row.plan_id, row.last]
        if one is not None and row.organisation_id in places:
            found.append(HandedIn(places[row.organisation_id], one, row.replaces_id is not None))
    return found


def _round(session: Session, plan_id: int, last: date) -> Round | None:
    plan = plans.plan_of(session, plan_id)
    return days.of_last(session, plan, last) if plan else None


def turned(session: Session, since: date, today: date) -> list[Turned]:
    """Return the rounds in which something may be to be told on the days after `since` up to today."""
    return [
        (one, plan_of_reminders)
        for plan, plan_of_reminders in plans_of(session, today)
        for one in days.around(session, plan, today)
        if since <= one.closes_on
    ]


def turning(session: Session, turned: Turned, since: date, today: date) -> Turning:
    one, plan = turned
    tops = tuple(plans.tops(session, one.plan))
    opens = plan.round_opens and since < one.opens_on <= today
    closed = plan.round_closes and since <= one.closes_on < today
    owing = tuple(each for top in tops for each in reports.owing(session, top, one, today))
    return Turning(one, tops, owing, opens, closed, plan, frozenset(wishes.waiting(session, one)))


def asking_members(session: Session, today: date) -> Iterator[Round]:
    """Return the rounds that are open and in which members are asked for their pledges."""
    for plan, plan_of_reminders in plans_of(session, today):
        if plan_of_reminders.round_members:
            yield from (one for one in days.around(session, plan, today) if one.takes_in(today))


def plans_of(session: Session, today: date) -> Iterator[tuple[RoundPlan, ReminderPlan]]:
    """Return the plans that go on, each with when its campaign reminds."""
    of_campaign: dict[int, ReminderPlan] = {}
    for plan in plans.every_plan(session, today):
        number = plan.campaign_id
        if number not in of_campaign:
            of_campaign[number] = reminding.of(session, number)
        yield plan, of_campaign[number]


def by_round(found: list[HandedIn]) -> dict[tuple[int, date], list[HandedIn]]:
    grouped = defaultdict(list)
    for each in found:
        grouped[each.round.plan.id, each.round.last].append(each)
    return grouped
