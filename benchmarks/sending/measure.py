"""One announcement measured, whoever sends it; each peer with a fresh server and a fresh process."""

import re
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.dialogue import contestant as bots
from benchmarks.dialogue.contestant import LOG, Contestant, python, started
from benchmarks.dialogue.measure import START_PATIENCE
from benchmarks.dialogue.ours import SCRIPT
from benchmarks.growth.province import ADMIN
from benchmarks.sending.town import Heard, Town

PEERS = ("loop", "gather", "limiter")
SLOWEST = 10  # times what the permitted rate takes, after which a contestant is not waited for


@dataclass(frozen=True, slots=True)
class Told:
    """How far one announcement came; `beside`: replies in order, where people wrote meanwhile."""

    name: str
    people: int
    rate: int
    heard: Heard
    refused: int
    refused_to_chats: int
    cpu: float
    server: float  # share of a core
    paid: int
    beside: Sequence[float] = ()

    def used(self, messages: int) -> float:
        return messages / self.heard.seconds / self.rate

    @property
    def reached(self) -> int:
        return len(self.heard.copies)


class Watched:
    """The process of a contestant while it sends."""

    def __init__(self, town: Town, process: subprocess.Popen[bytes], people: int) -> None:
        self.town, self.process, self.people = town, process, people
        self.patience = 60 + SLOWEST * people / town.server.rate
        self.begin()

    def begin(self) -> None:
        self._cpu, self._own = bots.cpu_seconds(self.process), time.process_time()
        self._began, api = time.perf_counter(), self.town.server
        self._counts = api.refused, api.refused_to_chats, api.paid

    def told(self, name: str, beside: Sequence[float] = ()) -> Told:
        api, spent = self.town.server, time.perf_counter() - self._began
        refused, to_chats, paid = self._counts
        cpu, own = bots.cpu_seconds(self.process) - self._cpu, time.process_time() - self._own
        counts = api.refused - refused, api.refused_to_chats - to_chats, cpu, own / spent, api.paid - paid
        return Told(name, self.people, api.rate, self.town.heard, *counts, beside)

    def memory(self, name: str = "VmRSS") -> float:
        found = re.search(rf"{name}:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text())
        assert found
        return int(found[1]) / 1024


async def peer(kind: str, people: int, rate: int) -> Told:
    """Let a peer send to everybody once it is told to."""
    bot = Contestant(kind, "", python("-m", "benchmarks.sending.peers", kind, str(people), str(rate)), SCRIPT)
    town = Town((), rate)
    with tempfile.TemporaryDirectory() as folder:
        server, base_url = await town.api.serve()
        async with server, started(bot, Path(folder), base_url) as process:
            log = Path(folder) / LOG
            await bots.wait_for_poll(process, town.api.polled, log, 4 * START_PATIENCE)
            watched = Watched(town, process, people)
            town.heard = Heard(time.perf_counter(), 0)
            town.api.polled.clear()
            town.api.say(ADMIN, "yes")
            await bots.wait_for_poll(process, town.api.polled, log, watched.patience)
            return watched.told(kind)
