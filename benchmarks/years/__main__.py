"""Imports a province, plays two years of moves, deaths and mergers, and recounts the figures from its history alone."""

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks.new_databases import new_databases
from storage.ground import schema
from storage.ground.database import Database
from tests.figures.office_years import play
from tests.figures.office_years.office import Size
from tests.figures.office_years.opening import opened


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.years", description=__doc__)
    parser.add_argument("--communes", type=int, default=10, help="at most 100")
    parser.add_argument("--branches", type=int, default=10, help="of a commune, at most 100")
    parser.add_argument("--people", type=int, default=30, help="of a branch")
    parser.add_argument("--days", type=int, default=60, help="eventful days in the two years")
    parser.add_argument("--deeds", type=int, default=15, help="on each of them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true", help="on PostgreSQL instead of SQLite")
    return parser.parse_args()


def main() -> int:
    options, began = read_arguments(), time.monotonic()
    size = Size(options.communes, options.branches, options.people)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dongkhoi-years-")))
        url = stack.enter_context(new_databases("postgresql" if options.postgresql else "sqlite"))()
        database = Database(url)
        schema.migrate(database.engine)
        database.close()
        office = stack.enter_context(opened(url, folder, options.seed, size))
        evenings = play.live(office, options.days, options.deeds)
        note(f"{size.everybody:,} people imported, two years played: {time.monotonic() - began:.0f} s")
        history = play.history(office)
        note(f"{len(history):,} lines of history read: {time.monotonic() - began:.0f} s")
        changed = [
            asked
            for asked, answer in evenings.items()
            if play.summary(office, asked[1], "--at", f"{asked[0]}") != answer
        ]
        different = list(play.differences(office, history, list(evenings)))
    for name, times in sorted(office.done.items()):
        print(f"{times:5} {name}")
    for words, times in office.refused.most_common():
        print(f"{times:5} refused: {words}")
    for day, code in changed:
        print(f"{day} {code}: another answer than on the evening")
    for each in different:
        print(f"{each.day} {each.code}{' corrected' if each.corrected else ''}: the history leads to something else")
    print(f"{len(evenings)} figures asked on their day, then and by now; {time.monotonic() - began:.0f} s in all.")
    return 1 if changed or different else 0


def note(words: str) -> None:
    print(words, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
