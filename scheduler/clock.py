"""Run a few fixed ticks; rows say what is due, so the next tick catches up on a missed one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from scheduler import announcing, housekeeping, queues, reminders
from storage.ground import leases, process
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import outbox

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)


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

        trigger = IntervalTrigger(seconds=seconds, timezone=self.zone)
        self.scheduler.add_job(
            run, trigger, id=name, name=name, misfire_grace_time=None, coalesce=True, max_instances=1
        )

    def start(self) -> None:
        self.scheduler.start()

    async def stop(self) -> None:
        """Begin no further tick, and wait for running ones: the scheduler itself would cut them off."""
        if not self.scheduler.running:
            return
        self.scheduler.pause()
        await asyncio.sleep(0)  # a tick that just began is counted only after the loop has run
        await asyncio.gather(*self._running, return_exceptions=True)
        self.scheduler.shutdown(wait=False)

    async def remind(self) -> None:
        """Turn due reminders and claims that wait into messages, after dropping those that have become stale."""
        await self._tick(
            "reminders",
            lambda session, now, real: (
                outbox.expire(session, real)
                + reminders.remind(session, now, real, self.zone)
                + queues.nudge(session, now, real, self.zone)
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
