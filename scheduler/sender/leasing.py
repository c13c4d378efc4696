"""Decide which messages this process sends: lease the due ones, and renew until they are settled."""

import asyncio
import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, timedelta

from domain.channel import Channel
from scheduler.clock import Time
from scheduler.leading.terms import Terms, passed
from scheduler.sender.judging import NotNow
from scheduler.sender.settling import Settling
from scheduler.set_back import SetBack
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import leasing as rows
from storage.outgoing import messages
from storage.outgoing.envelopes import Envelope, Key, LeaseTerms

log = logging.getLogger(__name__)

LEASED_FOR = timedelta(seconds=60)
HEARTBEAT = timedelta(seconds=15)
SURE_FOR = 50.0  # seconds since a message's lease was taken or renewed in which nobody else can have leased it
UNKNOWN_FOR = 4.0  # seconds after which no turn is still on its way to send what it leased


class NotOurs(NotNow):
    """Another process may have leased the message meanwhile."""


class Leasing:
    """The leases of one account's messages, while a term makes this process the account's sender."""

    def __init__(self, database: Database, channel: Channel, time: Time, terms: Terms, settling: Settling) -> None:
        self.database, self.time, self.settling = database, time, settling
        self.leading, self.owner = terms, terms.owner
        self.channel, self.bot, self.silently = channel.name, channel.bot, channel.capabilities.takes_back
        self.name = settling.name
        self._set_back = SetBack(time)
        self._in_hand: set[Key] = set()
        self._sure: dict[Key, tuple[float, int]] = {}  # until when a message in hand is ours, and since which loss
        self._beating: asyncio.Task[None] | None = None
        self._recovering: asyncio.Task[None] | None = None

    def terms(self) -> LeaseTerms:
        now = self.time.real()
        return LeaseTerms(self.owner, now, now + LEASED_FOR)

    async def take(self, limit: int, *, quiet: bool, day: date) -> list[Envelope]:
        """Hold the account, and lease the next due messages; none while another process holds the account."""
        term = await self.leading.hold(self.name)
        if not term or limit < 1:
            return []
        if self._set_back.look():
            await self.database.run(messages.set_back, self.channel, self.bot, self.terms())
        taken = await self.database.run(self._take, limit, quiet, day, term)
        if taken is None:
            self.leading.lapsed(self.name)
            return []
        due, ours = taken
        self._hold(envelope.key for envelope in due)
        return [envelope for envelope in due if envelope.key not in ours]

    def _take(
        self, session: Session, limit: int, quiet: bool, day: date, term: int
    ) -> tuple[list[Envelope], set[Key]] | None:
        """Return what is leased, and what was ours already; None where the term is over."""
        if not leases.confirm(session, self.name, self.owner, term):
            return None
        terms = self.terms()
        due = messages.lease(
            session, self.channel, self.bot, terms, limit, quiet=quiet, day=day, silently=self.silently
        )
        return due, self._ours()

    def _hold(self, keys: Iterable[Key]) -> None:
        """Note the end of each lease, by which what becomes of the message is written."""
        self.settling.held |= {key: key for key in keys}

    @contextmanager
    def keeping(self, envelopes: Sequence[Envelope]) -> Iterator[None]:
        """Renew the leases of messages until they are sent, however long they wait for their slot."""
        keys = {envelope.key for envelope in envelopes}
        self._in_hand |= keys
        self._are_sure(keys)
        if self._beating is None or self._beating.done():
            self._beating = asyncio.ensure_future(self._beat())
        try:
            yield
        finally:
            self._in_hand -= keys
            for key in keys:
                self.settling.held.pop(key, None)
                self._sure.pop(key, None)

    def _are_sure(self, keys: Iterable[Key]) -> None:
        self._sure |= dict.fromkeys(keys, (passed() + SURE_FOR, self.leading.losses))

    def check(self, key: Key) -> None:
        """Raise NotOurs where this process was stopped or cut off for so long that another may have the message."""
        until, losses = self._sure[key]
        if passed() >= until or losses != self.leading.losses or not self.leading.is_sure():
            raise NotOurs("another process may have it")

    def stop(self) -> None:
        for task in (self._beating, self._recovering):
            if task:
                task.cancel()

    def recover(self) -> None:
        """Put back, once the database answers, what was leased by a commit of which nobody heard that it was made."""
        if self._recovering is None or self._recovering.done():
            self._recovering = asyncio.ensure_future(self._recover())

    async def _recover(self) -> None:
        while True:
            await asyncio.sleep(UNKNOWN_FOR)
            older = self.time.real() + LEASED_FOR - timedelta(seconds=UNKNOWN_FOR)
            ours = [key for key in self._ours() if isinstance(key, int)]
            with suppress(*UNAVAILABLE):
                freed = await self.database.run(rows.free, self.owner, older, ours)
                if freed:
                    log.warning("%s: %d messages of which nobody heard are sent now", self.name, freed)
                return

    def _ours(self) -> set[Key]:
        """Return what this process is sending or has not settled: leased again, a message would be repeated."""
        return self._in_hand | self.settling.unsettled()

    async def _beat(self) -> None:
        while self._ours():
            await asyncio.sleep(HEARTBEAT.total_seconds())
            await self.settling.settle()
            ours = [self.settling.held.get(key, key) for key in self._ours()]
            with self._tolerating():
                asked, losses = passed(), self.leading.losses
                renewed = await self.database.run(messages.renew, ours, self.terms())
                if losses == self.leading.losses:
                    self._sure |= {key: (asked + SURE_FOR, sure[1]) for key, sure in self._sure.items()}
                self._hold(key for key in renewed if key in self._in_hand)

    @contextmanager
    def _tolerating(self) -> Iterator[None]:
        try:
            yield
        except UNAVAILABLE as error:
            log.error("%s: the heartbeat did not reach the database (%s)", self.name, type(error).__name__)
