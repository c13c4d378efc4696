"""Find the members who are asked for their pledges in a round: with one that goes on and was not reported on."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlmodel import Session

from domain.campaigns.rounds import Round
from domain.pledges.states import OPEN
from domain.reminders import ReminderOutcome
from domain.roles import Place
from storage import pauses, tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _report, _stay = tables_of(tables.Pledge, tables.Report, tables.Membership)
_place, _reminder = tables_of(tables.Organisation, tables.Reminder)


def next_people(
    session: Session, one: Round, tops: Collection[Place], today: date, up_to: int, limit: int
) -> list[tuple[int, int]]:
    """Return the next pledges by the number of their owner; a person's are never torn apart."""
    below = or_(*(inside(_place.c.path, each.path) for each in tops))
    owed = select(_place.c.id, _place.c.kind).where(below)
    places = [row.id for row in session.connection().execute(owed) if one.plan.is_owed_by(row.kind, row.id)]
    stands = (_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None), _report.c.holds_from >= one.first)
    query = select(_pledge.c.member_id, _pledge.c.id).join(_stay, _stay.c.member_id == _pledge.c.member_id)
    query = query.where(_stay.c.organisation_id.in_(places), held_now(_stay, today))
    query = query.where(_pledge.c.campaign_id == one.plan.campaign_id, _pledge.c.state.in_(OPEN))
    query = query.where(_pledge.c.member_id > up_to, ~select(_report.c.id).where(*stands).exists())
    rows = session.connection().execute(query.order_by(_pledge.c.member_id, _pledge.c.id).limit(limit + 1)).all()
    if len(rows) <= limit:
        return [(row[0], row[1]) for row in rows]
    last = rows[-1][0]
    whole = [(row[0], row[1]) for row in rows if row[0] != last]
    return whole or [(row[0], row[1]) for row in rows]


def to_ask(session: Session, found: Collection[tuple[int, int]], today: date, since: datetime) -> dict[int, list[int]]:
    """Leave out what was asked about since a moment, and what somebody wants no reminders of."""
    asked = (_reminder.c.subject == "pledge", _reminder.c.subject_id.in_([pledge for _, pledge in found]))
    sent = (_reminder.c.outcome == ReminderOutcome.SENT, _reminder.c.settled_at >= since)
    known = set(session.connection().scalars(select(_reminder.c.subject_id).where(*asked, *sent)))
    people = {member for member, _ in found}
    quiet = {(each.member_id, each.pledge_id) for each in pauses.running(session, people, today)}
    left: dict[int, list[int]] = defaultdict(list)
    for member, pledge in found:
        if pledge not in known and not {(member, None), (member, pledge)} & quiet:
            left[member].append(pledge)
    return dict(left)
