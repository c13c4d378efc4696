"""How long people wait for a reply while a roster of 500 rows is imported into the database of a running bot."""

import asyncio
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, launch, python, started
from benchmarks.dialogue.contestant import wait_for_poll as wait_until_ready
from benchmarks.dialogue.crowd import Crowd
from benchmarks.dialogue.measure import START_PATIENCE, share
from benchmarks.dialogue.ours import ENV, SCRIPT
from benchmarks.growth.province import CELL
from benchmarks.growth.roster import write

CHATS = [member for member in range(3 * CELL + 10, 3 * CELL + 40) if member % 10 < 7][:10]
"""The chats of members the roster does not touch."""


@dataclass(frozen=True, slots=True)
class Waited:
    """In seconds: how long the import took, and how long people waited for a reply before and meanwhile."""

    imported: float
    before: Sequence[float]
    meanwhile: Sequence[float]


class Some(Crowd):
    """A crowd in which nobody hears what is said to others."""

    def hear(self, number: int, text: str, buttons: list[str]) -> None:
        if number in self.chats:
            super().hear(number, text, buttons)


def measured(url: str, today: date) -> Waited:
    """Import into a database that is filled already; what was imported stays."""
    return asyncio.run(_measured(url, today))


async def _measured(url: str, today: date) -> Waited:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "roster.xlsx", f"{today:%d/%m/%Y}")
        env = dict(ENV) | {"DATABASE_URL": url}
        bot = Contestant("ours", "every turn", python("-m", "bot", "run"), SCRIPT, env)
        crowd = Some({number: {} for number in CHATS})
        server, base_url = await crowd.api.serve()
        async with server, started(bot, folder, base_url) as process:
            await wait_until_ready(process, crowd.api.polled, folder / LOG, START_PATIENCE)
            await crowd.play(SCRIPT.dialogue)
            await crowd.play(SCRIPT.dialogue * 2)
            before, began = sorted(crowd.latencies), time.perf_counter()
            importing = _import(folder, env)
            meanwhile: list[float] = []
            while importing.poll() is None:
                await crowd.play(SCRIPT.dialogue)
                meanwhile += crowd.latencies
            if importing.returncode:
                raise ContestantError(last_lines(folder / "import.txt"))
            return Waited(time.perf_counter() - began, before, sorted(meanwhile))


def _import(folder: Path, env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    places = {"folder": str(folder), "port": "0"}
    filled = {name: value.format_map(places) for name, value in env.items()} | {"TELEGRAM_BOT_TOKEN": ""}
    with (folder / "import.txt").open("wb") as log:
        return launch(python("-m", "bot", "import", "roster.xlsx"), folder, filled, log)


def print_table(sizes: Sequence[int], waited: Sequence[Waited]) -> None:
    """Print a line for each size, the longest wait first."""
    print("\nan import of 500 rows beside the running bot: replies to ten chats, milliseconds")
    print(f"{'longest':>9}{'p99':>9}{'p50':>9}{'p99 before':>12}{'import':>10}   members")
    for size, each in zip(sizes, waited, strict=True):
        figures = (
            each.meanwhile[-1],
            share(each.meanwhile, 0.99),
            share(each.meanwhile, 0.5),
            share(each.before, 0.99),
        )
        print("{:>9.0f}{:>9.0f}{:>9.0f}{:>12.0f}".format(*(1000 * figure for figure in figures)), end="")
        print(f"{each.imported:>8.1f} s   {size:,}")
