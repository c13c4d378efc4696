"""Measures our bot and its peers in turn and prints the table: `python -m benchmarks.dialogue`."""

import argparse
import asyncio
import os
import platform
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress

from benchmarks.dialogue.contestant import Contestant, ContestantError
from benchmarks.dialogue.contestants import CONTESTANTS, YARDSTICK
from benchmarks.dialogue.measure import Outcome, Prepared, Size
from benchmarks.dialogue.table import print_table

FEWER_CHATS = 5  # for a bot that does one thing at a time, at a distance

Outcomes = dict[int, dict[str, list[Outcome]]]


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dialogue", description=__doc__)
    parser.add_argument("--chats", type=int, default=200)
    parser.add_argument("--dialogues", type=int, default=2, help="how often each chat plays the dialogue")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=420, help="no round is begun that would not end by then")
    parser.add_argument("--delays", type=int, nargs="+", default=[0, 50], metavar="MS", help="added to a round trip")
    parser.add_argument("--only", nargs="+", choices=[c.name for c in CONTESTANTS], metavar="NAME")
    parser.add_argument("--full", action="store_true", help="as many chats for slow bots too: takes minutes more")
    return parser.parse_args()


def size_for(contestant: Contestant, delay: int, options: argparse.Namespace) -> Size:
    if contestant.one_at_a_time and delay and not options.full:
        return Size(min(options.chats, FEWER_CHATS), 1, delay / 1000)
    return Size(options.chats, options.dialogues, delay / 1000)


def time_for_another(done: int, passed: float, options: argparse.Namespace) -> bool:
    """Whether a round as long as those before would end in time; the first is always run."""
    return not done or options.full or passed + passed / done <= options.seconds


async def measure_all(ready: Sequence[Prepared], options: argparse.Namespace) -> tuple[Outcomes, dict[str, str]]:
    """Every contestant once a round, there and back again, so that a slow minute of the machine hits all alike."""
    outcomes: Outcomes = {delay: defaultdict(list) for delay in options.delays}
    failed: dict[str, str] = {}
    began = time.monotonic()
    for round_number in range(options.rounds):
        if not time_for_another(round_number, time.monotonic() - began, options):
            break
        for prepared in ready if round_number % 2 == 0 else reversed(ready):
            name = prepared.contestant.name
            if name in failed:
                continue
            print(f"round {round_number + 1}: {name}", file=sys.stderr)
            sizes = [size_for(prepared.contestant, delay, options) for delay in options.delays]
            try:
                for delay, outcome in zip(options.delays, await prepared.measure(sizes), strict=True):
                    outcomes[delay][name].append(outcome)
            except ContestantError as problem:
                failed[name] = str(problem)
    return outcomes, failed


def report(taking_part: Sequence[Contestant], outcomes: Outcomes, options: argparse.Namespace) -> None:
    rounds = max((len(mine) for measured in outcomes.values() for mine in measured.values()), default=0)
    print(
        f"/dangky by {options.chats} chats, {options.dialogues} dialogue(s) each; "
        f"medians of {rounds} round(s); Python {platform.python_version()}, {os.cpu_count()} cores"
    )
    for delay in options.delays:
        print_table(f"{delay} ms added to each round trip", taking_part, outcomes[delay], YARDSTICK)
    if any(options.delays) and not options.full:
        print(f"ptb* at a distance: {FEWER_CHATS} chats. With n chats the rate is the same, a reply takes n/rate s.")


def main() -> int:
    options = read_arguments()
    taking_part = [c for c in CONTESTANTS if not options.only or c.name in options.only]
    began = time.monotonic()
    failed: dict[str, str] = {}
    ready: list[Prepared] = []
    for contestant in taking_part:
        try:
            ready.append(Prepared(contestant, options.chats))
        except ContestantError as problem:
            failed[contestant.name] = str(problem)
    try:
        outcomes, failed_later = asyncio.run(measure_all(ready, options))
    finally:
        for prepared in ready:
            prepared.close()
    failed |= failed_later
    report(taking_part, outcomes, options)
    print(f"\n{time.monotonic() - began:.0f} s in all.")
    for name, reason in failed.items():
        print(f"{name} could not be measured: {reason}")
    return 1 if failed else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
