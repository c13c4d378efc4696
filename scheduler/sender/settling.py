"""Write what became of each message: arrived, to be tried again, or never to arrive."""

import asyncio
import logging
from datetime import timedelta

from domain.channel import MessageState
from domain.chat import Address
from scheduler.clock import Time
from storage.chats import accounts
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import messages
from storage.outgoing.envelopes import Envelope, Key

log = logging.getLogger(__name__)

TOGETHER = 0.02  # seconds: messages that arrive within this time are settled together
LAST_TRIES = 10  # tries, a second apart, to settle arrivals while the database is away and the process stops


class Settling:
    """The outcomes of one account's messages. Arrivals are written in batches, every other outcome at once."""

    def __init__(self, database: Database, time: Time, name: str) -> None:
        self.database, self.time, self.name = database, time, name
        self._arrived: list[tuple[Key, str]] = []
        self._behind: set[Address] = set()
        self._soon: asyncio.Task[None] | None = None

    def unsettled(self) -> set[Key]:
        """Return the messages that arrived and are not written yet: leased again, a message would be repeated."""
        return {key for key, _ in self._arrived}

    def is_behind(self, address: Address) -> bool:
        """Tell whether a message to this chat was put back, so that a later one must wait."""
        return address in self._behind

    def caught_up(self, addresses: set[Address]) -> None:
        """Note that the messages put back for these chats were leased again."""
        self._behind -= addresses

    def arrived(self, key: Key, platform_id: str) -> None:
        self._arrived.append((key, platform_id))
        if self._soon is None:
            self._soon = asyncio.ensure_future(self._settle_soon())

    async def again(self, envelope: Envelope, seconds: float, reason: str, *, counted: bool) -> None:
        """Put a message back for so many seconds; `counted` means that the message itself was at fault."""
        self._behind.add(envelope.address)
        not_before = self.time.real() + timedelta(seconds=seconds)
        await self.database.run(messages.again, envelope.key, not_before, reason, counted=counted)

    async def in_line(self, envelope: Envelope) -> None:
        """Put a message back behind an earlier one that was put back."""
        await self.database.run(messages.again, envelope.key, self.time.real(), "in line", counted=False)

    async def reject(self, envelope: Envelope, reason: str) -> None:
        await self.database.run(messages.give_up, envelope.key, MessageState.REJECTED, self.time.real(), reason)

    async def unreachable(self, envelope: Envelope, reason: str) -> None:
        await self.database.run(self._unreachable, envelope, reason)

    def _unreachable(self, session: Session, envelope: Envelope, reason: str) -> None:
        messages.give_up(session, envelope.key, MessageState.UNREACHABLE, self.time.real(), reason)
        accounts.set_blocked(session, envelope.address, self.time.now())

    async def settle(self) -> None:
        """Write the arrivals; while the database is away, keep them for the next try."""
        arrived, self._arrived = self._arrived, []
        if not arrived:
            return
        try:
            await self.database.run(messages.sent, arrived, self.time.real())
        except UNAVAILABLE as error:
            log.error("%s: could not settle %d messages (%s)", self.name, len(arrived), type(error).__name__)
            self._arrived = arrived + self._arrived
            await asyncio.sleep(1)

    async def finish(self) -> None:
        if self._soon:
            await asyncio.gather(self._soon, return_exceptions=True)
        for _ in range(LAST_TRIES):
            await self.settle()
        if self._arrived:
            log.error("%s: %d messages arrived, could not be settled, and go out again", self.name, len(self._arrived))

    async def _settle_soon(self) -> None:
        await asyncio.sleep(TOGETHER)
        self._soon = None
        await self.settle()
