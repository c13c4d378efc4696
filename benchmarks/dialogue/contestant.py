"""A bot under measurement: how it is prepared, started in a process of its own, and stopped."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from benchmarks.dialogue.bot_api import TOKEN
from benchmarks.dialogue.crowd import strangers
from benchmarks.dialogue.script import Script

Words = Mapping[int, Mapping[str, str]]
STOP_WAIT = 10.0
LOG = "log.txt"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Contestant:
    """`env` values may name {folder}, {base_url} and {port}. `prepare` fills a folder for so many chats, once."""

    name: str
    keeps: str  # what survives a kill, for the table
    command: tuple[str, ...]
    script: Script
    env: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[Path, int], Words] = lambda folder, count: strangers(count)
    one_at_a_time: bool = False  # then its rate does not depend on how many wait: fewer chats do at a distance


class ContestantError(Exception):
    """With the last lines of what the process wrote."""


def python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, *arguments)


@asynccontextmanager
async def started(contestant: Contestant, folder: Path, base_url: str) -> AsyncIterator[subprocess.Popen[bytes]]:
    """The contestant's process, at work in `folder` until the block ends: no `.env` of this checkout is read."""
    places = {"folder": str(folder), "base_url": base_url, "port": str(free_port())}
    env = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": base_url,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    env |= {name: value.format_map(places) for name, value in contestant.env.items()}
    with (folder / LOG).open("wb") as log:
        process = launch(contestant.command, folder, env, log)
    try:
        yield process
    finally:
        await asyncio.to_thread(stop, process)  # the server goes on meanwhile: bots say goodbye to it


def launch(command: tuple[str, ...], folder: Path, env: Mapping[str, str], log: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=folder, env=os.environ | env, stdout=log, stderr=log)


async def wait_for_poll(process: subprocess.Popen[bytes], polled: asyncio.Event, log: Path, patience: float) -> None:
    """A bot is ready when it asks for updates."""
    loop = asyncio.get_running_loop()
    end = loop.time() + patience
    while not polled.is_set():
        if process.poll() is not None or loop.time() > end:
            raise ContestantError(last_lines(log))
        await asyncio.sleep(0.02)


def stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_WAIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def cpu_seconds(process: subprocess.Popen[bytes]) -> float:
    """What it has computed so far, as Linux counts it."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def last_lines(log: Path, count: int = 5) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-count:])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
