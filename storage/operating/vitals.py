"""Read what says how the deployment is doing; nothing here writes, so that nobody is waited for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, not_, or_, select
from sqlmodel import Session, col

from domain.channel import MessageState
from domain.operating.ticks import HEARD
from domain.operating.vitals import Bot, Tick, Vitals
from storage import quiet_days
from storage.ground.core_table import tables_of
from storage.operating import backups
from storage.outgoing.envelopes import Lane
from storage.tables import Account, InboxUpdate, Lease, MessageCount, OutboxMessage, TickRecord
from storage.tables.outbox import FAILED

_outbox, _inbox, _account, _lease, _tick, _count = tables_of(
    OutboxMessage, InboxUpdate, Account, Lease, TickRecord, MessageCount
)
_WAITS = _outbox.c.settled_at.is_(None)  # in the words of the index
_IS_ANSWER = and_(
    _outbox.c.lane == int(Lane.REPLY), or_(_outbox.c.dedupe_key.is_(None), ~_outbox.c.dedupe_key.startswith("trouble:"))
)
"""What somebody who wrote waits for; an alarm that does not get through is no news of its own."""


NO_FAULT = ("", "in line", "a dialogue is open")
"""Why a message waits although nothing is wrong."""


def vitals(session: Session, now: datetime, today: date, without: Collection[Bot] = ()) -> Vitals:
    """Read everything; what waits for the accounts `without`, or for the end of a rest, is left out: it is known why.

    `today`: in domain time.
    """
    columns = [_tick.c[name] for name in ("name", "ran_at", "took", "failure", "did")]
    ticks = {row.name: Tick(*row) for row in session.connection().execute(select(*columns))}
    heard = {name: tick for name, tick in ticks.items() if name.startswith(HEARD)}
    others = [or_(_outbox.c.channel != channel, _outbox.c.bot != bot) for channel, bot in without]
    resting = quiet_days.hushed(session, today, _outbox.c.member_id)
    awake = () if resting is None else (or_(_outbox.c.any_day, not_(resting)),)
    unasked = _outbox.c.lane.in_([int(Lane.REMINDER), int(Lane.BROADCAST)])
    until = session.connection().scalar(select(_lease.c.until).where(_lease.c.name == "clock"))
    return Vitals(
        until,
        {name: tick for name, tick in ticks.items() if name not in heard},
        heard,
        _oldest(session, _due(now), *others, _IS_ANSWER),
        _oldest(session, _due(now), *others, *awake, unasked),
        oldest_update(session),
        *chats(session),
        backups.last(session),
    )


def _due(now: datetime) -> ColumnElement[bool]:
    """What may be sent; what was put back after a refusal has been due all the while."""
    begins = _outbox.c.not_before
    later = and_(begins > now, _outbox.c.error == "")
    return and_(_WAITS, or_(begins.is_(None), ~later))


def _oldest(session: Session, *where: ColumnElement[bool]) -> datetime | None:
    oldest = select(_outbox.c.created_at).where(*where).order_by(_outbox.c.created_at).limit(1)
    found: datetime | None = session.connection().scalar(oldest)
    return found


def oldest_update(session: Session) -> datetime | None:
    oldest: datetime | None = session.connection().scalar(
        select(_inbox.c.received_at).where(_inbox.c.state == "waiting").order_by(_inbox.c.id).limit(1)
    )
    return oldest


@dataclass(frozen=True, slots=True)
class Holder:
    """Who does work only one process may do, as host:process:chance."""

    owner: str
    until: datetime


def ticker(session: Session) -> Holder | None:
    row = session.get(Lease, "clock")
    return Holder(row.owner, row.until) if row else None


def people_by_bot(session: Session) -> dict[Bot, int]:
    """Count the members who have a chat with each bot."""
    query = select(_account.c.channel, _account.c.bot, func.count()).where(_account.c.member_id.is_not(None))
    rows = session.connection().execute(query.group_by(_account.c.channel, _account.c.bot))
    return {(row[0], row[1]): row[2] for row in rows}


def chats(session: Session) -> tuple[int, int]:
    """Count the chats of people who have joined, and those of them that are blocked."""
    query = select(func.count(), func.count(_account.c.blocked_at)).where(_account.c.member_id.is_not(None))
    every, blocked = session.connection().execute(query).one()
    return every, blocked


def failed_updates(session: Session, since: datetime) -> list[str]:
    """Name the updates that failed since, the newest first."""
    query = select(_inbox.c.channel, _inbox.c.bot, _inbox.c.update_id).where(_inbox.c.state == "failed")
    rows = session.connection().execute(query.where(_inbox.c.received_at >= since).order_by(_inbox.c.id.desc()))
    return [":".join(row) for row in rows]


def refused_messages(session: Session, since: datetime) -> Sequence[tuple[str, str, str, int]]:
    """Count what platforms did not accept since, by account and reason."""
    columns = (_outbox.c.channel, _outbox.c.bot, _outbox.c.error)
    refused = (FAILED, _outbox.c.state == MessageState.REJECTED, _outbox.c.settled_at >= since)
    rows = session.connection().execute(select(*columns, func.count()).where(*refused).group_by(*columns))
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def delayed(session: Session) -> Sequence[tuple[str, str, str, int]]:
    """Count what waits after a try that failed, by account and reason."""
    columns = (_outbox.c.channel, _outbox.c.bot, _outbox.c.error)
    again = (_WAITS, _outbox.c.error.not_in(NO_FAULT))
    rows = session.connection().execute(select(*columns, func.count()).where(*again).group_by(*columns))
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def newest_moment(session: Session) -> datetime | None:
    """Return the latest moment this machine has noted by itself: later than now, its clock was set back."""
    found = [
        session.connection().scalar(select(func.max(column)))
        for column in (_tick.c.ran_at, _inbox.c.received_at, _outbox.c.settled_at)
    ]
    return max((moment for moment in found if moment), default=None)


def their_time(session: Session) -> datetime | None:
    """Return the time of the database's own machine; None on SQLite, which has none."""
    if session.connection().dialect.name != "postgresql":
        return None
    moment: datetime = session.connection().execute(select(func.clock_timestamp())).scalar_one()
    return moment


def counts(session: Session) -> list[tuple[str, str, str, int]]:
    """Return how many messages of each account ended how, since the database began."""
    rows = session.connection().execute(select(_count.c.channel, _count.c.bot, _count.c.outcome, _count.c.count))
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def add_counts(session: Session, more: dict[tuple[str, str, str], int]) -> None:
    for (channel, bot, outcome), count in more.items():
        row = session.get(MessageCount, (channel, bot, outcome), with_for_update=True)
        if row is None:
            session.add(MessageCount(channel=channel, bot=bot, outcome=outcome, count=count))
        else:
            row.count = col(MessageCount.count) + count  # type: ignore[assignment]  # the database adds
            session.add(row)
