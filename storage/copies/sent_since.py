"""Find out, from the database a copy replaces, which of the copy's messages were sent since it was made."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from domain.announcing import RecipientState
from domain.channel import MessageState
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.ground.database import Database
from storage.outgoing.joining import DAILY
from storage.outgoing.outbox import NOTHING_YET
from storage.tables import HistoryEntry, Member, OutboxMessage, Recipient

_outbox, _recipient, _history = table_of(OutboxMessage), table_of(Recipient), table_of(HistoryEntry)
_member = table_of(Member)

OF_A_DAY = (DAILY, "digest:", "queue:", "news:", "troubles:")
"""Begin the keys of what comes by the calendar: the same morning would write them once more."""
_BECAME = ("state", "attempts", "parts_arrived", "settled_at", "platform_id")


@dataclass(frozen=True, slots=True)
class Waiting:
    """Messages the copy would send. `known`: whether the database it replaces could say what was sent since."""

    known: bool
    sent: int
    left: int


def settle(old: Database | None, new: Database, real_now: datetime) -> Waiting:
    """Let nothing be sent twice as far as the old database knows; without one, count what may be."""
    with new.engine.begin() as ours:
        sent, known = 0, False
        if old is not None:
            try:
                with old.engine.connect() as theirs:
                    known = _goes_on(ours, theirs)
                    if known:
                        sent = _outbox_rows(ours, theirs, real_now) + _recipients(ours, theirs, real_now)
                        _mornings(ours, theirs)
            except SQLAlchemyError:  # it is damaged, or of another schema
                known = False
        return Waiting(known, sent, _left(ours))


def _goes_on(ours: Connection, theirs: Connection) -> bool:
    """Whether the old database is what became of the copy, and not a new one or one that went another way."""
    last = ours.execute(select(_history.c.id, _history.c.at).order_by(_history.c.id.desc()).limit(1)).first()
    if last is None:
        return False
    return (
        theirs.execute(select(_history.c.id).where(_history.c.id == last.id, _history.c.at == last.at)).first()
        is not None
    )


def _outbox_rows(ours: Connection, theirs: Connection, real_now: datetime) -> int:
    """A message that is not there any more has arrived: plain replies are deleted then, and their ids used again."""
    columns = (_outbox.c.id, _outbox.c.created_at, _outbox.c.chat)
    waiting = ours.execute(select(*columns).where(_outbox.c.settled_at.is_(None))).all()
    settled = 0
    for some in chunks(waiting):
        became = {
            row.id: row for row in theirs.execute(select(_outbox).where(_outbox.c.id.in_([row.id for row in some])))
        }
        for row in some:
            found = became.get(row.id)
            if found is not None and (found.created_at, found.chat) == (row.created_at, row.chat):
                values = _values(found)
            else:
                values = {"state": MessageState.SENT, "settled_at": real_now}
            if values["settled_at"] is None:
                values["state"] = MessageState.QUEUED
            else:
                settled, values["body"] = settled + 1, None
            values["lease_until"] = None
            ours.execute(update(_outbox).where(_outbox.c.id == row.id).values(values))
    return settled


def _recipients(ours: Connection, theirs: Connection, real_now: datetime) -> int:
    waiting = ours.execute(select(_recipient).where(_recipient.c.settled_at.is_(None))).all()
    settled = 0
    for row in waiting:
        this = and_(_recipient.c.broadcast_id == row.broadcast_id, _recipient.c.member_id == row.member_id)
        found = theirs.execute(select(_recipient).where(this)).first()
        if found is not None and found.settled_at is not None:
            settled += 1
            ended = {"free_at": None}
            ours.execute(update(_recipient).where(this).values(_values(found) | ended))
        elif found is not None:
            parts = {"state": RecipientState.QUEUED, "parts_arrived": found.parts_arrived, "free_at": None}
            ours.execute(update(_recipient).where(this).values(parts))
    return settled


def _mornings(ours: Connection, theirs: Connection) -> None:
    """Note the messages of a day that were sent, so that the same day does not bring them again."""
    of_a_day = or_(*(_outbox.c.dedupe_key.startswith(each, autoescape=True) for each in OF_A_DAY))
    found = theirs.execute(select(_outbox).where(of_a_day, _outbox.c.state == MessageState.SENT)).all()
    known = set(ours.execute(select(_outbox.c.dedupe_key).where(_outbox.c.dedupe_key.is_not(None))).scalars())
    people = set(ours.execute(select(_member.c.id)).scalars())
    kept = ("channel", "bot", "chat", "member_id", "lane", "dedupe_key", "created_at", *_BECAME)
    rows = [
        NOTHING_YET | {"lease_owner": ""} | {name: getattr(row, name) for name in kept}
        for row in found
        if row.dedupe_key not in known and row.member_id in people
    ]
    if rows:
        ours.execute(insert(_outbox), rows)


def _values(row: Row[Any]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _BECAME}


def _left(ours: Connection) -> int:
    return sum(
        len(ours.execute(select(table.c.state).where(table.c.settled_at.is_(None))).all())
        for table in (_outbox, _recipient)
    )
