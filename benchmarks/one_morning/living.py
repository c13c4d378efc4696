"""The real bot on the morning: how long people wait for a reply while everybody is told, and at dawn before it."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, python, started
from benchmarks.dialogue.contestant import wait_for_poll as wait_until_ready
from benchmarks.dialogue.crowd import Crowd
from benchmarks.dialogue.measure import START_PATIENCE
from benchmarks.dialogue.ours import ENV
from benchmarks.dialogue.script import Script, say
from benchmarks.growth.questions import ZONE
from benchmarks.one_morning.people import BOTS, MORNING, filled
from domain.reminders import AT
from storage import tables
from storage.ground.core_table import table_of
from storage.ground.database import Database, Session

DAWN = datetime.combine(MORNING, AT, ZONE) - timedelta(hours=2)
BEGINS = datetime.combine(MORNING, AT, ZONE) + timedelta(seconds=1)
WRITERS, PAUSE = 3, 0.4  # people who write at a time, and the seconds they rest after each two words
PATIENCE = 600.0  # seconds
SCRIPT = Script((), (say("/camket", ""), say("/trogiup", "")))


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds of each reply in order, at dawn and meanwhile; the messages that arrived, and in how many seconds."""

    idle: Sequence[float]
    meanwhile: Sequence[float]
    arrived: int
    seconds: float


class Town(Crowd):
    """A few who write, and everybody else, of whom only is counted what reaches them."""

    def __init__(self, chats: Sequence[int]) -> None:
        super().__init__({number: {} for number in chats})
        self.arrived = 0

    def hear(self, number: int, text: str, buttons: list[str]) -> None:
        chat = self.chats.get(number)
        if chat is None or chat.step is None:
            self.arrived += 1
        else:
            super().hear(number, text, buttons)


def measured(url: str, people: int, idle: float) -> Waited:
    """Fill a new database, run the bot at dawn for so many seconds, then again until everybody has been told."""
    filled(url, people, BOTS[:1])
    database = Database(url)
    try:
        before, _, _ = asyncio.run(_talked(database, url, people, DAWN, idle))
        return Waited(before, *asyncio.run(_talked(database, url, people, BEGINS, PATIENCE)))
    finally:
        database.close()


async def _talked(
    database: Database, url: str, people: int, hour: datetime, longest: float
) -> tuple[Sequence[float], int, float]:
    """Let people write from an hour on, until all is told or so many seconds have passed."""
    offset = hour - datetime.now(ZONE)  # noqa: TID251 - a measurement is its own composition root
    settings = {"DATABASE_URL": url, "TELEGRAM_RATE": "30", "CLOCK_OFFSET": str(offset.total_seconds())}
    bot = Contestant("ours", "every turn", python("-m", "bot", "run"), SCRIPT, dict(ENV) | settings)
    town = Town(range(people - WRITERS + 1, people + 1))
    town.api.last_update = int(1_000 * time.time())  # no update of the run before comes again
    with tempfile.TemporaryDirectory() as folder:
        server, base_url = await town.api.serve()
        async with server, started(bot, Path(folder), base_url) as process:
            log = Path(folder) / LOG
            await wait_until_ready(process, town.api.polled, log, START_PATIENCE)
            await town.play(SCRIPT.dialogue)
            latencies: list[float] = []
            began = time.perf_counter()
            while time.perf_counter() < began + longest:
                await town.play(SCRIPT.dialogue)
                latencies += town.latencies
                await asyncio.sleep(PAUSE)
                if town.arrived and not await asyncio.to_thread(database.transact, _waiting):
                    break
            else:
                if longest == PATIENCE:
                    raise ContestantError(f"not over after {longest:g} s\n{last_lines(log)}")
            return sorted(latencies), town.arrived, time.perf_counter() - began


def _waiting(session: Session) -> int:
    """Return how many messages wait to be written or sent."""
    outbox = table_of(tables.OutboxMessage)
    waiting = select(func.count()).select_from(outbox).where(outbox.c.settled_at.is_(None))
    return int(session.connection().execute(waiting).scalar_one())
