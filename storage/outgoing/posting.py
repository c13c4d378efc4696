"""Keep many messages to different people in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import Session

from domain.chat import Address, Outgoing
from storage import tables
from storage.chats import pushed
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import Lane
from storage.outgoing.outbox import NOTHING_YET, row_of

_outbox = table_of(tables.OutboxMessage)


@dataclass(frozen=True, slots=True)
class Letter:
    """A message without a file for one chat; `dedupe_key` makes sure that it is kept once."""

    address: Address
    member_id: int
    message: Outgoing
    dedupe_key: str
    topic: int | None
    not_after: datetime
    any_day: bool = False  # asked for on this day


def post(session: Session, letters: Sequence[Letter], now: datetime) -> None:
    """Put letters into the outbox among the reminders, except those that were put there before."""
    once = list({letter.dedupe_key: letter for letter in letters}.values())
    for some in chunks(once):
        known = pushed.known(session, [letter.dedupe_key for letter in some])
        beside = {"lease_owner": ""} | NOTHING_YET
        rows = [
            row_of(each.address, each.message, Lane.REMINDER, now, each.member_id)
            | {"topic": each.topic, "dedupe_key": each.dedupe_key, "not_after": each.not_after, **beside}
            | {"any_day": each.any_day}
            for each in some
            if each.dedupe_key not in known
        ]
        if rows:
            session.connection().execute(insert(_outbox), rows)
