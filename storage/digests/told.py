"""What somebody was told unasked, by the rows that are kept: each message of a stretch of time, and its reasons."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlmodel import Session

from domain.channel import MessageState
from domain.reminders import Reminder, ReminderOutcome
from storage import tables
from storage.ground.core_table import tables_of
from storage.outgoing.envelopes import Lane
from storage.overdue.readers import recipients
from storage.pledge_rows import READ, found

_outbox, _reminder, _pledge = tables_of(tables.OutboxMessage, tables.Reminder, tables.Pledge)
DAILY, DAY = "daily:", timedelta(days=1)
NEWEST = 60
"""Messages of one person that are looked at: two a day for a month."""


@dataclass(frozen=True, slots=True)
class Told:
    """`reasons`: the keys of all it told; one that stood alone has its own. `state`: what became of it."""

    member_id: int
    at: datetime
    reasons: tuple[str, ...]
    state: MessageState


def to(session: Session, people: Collection[int], since: datetime) -> list[Told]:
    """Return what these people were written unasked since a moment, newest first."""
    mine = (_outbox.c.member_id.in_(people), _outbox.c.dedupe_key.is_not(None), _outbox.c.created_at >= since)
    sent = or_(_outbox.c.lane == int(Lane.REMINDER), _outbox.c.dedupe_key.startswith(DAILY))
    columns = [_outbox.c[name] for name in ("member_id", "created_at", "dedupe_key", "state")]
    query = select(*columns).where(*mine, sent).order_by(_outbox.c.id.desc()).limit(NEWEST * max(1, len(people)))
    rows = session.connection().execute(query).all()
    held = select(_outbox.c.member_id, _outbox.c.settled_at, _outbox.c.dedupe_key)
    of = (_outbox.c.member_id.in_(people), _outbox.c.lane == int(Lane.HELD), _outbox.c.settled_at >= since)
    parts: dict[tuple[int, datetime], list[str]] = defaultdict(list)
    for row in session.connection().execute(held.where(*of).order_by(_outbox.c.id)):
        parts[row.member_id, row.settled_at].append(row.dedupe_key or "")
    return [
        Told(
            row.member_id,
            row.created_at,
            tuple(parts[row.member_id, row.created_at]) if row.dedupe_key.startswith(DAILY) else (row.dedupe_key,),
            row.state,
        )
        for row in rows
    ]


def reminders_behind(session: Session, told: Told, day: date, reader: int) -> list[Reminder]:
    """Return the reminders a message was made of, which were settled as it was written, on this day."""
    mine: list[Reminder] = []
    for said in (each.split(":") for each in told.reasons):
        if said[0] == "reminder" and len(said) == 5 and said[2] == day.isoformat():
            mine += _sent_between(session, int(said[3]), int(said[4]), told.at)
    readers = recipients(session, mine, day)
    return [each for each in mine if reader in readers.get(each.id, ())]


def _sent_between(session: Session, first: int, last: int, at: datetime) -> list[Reminder]:
    when = _reminder.c.settled_at.between(at - DAY, at + DAY)
    of = (_reminder.c.id.between(first, last), _reminder.c.outcome == ReminderOutcome.SENT, when)
    columns = [_reminder.c[name] for name in ("id", "subject", "kind", "period", "due_on", "due_at")]
    query = READ.add_columns(*(each.label(f"of_{each.name}") for each in columns))
    query = query.join(_reminder, _reminder.c.subject_id == _pledge.c.id).where(*of)
    return [
        Reminder(row.of_id, row.of_subject, row.of_kind, row.of_period, row.of_due_on, pledge, row.of_due_at)
        for pledge, row in found(session, query)
    ]
