"""Which words passed on to a leader wait for an answer: when and from whom; the words are gone once they are sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session

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


def _written_to(session: Session, member_id: int, beginning: str, since: datetime) -> list[tuple[int, str, datetime]]:
    rows: list[tuple[int, str, datetime]] = []
    for chat in accounts.of_member(session, member_id):
        unasked = (_outbox.c.lane == int(Lane.REMINDER), _outbox.c.dedupe_key.startswith(beginning, autoescape=True))
        lately = (is_at(_outbox, chat.address), *unasked, _outbox.c.created_at >= since)
        query = select(_outbox.c.id, _outbox.c.dedupe_key, _outbox.c.created_at).where(*lately)
        rows += [(row[0], row[1], row[2]) for row in session.connection().execute(query)]
    return rows
