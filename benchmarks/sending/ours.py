"""Our bot measured: what an announcement takes while nobody writes and while some do, and what taking it back does."""

import asyncio
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import text

from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, python, started, wait_for_poll
from benchmarks.dialogue.measure import START_PATIENCE
from benchmarks.dialogue.ours import ENV, SCRIPT
from benchmarks.growth.province import fill
from benchmarks.growth.questions import ZONE
from benchmarks.sending.measure import Told, Watched
from benchmarks.sending.town import ANNOUNCING, TAKING_BACK, TALK, Heard, Joined, Town
from storage.ground import schema
from storage.ground.database import Database, Session

NOON = 12
IDLE = 60.0  # seconds of talk at most while nothing is announced
SETTLED = 3.0  # seconds after the last arrival in which it is written down and the count is told
ALONE = {"ANNOUNCEMENT_SECOND_YES": "0", "BACKUP_DIR": ""}


@dataclass(slots=True)
class Ours:
    """What one life of our bot showed; memory in MB before each order and at the end, growth in bytes after each."""

    told: list[Told] = field(default_factory=list)
    idle: Sequence[float] = ()
    memory: list[float] = field(default_factory=list)
    peak: float = 0.0
    grown: list[int] = field(default_factory=list)
    left: int = 0  # messages that were to be taken back and still stand


def ours(url: str, people: int, rate: int, writers: int, *, takes_back: bool) -> Ours:
    """Fill a new database and let our bot announce to everybody; `takes_back`: once, and take it back."""
    now = datetime.now(ZONE)  # noqa: TID251 - a measurement is its own composition root
    with closing(Database(url)) as database:
        schema.migrate(database.engine)
        database.transact(fill, Joined(people, now.date()))
        offset = str((now.replace(hour=NOON, minute=0) - now).total_seconds())
        settings = {"DATABASE_URL": url, "TELEGRAM_RATE": str(rate), "CLOCK_OFFSET": offset}
        bot = Contestant("ours", "", python("-m", "bot", "run"), SCRIPT, dict(ENV) | ALONE | settings)
        chats = range(people - writers + 1, people + 1)
        return asyncio.run(_ours(database, bot, partial(Town, chats, rate), people, takes_back))


async def _ours(database: Database, bot: Contestant, found: Callable[[], Town], people: int, takes_back: bool) -> Ours:
    town = found()
    with tempfile.TemporaryDirectory() as folder:
        server, base_url = await town.server.serve()
        async with server, started(bot, Path(folder), base_url) as process:
            log = Path(folder) / LOG
            await wait_for_poll(process, town.api.polled, log, 4 * START_PATIENCE)
            life = _Life(database, town, process, people)
            try:
                if town.chats:
                    await life.idle()
                if not takes_back:
                    await life.announce(talking=False)
                if town.chats or takes_back:
                    await life.announce(talking=bool(town.chats))
                if takes_back:
                    await life.take_back()
            except ContestantError as error:
                raise ContestantError(f"{error}\n{last_lines(log)}") from error
            return life.end()


class _Life:
    """A running bot, and what was found of it so far."""

    def __init__(self, database: Database, town: Town, process: subprocess.Popen[bytes], people: int) -> None:
        self.database, self.town, self.people = database, town, people
        self.watched = Watched(town, process, people)
        self.found = Ours()

    async def idle(self) -> None:
        """Let people write while nothing else goes on."""
        await self.town.play(TALK)
        end = time.perf_counter() + min(self.people / self.town.server.rate, IDLE)
        self.found.idle = await self.town.wait(lambda: time.perf_counter() > end, IDLE, talking=True)

    async def announce(self, *, talking: bool) -> None:
        before = await self._begin()
        heard = await self.town.order(ANNOUNCING)
        everybody = self.people - 1  # but the author
        beside = await self.town.wait(lambda: len(heard.copies) == everybody, self.watched.patience, talking=talking)
        if len(heard.copies) < everybody:
            raise ContestantError(f"{len(heard.copies):,} people of {everybody:,} were reached")
        name = f"ours, {len(self.town.chats)} write" if talking else "ours"
        await self._end(name, before, beside)

    async def take_back(self) -> None:
        before, earlier = await self._begin(), self.town.heard
        heard: Heard = await self.town.order(TAKING_BACK)
        await self.town.wait(lambda: not heard.standing, self.watched.patience)
        heard.copies, self.found.left = earlier.copies, len(heard.standing)
        await self._end("taken back", before)

    async def _begin(self) -> int:
        self.found.memory.append(self.watched.memory())
        size = await asyncio.to_thread(self.database.transact, _size)
        self.watched.begin()
        return size

    async def _end(self, name: str, before: int, beside: Sequence[float] = ()) -> None:
        self.found.told.append(self.watched.told(name, beside))
        await asyncio.sleep(SETTLED)
        self.found.grown.append(await asyncio.to_thread(self.database.transact, _size) - before)

    def end(self) -> Ours:
        self.found.memory.append(self.watched.memory())
        self.found.peak = self.watched.memory("VmHWM")
        return self.found


def _size(session: Session) -> int:
    """Return how many bytes the database has by now, with what its journal has not brought into the file yet."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        return int(connection.scalar(text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")))
    return int(connection.scalar(text("SELECT pg_database_size(current_database())")))
