"""A list of a whole province imported beside a running bot: seconds, computing, memory, and how long replies take."""

import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from benchmarks.dialogue.measure import share
from benchmarks.growth import province
from benchmarks.growth.beside import Imported, imported
from bot.verbs.lists import writing_lists
from bot.verbs.lists.writing_lists import Writing
from domain.roster.office.translating import Office, translated
from domain.roster.reading import read
from exports.tables import read_tables
from storage.ground import schema
from storage.ground.database import Database
from storage.people.notices import When


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
    return imported(url, lambda file: write(file, people))


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


def print_line(kind: str, what: str, people: int, each: Imported) -> None:
    rows = people + len(province.PLACES)
    print(
        f"{kind:<11}{what:<13}{rows:>9,} rows{each.seconds:>8.1f} s{each.computed:>8.1f} s computed"
        f"{each.megabytes:>6.0f} MB   longest reply {each.meanwhile[-1]:.2f} s, p99 {share(each.meanwhile, 0.99):.2f} s"
        f" (before: {each.before[-1]:.2f} s, {share(each.before, 0.99):.2f} s)"
    )
