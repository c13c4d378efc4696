"""Send as fast as a bot's token may and no faster: one slot a message, replies first.

The platform counts what arrived within a window. When a message arrived is unknown: somewhere between sending the
message and receiving the answer. Its slot is therefore free again one window after the answer came, less the shortest
round trip seen, for the next message needs at least as long. Counting from the sending would exceed the limit whenever
the network stalls; counting from the answer alone would waste a round trip in every window.

Bulk goes out evenly, so that slots come back evenly too, replies first: in a burst all of them would be used at once,
and a reply would wait for the next window. While somebody is answered bulk also leaves one slot in reserve.
"""

import asyncio
import heapq
from collections import deque
from types import TracebackType

from scheduler.sender.judging import NotNow

WINDOW = 1.0  # seconds
TRUSTED_AFTER = 8  # round trips before the shortest one is used: the first ones open connections
BURST = 0.05  # seconds of bulk that a late timer may catch up on at once
EVENNESS = 0.985  # share of the even distance between two bulk messages; the rest of the window no slot comes back
TALK = 3 * WINDOW  # after a reply the next one is likely for so long
MARGIN = 0.9  # share of the shortest round trip that is subtracted, for a shorter one may come


class Closed(NotNow):
    """No slot any more: the process is stopping, and waiting messages go back into the outbox."""


class Pace:
    """The limit of one bot's token, for one event loop."""

    def __init__(self, rate: int) -> None:
        self.rate = self._free = rate
        self._talks_until = 0.0
        self._interval = EVENNESS * WINDOW / rate
        self._next_bulk = 0.0
        self._returning: list[float] = []  # when the slots of answered messages are free again
        self._replies: deque[asyncio.Future[None]] = deque()
        self._bulk: deque[asyncio.Future[None]] = deque()
        self._closed_to_bulk = self._closed = False
        self._alarm: asyncio.TimerHandle | None = None
        self._shortest = float("inf")
        self._trips = 0

    def slot(self, reply: bool = False) -> "Slot":
        """Reserve a slot: `async with pace.slot(): await channel.send(…)`."""
        return Slot(self, reply)

    def close(self, grace: float) -> None:
        """Refuse slots to bulk from now on, and to replies after `grace` seconds."""
        self._closed_to_bulk = True
        _send_away(self._bulk)
        asyncio.get_running_loop().call_later(grace, self._close)

    def _close(self) -> None:
        self._closed = True
        _send_away(self._replies)

    async def acquire(self, reply: bool) -> None:
        """Wait for a slot; replies first, each kind in its order. Raise Closed once the pace is closed."""
        lane = self._replies if reply else self._bulk
        if not self._replies and (reply or not self._bulk) and self._available(reply):
            self._take(reply)
            return
        if self._closed if reply else self._closed_to_bulk:
            raise Closed("the process stopped")
        turn = asyncio.get_running_loop().create_future()
        lane.append(turn)
        self._wake()
        try:
            await turn
        except asyncio.CancelledError:
            if turn in lane:
                lane.remove(turn)
            elif not turn.cancelled():  # the slot came at the same moment and is not needed any more
                self._free += 1
            self._wake()
            raise

    def release(self, started: float, answered: bool) -> None:
        """Give a slot back after a send or a failed try; the slot is free when the platform's window has passed."""
        now = asyncio.get_running_loop().time()
        if answered:
            self._shortest = min(self._shortest, now - started)
            self._trips += 1
        trip = self._shortest * MARGIN if self._trips >= TRUSTED_AFTER else 0.0
        heapq.heappush(self._returning, now + WINDOW - min(trip, WINDOW))
        self._wake()

    def _available(self, reply: bool) -> bool:
        now = asyncio.get_running_loop().time()
        while self._returning and self._returning[0] <= now:
            heapq.heappop(self._returning)
            self._free += 1
        return self._free > 0 if reply else self._free > self._reserve(now) and now >= self._next_bulk

    def _reserve(self, now: float) -> int:
        return 1 if now < self._talks_until and self.rate > 1 else 0

    def _take(self, reply: bool) -> None:
        self._free -= 1
        now = asyncio.get_running_loop().time()
        if reply:
            self._talks_until = now + TALK
        else:
            self._next_bulk = max(self._next_bulk, now - BURST) + self._interval

    def _wake(self) -> None:
        """Give free slots to waiting messages, and run again when the next slot is due."""
        while self._replies and self._available(reply=True):
            self._grant(reply=True)
        while self._bulk and not self._replies and self._available(reply=False):
            self._grant(reply=False)
        if self._replies or self._bulk:
            self._set_alarm()

    def _grant(self, reply: bool) -> None:
        turn = (self._replies if reply else self._bulk).popleft()
        if not turn.done():
            turn.set_result(None)
            self._take(reply)

    def _set_alarm(self) -> None:
        loop = asyncio.get_running_loop()
        due = self._due()
        if self._alarm is not None:
            if loop.time() < self._alarm.when() <= due:
                return
            self._alarm.cancel()
        self._alarm = loop.call_at(due, self._ring) if due < float("inf") else None

    def _ring(self) -> None:
        self._alarm = None  # the loop may ring a moment too early: then the alarm is set again
        self._wake()

    def _due(self) -> float:
        """Return when the first waiting message may go; infinity when every slot is in use: an answer frees one."""
        first = 0.0 if self._replies else self._next_bulk
        now = asyncio.get_running_loop().time()
        if self._free > (0 if self._replies else self._reserve(now)):
            return first
        kept_until = self._talks_until if self._free else float("inf")
        return max(first, min(kept_until, self._returning[0] if self._returning else float("inf")))


def _send_away(waiting: deque[asyncio.Future[None]]) -> None:
    while waiting:
        turn = waiting.popleft()
        if not turn.done():
            turn.set_exception(Closed("the process stopped"))


class Slot:
    __slots__ = ("_pace", "_reply", "_started")

    def __init__(self, pace: Pace, reply: bool) -> None:
        self._pace = pace
        self._reply = reply
        self._started = 0.0

    async def __aenter__(self) -> None:
        await self._pace.acquire(self._reply)
        self._started = asyncio.get_running_loop().time()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pace.release(self._started, kind is None)
