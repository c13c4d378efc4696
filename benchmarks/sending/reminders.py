"""Replies over HTTP while 1,000 reminders and an announcement to 5,000 go out, to ten who write without a pause."""

import asyncio
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, python, started
from benchmarks.dialogue.contestant import wait_for_poll as wait_until_ready
from benchmarks.dialogue.crowd import Crowd
from benchmarks.dialogue.measure import START_PATIENCE, share
from benchmarks.dialogue.ours import ENV, SCRIPT
from benchmarks.growth import province
from benchmarks.growth.province import Province, fill
from benchmarks.growth.questions import DUE, ZONE, make_due
from benchmarks.new_databases import new_databases
from benchmarks.sending.ours import ALONE
from benchmarks.sending.town import ANNOUNCING, TALK, WORDS
from storage import tables
from storage.ground import schema
from storage.ground.core_table import table_of
from storage.ground.database import Database, Session

PEOPLE, JOINED = 7_145, 5_001
"""Seven of ten have a chat; the administrator is not written to by the own announcement."""
CHATS = [member for member in range(PEOPLE - 40, PEOPLE) if member % 10 < 7][:10]
RATE = 1_000  # messages a second, as a paid bot may send
PATIENCE = 120.0  # seconds
NOON = 12


@dataclass(frozen=True, slots=True)
class Waited:
    """Replies in seconds, in order: with nothing else to do, and beside; `arrived`: how many messages, in how long."""

    idle: Sequence[float]
    beside_reminders: Sequence[float]
    reminded: tuple[int, float]
    beside_announcement: Sequence[float]
    announced: tuple[int, float]


class Listeners(Crowd):
    """A crowd that talks, and everybody else, of whom only is counted what reaches them unasked."""

    def __init__(self, chats: Sequence[int]) -> None:
        super().__init__({number: {} for number in chats})
        self.arrivals: list[float] = []

    def hear(self, number: int, text: str, buttons: list[str]) -> None:
        if number not in self.chats or (WORDS in text and self.chats[number].step not in ANNOUNCING):
            self.arrivals.append(time.perf_counter())
        else:
            super().hear(number, text, buttons)


def measured(url: str, today: date, offset: timedelta, pause: float) -> Waited:
    """Fill a new database and run the bot on it; everybody who writes rests `pause` seconds after each dialogue."""
    database = Database(url)
    schema.migrate(database.engine)
    database.transact(fill, Province(PEOPLE, today))
    try:
        return asyncio.run(_measured(database, url, today, offset, pause))
    finally:
        database.close()


async def _measured(database: Database, url: str, today: date, offset: timedelta, pause: float) -> Waited:
    settings = {"DATABASE_URL": url, "TELEGRAM_RATE": str(RATE), "CLOCK_OFFSET": str(offset.total_seconds())}
    bot = Contestant("ours", "every turn", python("-m", "bot", "run"), SCRIPT, dict(ENV) | ALONE | settings)
    crowd, admin = Listeners(CHATS), Listeners([province.ADMIN])
    with tempfile.TemporaryDirectory() as folder:
        server, base_url = await crowd.api.serve()
        async with server, started(bot, Path(folder), base_url) as process:
            log = Path(folder) / LOG
            await wait_until_ready(process, crowd.api.polled, log, START_PATIENCE)
            await crowd.play(TALK)
            await crowd.play(TALK * 5)
            idle = sorted(crowd.latencies)
            began = time.perf_counter()
            await asyncio.to_thread(database.transact, make_due(today))
            reminders, settled = await _talk_until(crowd, log, lambda: not database.transact(_waiting), pause)
            reminded = len(crowd.arrivals), settled - began
            crowd.arrivals.clear()
            admin.api = crowd.api
            crowd.api.listener = admin.hear
            await admin.play(ANNOUNCING)
            confirmed, crowd.api.listener, crowd.arrivals = time.perf_counter(), crowd.hear, admin.arrivals
            announcement, _ = await _talk_until(crowd, log, lambda: len(crowd.arrivals) >= JOINED - 1, pause)
            announced = len(crowd.arrivals), crowd.arrivals[-1] - confirmed
            return Waited(idle, reminders, reminded, announcement, announced)


async def _talk_until(crowd: Crowd, log: Path, over: Callable[[], bool], pause: float) -> tuple[Sequence[float], float]:
    """How long each reply took while something went on, and when that was over."""
    latencies: list[float] = []
    end = time.perf_counter() + PATIENCE
    while not over():
        if time.perf_counter() > end:
            raise ContestantError(f"not over after {PATIENCE:g} s\n{last_lines(log)}")
        await crowd.play(TALK)
        latencies += crowd.latencies
        await asyncio.sleep(pause)
    return sorted(latencies), time.perf_counter()


def _waiting(session: Session) -> int:
    """How many reminders are due and not settled."""
    reminder = table_of(tables.Reminder)
    due = select(func.count()).select_from(reminder).where(reminder.c.kind == "asked", reminder.c.settled_at.is_(None))
    return int(session.connection().execute(due).scalar_one())


def print_table(kind: str, waited: Waited, pause: float) -> None:
    """Print the ratios against idle first."""
    print(f"\n{kind}: {PEOPLE:,} members, {JOINED:,} chats, ten of them write, pausing {pause:g} s; milliseconds")
    print(f"{'p99 above idle':>15}{'p99':>8}{'p50':>8}{'longest':>9}   beside")
    idle = share(waited.idle, 0.99)
    for name, latencies in (
        ("nothing", waited.idle),
        (f"{DUE:,} due reminders", waited.beside_reminders),
        (f"an announcement to {JOINED - 1:,}", waited.beside_announcement),
    ):
        p99, p50 = share(latencies, 0.99), share(latencies, 0.5)
        figures = (1000 * figure for figure in (p99 - idle, p99, p50, latencies[-1]))
        print("{:>15.0f}{:>8.0f}{:>8.0f}{:>9.0f}".format(*figures), f"  {name}")
    arrived, seconds = waited.announced
    replies = len(waited.beside_announcement)
    print(
        f"announcement: {arrived / seconds / RATE:.0%} of {RATE:,}/s from its confirmation to the last one reached, "
        f"{(arrived + replies) / seconds / RATE:.0%} with the {replies} replies of that time"
    )
    print("reminders: {} messages, all settled {:.1f} s after they were due".format(*waited.reminded))


def measure(kinds: Iterable[str], pause: float) -> None:
    """Measure on each database, and print."""
    now = datetime.now(ZONE)  # noqa: TID251 - a measurement is its own composition root
    offset = now.replace(hour=NOON, minute=0) - now
    for kind in kinds:
        with new_databases(kind) as make:
            print_table(kind, measured(make(), now.date(), offset, pause), pause)
