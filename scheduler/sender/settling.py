"""Write what became of each message: arrived, to be tried again, or never to arrive."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

from domain.channel import MessageState
from domain.chat import Address
from scheduler.clock import Time
from scheduler.sender.judging import Verdict
from storage.chats import accounts
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import messages
from storage.outgoing.envelopes import Envelope, Key

log = logging.getLogger(__name__)

TOGETHER = 0.02  # seconds: messages that arrive within this time are settled together
LONGEST_WAIT = 3600.0  # seconds after which a message is looked at again, however long its chat has to wait
LAST_TRIES = 10  # tries, a second apart, to settle arrivals while the database is away and the process stops


class Settling:
    """The outcomes of one account's messages. Arrivals are written in batches, every other outcome at once."""

    def __init__(self, database: Database, time: Time, name: str, owner: str, settled: Callable[[], None]) -> None:
        self.database, self.time, self.name, self.owner, self.settled = database, time, name, owner, settled
        self.held: dict[Key, Key] = {}  # what is in hand, with the end of its lease as it is by now
        self.ended: Counter[MessageState] = Counter()
        self._arrived: list[tuple[Key, str]] = []
        self._behind: set[Address] = set()
        self._soon: asyncio.Task[None] | None = None

    def unsettled(self) -> set[Key]:
        """Return the messages that arrived and are not written yet: leased again, a message would be repeated."""
        return {key for key, _ in self._arrived}

    def is_behind(self, address: Address) -> bool:
        """Tell whether a message to this chat was put back, so that a later one may have to wait."""
        return address in self._behind

    def caught_up(self, address: Address) -> None:
        """Note that nothing put back waits for this chat any more."""
        self._behind.discard(address)

    async def apply(self, envelope: Envelope, verdict: Verdict, ids: str) -> None:
        """Write what was judged of a message; an arrival soon, together with others. `ids`: of what arrived of it."""
        if verdict.state not in (None, MessageState.QUEUED):
            self.ended[verdict.state] += 1
        match verdict.state:
            case MessageState.SENT:
                self._arrived.append((envelope.key, ids))
                if self._soon is None:
                    self._soon = asyncio.ensure_future(self._settle_soon())
            case MessageState.QUEUED:
                await self._again(envelope, verdict, ids)
            case MessageState.UNREACHABLE | MessageState.REJECTED | MessageState.EXPIRED as state:
                await self.database.run(self._give_up, envelope, state, verdict.reason)

    async def _again(self, envelope: Envelope, verdict: Verdict, ids: str) -> None:
        self._behind.add(envelope.address)
        not_before = self.time.real() + timedelta(seconds=min(verdict.wait, LONGEST_WAIT))
        await self.database.run(self._put_back, envelope, verdict, not_before, ids)

    def _put_back(self, session: Session, envelope: Envelope, verdict: Verdict, not_before: datetime, ids: str) -> None:
        if not messages.is_ours(session, envelope.key, self.owner):
            return
        key, why = self._key(envelope), verdict.reason
        counted, arrived = verdict.counted, verdict.arrived
        messages.again(session, key, not_before, why, counted=counted, arrived=arrived, ids=ids)

    def _key(self, envelope: Envelope) -> Key:
        """Return the key with the lease as it was renewed last."""
        return self.held.get(envelope.key, envelope.key)

    async def in_line(self, envelope: Envelope) -> None:
        """Put a message back behind an earlier one that was put back."""
        await self.database.run(self._put_behind, envelope)

    def _put_behind(self, session: Session, envelope: Envelope) -> None:
        if messages.is_ours(session, envelope.key, self.owner):
            messages.again(session, envelope.key, self.time.real(), "in line", counted=False)

    def _give_up(self, session: Session, envelope: Envelope, state: MessageState, reason: str) -> None:
        if not messages.is_ours(session, envelope.key, self.owner):
            return
        if state is MessageState.UNREACHABLE:
            accounts.set_blocked(session, envelope.address, self.time.now())
            if messages.follow(session, self._key(envelope), envelope.member_id, self.time.real()):
                return
        messages.give_up(session, self._key(envelope), state, self.time.real(), reason)
        if state is MessageState.REJECTED:
            log.warning("%s: message %s was refused: %s", self.name, envelope.key, reason)

    async def settle(self) -> None:
        """Write the arrivals; while the database is away, keep them for the next try."""
        arrived, self._arrived = self._arrived, []
        if not arrived:
            return
        try:
            await self.database.run(messages.sent, arrived, self.time.real(), self.owner)
            self.settled()
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
