"""`python -m benchmarks.one_morning`: everybody's pledge is due on 31 December, and all are told on one morning."""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from benchmarks.dialogue.contestant import python
from benchmarks.dialogue.measure import share
from benchmarks.new_databases import new_databases
from benchmarks.one_morning import living
from benchmarks.one_morning.people import filled
from domain.reminders import QUIET_FROM
from tests.databases import KINDS

SIZES = (10_000, 50_000, 100_000)
LIVING, IDLE = 5_000, 30.0
MOST_BESIDE = 0.1  # seconds more of the p99
MOST_GROWTH = 1.5  # times as much, for a person or of memory
Found = Mapping[str, Any]


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.one_morning", description=__doc__)
    parser.add_argument("--only", choices=KINDS, help="one database instead of both")
    parser.add_argument("--sizes", type=int, nargs="*", default=list(SIZES), metavar="PEOPLE", help="none: no ticks")
    parser.add_argument("--living", type=int, default=LIVING, metavar="PEOPLE", help="beside the real bot; 0: not")
    parser.add_argument(
        "--idle", type=float, default=IDLE, metavar="SECONDS", help="between two hours at which people are told"
    )
    return parser.parse_args()


def let_pass(url: str, people: int) -> Found:
    """Fill a database and let the morning pass on it, in a process of its own."""
    filled(url, people)
    command = python("-m", "benchmarks.one_morning.ticking", url)
    found: Found = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    written = found["written"]["mornings"]
    if written != people or sum(each["sent"] for each in found["sent"].values()) != people:
        raise SystemExit(f"of {people:,} people {written:,} were written to: {found['sent']}")
    return found


def print_ticks(kind: str, sizes: Sequence[int], found: Sequence[Found]) -> list[str]:
    """Print how each size did beside the smallest; return what grows, and what is not over by night."""
    print(f"\n{kind}: the morning of so many people, and the figures of the largest beside the smallest")
    print(f"{'':32}" + "".join(f"{size:>12,}" for size in sizes) + f"{'ratio':>9}")
    wrong = []
    per_person = [1000 * each["seconds"] / size for size, each in zip(sizes, found, strict=True)]
    lines: list[tuple[str, list[float], bool]] = [
        ("ticks, seconds for 10,000", [10 * each for each in per_person], True),
        ("peak memory, MB", [each["memory"] for each in found], True),
    ]
    for name in [each for each in found[-1]["pieces"] if sum(found[-1]["pieces"][each]) > 1]:
        spent = [10_000 * sum(each["pieces"][name]) / size for size, each in zip(sizes, found, strict=True)]
        lines.append((f"  {name}, seconds for 10,000", spent, False))
    for channel in found[0]["sent"]:
        spent = [1000 * each["sent"][channel]["seconds"] / each["sent"][channel]["sent"] for each in found]
        lines.append((f"lease and settle, {channel}, ms", spent, True))
    for name, figures, bounded in lines:
        ratio = figures[-1] / figures[0]
        wrong += [f"{kind}: {name} grows {ratio:.2f} times"] if bounded and ratio > MOST_GROWTH else []
        print(f"{name:32}" + "".join(f"{figure:>12.2f}" for figure in figures) + f"{ratio:>8.2f}x")
    print("milliseconds of one piece: the 99th of a hundred, and the longest")
    for name, pieces in found[-1]["pieces"].items():
        print(f"  {name:20}{1000 * share(sorted(pieces), 0.99):>8.0f}{1000 * max(pieces):>8.0f}")
    return wrong + [each for size, one in zip(sizes, found, strict=True) for each in print_hours(kind, size, one)]


def print_hours(kind: str, people: int, found: Found) -> list[str]:
    """Print by which hour all is written and has arrived; return what has not by night."""
    written = datetime.fromisoformat(found["until"])
    print(f"{people:>9,} people: all written by {written:%H:%M:%S}", end="")
    late = []
    for channel, sent in found["sent"].items():
        hours = {sent["sent"]: datetime.fromisoformat(sent["until"])}
        hours[people] = written + timedelta(seconds=people / sent["rate"])
        for count, hour in hours.items():
            print(f"; {count:,} on {channel} at {sent['rate']}/s by {hour:%H:%M}", end="")
            if hour.date() > written.date() or hour.time() >= QUIET_FROM:
                late.append(f"{kind}: {count:,} on {channel} have not all been told by night")
    print()
    return late


def print_living(kind: str, people: int, waited: living.Waited) -> list[str]:
    told = f"{people:,} people at {living.RATE}/s, a fifth of them at a time"
    print(f"\n{kind}: the real bot tells {told}, while others write; milliseconds of a reply")
    print(f"{'':10}{'p50':>8}{'p99':>8}{'longest':>9}{'replies':>9}")
    for name, found in (("idle", waited.idle), ("meanwhile", waited.meanwhile)):
        figures = (share(found, 0.5), share(found, 0.99), found[-1])
        print(f"{name:10}{{:>8.0f}}{{:>8.0f}}{{:>9.0f}}".format(*(1000 * each for each in figures)), f"{len(found):>8}")
    above = share(waited.meanwhile, 0.99) - share(waited.idle, 0.99)
    print(f"p99 above idle: {1000 * above:.0f} ms; {waited.arrived:,} messages arrived in {waited.seconds:.0f} s")
    return [f"{kind}: replies wait too long beside the morning"] if above > MOST_BESIDE else []


def main() -> int:
    chosen, wrong = read_arguments(), []
    for kind in [chosen.only] if chosen.only else KINDS:
        if chosen.sizes:
            found = []
            for size in chosen.sizes:
                with new_databases(kind) as make:
                    found.append(let_pass(make(), size))
            wrong += print_ticks(kind, chosen.sizes, found)
        if chosen.living:
            with new_databases(kind) as make:
                wrong += print_living(kind, chosen.living, living.measured(make(), chosen.living, chosen.idle))
    print("\n".join(["", *wrong]))
    return 1 if wrong else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
