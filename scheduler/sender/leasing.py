"""Decide which messages this process sends: lease the due ones, and renew until they are settled."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from domain.channel import Channel
from scheduler.clock import Time
from scheduler.sender.settling import Settling
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import messages
from storage.outgoing.envelopes import Envelope, Key, LeaseTerms

log = logging.getLogger(__name__)

LEASED_FOR = timedelta(seconds=60)
HEARTBEAT = timedelta(seconds=15)
BATCH = 100  # held by one process; leasing and settling so many takes about 5 ms


class Leasing:
    """The leases of one account: the account's own, which makes this process the sender, and those of its messages."""

    def __init__(self, database: Database, channel: Channel, time: Time, owner: str, settling: Settling) -> None:
        self.database, self.time, self.owner, self.settling = database, time, owner, settling
        self.channel, self.bot = channel.name, channel.bot
        self.name = settling.name
        self._in_hand: set[Key] = set()
        self._beating: asyncio.Task[None] | None = None

    def terms(self) -> LeaseTerms:
        now = self.time.real()
        return LeaseTerms(self.owner, now, now + LEASED_FOR)

    async def take(self) -> list[Envelope]:
        """Lease the next due messages; none while another process holds the account."""
        return await self.database.run(self._take)

    def _take(self, session: Session) -> list[Envelope]:
        terms = self.terms()
        if not leases.hold(session, self.name, self.owner, terms.now, terms.until):
            return []
        due = messages.lease(session, self.channel, self.bot, terms, BATCH)
        ours = self._ours()
        return [envelope for envelope in due if envelope.key not in ours]

    @contextmanager
    def leading(self) -> Iterator[None]:
        """Renew the account's lease while a batch is sent, however long that takes."""
        task = asyncio.ensure_future(self._lead())
        try:
            yield
        finally:
            task.cancel()

    async def _lead(self) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT.total_seconds())
            with self._tolerating():
                terms = self.terms()
                await self.database.run(leases.hold, self.name, self.owner, terms.now, terms.until)

    @contextmanager
    def keeping(self, envelopes: Sequence[Envelope]) -> Iterator[None]:
        """Renew the leases of messages until they are sent, however long they wait for their slot."""
        keys = {envelope.key for envelope in envelopes}
        self._in_hand |= keys
        if self._beating is None or self._beating.done():
            self._beating = asyncio.ensure_future(self._beat())
        try:
            yield
        finally:
            self._in_hand -= keys

    def stop(self) -> None:
        if self._beating:
            self._beating.cancel()

    def _ours(self) -> set[Key]:
        """Return what this process is sending or has not settled: leased again, a message would be repeated."""
        return self._in_hand | self.settling.unsettled()

    async def _beat(self) -> None:
        while self._ours():
            await asyncio.sleep(HEARTBEAT.total_seconds())
            await self.settling.settle()
            with self._tolerating():
                await self.database.run(messages.renew, self._ours(), self.terms())

    @contextmanager
    def _tolerating(self) -> Iterator[None]:
        try:
            yield
        except UNAVAILABLE as error:
            log.error("%s: the heartbeat did not reach the database (%s)", self.name, type(error).__name__)
