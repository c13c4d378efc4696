"""Import a list beside a running bot: seconds, computing, memory, and how long people wait for a reply meanwhile."""

import asyncio
import os
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, launch, python, started
from benchmarks.dialogue.contestant import wait_for_poll as wait_until_ready
from benchmarks.dialogue.crowd import Crowd
from benchmarks.dialogue.measure import START_PATIENCE, share
from benchmarks.dialogue.ours import ENV, SCRIPT
from benchmarks.growth import roster
from benchmarks.growth.province import CELL

CHATS = [member for member in range(3 * CELL + 10, 3 * CELL + 40) if member % 10 < 7][:10]
"""The chats of members the roster does not touch."""
MEGABYTE = 1024  # ru_maxrss counts kilobytes


@dataclass(frozen=True, slots=True)
class Imported:
    """What one import took, and how long people waited for a reply before and meanwhile, in order; in seconds."""

    seconds: float
    computed: float
    megabytes: float
    before: Sequence[float]
    meanwhile: Sequence[float]


class Some(Crowd):
    """A crowd in which nobody hears what is said to others."""

    def hear(self, number: int, text: str, buttons: list[str]) -> None:
        if number in self.chats:
            super().hear(number, text, buttons)


def measured(url: str, today: date) -> Imported:
    """Import 500 rows into a database that is filled already; what was imported stays."""
    return imported(url, lambda file: roster.write(file, f"{today:%d/%m/%Y}"))


def imported(url: str, write: Callable[[Path], None]) -> Imported:
    """Import what `write` writes into a workbook, while people write to the bot."""
    return asyncio.run(_imported(url, write))


async def _imported(url: str, write: Callable[[Path], None]) -> Imported:
    began_at = time.time()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "roster.xlsx")
        env = dict(ENV) | {"DATABASE_URL": url}
        bot = Contestant("ours", "every turn", python("-m", "bot", "run"), SCRIPT, env)
        crowd = Some({number: {} for number in CHATS})
        crowd.api.last_update = int(1_000 * began_at)  # no update of an earlier run on the same database comes again
        server, base_url = await crowd.api.serve()
        async with server, started(bot, folder, base_url) as process:
            await wait_until_ready(process, crowd.api.polled, folder / LOG, 4 * START_PATIENCE)
            await crowd.play(SCRIPT.dialogue)
            await crowd.play(SCRIPT.dialogue * 4)
            before, began = sorted(crowd.latencies), time.perf_counter()
            importing = asyncio.create_task(asyncio.to_thread(_import, folder, env))
            meanwhile: list[float] = []
            while not importing.done():
                await crowd.play(SCRIPT.dialogue)
                meanwhile += crowd.latencies
            computed, megabytes = await importing
            return Imported(time.perf_counter() - began, computed, megabytes, before, sorted(meanwhile))


def _import(folder: Path, env: Mapping[str, str]) -> tuple[float, float]:
    """Run the import to its end; return the seconds it computed and the most memory it had."""
    places = {"folder": str(folder), "port": "0"}
    filled = {name: value.format_map(places) for name, value in env.items()} | {"TELEGRAM_BOT_TOKEN": ""}
    with (folder / "import.txt").open("wb") as log:
        process = launch(python("-m", "bot", "import", "roster.xlsx", "--yes"), folder, filled, log)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        raise ContestantError(last_lines(folder / "import.txt"))
    return used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE


def print_table(sizes: Sequence[int], found: Sequence[Imported]) -> None:
    """Print a line for each size, the longest wait first."""
    print("\nan import of 500 rows beside the running bot: replies to ten chats, milliseconds")
    print(f"{'longest':>9}{'p99':>9}{'p50':>9}{'p99 before':>12}{'import':>10}   members")
    for size, each in zip(sizes, found, strict=True):
        p99, p50, before = share(each.meanwhile, 0.99), share(each.meanwhile, 0.5), share(each.before, 0.99)
        print(
            "{:>9.0f}{:>9.0f}{:>9.0f}{:>12.0f}".format(
                *(1000 * figure for figure in (each.meanwhile[-1], p99, p50, before))
            ),
            end="",
        )
        print(f"{each.seconds:>8.1f} s   {size:,}")
