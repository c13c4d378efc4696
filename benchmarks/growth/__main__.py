"""Asks the same of provinces of three sizes on both databases, and prints how the cost grows."""

import argparse
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime

from benchmarks.growth import beside, whole
from benchmarks.growth.counting import Cost, measured
from benchmarks.growth.province import Province, fill
from benchmarks.growth.questions import ZONE, Question, questions
from benchmarks.growth.table import print_table
from benchmarks.new_databases import new_databases
from storage.ground import schema
from storage.ground.database import Database

SIZES = (1_000, 15_000, 152_064)
READ = {"sqlite": "steps of SQLite", "postgresql": "rows and index entries read by PostgreSQL"}

Make = Callable[[], str]
"""Returns the URL of a new database without tables."""


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="MEMBERS")
    parser.add_argument("--only", choices=list(READ), help="one database instead of both")
    parser.add_argument("--asked", default="", metavar="WORDS", help="only what has these words in its name")
    parser.add_argument("--no-import", action="store_true", help="leave the import beside a running bot out")
    parser.add_argument("--list", type=int, nargs="+", metavar="ROWS", help="only the import of lists so long")
    return parser.parse_args()


def measure(kind: str, make: Make, options: argparse.Namespace) -> list[str]:
    """Fill a database of each size, ask everything, print the table; return what grows and should not."""
    today = datetime.now(ZONE).date()  # noqa: TID251 - a measurement is its own composition root
    found: dict[str, list[Cost]] = {}
    asked: list[Question] = []
    imported: list[beside.Imported] = []
    for size in options.sizes:
        of = Province(size, today)
        note(f"{kind}: entering {size:,} members")
        url = make()
        with closing(filled(url, of)) as database:
            asked = [each for each in questions(of) if options.asked in each.name]
            for each in asked:
                found.setdefault(each.name, []).append(measured(database, each.work, each.before))
        if not options.no_import:
            note(f"{kind}: importing beside a running bot, {size:,} members")
            imported.append(beside.measured(url, today))
    grown = print_table(kind, READ[kind], options.sizes, asked, found)
    if not options.no_import:
        beside.print_table(options.sizes, imported)
    return grown


def filled(url: str, province: Province) -> Database:
    database = Database(url)
    schema.migrate(database.engine)
    database.transact(fill, province)
    return database


def import_lists(kind: str, make: Make, options: argparse.Namespace) -> list[str]:
    """Import lists of these lengths into a small province beside a running bot, then each once more, unchanged."""
    today = datetime.now(ZONE).date()  # noqa: TID251 - a measurement is its own composition root
    for people in options.list:
        url = make()
        filled(url, Province(SIZES[0], today)).close()
        for what in ("first import", "once more"):
            whole.print_line(kind, what, people, whole.measured(url, people))
        whole.print_held(make(), people)
    return []


def note(words: str) -> None:
    print(words, file=sys.stderr)


def main() -> int:
    options, began, grown = read_arguments(), time.monotonic(), []
    run = import_lists if options.list else measure
    for kind in [options.only] if options.only else READ:
        with new_databases(kind) as make:
            grown += run(kind, make, options)
    print(f"\n{time.monotonic() - began:.0f} s in all.")
    for name in grown:
        print(f"grows more than it may: {name}")
    return 1 if grown else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
