"""One run: people begin, faults come as planned, and what came of it."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.soak.counting import astray, missing_sums
from benchmarks.soak.faults import Faults, plan, to_a_morning
from benchmarks.soak.growing import Growth, Watcher
from benchmarks.soak.people import Announcer, Member
from storage.ground.database import Database
from tests.processes.deployment import Deployment
from tests.processes.in_flight import unhandled, unsent
from tests.processes.people import ADMIN, crowd
from tests.processes.program import Program, until

ANNOUNCED_EVERY = 3  # pauses of a person between two announcements
DATABASE_A_DEED = 8_192  # bytes by which the database may grow with each sum told, and with each announcement received
LOG_A_FAULT, LOG_A_MINUTE = 16_384, 1_024  # bytes
EMPTY = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Wanted:
    """How long, how many people, how many seconds between their deeds and between faults, which faults."""

    seconds: float
    people: int
    pause: float
    every: float
    kinds: tuple[str, ...]
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Soak:
    """What came of it."""

    wanted: Wanted
    faults: Counter[str]
    told: int
    corrected: int
    asked: int
    announced: int
    wrong: list[str]
    left: int
    growth: Growth
    database: int
    log: int

    def database_bound(self) -> int:
        return EMPTY + DATABASE_A_DEED * (self.told + self.asked + self.announced * (self.wanted.people + 1))

    def log_bound(self) -> int:
        return LOG_A_FAULT * (1 + self.faults.total()) + int(LOG_A_MINUTE * self.wanted.seconds / 60)

    def lines(self) -> Iterator[str]:
        grown = self.growth
        yield f"{self.wanted.people} people, {self.wanted.seconds / 60:.1f} min; faults: {dict(self.faults)}"
        yield f"told {self.told} sums ({self.corrected} corrected), {self.asked} lists, {self.announced} announcements"
        yield f"lost, wrong or twice: {len(self.wrong)}; left unhandled or unsent: {self.left}"
        yield (
            f"the process that lived longest, in {grown.seconds / 60:.1f} min: "
            f"memory {grown.memory:+.1f} MB of {grown.most:.0f} (bound +{grown.memory_bound:.0f}), "
            f"open files {grown.files:+.1f} (bound +{grown.files_bound:.0f})"
        )
        yield (
            f"database {self.database / 2**20:.1f} MB (bound {self.database_bound() / 2**20:.1f}), "
            f"logs {self.log / 1024:.0f} KB (bound {self.log_bound() / 1024:.0f})"
        )

    def troubles(self) -> list[str]:
        bounds = {
            "memory or open files grew": not self.growth.is_flat(),
            "the database grew past its bound": self.database > self.database_bound(),
            "the logs grew past their bound": self.log > self.log_bound(),
            f"{self.left} messages or updates were left": self.left > 0,
        }
        return [*self.wrong, *(said for said, is_so in bounds.items() if is_so)]


def soak(deployment: Deployment, wanted: Wanted, tell: Callable[[str], None]) -> Soak:
    """Run in a deployment with one person more than wanted: that one blocks the bot now and then, and only receives."""
    chance, stop, going = random.Random(wanted.seed), threading.Event(), threading.Event()
    going.set()
    deployment.settings["CLOCK_OFFSET"] = str(to_a_morning(0))
    members = [
        Member(deployment.phone(f"dv{number}"), stop, going, wanted.pause, wanted.seed + number)
        for number in range(1, wanted.people + 1)
    ]
    announcer = Announcer(deployment.phone(ADMIN), stop, ANNOUNCED_EVERY * wanted.pause)
    faults = Faults(deployment, members, going, deployment.phone(f"dv{wanted.people + 1}"), chance)
    bot = faults.start()
    watchers = [_watched(bot, stop)]
    for each in (*members, announcer):
        each.start()
    began = time.monotonic()
    for at, kind in plan(wanted.seconds, wanted.every, wanted.kinds, chance):
        time.sleep(max(0.0, began + at - time.monotonic()))
        tell(f"{time.monotonic() - began:6.0f} s  {kind}; {sum(len(each.told) for each in members)} sums told")
        faults.cause(kind)
        if faults.bot is not bot and faults.bot:
            bot = faults.bot
            watchers.append(_watched(bot, stop))
    time.sleep(max(0.0, began + wanted.seconds - time.monotonic()))
    return _ended(deployment, wanted, members, announcer, faults, watchers, stop)


def _watched(bot: Program, stop: threading.Event) -> Watcher:
    watcher = Watcher(bot, stop)
    watcher.start()
    return watcher


def _ended(
    deployment: Deployment,
    wanted: Wanted,
    members: list[Member],
    announcer: Announcer,
    faults: Faults,
    watchers: list[Watcher],
    stop: threading.Event,
) -> Soak:
    stop.set()
    for each in (*members, announcer):
        each.join(120)
    until(lambda: deployment.read(unsent) + deployment.read(unhandled) == 0, "everything is sent")
    left = deployment.read(unsent) + deployment.read(unhandled)
    assert faults.bot
    status = faults.bot.stop()
    people = crowd(wanted.people + 1)
    chats = [each.chats["telegram"] for each in people if each.name != ADMIN]
    silent = [
        f"{each.phone.person}: {each.failed or 'never answered'}" for each in members if each.failed or each.is_alive()
    ]
    wrong = [*silent, *missing_sums(deployment, members), *astray(deployment, announcer, faults, chats, chats[-1])]
    wrong += [f"the announcer: {announcer.failed}"] if announcer.failed else []
    wrong += [f"the bot ended with {status}"] if status else []
    database = Database(deployment.url)
    size = database.size()
    database.close()
    return Soak(
        wanted,
        Counter(faults.done),
        sum(len(each.told) for each in members),
        sum(each.corrected for each in members),
        sum(each.asked for each in members),
        len(announcer.words),
        wrong,
        left,
        max((each for each in watchers if len(each.samples) > 8), key=lambda each: len(each.samples)).growth(),
        size,
        sum(program.words.stat().st_size for program in deployment.programs),
    )
