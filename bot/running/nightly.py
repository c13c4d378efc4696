"""Let a backup be made each night at three, by a process of its own, while turns go on."""

import asyncio
import logging
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from bot.settings import Settings
from domain.operating.nights import next_night
from domain.operating.ticks import MAY_LAST
from scheduler.clock import Time
from storage.copies import package, record
from storage.copies.record import Record
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session

log = logging.getLogger(__name__)

ENDING = ".zip"
OURS = re.compile(rf"dongkhoi-\d{{4}}-\d\d-\d\d-\d{{6}}{re.escape(ENDING)}")
BESIDE = ".evidence"
"""Ends the name of the file that says what a backup needs of the folder beside it, and how many members it holds."""
MEMBERS = "members="
AGAIN = timedelta(hours=1)  # after one that failed
LEASE = timedelta(minutes=10)
HEARTBEAT = 120.0
LONGEST = MAY_LAST["backup"].total_seconds()
"""One that hangs, on a database or a disk that has gone silent, is ended and tried again."""
PATIENCE = 30.0  # seconds in which one that is told to end may clear up
MAKE = (sys.executable, "-m", "bot", "backup", "--nightly")


def is_due(last: Record, now: datetime, zone: tzinfo) -> bool:
    """Whether three o'clock has passed since one was tried, or an hour since one failed."""
    if last.tried_at > now + AGAIN:  # the machine's clock was set back
        return True
    if last.trouble:
        return now - last.tried_at >= AGAIN
    return now >= next_night(last.tried_at, zone)


def made(place: Path) -> list[Path]:
    """Return the nightly backups there are, the newest last."""
    return sorted(each for each in place.iterdir() if OURS.fullmatch(each.name)) if place.is_dir() else []


def members(backup: Path) -> int:
    """Return how many members a backup holds, as the file beside it or the manifest says; 0 where neither does."""
    beside = backup.with_suffix(BESIDE)
    for line in beside.read_text(encoding="ascii").splitlines() if beside.exists() else ():
        if line.startswith(MEMBERS):
            return int(line.removeprefix(MEMBERS))
    return package.rows(backup).get("member", 0)


def newest(settings: Settings) -> Path | None:
    """Return the newest backup that holds somebody, else the newest one."""
    there = made(Path(settings.backup_dir)) if settings.backup_dir else []
    return next((each for each in reversed(there) if members(each)), there[-1] if there else None)


class Nightly:
    """Begins the backup of a night in whichever process takes it first, and ends it with this process."""

    def __init__(
        self, database: Database, time: Time, zone: tzinfo, owner: str, stop: asyncio.Event, make: Sequence[str] = MAKE
    ) -> None:
        self.database, self.time, self.zone, self.owner, self.stop, self.make = database, time, zone, owner, stop, make

    async def work_off(self) -> None:
        """Make one if it is due and no other process makes it."""
        try:
            if await self.database.run(self._take):
                await self._made()
        except UNAVAILABLE as error:
            log.error("the backup waits: the database does not answer (%s)", type(error).__name__)

    def _take(self, session: Session) -> bool:
        now, last = self.time.real(), record.last(session)
        if last is None:
            record.note(session, Record(tried_at=now))  # the first one comes in the first night
            return False
        if not is_due(last, now, self.zone) or not leases.hold(session, "backup", self.owner, now, now + LEASE):
            return False
        record.note(session, last.model_copy(update={"tried_at": now, "trouble": ""}))
        return True

    async def _made(self) -> None:
        working = await asyncio.create_subprocess_exec(
            *self.make, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL
        )
        ended, stopped = asyncio.ensure_future(working.wait()), asyncio.ensure_future(self.stop.wait())
        loop = asyncio.get_running_loop()
        end = loop.time() + LONGEST
        while not ended.done() and not stopped.done() and loop.time() < end:
            await asyncio.wait({ended, stopped}, timeout=min(HEARTBEAT, LONGEST), return_when=asyncio.FIRST_COMPLETED)
            with suppress(*UNAVAILABLE):
                await self.database.run(self._hold)
        if not ended.done():
            working.terminate()
            if not (await asyncio.wait({ended}, timeout=PATIENCE))[0]:
                working.kill()
        status = await ended
        stopped.cancel()
        if status:
            await self.database.run(self._failed, status)

    def _hold(self, session: Session) -> None:
        now = self.time.real()
        leases.hold(session, "backup", self.owner, now, now + LEASE)

    def _failed(self, session: Session, status: int) -> None:
        """Note a failure the process could not note itself; what it noted stays."""
        last = record.last(session)
        if last is None or not last.trouble:
            log.error("the backup of this night failed (%s)", status)
            record.failed(session, f"the backup ended with status {status}; the log says more", self.time.real())
