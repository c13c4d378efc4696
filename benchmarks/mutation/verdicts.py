"""What became of each mutant, kept line by line, so that a run that was stopped tells its figures and goes on later."""

import json
import pickle
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import cast

from benchmarks.mutation.selecting import Suite


class How(StrEnum):
    """How a mutant ended. What runs for ever or cannot be read is noticed too, but no promise is pinned by it."""

    FAILED = "a test failed"
    BROKE = "the tests could not begin"
    TIMED_OUT = "timed out"
    UNNOTICED = "unnoticed"


TEST_FAILED = 1
"""What pytest returns where tests ran and one failed."""


def how(exit_code: int | None) -> How:
    """Read the exit of a test process: None where it had to be ended, negative where a signal ended it."""
    if exit_code is None or exit_code < 0:
        return How.TIMED_OUT
    if exit_code == 0:
        return How.UNNOTICED
    return How.FAILED if exit_code == TEST_FAILED else How.BROKE


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a mutant, and how many tests looked at it."""

    mutant: str
    how: How
    tests: int
    looks: int = 1

    @property
    def noticed(self) -> bool:
        return self.how is not How.UNNOTICED


class Kept:
    """The last verdict on each mutant, of a file if one is named: what was tried before is not tried again.

    Beside the file lies what the tests of the unchanged tree run, so that they need not run again.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._verdicts: dict[str, Verdict] = {}
        if file and file.exists():
            for line in file.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                self._verdicts[row["mutant"]] = Verdict(**row | {"how": How(row["how"])})

    def suite(self, listen: Callable[[], Suite]) -> Suite:
        beside = self._file and self._file.with_suffix(".suite")
        if beside and beside.exists():
            return cast(Suite, pickle.loads(beside.read_bytes()))  # noqa: S301 - written below, by whoever goes on
        suite = listen()
        if beside:
            beside.write_bytes(pickle.dumps(suite))
        return suite

    def add(self, verdict: Verdict) -> None:
        self._verdicts[verdict.mutant] = verdict
        if self._file:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(verdict), ensure_ascii=False) + "\n")

    def get(self, mutant: object) -> Verdict | None:
        return self._verdicts.get(str(mutant))


def summed_up(verdicts: Sequence[Verdict], subjects: Sequence[str]) -> list[str]:
    """Return a line for each subject, one for each way to end, and the share that was noticed."""
    lines = []
    for subject in subjects:
        mine = [each for each in verdicts if each.mutant.startswith((f"{subject}.", f"{subject}/"))]
        if mine:
            lines.append(f"{subject:30} {sum(each.noticed for each in mine):4} of {len(mine):4}")
    ways = Counter(each.how for each in verdicts)
    lines += [f"{way.value:30} {ways[way]:4}" for way in How]
    noticed, failed = len(verdicts) - ways[How.UNNOTICED], ways[How.FAILED]
    share = 100 / max(1, len(verdicts))
    by_test = f"{failed} by a test that failed: {share * failed:.0f} %"
    return [*lines, f"{noticed} of {len(verdicts)} noticed: {share * noticed:.0f} %; {by_test}"]
