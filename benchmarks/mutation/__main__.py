"""`python -m benchmarks.mutation`: remove or turn round what the code promises, and count what the tests notice."""

import argparse
import os
import random
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks.mutation.mutants import Mutant, mutants
from benchmarks.mutation.selecting import listen
from benchmarks.mutation.trying import Verdict, copy_tree, try_all

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


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.mutation", description=__doc__)
    options.add_argument("--sample", type=int, default=200, help="how many mutants are tried")
    options.add_argument("--seed", type=int, default=1, help="which ones")
    options.add_argument("--seconds", type=float, default=15, help="of tests, at most, for each mutant")
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--only", default="", help="mutants whose file, line and change hold these words")
    chosen = options.parse_args()
    files = [path.relative_to(ROOT).as_posix() for path in _modules()]
    every = [mutant for file in files for mutant in mutants(ROOT, file) if chosen.only in str(mutant)]
    sample = random.Random(chosen.seed).sample(every, min(chosen.sample, len(every)))
    os.nice(POLITE)
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        trees = [copy_tree(ROOT, Path(folder) / f"tree{number}") for number in range(chosen.processes)]
        began = time.monotonic()
        suite = listen(trees[0], files, chosen.processes)
        print(f"{len(suite.seconds)} tests, {_minutes(began)}; {len(sample)} of {len(every)} mutants", flush=True)
        if any(
            each.noticed
            for each in try_all([each.unchanged() for each in sample[:CONTROLS]], suite, trees, chosen.seconds)
        ):
            raise SystemExit("A test fails although nothing was changed.")
        verdicts = [_told(verdict) for verdict in try_all(sample, suite, trees, chosen.seconds)]
    _sum_up(verdicts)
    print(f"{_minutes(began)} in all, seed {chosen.seed}")


def _modules() -> list[Path]:
    found = [path for subject in SUBJECTS for path in (ROOT / f"{subject}.py", *(ROOT / subject).rglob("*.py"))]
    return [path for path in found if path.is_file()]


def _told(verdict: Verdict) -> Verdict:
    if not verdict.noticed:
        print(f"unnoticed by {verdict.tests} tests: {verdict.mutant}", flush=True)
    return verdict


def _sum_up(verdicts: list[Verdict]) -> None:
    tried, noticed = (Counter(_subject(each.mutant) for each in some) for some in (verdicts, _noticed(verdicts)))
    for subject in sorted(tried):
        print(f"{subject:30} {noticed[subject]:4} of {tried[subject]:4}")
    share = 100 * sum(noticed.values()) / max(1, len(verdicts))
    print(f"{sum(noticed.values())} of {len(verdicts)} noticed: {share:.0f} %")


def _noticed(verdicts: list[Verdict]) -> list[Verdict]:
    return [verdict for verdict in verdicts if verdict.noticed]


def _subject(mutant: Mutant) -> str:
    return next(subject for subject in SUBJECTS if mutant.file.startswith((f"{subject}.", f"{subject}/")))


def _minutes(began: float) -> str:
    return f"{(time.monotonic() - began) / 60:.0f} min"


if __name__ == "__main__":
    main()
