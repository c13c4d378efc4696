"""The real bot on the morning: how long people wait for a reply while a group is told, and before the next one is."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select, update

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
from storage.ground.core_table import tables_of
from storage.ground.database import Database, Session
from storage.outgoing.envelopes import Lane

BEGINS = datetime.combine(MORNING, AT, ZONE)
GROUPS = 5  # of people who wish to be told at the same hour
RATE = 30  # messages a second
TICK = 20.0  # seconds from one look at what is due to the next
WRITERS, PAUSE = 3, 0.4  # people who write at a time, and the seconds they rest after each two words
PATIENCE = 600.0  # seconds
SCRIPT = Script((), (say("/camket", ""), say("/trogiup", "")))


@dataclass(frozen=True, slots=True)
class Waited:
    """Seconds of each reply in order, in between and meanwhile; the messages that arrived, and in how many seconds."""

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
    """Fill a new database; run the bot until one group after the other has been told, with so many seconds between."""
    filled(url, people, BOTS[:1])
    apart = timedelta(seconds=people / GROUPS / RATE + TICK + idle)
    database = Database(url)
    try:
        database.transact(_wish, [(BEGINS + number * apart).time() for number in range(GROUPS)])
        return asyncio.run(_talked(database, url, people, idle, GROUPS * apart.total_seconds()))
    finally:
        database.close()


def _wish(session: Session, hours: Sequence[clock_time]) -> None:
    """Let everybody be told at the hour of their group."""
    member, reminder = tables_of(tables.Member, tables.Reminder)
    for number, hour in enumerate(hours):
        theirs = update(member).where(member.c.id % GROUPS == number)
        session.connection().execute(theirs.values(reminded_at=hour))
        due = update(reminder).where(reminder.c.subject_id % GROUPS == number)
        session.connection().execute(due.values(due_at=hour))


async def _talked(database: Database, url: str, people: int, idle: float, least: float) -> Waited:
    """Let people write from shortly before the morning on, until all is told; tell apart what was meanwhile."""
    offset = BEGINS - timedelta(seconds=idle) - datetime.now(ZONE)  # noqa: TID251 - a composition root of its own
    settings = {"DATABASE_URL": url, "TELEGRAM_RATE": str(RATE), "CLOCK_OFFSET": str(offset.total_seconds())}
    bot = Contestant("ours", "every turn", python("-m", "bot", "run"), SCRIPT, dict(ENV) | settings)
    town = Town(range(people - WRITERS + 1, people + 1))
    with tempfile.TemporaryDirectory() as folder:
        server, base_url = await town.api.serve()
        async with server, started(bot, Path(folder), base_url) as process:
            log = Path(folder) / LOG
            await wait_until_ready(process, town.api.polled, log, START_PATIENCE)
            await town.play(SCRIPT.dialogue)
            latencies: dict[bool, list[float]] = {True: [], False: []}
            began, before = time.perf_counter(), await asyncio.to_thread(database.transact, _going_on)
            while before.held or before.unsent or time.perf_counter() < began + least:
                if time.perf_counter() > began + least + PATIENCE:
                    raise ContestantError(f"not over after {least + PATIENCE:g} s\n{last_lines(log)}")
                await town.play(SCRIPT.dialogue)
                await asyncio.sleep(PAUSE)
                after = await asyncio.to_thread(database.transact, _going_on)
                latencies[after != before or after.unsent > 0] += town.latencies
                before = after
            return Waited(sorted(latencies[False]), sorted(latencies[True]), town.arrived, time.perf_counter() - began)


class GoingOn(NamedTuple):
    """What stands in the outbox that is no reply: if it changes, or something is unsent, the bot is at work."""

    last: int
    held: int
    unsent: int


def _going_on(session: Session) -> GoingOn:
    (outbox,) = tables_of(tables.OutboxMessage)
    lanes = select(outbox.c.lane, func.max(outbox.c.id), func.count().filter(outbox.c.settled_at.is_(None)))
    lanes = lanes.where(outbox.c.lane != int(Lane.REPLY)).group_by(outbox.c.lane)
    rows = session.connection().execute(lanes).all()
    held = sum(row[2] for row in rows if row[0] == int(Lane.HELD))
    return GoingOn(max((row[1] for row in rows), default=0), held, sum(row[2] for row in rows) - held)
