"""`python -m benchmarks.mutation`: remove or turn round what the code promises, and count what the tests notice."""

import argparse
import os
import random
import signal
import tempfile
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from benchmarks.mutation.mutants import mutants
from benchmarks.mutation.selecting import listen
from benchmarks.mutation.trying import copy_tree, try_all
from benchmarks.mutation.verdicts import Kept, Verdict, summed_up

ROOT = Path(__file__).parent.parent.parent
SUBJECTS = (
    "domain/permissions",
    "domain/pledges",
    "domain/reminders",
    "handlers/pledges",
    "handlers/reminders",
    "handlers/talk",
    "scheduler/reminders",
    "scheduler/sender",
    "storage/chats/conversations",
    "storage/chats/inbox",
    "storage/facts/pledges",
    "storage/outgoing",
    "storage/pledges",
    "storage/reminders",
)
"""Modules, or folders of modules, in which a line that goes missing would hurt people."""

CONTROLS = 4
"""Tries with nothing changed, before the others: whatever they notice is our own mistake."""
POLITE = 5  # lets whoever else uses the machine go first


def read_arguments() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="benchmarks.mutation", description=__doc__)
    options.add_argument("--sample", type=int, default=200, help="how many mutants are tried")
    options.add_argument("--seed", type=int, default=1, help="which ones")
    options.add_argument("--seconds", type=float, default=12, help="of tests, at most, for each mutant")
    options.add_argument("--more", type=float, default=60, help="seconds of other tests for what these do not notice")
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--only", default="", help="mutants whose file, line and change hold these words")
    options.add_argument("--kept", type=Path, help="a file that keeps each verdict: the next run goes on from there")
    return options.parse_args()


def main() -> None:
    chosen = read_arguments()
    files = [path.relative_to(ROOT).as_posix() for path in _modules()]
    every = [mutant for file in files for mutant in mutants(ROOT, file) if chosen.only in str(mutant)]
    sample = random.Random(chosen.seed).sample(every, min(chosen.sample, len(every)))
    os.nice(POLITE)
    kept = Kept(chosen.kept)
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _stop)
    began = time.monotonic()
    with suppress(KeyboardInterrupt), tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        trees = [copy_tree(ROOT, Path(folder) / f"tree{number}") for number in range(chosen.processes)]
        suite = kept.suite(lambda: listen(trees[0], files, chosen.processes))
        print(f"{len(suite.seconds)} tests, {_minutes(began)}; {len(sample)} of {len(every)} mutants", flush=True)
        unchanged = [each.unchanged() for each in sample[:CONTROLS]]
        if any(each.noticed for each in try_all(unchanged, suite, trees, chosen.seconds)):
            raise SystemExit("A test fails although nothing was changed.")
        new = [each for each in sample if kept.get(each) is None]
        for tried_once in try_all(new, suite, trees, chosen.seconds):
            kept.add(tried_once)
        first = [verdict for each in sample if (verdict := kept.get(each))]
        print(f"{sum(each.noticed for each in first)} of {len(first)} noticed at once, {_minutes(began)}", flush=True)
        left = {each.mutant: each.tests for each in first if not each.noticed and each.looks == 1}
        again = [each for each in sample if str(each) in left]
        for looked_again in try_all(again, suite, trees, chosen.more, left):
            kept.add(_told(replace(looked_again, looks=2)))
    tried = [verdict for each in sample if (verdict := kept.get(each))]
    print("\n".join(summed_up(tried, SUBJECTS)))
    left_out = len(sample) - len(tried)
    print(
        f"{_minutes(began)} in all, seed {chosen.seed}" + (f"; stopped, {left_out} were not tried" if left_out else "")
    )


def _stop(*_: object) -> None:
    """Stop trying, once, so that what was found is still told."""
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt


def _modules() -> list[Path]:
    found = [path for subject in SUBJECTS for path in (ROOT / f"{subject}.py", *(ROOT / subject).rglob("*.py"))]
    return [path for path in found if path.is_file()]


def _told(verdict: Verdict) -> Verdict:
    if not verdict.noticed:
        print(f"unnoticed by {verdict.tests} tests: {verdict.mutant}", flush=True)
    return verdict


def _minutes(began: float) -> str:
    return f"{(time.monotonic() - began) / 60:.0f} min"


if __name__ == "__main__":
    main()
