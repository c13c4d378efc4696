"""Run senders in virtual time against a platform in memory, for what only minutes of sending can show."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import select

from bot.channels.telegram.channel import TelegramChannel
from domain.chat import Address, Outgoing
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.ground.database import Database
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from storage.tables import OutboxMessage

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
START = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)


class LoopTime:
    """Both clocks follow the event loop, which need not wait; a test may set the machine's clock back or ahead."""

    moved = timedelta(0)

    def now(self) -> datetime:
        try:
            passed = asyncio.get_running_loop().time()
        except RuntimeError:  # before anything runs
            passed = 0.0
        return START + self.moved + timedelta(seconds=passed)

    real = now


class Phones:
    """A platform that notes what arrives and when; a test may tell its answers to a text beforehand, once each."""

    name = "telegram"
    bot = "7"
    capabilities = TelegramChannel.capabilities

    def __init__(self) -> None:
        self.arrived: list[tuple[str, str]] = []
        self.tried: list[float] = []
        self.times: dict[str, float] = {}
        self._trouble: dict[str, list[Exception | float]] = defaultdict(list)

    def will_answer(self, text: str, *trouble: Exception | float) -> None:
        """Answer the next tries of this text with an error, or after so many seconds."""
        self._trouble[text] += trouble

    async def send(self, chat: str, message: Outgoing) -> str:
        self.tried.append(asyncio.get_running_loop().time())
        trouble = self._trouble[message.text].pop(0) if self._trouble[message.text] else 0.0
        if isinstance(trouble, Exception):
            raise trouble
        if trouble:
            await asyncio.sleep(trouble)
        self.arrived.append((chat, message.text))
        self.times[message.text] = asyncio.get_running_loop().time()
        return str(len(self.arrived))

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.arrived]


class Office:
    """One database, one platform, and the processes that send."""

    def __init__(self, database: Database, phones: Phones) -> None:
        self.database, self.phones = database, phones
        self.time = LoopTime()

    def process(self, owner: str, rate: int = 30) -> Sender:
        """Return a sender of its own, not yet started."""
        return Sender(self.database, self.phones, Pace(rate), self.time, ZONE, owner)

    @asynccontextmanager
    async def sending(self, *senders: Sender) -> AsyncIterator[None]:
        """Run senders; at the end stop them and let them finish."""
        stop = asyncio.Event()
        running = [asyncio.ensure_future(sender.send_until(stop)) for sender in senders]
        try:
            yield
        finally:
            stop.set()
            await asyncio.gather(*running)

    def put(self, text: str, chat: str = "an", lane: Lane = Lane.BROADCAST, **more: object) -> None:
        self.database.transact(outbox.put, self.address(chat), Outgoing(text), lane, self.time.real(), **more)  # type: ignore[arg-type]  # what `put` takes

    def reply(self, sender: Sender, *texts: str, chat: str = "an") -> None:
        """Handle one turn in this process, answered with these texts."""
        terms, address = sender.terms(), self.address(chat)
        put = [
            self.database.transact(outbox.put, address, Outgoing(text), Lane.REPLY, terms.now, lease=terms)
            for text in texts
        ]
        sender.reply([envelope for envelope in put if envelope])

    def expire(self) -> None:
        """Run the tick that settles what was not sent in time."""
        self.database.transact(outbox.expire, self.time.real())

    def rows(self) -> Sequence[OutboxMessage]:
        return self.database.transact(lambda session: session.exec(select(OutboxMessage)).all())

    def address(self, chat: str) -> Address:
        return Address(self.phones.name, self.phones.bot, chat)
