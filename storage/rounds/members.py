"""Find the members who are asked for their pledges in a round: with one that goes on and was not reported on."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import and_, or_, select
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
    """Return the next pledges by the number of their owner; a person's are never torn apart.

    Owners are taken by their number first: joined at once, everybody would be looked at for each of the next few.
    """
    connection = session.connection()
    below = or_(*(inside(_place.c.path, each.path) for each in tops))
    goes_on = (_pledge.c.campaign_id == one.plan.campaign_id, _pledge.c.state.in_(OPEN))
    stands = (_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None), _report.c.holds_from >= one.first)
    query = select(_pledge.c.member_id, _pledge.c.id, _stay.c.organisation_id)
    query = query.join(_stay, and_(_stay.c.member_id == _pledge.c.member_id, held_now(_stay, today)))
    query = query.where(*goes_on, ~select(_report.c.id).where(*stands).exists())
    found, owners = list[tuple[int, int]](), [up_to]
    while not found and owners:
        further = (_pledge.c.member_id > owners[-1], *goes_on)
        numbers = select(_pledge.c.member_id).where(*further).order_by(_pledge.c.member_id).limit(limit)
        after, owners = owners[-1], list(connection.scalars(numbers))
        theirs = query.where(_pledge.c.member_id > after, _pledge.c.member_id <= max(owners, default=after))
        rows = connection.execute(theirs.order_by(_pledge.c.member_id, _pledge.c.id)).all()
        homes = select(_place.c.id, _place.c.kind).where(below, _place.c.id.in_({row[2] for row in rows}))
        places = {row.id for row in connection.execute(homes) if one.plan.is_owed_by(row.kind, row.id)}
        found = [(row[0], row[1]) for row in rows if row[2] in places]
    return found


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
