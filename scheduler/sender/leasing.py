"""Decide which messages this process sends: lease the due ones, and renew until they are settled."""

import asyncio
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta

from domain.channel import Channel
from scheduler.clock import Time
from scheduler.sender.settling import Settling
from scheduler.set_back import SetBack
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import messages
from storage.outgoing.envelopes import Envelope, Key, LeaseTerms

log = logging.getLogger(__name__)

LEASED_FOR = timedelta(seconds=60)
HEARTBEAT = timedelta(seconds=15)


class Leasing:
    """The leases of one account: the account's own, which makes this process the sender, and those of its messages."""

    def __init__(self, database: Database, channel: Channel, time: Time, owner: str, settling: Settling) -> None:
        self.database, self.time, self.owner, self.settling = database, time, owner, settling
        self.channel, self.bot = channel.name, channel.bot
        self.name = settling.name
        self._set_back = SetBack(time)
        self._held_until = 0.0  # by the loop's clock: until then the account's lease need not be renewed
        self._in_hand: set[Key] = set()
        self._beating: asyncio.Task[None] | None = None

    def terms(self) -> LeaseTerms:
        now = self.time.real()
        return LeaseTerms(self.owner, now, now + LEASED_FOR)

    async def take(self, limit: int, *, quiet: bool, day: date) -> list[Envelope]:
        """Hold the account, and lease the next due messages; none while another process holds the account."""
        now = asyncio.get_running_loop().time()
        held = now < self._held_until
        if held and limit < 1:
            return []
        if self._set_back.look():
            self._held_until, held = 0.0, False
            await self.database.run(messages.set_back, self.channel, self.bot, self.terms())
        taken = await self.database.run(self._take, limit, quiet, day, held)
        if taken is None:
            return []
        if not held:
            self._held_until = now + HEARTBEAT.total_seconds()
        due, ours = taken
        self._hold(envelope.key for envelope in due)
        return [envelope for envelope in due if envelope.key not in ours]

    def _take(
        self, session: Session, limit: int, quiet: bool, day: date, held: bool
    ) -> tuple[list[Envelope], set[Key]] | None:
        """Return what is leased, and what was ours already; None while another process holds the account."""
        terms = self.terms()
        if not held and not leases.hold(session, self.name, self.owner, terms.now, terms.until):
            return None
        if limit < 1:
            return [], set()
        due = messages.lease(session, self.channel, self.bot, terms, limit, quiet=quiet, day=day)
        return due, self._ours()

    def _hold(self, keys: Iterable[Key]) -> None:
        """Note the end of each lease, by which what becomes of the message is written."""
        self.settling.held |= {key: key for key in keys}

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
            for key in keys:
                self.settling.held.pop(key, None)

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
            ours = [self.settling.held.get(key, key) for key in self._ours()]
            with self._tolerating():
                renewed = await self.database.run(messages.renew, ours, self.terms())
                self._hold(key for key in renewed if key in self._in_hand)

    @contextmanager
    def _tolerating(self) -> Iterator[None]:
        try:
            yield
        except UNAVAILABLE as error:
            log.error("%s: the heartbeat did not reach the database (%s)", self.name, type(error).__name__)
