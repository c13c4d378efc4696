"""What became of each mutant, kept line by line, so that a run that was stopped tells its figures and goes on later."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


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

    @property
    def noticed(self) -> bool:
        return self.how is not How.UNNOTICED


class Kept:
    """The verdicts of a file, if one is named: what was tried before is not tried again."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self.verdicts: list[Verdict] = []
        if file and file.exists():
            rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())
            self.verdicts = [Verdict(row["mutant"], How(row["how"]), row["tests"]) for row in rows]

    def add(self, verdict: Verdict) -> None:
        self.verdicts.append(verdict)
        if self._file:
            row = {"mutant": verdict.mutant, "how": verdict.how, "tests": verdict.tests}
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")

    def __contains__(self, mutant: object) -> bool:
        return str(mutant) in {each.mutant for each in self.verdicts}


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
