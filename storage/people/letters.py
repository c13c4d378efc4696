"""Which words passed on to a leader wait for an answer: when and from whom; the words are gone once they are sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

from domain.channel import MessageState
from storage.chats import accounts
from storage.ground.addresses import is_at
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import Lane
from storage.tables import OutboxMessage

_outbox = table_of(OutboxMessage)
PASSED_ON, ANSWER = "passed on:", "letter:"
"""How the keys of what a member passes on, and of what a leader writes to a member, begin."""
KEPT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Words of a member that no leader has answered here."""

    sender_id: int
    at: datetime


def passed_on_key(turn_key: str, leader_id: int, sender_id: int) -> str:
    return f"{PASSED_ON}{turn_key}:{leader_id}:{sender_id}"


def answer_key(turn_key: str, member_id: int) -> str:
    return f"{ANSWER}{turn_key}:{member_id}"


def waiting_for(session: Session, leader_id: int, real_now: datetime) -> list[Waiting]:
    """Return what was passed on to a leader lately and not answered, the last of each sender, the newest first."""
    since = real_now - KEPT
    latest: dict[int, tuple[int, datetime]] = {}
    for number, key, at in sorted(_written_to(session, leader_id, PASSED_ON, since)):
        latest[int(key.rpartition(":")[2])] = number, at
    found = [
        Waiting(sender, at)
        for sender, (asked, at) in latest.items()
        if all(answered < asked for answered, _, _ in _written_to(session, sender, ANSWER, at))
    ]
    return sorted(found, key=lambda each: each.at, reverse=True)


@dataclass(frozen=True, slots=True)
class PassedOn:
    """What a member passed on last: when, whether it came to a leader's phone, and whether one has written since."""

    at: datetime
    arrived: bool
    answered: bool


def last_of(session: Session, sender_id: int, leader_ids: Iterable[int], real_now: datetime) -> PassedOn | None:
    """Return what a member passed on lately to one of these; None where there is nothing."""
    since = real_now - KEPT
    rows = [
        (number, key, at)
        for leader in leader_ids
        for number, key, at in _written_to(session, leader, PASSED_ON, since)
        if key.rpartition(":")[2] == str(sender_id)
    ]
    if not rows:
        return None
    newest, _, at = max(rows)
    together = [number for number, _, moment in rows if moment == at]
    sent = select(_outbox.c.id).where(_outbox.c.id.in_(together), _outbox.c.state == MessageState.SENT)
    arrived = session.connection().execute(sent).first() is not None
    answered = any(number > newest for number, _, _ in _written_to(session, sender_id, ANSWER, at))
    return PassedOn(at, arrived, answered)


def _written_to(session: Session, member_id: int, beginning: str, since: datetime) -> list[tuple[int, str, datetime]]:
    rows: list[tuple[int, str, datetime]] = []
    for chat in accounts.of_member(session, member_id):
        unasked = (_outbox.c.lane == int(Lane.REMINDER), _outbox.c.dedupe_key.startswith(beginning, autoescape=True))
        lately = (is_at(_outbox, chat.address), *unasked, _outbox.c.created_at >= since)
        query = select(_outbox.c.id, _outbox.c.dedupe_key, _outbox.c.created_at).where(*lately)
        rows += [(row[0], row[1], row[2]) for row in session.connection().execute(query)]
    return rows
