"""Asks what a secretary's desk asks, of a province of 1,000 and one of 152,064 members on both databases, side by side.

uv run python -m benchmarks.desk [--sizes N …] [--only sqlite|postgresql] [--asked WORDS] [--files | --no-files]
uv run python -m benchmarks.desk --import
"""

import argparse
import asyncio
import sys
import time
from contextlib import closing
from datetime import datetime

from benchmarks.desk import beside, triggers, workbook
from benchmarks.desk.screens import Screen, change_some, keep_day, keep_figures, let_rounds_be, screens
from benchmarks.growth.counting import Cost, measured
from benchmarks.growth.province import Province, fill
from benchmarks.growth.questions import ZONE
from benchmarks.growth.rows import settle
from benchmarks.new_databases import new_databases
from storage.ground import schema
from storage.ground.database import Database

SIZES = (1_000, 152_064)
MOST = 2.0
"""How many times as much the largest province may read, or take, of what is asked of one cell."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.desk", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="MEMBERS")
    parser.add_argument("--only", choices=("sqlite", "postgresql"), help="one database instead of both")
    parser.add_argument("--asked", default="", metavar="WORDS", help="only what has these words in its name")
    parser.add_argument("--files", action="store_true", help="the workbook alone, and replies beside it")
    parser.add_argument("--no-files", action="store_true", help="all but the workbook")
    parser.add_argument(
        "--import", dest="imports", action="store_true", help="triggers in the list of the largest, alone"
    )
    options = parser.parse_args()
    now = datetime.now(ZONE)  # noqa: TID251 - a measurement is its own composition root
    missed = []
    for kind in (options.only,) if options.only else ("sqlite", "postgresql"):
        with new_databases(kind) as make:
            if options.imports:
                triggers.compare(kind, make, options.sizes[-1])
                continue
            asked = [each for each in screens(now.date()) if options.asked in each.name and not options.files]
            found: dict[str, list[Cost]] = {}
            for size in options.sizes:
                print(f"{kind}: entering {size:,} members", file=sys.stderr)
                url = make()
                with closing(Database(url)) as database:
                    _fill(database, size, now)
                    _keep(database, kind, size, now)
                    for each in asked:
                        found.setdefault(each.name, []).append(measured(database, each.work, change_some))
                    if not options.no_files and size == options.sizes[-1]:
                        asyncio.run(workbook.compare(kind, database, now))
                if not options.no_files and size == options.sizes[-1]:
                    beside.compare(kind, url)
            missed += _table(kind, options.sizes, asked, found)
    for name in missed:
        print(f"misses its aim: {name}")
    return 1 if missed else 0


def _fill(database: Database, size: int, now: datetime) -> None:
    schema.migrate(database.engine)
    database.transact(fill, Province(size, now.date()))
    database.transact(let_rounds_be)
    database.transact(workbook.let_everybody_be_named, now)
    database.transact(lambda session: settle(session.connection(), []))


def _keep(database: Database, kind: str, size: int, now: datetime) -> None:
    pieces, more = [], True
    while more:
        began = time.perf_counter()
        more = database.transact(keep_figures, now.date())
        pieces.append(time.perf_counter() - began)
    longest = max(pieces) * 1000
    print(f"{kind}, {size:,}: all figures counted anew in {sum(pieces):.1f} s, the longest piece {longest:.0f} ms")
    print(f"{kind}, {size:,}: a past day of the province counted apart and kept in {keep_day(database, now):.1f} s")


def _table(kind: str, sizes: list[int], asked: list[Screen], found: dict[str, list[Cost]]) -> list[str]:
    """Print a line for each screen; return those that miss their aim."""
    if not asked:
        return []
    columns = "".join(f"{f'{size:,}':>24}" for size in sizes)
    print(f"\n{kind}: what is read, and milliseconds\n{'read':>7}{'time':>7}  {'':36}{columns}{'aim':>10}")
    missed = []
    for each in asked:
        costs = found[each.name]
        read = costs[-1].read / max(costs[0].read, 1)
        time = costs[-1].seconds / costs[0].seconds
        figures = "".join(f"{cost.read:>13,} {cost.seconds * 1000:>7.1f} ms" for cost in costs)
        print(f"{read:>6.1f}x{time:>6.1f}x  {each.name:36}{figures}{each.aim * 1000:>7.0f} ms")
        if costs[-1].seconds > each.aim or (each.bounded and "a cell" in each.name and read > MOST):
            missed.append(f"{each.name}, {kind}")
    return missed


if __name__ == "__main__":
    sys.exit(main())
