"""Talk to the bot as a person does: type or tap, and read the answers."""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import count
from unittest.mock import patch
from zoneinfo import ZoneInfo

from bot.channels.plain_text import with_menu
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.zalo.channel import ZaloChannel
from domain.channel import Capabilities
from domain.chat import Address, Choice, Incoming, Kind, Outgoing
from domain.roles import Role
from domain.stamps import Stamp
from domain.understanding.movement.act import MovementAct
from domain.understanding.movement.reading import MovementReading
from handlers.router import receive
from handlers.talk.turn import Deployment
from scheduler import announcing, mornings, queues, reminders
from scheduler.campaigns import instructing, news, overdue, releasing, rounds
from scheduler.campaigns import members as asking_members
from scheduler.desk.working import DeskWork
from scheduler.digests import going_out
from scheduler.events import telling
from scheduler.notes import going_out as notes
from scheduler.pieces import Piece
from scheduler.recognition import agreements, lapsing
from scheduler.sender.pace import Pace
from scheduler.sender.sender import IDLE, Sender
from storage import organisations
from storage.campaigns import applying
from storage.chats import accounts, conversations
from storage.ground import history
from storage.ground.database import Database, Session
from storage.outgoing import outbox
from storage.outgoing.envelopes import LeaseTerms
from storage.people import consents, invitations, members
from tests import virtual_time

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
KEY = "a key of the tests"
RATE = 1000  # messages a second
CAPABILITIES = {each.name: each.capabilities for each in (TelegramChannel, ZaloChannel)}
_numbers = count(1)


@dataclass(frozen=True)
class Delivered:
    """A message that arrived at a phone."""

    address: Address
    message: Outgoing
    platform_id: str


@dataclass
class Platform:
    """A platform that takes whatever one bot sends."""

    name: str
    bot: str
    delivered: list[Delivered] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    @property
    def capabilities(self) -> Capabilities:
        return CAPABILITIES[self.name]

    async def send(self, chat: str, message: Outgoing) -> str:
        """Take one message; return the platform's id of it. What it takes back goes where this channel can do that."""
        if message.takes_back and self.capabilities.takes_back:
            self.gone += message.takes_back.ids
            if message.takes_back.alone:
                return ""
        arrived = Delivered(Address(self.name, self.bot, chat), message, f"arrived{next(_numbers)}")
        self.delivered.append(arrived)
        return arrived.platform_id


@dataclass(frozen=True)
class SendersTime:
    """The two clocks as the sender reads them: real time passes while it sends."""

    village: "Village"

    def now(self) -> datetime:
        return self.village.now

    def real(self) -> datetime:
        return self.village.real + timedelta(seconds=asyncio.get_running_loop().time())


@dataclass(frozen=True)
class StandingTime:
    """The two clocks as they stand while something is made."""

    village: "Village"

    def now(self) -> datetime:
        return self.village.now

    def real(self) -> datetime:
        return self.village.real


@dataclass
class Village:
    """A deployment in a test: a database, a time that can be moved, and the people in it."""

    database: Database
    now: datetime = datetime(2026, 3, 10, 9, 0, tzinfo=ZONE)
    deployment: Deployment = field(
        default_factory=lambda: Deployment(
            ZONE, KEY, CAPABILITIES, bot_links={"telegram": "https://t.me/bot?start={code}"}
        )
    )
    goes_on: bool = False
    read: Callable[[str], bytes | None] = lambda sha256: None  # where the bytes of pictures are found
    gone: list[str] = field(default_factory=list)  # what was taken back from phones

    def wait(self, **delta: float) -> None:
        """Let domain time pass."""
        self.now += timedelta(**delta)

    @property
    def stamp(self) -> Stamp:
        return Stamp.of(self.now, ZONE)

    def terms(self) -> LeaseTerms:
        """Return terms that lease replies to the test."""
        return LeaseTerms("test", self.real, self.real + timedelta(minutes=1))

    @property
    def real(self) -> datetime:
        """Return the outbox's time, which here passes with domain time."""
        return self.now.astimezone(UTC)

    def remind(self) -> int:
        """Run the tick of the reminders, piece by piece; return of how many people something is to be told."""
        return self._run(reminders.remind)

    def _run(self, tick: Callable[[Session, datetime, datetime, tzinfo], Piece]) -> int:
        """Run a tick, piece by piece, and tell of it; return how much it did."""
        did = self.pieces(tick)
        self.tell()
        return did

    def pieces(self, tick: Callable[[Session, datetime, datetime, tzinfo], Piece]) -> int:
        """Run a tick, piece by piece; return how much it did."""
        did, more = 0, True
        while more:
            piece = self.database.transact(tick, self.now, self.real, ZONE)
            did, more = did + piece.did, piece.more
        return did

    def together(self, *ticks: Callable[[], object]) -> None:
        """Run several ticks of a morning before the last one, that of the one message."""
        self.goes_on = True
        for tick in ticks:
            tick()
        self.goes_on = False
        self.tell()

    def tell(self) -> None:
        """Run the tick that writes each person the one message of the day, unless others come before it."""
        if not self.goes_on:
            self.pieces(mornings.Telling().tell)

    def carry_on(self) -> int:
        """Run one tick of what is overdue, piece by piece."""
        return self._run(overdue.carry_on)

    def nudge(self) -> int:
        """Run one tick of what nudges those who let results wait, piece by piece."""
        return self._run(queues.Nudging().nudge)

    def tell_of_campaigns(self) -> None:
        """Run the ticks of what opens and closes, piece by piece."""
        self._run(news.tell)

    def tell_of_rounds(self) -> None:
        """Run the tick of the rounds of reports."""
        self._run(rounds.Telling().tell)

    def tell_of_instructions(self) -> None:
        """Run the tick of instructions that are due, piece by piece."""
        self._run(instructing.remind)

    def tell_of_recognitions(self) -> None:
        """Tell of recognitions that lapse soon."""
        self._run(lapsing.tell)

    def tell_of_agreements(self) -> None:
        """Run the tick of agreements that wait, piece by piece."""
        self._run(agreements.remind)

    def ask_members(self) -> int:
        """Run the ticks that ask members for their pledges of a round, piece by piece."""
        return self._run(asking_members.ask)

    def send_digests(self) -> int:
        """Run the ticks of the digests, piece by piece."""
        return self._run(going_out.Sending().send)

    def tell_notes(self) -> int:
        """Run the tick of notes to oneself."""
        return self._run(notes.send)

    def tell_of_events(self) -> int:
        """Run the tick of meetings and launches, piece by piece."""
        return self._run(telling.tell)

    def make_files(self) -> None:
        """Make the files that are asked for, as the process does beside the turns."""
        asyncio.run(DeskWork(self.database, StandingTime(self), ZONE, "test", lambda: None).work_off())

    def release(self) -> None:
        """Run the ticks of what an approval that was switched off has kept waiting, piece by piece."""
        self._run(releasing.release)

    def advance_broadcasts(self) -> None:
        """Run one tick of the announcements, piece by piece."""
        editing = {name for name, capabilities in CAPABILITIES.items() if capabilities.edits}
        while self.database.transact(announcing.advance, self.now.date(), self.now, self.real, editing, ZONE).more:
            pass

    def deliver(self, channel: str, bot: str = "1") -> list[Delivered]:
        """Let the sender of one bot send what is due; return what arrived."""
        platform = Platform(channel, bot)

        async def send() -> None:
            sender = Sender(self.database, platform, Pace(RATE), SendersTime(self), ZONE, "test", read=self.read)
            stop = asyncio.Event()
            sending = asyncio.create_task(sender.send_until(stop))
            await asyncio.sleep(IDLE / 2)  # nothing more is due when the sender waits for its next look
            stop.set()
            await sending

        virtual_time.run(send())
        self.gone += platform.gone
        return platform.delivered

    def deliver_to(self, people: Mapping[str, "Person"]) -> list[tuple[str, str]]:
        """Let the senders of these people's channels send; return who received what; nobody else may."""
        came = []
        for channel in sorted({each.channel for each in people.values()}):
            for each in self.deliver(channel):
                who = next(name for name, one in people.items() if one.address == each.address)
                people[who].heard = [each.message]
                came.append((who, each.message.text))
        return came

    def organisation(self, code: str, name: str, parent: str = "") -> None:
        def work(session: Session) -> None:
            above = organisations.by_code(session, parent) if parent else None
            organisations.add(session, code, name, "chi_bo", above, self.stamp)

        self.database.transact(work)

    def member(self, name: str, branch: str, *roles: tuple[Role, str], leader: bool = False) -> int:
        """Add a member of a branch with posts at organisations ("" for the whole deployment)."""
        return self.database.transact(self._add, name, branch, roles, leader)

    def _add(self, session: Session, name: str, branch: str, roles: Sequence[tuple[Role, str]], leader: bool) -> int:
        applying.ensure_first(session)
        member = members.add(session, name, self.now)
        since = self.now.date() - timedelta(days=100)
        if branch:
            place = organisations.by_code(session, branch)
            assert place is not None
            members.enrol(session, member.id, place.id, since, self.stamp, leader)
        for role, where in roles:
            place = organisations.by_code(session, where) if where else None
            members.appoint(session, member.id, role, place.id if place else None, since, self.stamp)
        return member.id

    def code_for(self, member_id: int) -> str:
        return self.database.transact(invitations.invite, member_id, None, self.now, KEY)

    def person(self, channel: str, name: str, branch: str, *roles: tuple[Role, str], leader: bool = False) -> "Person":
        """Return a member who has joined on a channel, as if they had typed their code and agreed."""
        person = self.stranger(channel)

        def work(session: Session) -> None:
            person.member_id = self._add(session, name, branch, roles, leader)
            chat = accounts.open_chat(session, person.address, self.deployment.default_language)
            accounts.link(session, chat.account_id, person.member_id, self.now)
            conversations.save(session, chat, self.now)
            consents.give(session, person.member_id, consents.VERSION, channel, self.now)
            history.record(session, self.stamp, "member", person.member_id, "joined")

        self.database.transact(work)
        return person

    def stranger(self, channel: str) -> "Person":
        """Return somebody who has not joined."""
        return Person(self, channel, f"{channel}-{next(_numbers)}")


_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


@dataclass
class Person:
    """Somebody at a phone."""

    village: Village
    channel: str
    chat: str
    member_id: int = 0
    heard: list[Outgoing] = field(default_factory=list)
    arrived: list[Delivered] = field(default_factory=list)
    typed: str = ""

    @property
    def address(self) -> Address:
        return Address(self.channel, "1", self.chat)

    def sends(self, update_id: str = "", **parts: object) -> str:
        """Send any update; return everything that is answered, as this channel shows it."""
        incoming = Incoming(self.address, update_id or f"u{next(_numbers)}", **parts)
        envelopes = self.village.database.transact(
            receive, incoming, self.village.now, self.village.deployment, self.village.terms()
        )
        self.village.database.transact(
            outbox.sent, [(each.id, f"m{each.id}") for each in envelopes], self.village.real, "test"
        )
        self.heard, self.typed = [each.message for each in envelopes], str(parts.get("text", ""))
        return self.reads(self.heard)

    def reads(self, messages: list[Outgoing]) -> str:
        """Return messages as this channel shows them, every placeholder of their sentences filled in."""
        assert not any(_PLACEHOLDER.search(each.text) for each in messages), [each.text for each in messages]
        return "\n\n".join(self._shown(each) for each in messages)

    def _shown(self, message: Outgoing) -> str:
        if CAPABILITIES[self.channel].buttons:
            return message.text + "".join(f"\n[{choice.label}]" for choice in message.choices)
        return with_menu(message)

    def says(self, text: str) -> str:
        return self.sends(text=text)

    def means(self, act: MovementAct, text: str) -> str:
        """Say something that is surely this act about the movement, whatever the words."""
        surely = MovementReading(act, sure=True)
        with patch("handlers.hearing.movement.read_movement_act", return_value=surely):
            return self.says(text)

    def taps(self, wire: str) -> str:
        """Press a button by its data, perhaps an old one."""
        return self.sends(kind=Kind.BUTTON, choice=wire)

    def choice(self, label: str) -> Choice:
        """Return the choice of the last message whose label holds these words."""
        offered = [choice for message in self.heard for choice in message.choices]
        found = [choice for choice in offered if label.casefold() in choice.label.casefold()]
        assert found, f"no choice {label!r} among {[choice.label for choice in offered]}"
        return found[0]

    def picks(self, label: str) -> str:
        """Choose as this channel allows: press the button, or type its number or letter."""
        choice = self.choice(label)
        if CAPABILITIES[self.channel].buttons:
            return self.taps(choice.value)
        last = next(message for message in reversed(self.heard) if message.choices)
        number = last.choices_before + last.choices.index(choice)
        mark = chr(ord("A") + number) if last.numbering.value == "letters" else str(number + 1)
        return self.says(choice.label if mark == self.typed and choice.value.startswith("/") else mark)

    def receives(self) -> str:
        """Return what arrives unasked: reminders and announcements."""
        self.arrived = [each for each in self.village.deliver(self.channel) if each.address == self.address]
        self.heard = [each.message for each in self.arrived]
        return self.reads(self.heard)
