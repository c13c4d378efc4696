"""Describe a message to send: its chat, its lane, its lease, its row."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.chat import Address, Choice, Command, Earlier, Look, Numbering, Outgoing, OutgoingFile, Part, Tone
from domain.reach.looks import marked_up, noted, read
from locales.language import language
from locales.wording.announcements import announcement_text, buttons
from locales.wording.announcing.reading import read_choices
from locales.wording.announcing.taking_back import corrected_line
from storage import tables
from storage.ground.core_table import table_of
from storage.outgoing import files

_broadcast, _organisation = table_of(tables.Broadcast), table_of(tables.Organisation)
_recipient = table_of(tables.Recipient)


_OLD_LOOKS = (Look.BOLD, Look.FOLDED, Look.CODE)


class Lane(IntEnum):
    """The order in which messages are sent; within a lane each chat's messages stay in order."""

    REPLY = 0
    REMINDER = 1
    BROADCAST = 2
    HELD = 3  # not sent itself: told in the one message of its person and day


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of an announcement's ledger: the announcement, and one person who gets it.

    `until`: when the lease ends, by which its holder is told from whoever has leased the row since.
    """

    announcement: int
    member: int
    until: datetime | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.announcement}-{self.member}"


Key = int | Entry
"""Names one message to send: a row of the outbox, or an entry of a ledger."""
LONGEST_WAIT = timedelta(hours=2)
"""No message waits longer for its next try: one that does was put back before the machine's clock was set back."""
LASTS = {
    Lane.REPLY: timedelta(days=1),
    Lane.REMINDER: timedelta(days=2),
    Lane.BROADCAST: timedelta(days=3),
    Lane.HELD: timedelta(days=2),
}
"""How long a message is worth sending where its writer names no end: nobody waits longer for an answer."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message leased to a sender: for whom, until when, how often tried; `entry`: in a ledger, where `id` is 0."""

    id: int
    address: Address
    lane: Lane
    message: Outgoing
    attempts: int = 0
    topic: int | None = None
    file_id: int | None = None
    entry: Entry | None = None
    member_id: int | None = None
    not_after: datetime | None = None
    at_night: bool = False  # somebody decided that it may arrive at night
    any_day: bool = False  # somebody asked for it on this day
    day: date | None = None  # whose one message it is

    @property
    def key(self) -> Key:
        return self.entry or self.id


@dataclass(frozen=True, slots=True)
class LeaseTerms:
    """Which process may send a message, and until when (real time) before others take over."""

    owner: str
    now: datetime
    until: datetime


def body_of(message: Outgoing) -> dict[str, Any]:
    body: dict[str, Any] = {"text": message.text, "language": message.language}
    if message.choices:
        body["choices"] = [written_choice(choice) for choice in message.choices]
        body["numbering"] = message.numbering.value
        body["columns"] = message.columns
    if message.commands:
        body["commands"] = [[command.name, command.description] for command in message.commands]
    if message.edits:
        body["edits"] = message.edits
    for name, known in (("looks", True), ("more_looks", False)):  # an older program knows three of them
        if parts := [part for part in message.looks if (part.look in _OLD_LOOKS) is known]:
            body[name] = noted(parts)
    if message.private:
        body["private"] = True
    if message.before:
        body["before"] = [[each.name, each.media_type, each.sha256] for each in message.before]
    return body


def written_choice(choice: Choice) -> list[str]:
    beside = [choice.tone.value, choice.copy] if choice.copy else [choice.tone.value] if choice.tone else []
    return [choice.label, choice.value, *beside]


def read_choice(label: str, value: str, tone: str = "", copy: str = "") -> Choice:
    return Choice(label, value, Tone(tone), copy)


def envelope(session: Session, row: Any) -> Envelope:
    file: OutgoingFile | None = files.get(session, row.file_id) if row.file_id else None
    body = row.body or {"text": ""}
    message = Outgoing(
        text=body["text"],
        choices=tuple(read_choice(*choice) for choice in body.get("choices", ())),
        numbering=Numbering(body.get("numbering", "digits")),
        columns=body.get("columns", 1),
        file=file,
        commands=tuple(Command(name, description) for name, description in body.get("commands", ())),
        language=body.get("language", "vi"),
        edits=body.get("edits", ""),
        arrived=row.parts_arrived,
        looks=tuple(Part(Look(look), *rest) for look, *rest in (*body.get("looks", ()), *body.get("more_looks", ()))),
        private=body.get("private", False),
        before=tuple(OutgoingFile(name, kind, b"", sha256=sha256) for name, kind, sha256 in body.get("before", ())),
    )
    address, sending = Address(row.channel, row.bot, row.chat), (row.attempts, row.topic, row.file_id)
    whose = Envelope(row.id, address, Lane(row.lane), message, *sending, member_id=row.member_id)
    day = date.fromisoformat(body["day"]) if "day" in body else None
    return replace(whose, not_after=row.not_after, any_day=row.any_day, day=day)


def attached(number: str, name: str, media_type: str, sha256: str) -> OutgoingFile:
    """Return a file that goes out with an announcement, whose bytes are read when it is sent."""
    return OutgoingFile(name, media_type, b"", sha256=sha256, number=int(number))


def _written(row: Any, tag: str) -> Outgoing:
    """Write an announcement as everybody gets it in a language: its last file carries the text."""
    speak, files = language(tag), [attached(*each) for each in row.files or ()]
    text = announcement_text(speak, row.name, marked_up(row.text, read(row.looks)), row.office, row.asks)
    below = (*read_choices(speak, row.id, row.asks), *buttons(speak, row.buttons or ()))
    return Outgoing(text, below, file=files[-1] if files else None, before=tuple(files[:-1]), language=tag)


_WRITTEN = ("text", "looks", "not_after", "at_night", "files", "buttons", "office", "asks", "takes_back", "withdraws")


class Texts:
    """The text of each announcement, kept once, in the languages it is sent in; and when it may arrive."""

    def __init__(self, session: Session, numbers: Collection[int]) -> None:
        columns = [_broadcast.c[name] for name in _WRITTEN]
        query = select(_broadcast.c.id, _organisation.c.name, *columns)
        query = query.join(_organisation, _organisation.c.id == _broadcast.c.organisation_id)
        rows = session.connection().execute(query.where(_broadcast.c.id.in_(numbers))) if numbers else ()
        self._found = {row.id: row for row in rows}
        self._written: dict[tuple[int, str], Outgoing] = {}
        self._wrong: dict[Entry, tuple[str, ...]] = {}

    def find_wrong_ones(self, session: Session, leased: Sequence[Any], channel: str, bot: str) -> None:
        """Find the messages that go: of each row that is leased for a bot, what its chat has."""
        for number, found in self._found.items():
            theirs = {row.member_id: row.account_id for row in leased if row.broadcast_id == number}
            if found.takes_back is None:
                continue
            wrong = (_recipient.c.broadcast_id == found.takes_back, _recipient.c.member_id.in_(theirs))
            arrived = select(_recipient).where(*wrong, _recipient.c.state == RecipientState.SENT)
            for row in session.connection().execute(arrived):
                ids = (*row.earlier_ids.split(), *filter(None, [row.platform_id]))
                if ids and (row.channel, row.bot) == (channel, bot) and row.account_id in (theirs[row.member_id], None):
                    self._wrong[Entry(number, row.member_id)] = ids

    def of(self, entry: Entry, tag: str) -> tuple[Outgoing, datetime | None, bool]:
        number = entry.announcement
        row = self._found[number]
        if (number, tag) not in self._written:
            self._written[number, tag] = _written(row, tag)
        message = self._written[number, tag]
        if ids := self._wrong.get(entry):
            line = message.text if row.withdraws else corrected_line(language(tag))
            message = replace(message, takes_back=Earlier(ids, line, alone=row.withdraws))
        return message, row.not_after, row.at_night
