"""Run a few fixed ticks; rows say what is due, so the next tick catches up on a missed one."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from domain.operating.keeping import Keeping
from domain.operating.ticks import SCHEDULED
from domain.stamps import Stamp
from scheduler import announcing, housekeeping, mornings, queues, reminders, reorganising
from scheduler.campaigns import instructing, members, news, overdue, releasing, rounds, studying
from scheduler.desk import keeping
from scheduler.digests import going_out
from scheduler.events import telling as events
from scheduler.leading.terms import Terms
from scheduler.notes import going_out as notes
from scheduler.operating.lasting import Lasting
from scheduler.pieces import BESIDE, HOLDS, Piece, next_share
from scheduler.recognition import agreements, lapsing
from scheduler.set_back import SetBack
from storage.announcing import rows as announcing_rows
from storage.ground import leases, process
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing import messages
from storage.roster import preparing

log = logging.getLogger(__name__)

LEASE = "clock"
MANY = 1_000  # messages of one tick, after which the database is told how many there are by now
BREATH = 0.02  # seconds between two pieces of a tick: a reply takes several turns of the loop
FIRST = 60.0  # seconds until the first run of a tick that runs more rarely than that
SKIPS_ITSELF = 2  # runs of one tick at a time: the second ends at once, where APScheduler would warn of it each time
USUAL = Keeping()
WATCH = 5.0  # seconds between two looks at whether the machine's clock was set back


class Time(Protocol):
    """The two clocks: domain time, which a rehearsal may move, and real time, which nobody may."""

    def now(self) -> datetime: ...

    def real(self) -> datetime: ...


Work = Callable[[Session, datetime, datetime, tzinfo, float], Piece]
"""One piece of a tick, at a domain time and a real time, as a share of the usual one."""


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
        terms: Terms | None = None,
        keeping: Keeping = USUAL,
    ) -> None:
        self.database, self.time, self.zone, self.owner, self.wake = database, time, zone, owner, wake
        self.editing, self.terms, self.keeping = editing, terms or Terms(database, time, owner), keeping
        self.scheduler = AsyncIOScheduler(timezone=zone)
        self._running: set[asyncio.Task[None]] = set()
        self._announcing = asyncio.Lock()
        self._stopping = False
        self._set_back = SetBack(time)
        self._every: dict[str, float] = {}
        self._watching: asyncio.Task[None] | None = None
        self.ran: dict[str, datetime] = {}  # ticks that note themselves nowhere else
        self.lasting = Lasting()
        self.add("expiry", self.expire)
        self.add("reminders", self.remind)
        self.add("broadcasts", self.broadcast)
        self.add("plans", self.plan)
        self.add("figures", self.keep)
        self.add("housekeeping", self.tidy)

    def add(self, name: str, tick: Callable[[], Awaitable[None]], every: float = 0.0) -> None:
        """Run a tick as often as it should; run late ticks once, and none beside one of its own that still runs."""
        running = asyncio.Lock()

        async def run() -> None:
            if running.locked():
                self.lasting.leave_out(name)
                return
            task = asyncio.current_task()
            assert task is not None
            self._running.add(task)
            task.add_done_callback(self._running.discard)
            async with running:
                with self.lasting.run(name):
                    await tick()
            self.ran[name] = self.time.real()

        trigger = self._trigger(self._every.setdefault(name, every or SCHEDULED[name]))
        self.scheduler.add_job(
            run, trigger, id=name, name=name, misfire_grace_time=None, coalesce=True, max_instances=SKIPS_ITSELF
        )

    def _trigger(self, seconds: float) -> IntervalTrigger:
        return IntervalTrigger(seconds=seconds, timezone=self.zone)

    def start(self) -> None:
        self.scheduler.start()
        self._soon()
        self._set_back.look()
        self._watching = asyncio.ensure_future(self._watch())

    def _soon(self) -> None:
        """Run a rare tick soon after the start: where processes end each hour, it would never run."""
        for name, seconds in self._every.items():
            if seconds > FIRST:
                first = self.time.real() + timedelta(seconds=FIRST)
                self.scheduler.modify_job(name, next_run_time=first)

    async def _watch(self) -> None:
        """Begin every tick anew when the machine's clock was set back: each would wait until it has caught up."""
        while True:
            await asyncio.sleep(WATCH)
            if back := self._set_back.look():
                log.warning("the machine's clock was set back by %.0f s; the ticks go on", back)
                for name, seconds in self._every.items():
                    self.scheduler.reschedule_job(name, trigger=self._trigger(seconds))

    async def stop(self) -> None:
        """Begin no further tick, and wait for the pieces that run: the scheduler itself would cut them off."""
        self._stopping = True
        if self._watching:
            self._watching.cancel()
        if not self.scheduler.running:
            return
        self.scheduler.pause()
        await asyncio.sleep(0)  # a tick that just began is counted only after the loop has run
        await asyncio.gather(*self._running, return_exceptions=True)
        self.scheduler.shutdown(wait=False)

    async def expire(self) -> None:
        """Settle what was not sent by its end, piece by piece."""
        await self._tick("expiry", self._expire)

    def _expire(self, session: Session, now: datetime, real: datetime, *_: object) -> Piece:
        ended = messages.expire(session, real)
        return Piece(ended, more=ended > 0)

    async def remind(self) -> None:
        """Change the tree where the day has come; find what is due and what waits for a decision; write it."""
        await self._tick("organisations", self._organise)
        await self._tick("campaigns", news.tell)
        await self._tick("rounds", rounds.Telling().tell)
        await self._tick("instructions", instructing.remind)
        await self._tick("recognitions", lapsing.tell)
        await self._tick("agreements", agreements.remind)
        await self._tick("approvals", releasing.release)
        await self._tick("studies", studying.note)
        await self._tick("reminders", reminders.remind)
        await self._tick("members", members.ask)
        await self._tick("overdue", overdue.carry_on)
        await self._tick("digests", going_out.Sending().send)
        await self._tick("notes", notes.send)
        await self._tick("events", events.tell)
        await self._tick("claims", queues.Nudging().nudge)
        await self._tick("mornings", mornings.Telling().tell)

    def _organise(self, session: Session, now: datetime, real: datetime, zone: tzinfo, _share: float) -> Piece:
        """Clear what the import of a long list left that broke off; change the tree where the day has come."""
        if preparing.clear_abandoned(session, f"{self.owner}:lists", Stamp.of(now, zone), real):
            return Piece(more=True)
        return reorganising.carry_out(session, now, real, zone)

    async def plan(self) -> None:
        """Plan an announcement as soon as it is confirmed, in whichever process; looking costs one read."""
        with suppress(*UNAVAILABLE):
            if await self.database.run(announcing_rows.is_one_unplanned):
                await self.broadcast()

    async def broadcast(self) -> None:
        def work(session: Session, now: datetime, real: datetime, zone: tzinfo, _share: float) -> Piece:
            return announcing.advance(session, now.astimezone(zone).date(), now, real, self.editing, zone)

        if not self._announcing.locked():
            async with self._announcing:
                await self._tick("broadcasts", work)

    async def keep(self) -> None:
        """Count the kept figures anew of which something changed; late in the evening, check the others."""
        await self._tick("figures", keeping.keep)

    async def tidy(self) -> None:
        await self._tick("housekeeping", self._tidy)
        self.database.write_through()

    def _tidy(self, session: Session, now: datetime, real: datetime, zone: tzinfo, _share: float) -> Piece:
        return housekeeping.tidy(session, now, real, zone, self.keeping)

    async def _tick(self, name: str, work: Work) -> None:
        """Do what is due piece by piece; turns and messages pass in between."""
        try:
            did, known, share, took = 0, MANY, 1.0, 0.0
            while term := await self.terms.hold(LEASE):
                piece, seconds = await self.database.run(self._run, name, work, did, share, took, term)
                did, took = did + piece.did, took + seconds
                if not piece.more or self._stopping:
                    break
                share = next_share(share, seconds, HOLDS if self.database.is_sqlite else BESIDE)
                if did >= known:
                    known *= 2
                    await self.database.run(process.count_anew)
                self.wake()
                await asyncio.sleep(BREATH)
        except UNAVAILABLE as error:
            log.error(
                "tick %s: the database does not answer (%s); the next tick tries again", name, type(error).__name__
            )
            return
        except Exception as error:
            log.exception("tick %s failed; the next one tries again", name)
            with suppress(*UNAVAILABLE):
                await self.database.run(process.note_failure, name, type(error).__name__, self.time.real())
            return
        if did:
            self.wake()

    def _run(
        self, session: Session, name: str, work: Work, before: int, share: float, took: float, term: int
    ) -> tuple[Piece, float]:
        """Do one piece, if the term in which this process ticks lasts, and say how many seconds it took.

        With the last one the tick is noted, with the sum of what its pieces did and took.
        """
        began = time.perf_counter()
        now, real = self.time.now(), self.time.real()
        if not leases.confirm(session, LEASE, self.owner, term):
            self.terms.lapsed(LEASE)
            return Piece(), 0
        piece = work(session, now, real, self.zone, share)
        if not piece.more:
            did = before + piece.did
            process.note_tick(session, name, real, f"({did})" if did else "", took + time.perf_counter() - began)
        return piece, time.perf_counter() - began
