"""Send for one bot account: lease what is due, deliver at the permitted pace, settle."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager

from domain.channel import Channel
from scheduler.clock import Time
from scheduler.sender.delivering import Delivery
from scheduler.sender.leasing import Leasing
from scheduler.sender.pace import Pace
from scheduler.sender.settling import Settling
from storage.ground.database import UNAVAILABLE, Database
from storage.outgoing.outbox import Envelope, LeaseTerms

log = logging.getLogger(__name__)

IDLE = 1.0  # seconds between looks when nobody wakes the sender
FEW = 50  # messages of a batch still under way when the next batch is leased
GRACE = 5.0  # seconds replies may still wait for their slot when the process is told to stop


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
        self.name = f"sender:{channel.name}:{channel.bot}"
        self.pace = pace
        self.settling = Settling(database, time, self.name)
        self.leasing = Leasing(database, channel, time, owner, self.settling)
        self.delivery = Delivery(database, channel, pace, time, link, self.settling)
        self._awake = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()

    def terms(self) -> LeaseTerms:
        return self.leasing.terms()

    def wake(self) -> None:
        self._awake.set()

    def reply(self, envelopes: Sequence[Envelope]) -> None:
        """Send a turn's replies at once, in order, without waiting for the next look into the outbox."""
        if envelopes:
            self._in_background(self._reply(envelopes))

    async def _reply(self, envelopes: Sequence[Envelope]) -> None:
        with self.leasing.keeping(envelopes):
            await self.delivery.replies(envelopes)

    async def send_until(self, stop: asyncio.Event) -> None:
        """Until `stop`, while this process holds the account's lease, send what is due."""
        while not stop.is_set():
            self._awake.clear()
            busy = False
            with self._tolerating():
                busy = await self._round()
            if not busy and not stop.is_set():
                await self._sleep(stop)
        await self.drain()

    def close(self) -> None:
        """Put back into the outbox what cannot be sent within seconds."""
        self.pace.close(GRACE)

    async def drain(self) -> None:
        """Wait until the messages in flight have arrived and are settled."""
        while self._sending:
            await asyncio.gather(*self._sending, return_exceptions=True)
        await self.settling.finish()
        self.leasing.stop()

    async def _round(self) -> bool:
        """Lease what is due and begin to send it; return True to look again at once, when most of it has arrived."""
        envelopes = await self.leasing.take()
        if not envelopes:
            return False
        few_left = asyncio.Event()
        self._in_background(self._send(envelopes, few_left))
        await few_left.wait()
        return True

    async def _send(self, envelopes: Sequence[Envelope], few_left: asyncio.Event) -> None:
        """Send a batch; the next one is leased before the last answers have come, so that no slot is left unused."""
        left = len(envelopes)

        async def deliver(envelope: Envelope) -> None:
            nonlocal left
            try:
                await self.delivery.deliver(envelope)
            finally:
                left -= 1
                if left <= FEW:
                    few_left.set()

        with self._tolerating(), self.leasing.leading(), self.leasing.keeping(envelopes):
            ended = await asyncio.gather(*map(deliver, envelopes), return_exceptions=True)
            for error in filter(None, ended):
                raise error
        with self._tolerating():
            await self.settling.settle()
        self.settling.caught_up({envelope.address for envelope in envelopes})
        self.wake()

    def _in_background(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    @contextmanager
    def _tolerating(self) -> Iterator[None]:
        try:
            yield
        except UNAVAILABLE as error:
            log.error("%s: the database does not answer (%s)", self.name, type(error).__name__)
        except Exception:
            log.exception("%s: a round failed; the next one tries again", self.name)

    async def _sleep(self, stop: asyncio.Event) -> None:
        waiting = [asyncio.ensure_future(event.wait()) for event in (self._awake, stop)]
        await asyncio.wait(waiting, timeout=IDLE, return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()
