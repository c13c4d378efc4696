"""Run a few fixed ticks; rows say what is due, so the next tick catches up on a missed one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler import announcing, housekeeping, queues, reminders
from scheduler.set_back import SetBack
from storage.ground import leases, process
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import outbox

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
WATCH = 5.0  # seconds between two looks at whether the machine's clock was set back


class Time(Protocol):
    """The two clocks: domain time, which a rehearsal may move, and real time, which nobody may."""

    def now(self) -> datetime: ...

    def real(self) -> datetime: ...


class Clock:
    """Runs the ticks in whichever process holds the lease; `editing` names the channels that edit messages."""

    def __init__(
        self,
        database: Database,
        time: Time,
        zone: tzinfo,
        owner: str,
        wake: Callable[[], None],
        editing: Collection[str],
    ) -> None:
        self.database, self.time, self.zone, self.owner, self.wake = database, time, zone, owner, wake
        self.editing = editing
        self.scheduler = AsyncIOScheduler(timezone=zone)
        self._running: set[asyncio.Task[None]] = set()
        self._set_back = SetBack(time)
        self._every: dict[str, float] = {}
        self._watching: asyncio.Task[None] | None = None
        self.add("expiry", self.expire, 20)
        self.add("reminders", self.remind, 20)
        self.add("broadcasts", self.broadcast, 2)
        self.add("housekeeping", self.tidy, 3600)

    def add(self, name: str, tick: Callable[[], Awaitable[None]], seconds: float) -> None:
        """Run a tick every so many seconds; run late ticks once."""

        async def run() -> None:
            task = asyncio.current_task()
            assert task is not None
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            await tick()

        self._every[name] = seconds
        trigger = self._trigger(seconds)
        self.scheduler.add_job(
            run, trigger, id=name, name=name, misfire_grace_time=None, coalesce=True, max_instances=1
        )

    def _trigger(self, seconds: float) -> IntervalTrigger:
        return IntervalTrigger(seconds=seconds, timezone=self.zone)

    def start(self) -> None:
        self.scheduler.start()
        self._set_back.look()
        self._watching = asyncio.ensure_future(self._watch())

    async def _watch(self) -> None:
        """Begin every tick anew when the machine's clock was set back: each would wait until it has caught up."""
        while True:
            await asyncio.sleep(WATCH)
            if back := self._set_back.look():
                log.warning("the machine's clock was set back by %.0f s; the ticks go on", back)
                for name, seconds in self._every.items():
                    self.scheduler.reschedule_job(name, trigger=self._trigger(seconds))

    async def stop(self) -> None:
        """Begin no further tick, and wait for running ones: the scheduler itself would cut them off."""
        if self._watching:
            self._watching.cancel()
        if not self.scheduler.running:
            return
        self.scheduler.pause()
        await asyncio.sleep(0)  # a tick that just began is counted only after the loop has run
        await asyncio.gather(*self._running, return_exceptions=True)
        self.scheduler.shutdown(wait=False)

    async def expire(self) -> None:
        """Settle what was not sent by its end."""
        await self._tick("expiry", lambda session, now, real: outbox.expire(session, real))

    async def remind(self) -> None:
        """Turn due reminders and claims that wait into messages."""
        await self._tick(
            "reminders",
            lambda session, now, real: (
                reminders.remind(session, now, real, self.zone) + queues.nudge(session, now, real, self.zone)
            ),
        )

    async def broadcast(self) -> None:
        await self._tick(
            "broadcasts",
            lambda session, now, real: announcing.advance(
                session, now.astimezone(self.zone).date(), now, real, self.editing
            ),
        )

    async def tidy(self) -> None:
        await self._tick(
            "housekeeping",
            lambda session, now, real: housekeeping.tidy(session, real),
        )
        self.database.write_through()

    async def _tick(self, name: str, work: Callable[[Session, datetime, datetime], int]) -> None:
        try:
            did = await self.database.run(self._run, name, work)
        except UNAVAILABLE as error:
            log.error(
                "tick %s: the database does not answer (%s); the next tick tries again", name, type(error).__name__
            )
            return
        except Exception:
            log.exception("tick %s failed; the next one tries again", name)
            return
        if did:
            self.wake()

    def _run(self, session: Session, name: str, work: Callable[[Session, datetime, datetime], int]) -> int:
        now, real = self.time.now(), self.time.real()
        if not leases.hold(session, "clock", self.owner, real, real + LEASE):
            return 0
        did = work(session, now, real)
        process.note_tick(session, name, real, f"({did})" if did else "")
        return did
