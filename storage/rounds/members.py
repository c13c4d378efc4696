"""Find the members who are asked for their pledges in a round, once each: one goes on and was not reported on."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import and_, func, or_, select
from sqlmodel import Session

from domain.campaigns.rounds import Round
from domain.pledges.states import OPEN
from domain.reminders import AT, ReminderKind, ReminderOutcome
from domain.roles import Place
from storage import pauses, reminders, tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_pledge, _report, _stay = tables_of(tables.Pledge, tables.Report, tables.Membership)
_place, _reminder, _state = tables_of(tables.Organisation, tables.Reminder, tables.DatedState)


ROUND = "round"


def next_people(
    session: Session, one: Round, tops: Collection[Place], today: date, up_to: int, limit: int
) -> tuple[list[tuple[int, int]], int | None]:
    """Return the next pledges by the number of their owner, and up to whom was looked, None: nobody is left.

    A person's are never torn apart. Owners are taken by their number first: joined at once, everybody would be looked
    at for each of the next few. What was registered after the stretch of the round is of the next one.
    """
    connection = session.connection()
    below = or_(*(inside(_place.c.path, each.path) for each in tops))
    goes_on = (_pledge.c.campaign_id == one.plan.campaign_id, _pledge.c.state.in_(OPEN))
    stands = (_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None), _report.c.holds_from >= one.first)
    query = select(_pledge.c.member_id, _pledge.c.id, _stay.c.organisation_id)
    query = query.join(_stay, and_(_stay.c.member_id == _pledge.c.member_id, held_now(_stay, today)))
    registered = (_state.c.pledge_id == _pledge.c.id, _state.c.holds_from <= one.last, _state.c.withdrawn_at.is_(None))
    query = query.where(*goes_on, ~select(_report.c.id).where(*stands).exists())
    query = query.where(select(_state.c.id).where(*registered).exists())
    further = (_pledge.c.member_id > up_to, *goes_on)
    numbers = select(_pledge.c.member_id).where(*further).order_by(_pledge.c.member_id).limit(limit)
    owners = list(connection.scalars(numbers))
    if not owners:
        return [], None
    theirs = query.where(_pledge.c.member_id > up_to, _pledge.c.member_id <= owners[-1])
    rows = connection.execute(theirs.order_by(_pledge.c.member_id, _pledge.c.id)).all()
    told = _told(session, one, {row[0] for row in rows})
    homes = select(_place.c.id, _place.c.kind).where(below, _place.c.id.in_({row[2] for row in rows}))
    places = {row.id for row in connection.execute(homes) if one.plan.is_owed_by(row.kind, row.id)} if rows else ()
    left = [(row[0], row[1]) for row in rows if row[2] in places and row[0] not in told]
    return left, owners[-1] if len(owners) == limit else None


def owed_by(
    session: Session, one: Round, tops: Collection[Place], member_id: int, today: date
) -> list[tuple[int, int]]:
    """Return the pledges of one member that they are to be asked about in a round."""
    found, _ = next_people(session, one, tops, today, member_id - 1, 1)
    return [each for each in found if each[0] == member_id]


def _told(session: Session, one: Round, people: Collection[int]) -> set[int]:
    """Return those who were asked in this round. Joined, PostgreSQL would look at all of them for each of the next."""
    asked = (_reminder.c.subject == ROUND, _reminder.c.subject_id.in_(people), _reminder.c.period == str(one.plan.id))
    sent = (_reminder.c.due_on == one.last, _reminder.c.outcome == ReminderOutcome.SENT)
    query = select(_reminder.c.subject_id).where(*asked, *sent)
    return set(session.connection().scalars(query)) if people else set()


def note_asked(session: Session, one: Round, people: Collection[int], now: datetime) -> dict[int, int]:
    """Note that these people are asked in a round; return the number of each one's reminder."""
    key = {"subject": ROUND, "kind": ReminderKind.ASKED, "period": str(one.plan.id), "due_on": one.last, "due_at": AT}
    reminders.put(session, [key | {"subject_id": each} for each in people])
    mine = (_reminder.c.subject == ROUND, _reminder.c.subject_id.in_(people), _reminder.c.period == str(one.plan.id))
    query = select(_reminder.c.subject_id, _reminder.c.id).where(*mine, _reminder.c.due_on == one.last)
    numbers = {row[0]: row[1] for row in session.connection().execute(query)}
    reminders.settle(session, numbers.values(), ReminderOutcome.SENT, now)
    return numbers


def to_ask(session: Session, found: Collection[tuple[int, int]], today: date, since: datetime) -> dict[int, list[int]]:
    """Leave out what was asked about since a moment, and what somebody wants no reminders of."""
    asked = (_reminder.c.subject == "pledge", _reminder.c.subject_id.in_([pledge for _, pledge in found]))
    last = func.max(_reminder.c.settled_at)  # as a condition PostgreSQL looks by it at everything of these days
    sent = select(_reminder.c.subject_id).where(*asked, _reminder.c.outcome == ReminderOutcome.SENT)
    known = set(session.connection().scalars(sent.group_by(_reminder.c.subject_id).having(last >= since)))
    people = {member for member, _ in found}
    quiet = {(each.member_id, each.pledge_id) for each in pauses.running(session, people, today)}
    left: dict[int, list[int]] = defaultdict(list)
    for member, pledge in found:
        if pledge not in known and not {(member, None), (member, pledge)} & quiet:
            left[member].append(pledge)
    return dict(left)
