"""The one active sender of a bot account: lease, send at the permitted pace, settle."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from weakref import WeakValueDictionary

from domain.channel import Channel, Rejected, SendError, Throttled, Unreachable
from domain.chat import Address
from scheduler.clock import Time
from scheduler.sender.holding import Held, ready
from scheduler.sender.pace import Closed, Pace
from storage.chats import accounts
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import outbox
from storage.outgoing.outbox import Envelope, Lane, LeaseTerms

log = logging.getLogger(__name__)

LEASED_FOR = timedelta(seconds=60)
HEARTBEAT = timedelta(seconds=15)
BATCH = 200
IDLE = 1.0  # seconds between looks when nobody wakes the sender
GRACE = 5.0  # seconds replies may still wait for their slot when the process is told to stop
SETTLING = 10  # tries, a second apart, to settle what arrived while the database is away and the process stops
TRIES = 14  # the last ones are ten minutes apart: more than an hour in all


class Sender:
    """Delivers one account's messages: replies as they are made, everything else from the outbox."""

    def __init__(
        self,
        database: Database,
        channel: Channel,
        pace: Pace,
        time: Time,
        owner: str,
        link: Callable[[int], str] = lambda file_id: "",
    ) -> None:
        self.link = link
        self.database, self.channel, self.pace, self.time, self.owner = database, channel, pace, time, owner
        self.name = f"sender:{channel.name}:{channel.bot}"
        self.awake = asyncio.Event()
        self._order: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        self._behind: set[Address] = set()
        self._in_hand: set[int] = set()
        self._arrived: list[tuple[int, str]] = []
        self._settling: asyncio.Task[None] | None = None
        self._beating: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def terms(self) -> LeaseTerms:
        """What a turn's replies are leased to this process by."""
        now = self.time.real()
        return LeaseTerms(self.owner, now, now + LEASED_FOR)

    def wake(self) -> None:
        """There is something in the outbox."""
        self.awake.set()

    def reply(self, envelopes: Sequence[Envelope]) -> None:
        """Send a turn's replies at once, in order, without waiting for the sender's turn."""
        if envelopes:
            self._spawn(self._in_order(envelopes))

    async def send_until(self, stop: asyncio.Event) -> None:
        """Until `stop`: while this process holds the account's lease, send what is due."""
        while not stop.is_set():
            self.awake.clear()
            try:
                busy = await self._round()
            except UNAVAILABLE as error:
                log.error("%s: the database does not answer (%s)", self.name, type(error).__name__)
                busy = False
            except Exception:
                log.exception("%s: a round failed; the next one tries again", self.name)
                busy = False
            if not busy and not stop.is_set():
                await self._sleep(stop)
        await self.drain()

    def close(self) -> None:
        """Told to stop: what cannot go out within seconds goes back into the outbox."""
        self.pace.close(GRACE)

    async def drain(self) -> None:
        """Let what is in flight arrive and be settled."""
        tries = 0
        while (self._tasks or self._arrived) and tries < SETTLING:
            await asyncio.gather(*self._tasks, return_exceptions=True)
            await self._settle_now()
            tries += bool(self._arrived)
        if self._beating:
            self._beating.cancel()
        if self._arrived:
            log.error("%s: %d messages arrived, could not be settled, and go out again", self.name, len(self._arrived))

    async def _sleep(self, stop: asyncio.Event) -> None:
        waiting = [asyncio.ensure_future(event.wait()) for event in (self.awake, stop)]
        await asyncio.wait(waiting, timeout=IDLE, return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()

    async def _round(self) -> bool:
        """Lease what is due and send it; True: look again at once."""
        envelopes = await self.database.run(self._lease)
        if not envelopes:
            return False
        leading = asyncio.ensure_future(self._keep_lease())
        try:
            with self._holding(envelopes):
                await asyncio.gather(*(self._deliver(envelope) for envelope in envelopes))
        finally:
            leading.cancel()
        await self._settle_now()
        self._behind -= {envelope.address for envelope in envelopes}
        return True

    def _lease(self, session: Session) -> list[Envelope]:
        terms = self.terms()
        if not leases.hold(session, self.name, self.owner, terms.now, terms.until):
            return []
        due = outbox.lease(session, self.channel.name, self.channel.bot, terms, BATCH)
        ours = self._unsettled()
        return [envelope for envelope in due if envelope.id not in ours]

    async def _keep_lease(self) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT.total_seconds())
            with self._tolerating():
                terms = self.terms()
                await self.database.run(leases.hold, self.name, self.owner, terms.now, terms.until)

    @contextmanager
    def _holding(self, envelopes: Sequence[Envelope]) -> Iterator[None]:
        """They stay ours until they are sent, however long they wait for their slot."""
        ids = {envelope.id for envelope in envelopes}
        self._in_hand |= ids
        if self._beating is None or self._beating.done():
            self._beating = asyncio.ensure_future(self._beat())
        try:
            yield
        finally:
            self._in_hand -= ids

    def _unsettled(self) -> set[int]:
        """What this process is sending, or has sent and could not settle: to lease it again would repeat it."""
        return self._in_hand.union(row_id for row_id, _ in self._arrived)

    async def _beat(self) -> None:
        while self._unsettled():
            await asyncio.sleep(HEARTBEAT.total_seconds())
            await self._settle_now()
            with self._tolerating():
                await self.database.run(outbox.renew, self._unsettled(), self.terms())

    @contextmanager
    def _tolerating(self) -> Iterator[None]:
        try:
            yield
        except UNAVAILABLE as error:
            log.error("%s: the heartbeat did not reach the database (%s)", self.name, type(error).__name__)

    async def _in_order(self, envelopes: Sequence[Envelope]) -> None:
        address = envelopes[0].address
        lock = self._order.get(address)
        if lock is None:
            lock = self._order[address] = asyncio.Lock()
        with self._holding(envelopes):
            async with lock:
                for envelope in envelopes:
                    if address in self._behind:
                        await self.database.run(outbox.again, envelope.id, self.time.real(), "in line", counted=False)
                    else:
                        await self._deliver(envelope)

    async def _deliver(self, envelope: Envelope) -> None:
        try:
            message = envelope.message
            if envelope.lane is Lane.REMINDER:
                message = await self.database.run(ready, envelope, self.channel.capabilities, self.time.now())
            if message.file and envelope.file_id:
                message = replace(message, file=replace(message.file, link=self.link(envelope.file_id)))
            async with self.pace.slot(reply=envelope.lane is Lane.REPLY):
                platform_id = await self.channel.send(envelope.address.chat, message)
        except Closed:
            await self._again(envelope, 0, "the process stopped", counted=False)
        except Held:
            await self._again(envelope, 60, "a dialogue is open", counted=False)
        except Throttled as error:
            self.pace.halt(error.retry_after)
            await self._again(envelope, error.retry_after, str(error), counted=False)
        except Unreachable as error:
            await self.database.run(self._unreachable, envelope, str(error))
        except Rejected as error:
            log.warning("%s: message %s was refused: %s", self.name, envelope.id, error)
            await self.database.run(outbox.give_up, envelope.id, "rejected", self.time.real(), str(error))
        except SendError as error:
            await self._later(envelope, error)
        except Exception as error:
            log.exception("%s: message %s could not be sent", self.name, envelope.id)
            await self._later(envelope, error)
        else:
            self._arrived.append((envelope.id, platform_id))
            if self._settling is None:
                self._settling = self._spawn(self._settle_soon())

    async def _later(self, envelope: Envelope, error: Exception) -> None:
        if envelope.attempts + 1 >= TRIES:
            await self.database.run(outbox.give_up, envelope.id, "rejected", self.time.real(), str(error))
        else:
            await self._again(envelope, min(600, 2**envelope.attempts), str(error), counted=True)

    async def _again(self, envelope: Envelope, seconds: float, reason: str, *, counted: bool) -> None:
        self._behind.add(envelope.address)
        not_before = self.time.real() + timedelta(seconds=seconds)
        await self.database.run(outbox.again, envelope.id, not_before, reason, counted=counted)

    def _unreachable(self, session: Session, envelope: Envelope, reason: str) -> None:
        outbox.give_up(session, envelope.id, "unreachable", self.time.real(), reason)
        accounts.set_blocked(session, envelope.address, self.time.now())

    async def _settle_soon(self) -> None:
        await asyncio.sleep(0.02)  # what arrives together is settled together
        self._settling = None
        await self._settle_now()

    async def _settle_now(self) -> None:
        arrived, self._arrived = self._arrived, []
        if not arrived:
            return
        try:
            await self.database.run(outbox.sent, arrived, self.time.real())
        except UNAVAILABLE as error:
            log.error("%s: could not settle %d messages (%s)", self.name, len(arrived), type(error).__name__)
            self._arrived = arrived + self._arrived
            await asyncio.sleep(1)

    def _spawn(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
