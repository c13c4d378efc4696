"""Choose the tests that may notice a change: those that run the changed line, the quickest and most various first."""

import resource
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from xml.etree import ElementTree

from coverage import CoverageData

from benchmarks.mutation.mutants import Mutant

OPTIONS = ["-q", "-p", "no:cacheprovider", "--no-header"]
TESTS = [f"tests/{name}" for name in ("rules", "storage", "channels", "talks")]
"""Where these subjects have their tests. What other folders notice besides is not counted."""
WITHOUT = ["tests/storage/test_old_databases.py", "tests/storage/test_migrations.py"]
ONE_DATABASE = ["-k", "not postgresql"]
QUICK, MOST_QUICK = 0.05, 60
"""Seconds of a test of a rule, and how many of these are asked first."""
UNKNOWN = 1.0  # seconds of a test whose time was not written down


@dataclass
class Suite:
    """Which test ran which line, how long each test takes, and how much else each runs."""

    lines: dict[str, dict[int, set[str]]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    breadth: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def chosen(self, mutant: Mutant, budget: float, asked: int = 0) -> list[str]:
        """Return tests of at most so many seconds, behind so many that were asked before.

        Of a line that runs at the import, those that run its module.
        """
        tests: list[str] = []
        left = budget
        for test in self._in_turn(self._running(mutant))[asked:]:
            left -= self.seconds.get(test, UNKNOWN)
            if tests and left < 0:
                break
            tests.append(test)
        return tests

    def _running(self, mutant: Mutant) -> set[str]:
        of_file = self.lines.get(mutant.file, {})
        first, last = mutant.lines
        here: set[str] = set().union(*(of_file.get(line, set()) for line in range(first, last + 1)))
        if here or not mutant.at_import:
            return here
        return set().union(*of_file.values()) or set(self.seconds)

    def _in_turn(self, tests: Iterable[str]) -> list[str]:
        """Take the quick tests that run least else, as rules have them; then one test of each file after the other.

        Files come first whose tests are about the line: most of them run it, and they run little else. In a file those
        come first that run least else, and of one test with several parameters one.
        """
        narrowest = sorted(tests, key=lambda test: (self.breadth[test], test))
        quick = [test for test in narrowest if self.seconds.get(test, UNKNOWN) <= QUICK][:MOST_QUICK]
        by_file: dict[str, list[str]] = defaultdict(list)
        for test in narrowest:
            by_file[_file(test)].append(test)
        of_file = Counter(map(_file, self.seconds))
        least = {file: max(1, self.breadth[tests[0]]) for file, tests in by_file.items()}
        files = sorted(by_file, key=lambda file: (least[file] * max(1, of_file[file]) / len(by_file[file]), file))
        rows = zip_longest(*(_each_once_first(by_file[file]) for file in files))
        return list(dict.fromkeys([*quick, *(test for row in rows for test in row if test)]))


def _file(test: str) -> str:
    return test.partition("::")[0]


def _each_once_first(tests: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    times = {}
    for test in tests:
        name = test.partition("[")[0]
        times[test] = seen[name]
        seen[name] += 1
    return sorted(tests, key=lambda test: times[test])


def listen(tree: Path, files: list[str], processes: int) -> Suite:
    """Run the tests once on the unchanged tree; raise where one of them fails."""
    beside = tree.parent
    (beside / "coveragerc").write_text(f"[run]\ninclude = {','.join(files)}\nbranch = false\n", encoding="utf-8")
    noting = ["--cov", f"--cov-config={beside / 'coveragerc'}", "--cov-context=test", "--cov-report="]
    noting += [f"--junitxml={beside / 'times.xml'}", "-o", "junit_duration_report=total"]
    ignored = [f"--ignore={path}" for path in WITHOUT]
    command = [sys.executable, "-m", "pytest", *OPTIONS, "-n", str(processes), *noting, *ignored]
    command += [*ONE_DATABASE, *TESTS]
    spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"The tests fail before anything is changed:\n{done.stdout[-3000:]}")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - spent
    suite = Suite(_lines(tree / ".coverage", tree), _seconds(beside / "times.xml", spent))
    for of_file in suite.lines.values():
        for tests in of_file.values():
            for test in tests:
                suite.breadth[test] += 1
    return suite


def _lines(file: Path, tree: Path) -> dict[str, dict[int, set[str]]]:
    data = CoverageData(str(file))
    data.read()
    found: dict[str, dict[int, set[str]]] = {}
    for measured in data.measured_files():
        contexts = data.contexts_by_lineno(measured)
        named = {line: {each.rpartition("|")[0] for each in tests if each} for line, tests in contexts.items()}
        found[Path(measured).relative_to(tree).as_posix()] = named
    return found


def _seconds(file: Path, spent: float) -> dict[str, float]:
    """Return the seconds each test takes on a quiet machine: its share of the CPU time that all of them spent."""
    cases = list(ElementTree.parse(file).iter("testcase"))  # noqa: S314 - the file was just written here
    passed = sum(float(case.get("time", UNKNOWN)) for case in cases)
    return {
        f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}": float(case.get("time", UNKNOWN))
        * min(1.0, spent / passed)
        for case in cases
    }
