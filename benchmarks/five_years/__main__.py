"""Lets a commune live five years on SQLite, and says what each of them costs: size, ticks, turns, figures, rows."""

import argparse
import random
import sys
import time
from datetime import date

from benchmarks.five_years.commune import Commune
from benchmarks.five_years.living import Life
from benchmarks.five_years.measuring import MOST, Found, day_of, measure, questions
from benchmarks.new_databases import new_databases
from storage.ground import schema
from storage.ground.database import Database


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.five_years", description=__doc__)
    parser.add_argument("--years", type=int, default=5)
    parser.add_argument("--branches", type=int, default=20)
    parser.add_argument("--people", type=int, default=1200)
    parser.add_argument("--first", type=int, default=2026)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main() -> int:
    options, began = read_arguments(), time.monotonic()
    with new_databases("sqlite") as new:
        database = Database(new())
        schema.migrate(database.engine)
        chance = random.Random(options.seed)
        commune = Commune(database, chance, options.branches, options.people, date(options.first, 1, 1))
        commune.begin()
        note(f"{len(commune.homes):,} people, {len(commune.joined):,} joined: {time.monotonic() - began:.0f} s")
        found = list(live(commune, options.first, options.years, began))
        bounded = {each.name: each.bounded for each in questions(commune)}
        database.close()
    print_table(found)
    grown = [name for name in found[0].costs if bounded[name] and grows(found, name) > MOST]
    for name in grown:
        print(f"grows: {name}")
    note(f"{time.monotonic() - began:.0f} s in all")
    return 1 if grown else 0


def live(commune: Commune, first: int, years: int, began: float):
    life = Life(commune)
    for year in range(first, first + years):
        commune.plan_a_year(year)
        life.seconds, life.sent = 0.0, 0
        for day in life.days(date(year, 1, 1), date(year, 12, 31)):
            if day == day_of(year):
                found = measure(commune, year, 0, 0)
        yield Found(year, found.size, found.rows, found.costs, life.seconds, life.sent)
        note(f"{year}: {time.monotonic() - began:.0f} s, {time.process_time():.0f} s of computing")


def grows(found: list[Found], name: str) -> float:
    """Return how many times as much the last year reads as the second."""
    if len(found) < 3:
        return 1.0
    return found[-1].costs[name].read / max(1, found[1].costs[name].read)


def print_table(found: list[Found]) -> None:
    years = [f"{each.year}" for each in found]
    print(f"| | {' | '.join(years)} | last / second |\n|---|{'---|' * (len(years) + 1)}")
    row("database, MB", [f"{each.size / 2**20:.1f}" for each in found])
    row("messages sent", [f"{each.sent:,}" for each in found])
    row("all ticks of the year, seconds computed", [f"{each.seconds:.1f}" for each in found])
    for name in found[0].costs:
        costs = [each.costs[name] for each in found]
        row(name, [f"{each.read:,} · {each.seconds * 1000:.1f} ms" for each in costs], f"{grows(found, name):.2f}")
    for table in sorted(found[-1].rows, key=lambda name: -found[-1].rows[name]):
        if found[-1].rows[table] > 100:
            row(f"rows of `{table}`", [f"{each.rows[table]:,}" for each in found])


def row(name: str, cells: list[str], ratio: str = "") -> None:
    print(f"| {name} | {' | '.join(cells)} | {ratio} |")


def note(words: str) -> None:
    print(words, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
