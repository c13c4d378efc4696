"""Send for one bot account: lease what is due, deliver at the permitted pace, settle."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import tzinfo

from domain.channel import Channel, MessageState
from scheduler.clock import Time
from scheduler.leading.terms import Terms
from scheduler.sender.delivering import Delivery
from scheduler.sender.leasing import Leasing
from scheduler.sender.pace import Pace
from scheduler.sender.settling import Settling
from storage.ground.database import UNAVAILABLE, Database
from storage.outgoing.envelopes import Envelope, LeaseTerms

log = logging.getLogger(__name__)

IDLE = 1.0  # seconds between looks when nobody wakes the sender
GRACE = 5.0  # seconds replies may still wait for their slot when the process is told to stop
FEWEST, MOST = 20, 200  # messages in hand at a time; between them, what two seconds take
IN_HAND = 2.0  # seconds of sending


class Sender:
    """Delivers one account's messages: replies as they are made, everything else from the outbox."""

    def __init__(
        self,
        database: Database,
        channel: Channel,
        pace: Pace,
        time: Time,
        zone: tzinfo,
        owner: str,
        link: Callable[[int], str] = lambda file_id: "",
        read: Callable[[str], bytes | None] = lambda sha256: None,
        terms: Terms | None = None,
    ) -> None:
        self.name = f"sender:{channel.name}:{channel.bot}"
        self.pace = pace
        self.settling = Settling(database, time, self.name, owner, self._look_again)
        terms = terms or Terms(database, time, owner)
        self.leasing = Leasing(database, channel, time, terms, self.settling)
        self.delivery = Delivery(database, channel, pace, time, zone, link, self.settling, self.leasing.check, read)
        self._capacity = min(MOST, max(FEWEST, round(pace.rate * IN_HAND)))
        self._awake = asyncio.Event()
        self._replying: set[asyncio.Task[None]] = set()
        self._sending: set[asyncio.Task[None]] = set()
        self._ended = False  # a message of the outbox was sent since the last look

    def terms(self) -> LeaseTerms:
        return self.leasing.terms()

    def recover(self) -> None:
        self.leasing.recover()

    def ended(self) -> Counter[MessageState]:
        """Return how messages ended since the last time."""
        ended, self.settling.ended = self.settling.ended, Counter()
        return ended

    def wake(self) -> None:
        self._awake.set()

    def reply(self, envelopes: Sequence[Envelope]) -> None:
        """Send a turn's replies at once, in order, without waiting for the next look into the outbox."""
        if envelopes:
            self._begin(self._replying, envelopes, self.delivery.replies(envelopes))

    def _begin(
        self, running: set[asyncio.Task[None]], envelopes: Sequence[Envelope], delivering: Awaitable[None]
    ) -> asyncio.Task[None]:
        async def deliver() -> None:
            with self.leasing.keeping(envelopes):
                try:
                    await delivering
                except Exception:
                    log.exception("%s: a message was not settled; it is sent again later", self.name)

        task = asyncio.ensure_future(deliver())
        running.add(task)
        task.add_done_callback(running.discard)
        return task

    def _sent(self, _task: asyncio.Task[None]) -> None:
        self._ended = True
        if not self._sending:
            self.wake()

    def _look_again(self) -> None:
        """Look for the next messages once some of the outbox are settled, and half of what may be in hand is sent."""
        if self._ended and len(self._sending) <= self._capacity // 2:
            self._ended = False
            self.wake()

    async def send_until(self, stop: asyncio.Event) -> None:
        """Until `stop`, while this process holds the account's lease, send what is due."""
        while not stop.is_set():
            self._awake.clear()
            try:
                await self._take()
            except UNAVAILABLE as error:
                log.error("%s: the database does not answer (%s)", self.name, type(error).__name__)
                self.recover()
            except Exception:
                log.exception("%s: a look into the outbox failed; the next one tries again", self.name)
            if not stop.is_set():
                await self._sleep(stop)
        await self.drain()

    def close(self) -> None:
        """Put back into the outbox what cannot be sent within seconds."""
        self.pace.close(GRACE)

    async def drain(self) -> None:
        """Wait until the messages in flight have arrived and are settled."""
        while running := self._replying | self._sending:
            await asyncio.gather(*running, return_exceptions=True)
        await self.settling.finish()
        self.leasing.stop()

    async def _take(self) -> None:
        """Lease what is due, as far as there is room; each message is sent on its own and waits for no other."""
        for envelope in await self.leasing.take(
            self._room(), quiet=self.delivery.is_quiet(), day=self.delivery.today()
        ):
            task = self._begin(self._sending, [envelope], self.delivery.deliver(envelope))
            task.add_done_callback(self._sent)

    def _room(self) -> int:
        """Return how many messages more may be in hand; of an account in doubt one, the probe."""
        account = self.delivery.account
        if account.is_open():
            return self._capacity - len(self._sending)
        return 1 if account.may_probe() else 0

    async def _sleep(self, stop: asyncio.Event) -> None:
        waiting = [asyncio.ensure_future(event.wait()) for event in (self._awake, stop)]
        await asyncio.wait(waiting, timeout=IDLE, return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()
