"""One contestant measured: a fresh server, a fresh process, a fresh copy of what was prepared, and the crowd."""

import gc
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.dialogue import contestant as bots
from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, started, wait_for_poll
from benchmarks.dialogue.crowd import Crowd, WrongReplyError
from benchmarks.dialogue.script import Script

START_PATIENCE = 30.0
WARM_UP_CHATS = 5


@dataclass(frozen=True, slots=True)
class Size:
    """How much one measurement drives."""

    chats: int
    dialogues: int
    delay: float  # seconds added to each round trip


@dataclass(frozen=True, slots=True)
class Outcome:
    """Rates are updates a second, the rest is seconds; `server_load` is the share of one core the fake server took."""

    rate: float
    cpu: float  # computed by the bot for one update
    p50: float
    p99: float
    replies: int
    server_load: float


class Prepared:
    """What a contestant filled its folder with, once, copied for each time it is started."""

    def __init__(self, contestant: Contestant, chats: int) -> None:
        self.contestant = contestant
        self.template = tempfile.TemporaryDirectory()
        self.words: bots.Words = contestant.prepare(Path(self.template.name), chats)

    async def measure(self, sizes: Sequence[Size]) -> list[Outcome]:
        """Start it once, let every chat play the opening, then measure the dialogue at each size."""
        with tempfile.TemporaryDirectory() as parent:
            folder = Path(parent) / "work"
            shutil.copytree(self.template.name, folder)
            crowd = Crowd(self.words)
            server, base_url = await crowd.api.serve()
            async with server, started(self.contestant, folder, base_url) as process:
                await wait_for_poll(process, crowd.api.polled, folder / LOG, START_PATIENCE)
                try:
                    await warm_up(crowd, self.contestant.script)
                    return [await drive(process, crowd, self.contestant.script, size) for size in sizes]
                except WrongReplyError as problem:
                    raise ContestantError(f"{problem}\n{last_lines(folder / LOG)}") from problem

    def close(self) -> None:
        self.template.cleanup()


async def warm_up(crowd: Crowd, script: Script) -> None:
    """What is not measured: the opening of all chats, and the dialogue of a few."""
    await crowd.play(script.opening)
    await crowd.play(script.dialogue, WARM_UP_CHATS)
    await crowd.check_silence()


async def drive(process: subprocess.Popen[bytes], crowd: Crowd, script: Script, size: Size) -> Outcome:
    crowd.api.delay = size.delay
    gc.collect()
    own_cpu, cpu = time.process_time(), bots.cpu_seconds(process)
    seconds = await crowd.play(script.dialogue * size.dialogues, size.chats)
    load = (time.process_time() - own_cpu) / seconds
    latencies = sorted(crowd.latencies)
    await crowd.check_silence()
    return Outcome(
        rate=len(latencies) / seconds,
        cpu=(bots.cpu_seconds(process) - cpu) / len(latencies),
        p50=share(latencies, 0.50),
        p99=share(latencies, 0.99),
        replies=crowd.replies,
        server_load=load,
    )


def share(ordered: Sequence[float], part: float) -> float:
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]
