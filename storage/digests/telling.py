"""What there is to tell: how a week of a branch was, what is wrong with the service."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import func, or_, select
from sqlmodel import Session

from domain.channel import MessageState
from domain.permissions import may_lead
from domain.pledges.states import GOING_ON, OPEN, PledgeState
from domain.roles import Place
from storage import tables
from storage.ground import process
from storage.ground.core_table import tables_of
from storage.listing import happenings
from storage.outgoing.envelopes import Lane
from storage.own_data import requests
from storage.people import deciding
from storage.queue import waiting
from storage.queue.waiting import Waiting
from storage.rounds import instructions

_pledge, _state = tables_of(tables.Pledge, tables.DatedState)
_outbox, _member = tables_of(tables.OutboxMessage, tables.Member)
_PENDING = _outbox.c.settled_at.is_(None)
DAY = timedelta(days=1)
STOPPED = {"reminders": timedelta(minutes=30), "broadcasts": timedelta(minutes=30), "housekeeping": timedelta(hours=4)}
"""After how long a tick that does not run is said to have stopped."""


@dataclass(frozen=True, slots=True)
class Week:
    """What changed in a branch in a week, who is late, what waits there for a decision, and how its year stands.

    `year_done`, `claimed`, `in_time`: the works of this year that are done, said to be done, and on time.
    `instructed`: what the levels above said that waits for an answer, reports sent back among it.
    """

    place: str
    registered: int
    reports: int
    done: int
    missed: int
    newly_late: int
    late: int
    names: tuple[str, ...]
    waiting: int
    changed: int
    year_done: int
    claimed: int
    in_time: int
    instructed: int

    @property
    def is_news(self) -> bool:
        return bool(self.changed or self.newly_late or self.instructed)


def week(session: Session, place: Place, since: date, today: date, zone: tzinfo, until: datetime | None = None) -> Week:
    """Return the week from one day up to today of a cell; `until`: up to a moment of today, and not its beginning."""
    begins, ends = datetime.combine(since, time(0), zone), until or datetime.combine(today, time(0), zone)
    counts = happenings.counts_of_branch(session, place, begins, ends, today)
    pledges = happenings.of_place(session, place, today)
    here = _pledge.c.id.in_(pledges)
    meanwhile = func.count().filter(_state.c.recorded_at >= begins, _state.c.recorded_at < ends)
    came = select(_state.c.state, meanwhile).where(_state.c.pledge_id.in_(pledges), _state.c.withdrawn_at.is_(None))
    states = {row[0]: row[1] for row in session.connection().execute(came.group_by(_state.c.state))}
    late = select(_pledge.c.deadline, _member.c.name).outerjoin(_member, _member.c.id == _pledge.c.member_id)
    late = late.where(here, _pledge.c.state.in_(OPEN), _pledge.c.deadline < today)
    of_state = select(_pledge.c.state, func.count()).where(here)
    of_state = of_state.where(or_(_pledge.c.state.in_(GOING_ON), _pledge.c.deadline >= today.replace(month=1, day=1)))
    now = {row[0]: row[1] for row in session.connection().execute(of_state.group_by(_pledge.c.state))}
    overdue = session.connection().execute(late.order_by(_pledge.c.deadline, _pledge.c.id)).all()
    return Week(
        place.name,
        counts.get("registered", 0),
        counts.get("reported", 0),
        states.get(PledgeState.DONE, 0),
        states.get(PledgeState.MISSED, 0),
        sum(row.deadline >= since for row in overdue),
        len(overdue),
        tuple(dict.fromkeys(row.name for row in overdue if row.name)),
        sum(
            _is_decided_here(session, each, place, today) for each in waiting.for_leader(session, [place.id], [], today)
        ),
        sum(counts.values()) - counts.get("urged", 0),
        now.get(PledgeState.DONE, 0),
        now.get(PledgeState.CLAIMED, 0),
        sum(now.get(each, 0) for each in OPEN) - len(overdue),
        instructions.count_waiting(session, place.id),
    )


def _is_decided_here(session: Session, item: Waiting, place: Place, today: date) -> bool:
    ranks = deciding.deciders(session, item.pledge, place, today) if item.organisation_id == place.id else []
    return any(may_lead(each, place) for rank in ranks for each in rank)


@dataclass(frozen=True, slots=True)
class Troubles:
    """What is wrong: messages that wait too long, that a platform refused since a moment, ticks that stand still.

    `owed_by`: by when the law wants an answer from those who asked about their data; `withdrew`: who took their
    consent back since they were told of last.
    """

    waiting: int
    refused: int
    stopped: tuple[str, ...]
    owed_by: tuple[date, ...] = ()
    withdrew: int = 0

    def __bool__(self) -> bool:
        return self.of_service or self.of_data

    @property
    def of_service(self) -> bool:
        return bool(self.waiting or self.refused or self.stopped)

    @property
    def of_data(self) -> bool:
        return bool(self.owed_by or self.withdrew)


def troubles(session: Session, stale: datetime, real_now: datetime, now: datetime, told: datetime) -> Troubles:
    """`stale`: what was written before it should have left by now. `told`: when administrators last heard."""
    old = select(func.count()).where(_PENDING, _outbox.c.lane < int(Lane.HELD), _outbox.c.created_at < stale)
    refused = select(func.count()).where(
        _outbox.c.state == MessageState.REJECTED, _outbox.c.settled_at >= real_now - DAY
    )
    ticks = process.ticks(session)
    stopped = tuple(each.name for each in ticks if real_now - each.ran_at > STOPPED.get(each.name, timedelta(days=999)))
    waiting_long, turned_down = (session.connection().execute(query).scalar_one() for query in (old, refused))
    owed = tuple(sorted(each.due_on for each in requests.waiting(session, now)))
    return Troubles(waiting_long, turned_down, stopped, owed, requests.count_withdrawn(session, told))
