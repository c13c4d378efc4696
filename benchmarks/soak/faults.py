"""What goes wrong while people talk, and when: each kind in turn, at random moments."""

import random
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from datetime import time as hour

import psycopg

from benchmarks.kills.reporting import PATIENCE
from benchmarks.soak.people import Member, nobody_in_the_middle
from bot.running.clocks import Clocks
from domain.quiet_days.allowed import next_allowed
from tests.processes.deployment import ZONE, Deployment
from tests.processes.in_flight import leased
from tests.processes.phones import Phone
from tests.processes.program import Program

OF_THE_PROCESS = ("kill", "jump")
REFUSALS = {"429": 429, "500": 500, "closed": 0}
KINDS = (*OF_THE_PROCESS, "lock", *REFUSALS, "block")
LASTS = (3, 12)  # seconds a lock or a trouble of the platform lasts
BLOCKED = 20.0
MORNING = hour(9)


def plan(seconds: float, every: float, kinds: tuple[str, ...], chance: random.Random) -> list[tuple[float, str]]:
    """Return when which fault comes: in the second half none of the process, so that one lives long enough to grow."""
    found: list[tuple[float, str]] = []
    at, left = every * chance.uniform(0.5, 1.0), list[str]()
    while at < seconds * 0.95:
        allowed = [kind for kind in kinds if at < seconds / 2 or kind not in OF_THE_PROCESS]
        left = [kind for kind in left if kind in allowed] or chance.sample(allowed, len(allowed))
        if not left:
            break
        found.append((at, left.pop()))
        at += every * chance.uniform(0.5, 1.5)
    return found


class Faults:
    """Does what the plan says; `doubtful`: what a killed process had on its way, which may arrive twice."""

    def __init__(
        self, deployment: Deployment, members: list[Member], going: threading.Event, shy: Phone, chance: random.Random
    ) -> None:
        self.deployment, self.members, self.going, self.shy, self.chance = deployment, members, going, shy, chance
        self.doubtful: set[tuple[str, str]] = set()
        self.done: list[str] = []
        self.bot: Program | None = None

    def start(self) -> Program:
        """Start the bot, however busy the machine is."""
        self.bot = bot = self.deployment.start("run", ready=False)
        for patience_left in reversed(range(PATIENCE)):
            try:
                bot.says("ready:")
            except AssertionError:
                if not patience_left or not bot.running:
                    raise
            else:
                break
        return bot

    def cause(self, kind: str) -> None:
        seconds = self.chance.randint(*LASTS)
        if kind == "kill":
            self._kill()
            self.start()
        elif kind == "jump":
            with nobody_in_the_middle(self.members, self.going):
                self._kill()
                self.deployment.settings["CLOCK_OFFSET"] = str(_to_the_next_morning(self.deployment))
                self.start()
        elif kind == "lock":
            with locked(self.deployment.url):
                time.sleep(seconds)
        elif kind == "block":
            self.shy.blocks()
            time.sleep(BLOCKED)
            self.shy.blocks(False)
        else:
            self.deployment.phones.fail(REFUSALS[kind], seconds)
            time.sleep(seconds)
        self.done.append(kind)

    def _kill(self) -> None:
        assert self.bot
        self.bot.kill()
        self.doubtful |= self.deployment.read(leased)


def to_a_morning(ahead: float) -> float:
    """Return the offset by which it is nine o'clock on the first day from `ahead` on when people are written to."""
    now = Clocks().now()
    local = (now + timedelta(seconds=ahead)).astimezone(ZONE)
    return (datetime.combine(next_allowed(local.date()), MORNING, ZONE) - now).total_seconds()


def _to_the_next_morning(deployment: Deployment) -> float:
    return to_a_morning(float(deployment.settings["CLOCK_OFFSET"]) + timedelta(days=1).total_seconds())


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Keep everybody else from writing."""
    if url.startswith("sqlite"):
        other = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=60)
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.rollback()
            other.close()
        return
    with psycopg.connect(url) as connection:
        connection.execute("LOCK TABLE conversation IN ACCESS EXCLUSIVE MODE")
        yield
        connection.rollback()
