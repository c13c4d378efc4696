"""Keep many messages to different people in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from domain.chat import Address, Outgoing, OutgoingFile
from domain.mornings.joining import Joining
from storage import tables
from storage.chats import pushed
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.outgoing import files
from storage.outgoing.envelopes import Lane
from storage.outgoing.joining import about, noted
from storage.outgoing.outbox import NOTHING_YET, row_of

_outbox = table_of(tables.OutboxMessage)


@dataclass(frozen=True, slots=True)
class OneMessage:
    """That a letter is the one message of a day, and what all of it is about, where it may become pointless."""

    day: date
    pledges: tuple[int, ...] = ()
    items: tuple[int, ...] = ()
    reminders: tuple[int, ...] = ()

    def noted(self) -> dict[str, object]:
        return {"day": self.day.isoformat(), "about": about(self.pledges, self.items, self.reminders)}


@dataclass(frozen=True, slots=True)
class Letter:
    """A message for one chat; `dedupe_key` makes sure that it is kept once. A file that many get is kept once."""

    address: Address
    member_id: int
    message: Outgoing
    dedupe_key: str
    topic: int | None
    not_after: datetime
    any_day: bool = False  # asked for on this day
    joins: Joining | None = None  # told with all else of the day, and not sent itself
    is_of: OneMessage | None = None


def post(session: Session, letters: Sequence[Letter], now: datetime) -> int:
    """Put letters into the outbox, except those that were put there before; return how many are new."""
    new, kept = 0, dict[OutgoingFile, int]()
    once = list({letter.dedupe_key: letter for letter in letters}.values())
    for some in chunks(once):
        known = pushed.known(session, [letter.dedupe_key for letter in some])
        beside = {"lease_owner": ""} | NOTHING_YET
        rows = [
            _row(each, now)
            | {"topic": each.topic, "dedupe_key": each.dedupe_key, "not_after": each.not_after, **beside}
            | {"any_day": each.any_day, "file_id": _kept(session, each.message.file, kept, now)}
            for each in some
            if each.dedupe_key not in known
        ]
        if rows:
            session.connection().execute(insert(_outbox), rows)
            new += len(rows)
    return new


def _kept(session: Session, file: OutgoingFile | None, kept: dict[OutgoingFile, int], now: datetime) -> int | None:
    if file is None:
        return None
    if file not in kept:
        kept[file] = files.keep(session, file, now)
    return kept[file]


def _row(letter: Letter, now: datetime) -> dict[str, Any]:
    lane = Lane.HELD if letter.joins else Lane.REMINDER
    row: dict[str, Any] = row_of(letter.address, letter.message, lane, now, letter.member_id)
    if letter.joins:
        row["body"] |= {"joining": noted(letter.joins)}
    if letter.is_of:
        row["body"] |= letter.is_of.noted()
    return row
