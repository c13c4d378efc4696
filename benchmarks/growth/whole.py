"""A list of a whole province imported beside a running bot: seconds, computing, memory, and how long replies take."""

import asyncio
import os
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from benchmarks.dialogue.contestant import LOG, Contestant, ContestantError, last_lines, launch, python, started
from benchmarks.dialogue.contestant import wait_for_poll as wait_until_ready
from benchmarks.dialogue.measure import START_PATIENCE, share
from benchmarks.dialogue.ours import ENV, SCRIPT
from benchmarks.growth import province
from benchmarks.growth.beside import CHATS, Some
from bot.verbs import writing_lists
from bot.verbs.writing_lists import Writing
from domain.roster.office.translating import Office, translated
from domain.roster.reading import read
from exports.tables import read_tables
from storage.ground import schema
from storage.ground.database import Database
from storage.people.notices import When

MEGABYTE = 1024  # ru_maxrss counts kilobytes


@dataclass(frozen=True, slots=True)
class Imported:
    """What one import took; replies in seconds, in order."""

    rows: int
    seconds: float
    computed: float
    megabytes: float
    before: list[float]
    meanwhile: list[float]


def write(file: Path, people: int) -> None:
    """Write every organisation of the province, and so many people in them, as one workbook."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("to_chuc")
    sheet.append(("ma", "ten", "loai", "ma_cap_tren"))
    of = province.Province(people, date(2026, 1, 1))
    for row in province._organisations(of):
        above = row["parent_id"]
        parent = province.code_of(above) if isinstance(above, int) else None
        sheet.append((row["code"], row["name"], row["kind"], parent))
    sheet = book.create_sheet("thanh_vien")
    sheet.append(("ma", "ho_ten", "ma_to_chuc", "vai_tro", "lanh_dao", "loai"))
    for row in province._members(of):
        number = int(str(row["id"]))
        first, leads = (number - 1) % province.CELL == 0, (number - 1) % province.CELL < 5
        place = province.code_of(province.cell_of(number))
        sheet.append(
            (row["code"], row["name"], place, "bi_thu" if first else None, "x" if leads else None, "dang_vien")
        )
    book.save(file)


def measured(url: str, people: int) -> Imported:
    """Import so many people into a database that has a few of them, who write to the bot meanwhile."""
    return asyncio.run(_measured(url, people))


async def _measured(url: str, people: int) -> Imported:
    began_at = time.time()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "roster.xlsx", people)
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
            seconds = time.perf_counter() - began
    return Imported(people + len(province.PLACES), seconds, computed, megabytes, before, sorted(meanwhile))


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


class Timed(Database):
    """Notes how much is computed in each transaction that writes: so long others wait on SQLite."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.computed: list[float] = []

    def transact(self, function: Any, /, *args: Any, **kwargs: Any) -> Any:
        began = time.process_time()
        try:
            return super().transact(function, *args, **kwargs)
        finally:
            self.computed.append(time.process_time() - began)


def print_held(url: str, people: int) -> None:
    """Import once more into an empty database, in this process, and say how much each transaction computes."""
    now = datetime.now(UTC)  # noqa: TID251 - a measurement is its own composition root
    with tempfile.TemporaryDirectory() as name:
        write(Path(name) / "roster.xlsx", people)
        tables = read_tables(Path(name) / "roster.xlsx")
    roster = read(translated(tables, Office({})))
    database = Timed(url)
    schema.migrate(database.engine)
    writing_lists.compared_and_written(Writing(database, roster, When(now, now, UTC), lambda: now))
    begun, *pieces, last, _ = database.computed
    database.close()
    said = f"{begun:.2f} s to begin, {max(pieces, default=0):.2f} s at most in a piece, {last:.2f} s at the end"
    print(f"{'':<11}computed in one transaction: {said}")


def print_line(kind: str, what: str, each: Imported) -> None:
    print(
        f"{kind:<11}{what:<13}{each.rows:>9,} rows{each.seconds:>8.1f} s{each.computed:>8.1f} s computed"
        f"{each.megabytes:>6.0f} MB   longest reply {each.meanwhile[-1]:.2f} s, p99 {share(each.meanwhile, 0.99):.2f} s"
        f" (before: {each.before[-1]:.2f} s, {share(each.before, 0.99):.2f} s)"
    )
