"""Run senders in virtual time against a platform in memory, for what only minutes of sending can show."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from sqlmodel import select

from bot.channels.telegram.channel import TelegramChannel
from domain.chat import Address, Outgoing
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.ground.database import Database
from storage.outgoing import outbox
from storage.outgoing.outbox import Lane
from storage.tables import OutboxMessage

START = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)


class LoopTime:
    """Both clocks follow the event loop, which need not wait."""

    def now(self) -> datetime:
        return START + timedelta(seconds=asyncio.get_running_loop().time())

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

    def process(self, owner: str, rate: int = 30) -> Sender:
        """Return a sender of its own, not yet started."""
        return Sender(self.database, self.phones, Pace(rate), LoopTime(), owner)

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

    def put(self, text: str, chat: str = "an", lane: Lane = Lane.BROADCAST) -> None:
        self.database.transact(outbox.put, self.address(chat), Outgoing(text), lane, LoopTime().real())

    def reply(self, sender: Sender, *texts: str, chat: str = "an") -> None:
        """Handle one turn in this process, answered with these texts."""
        terms, address = sender.terms(), self.address(chat)
        put = [
            self.database.transact(outbox.put, address, Outgoing(text), Lane.REPLY, terms.now, lease=terms)
            for text in texts
        ]
        sender.reply([envelope for envelope in put if envelope])

    def rows(self) -> Sequence[OutboxMessage]:
        return self.database.transact(lambda session: session.exec(select(OutboxMessage)).all())

    def address(self, chat: str) -> Address:
        return Address(self.phones.name, self.phones.bot, chat)
