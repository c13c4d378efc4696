"""How long `move` takes: a province of a million rows in SQLite, brought to a real PostgreSQL.

uv run python -m benchmarks.moving [--people N]
"""

import argparse
import time
from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy.engine import make_url

from benchmarks.growth.province import Province, fill
from benchmarks.new_databases import new_databases
from storage.copies import moving, of_sqlite
from storage.ground import schema
from storage.ground.database import Database

PEOPLE = 45_000  # makes about a million rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    people = parser.parse_args().people
    with new_databases("sqlite") as files, new_databases("postgresql") as servers:
        here, there = files(), servers()
        with closing(Database(here)) as database:
            schema.migrate(database.engine)
            database.transact(fill, Province(people, date(2026, 11, 1)))
        file = Path(make_url(here).database or "")
        print(f"{sum(of_sqlite.rows(file).values()):,} rows, {file.stat().st_size / 2**20:.0f} MB", flush=True)
        with closing(Database(there)) as database:
            schema.migrate(database.engine)
        began, used = time.perf_counter(), time.process_time()
        total = moving.move(file, there, lambda moved: print(f"{time.perf_counter() - began:6.1f} s  {moved}"))
        seconds, computing = time.perf_counter() - began, time.process_time() - used
        print(f"moved {total:,} rows in {seconds:.1f} s, {computing:.1f} s of them computing here")


if __name__ == "__main__":
    main()
