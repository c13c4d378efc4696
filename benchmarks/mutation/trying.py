"""Apply one change after another in copies of the tree, and see whether the tests notice."""

import os
import resource
import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import cache_from_source
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from benchmarks.mutation.mutants import Mutant
from benchmarks.mutation.selecting import OPTIONS, Suite
from benchmarks.mutation.verdicts import How, Verdict, how

SLOW = """pytest sqlmodel sqlalchemy.dialects.sqlite pydantic_settings telegram babel.dates aiohttp alembic.command
    apscheduler.schedulers.asyncio starlette.applications psycopg openpyxl segno"""
"""Packages every test process loads: loaded once here, each try is a fork that has them."""

ENOUGH = 4  # times as much CPU time as the tests take unchanged, and
STARTING = 30  # seconds of it for the start: then a change has made the tests run for ever,
ASLEEP = 600  # or, after so many seconds, wait for ever
NOBODY: Mapping[str, int] = {}
LOOK = 0.05  # seconds between looks at the running processes
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "data", "*_cache", "__pycache__", ".coverage*", "*.egg-info")


@dataclass(frozen=True, slots=True)
class Try:
    """One mutant in one tree, on trial until `ends`."""

    mutant: Mutant
    tests: int
    tree: Path
    source: bytes
    process: BaseProcess
    ends: float

    def verdict(self) -> Verdict | None:
        """Return what became of it, the tree as it was before; None while the tests run."""
        if self.process.is_alive() and time.monotonic() < self.ends:
            return None
        ended = how(self.process.exitcode)
        self.process.kill()
        self.process.join()
        (self.tree / self.mutant.file).write_bytes(self.source)
        return Verdict(str(self.mutant), ended, self.tests)


def copy_tree(root: Path, to: Path) -> Path:
    shutil.copytree(root, to, ignore=LEFT_OUT)
    return to


def try_all(
    mutants: Sequence[Mutant], suite: Suite, trees: Sequence[Path], seconds: float, asked: Mapping[str, int] = NOBODY
) -> Iterator[Verdict]:
    """Try each mutant in one of the trees, as many at a time as there are trees; yield each verdict.

    `asked`: of how many tests a mutant was tried before; the ones behind them are asked now.
    """
    for package in SLOW.split():
        import_module(package)
    waiting, free = list(reversed(mutants)), list(trees)
    running: list[Try] = []
    try:
        while waiting or running:
            while waiting and free:
                mutant = waiting.pop()
                before = asked.get(str(mutant), 0)
                tests = suite.chosen(mutant, seconds, before)
                if tests:
                    running.append(_begin(mutant, tests, free.pop(), seconds, before))
                else:
                    yield Verdict(str(mutant), How.UNNOTICED, before)
            time.sleep(LOOK)
            for each in list(running):
                verdict = each.verdict()
                if verdict:
                    running.remove(each)
                    free.append(each.tree)
                    yield verdict
    finally:  # where it is stopped
        for each in running:
            each.process.kill()


def _begin(mutant: Mutant, tests: Sequence[str], tree: Path, seconds: float, before: int) -> Try:
    file, named = tree / mutant.file, tree.parent / f"{tree.name}.tests"
    source = file.read_bytes()
    Path(cache_from_source(str(file))).unlink(missing_ok=True)
    file.write_bytes(mutant.applied(source))
    named.write_text("\n".join(tests), encoding="utf-8")
    process = get_context("fork").Process(target=_test, args=(tree, named, STARTING + int(ENOUGH * seconds)))
    process.start()
    return Try(mutant, before + len(tests), tree, source, process, time.monotonic() + ASLEEP)


def _test(tree: Path, named: Path, seconds: int) -> None:
    """Run the tests in a process of its own, which knows of the project only what stands in its tree."""
    import pytest  # noqa: PLC0415 - the parent loaded it already; without it this module is read without pytest

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    os.chdir(tree)
    sys.path[:] = [str(tree), *(path for path in sys.path if path not in ("", str(Path(__file__).parents[2])))]
    for name in [name for name in sys.modules if name.partition(".")[0] == "benchmarks"]:
        del sys.modules[name]
    sys.dont_write_bytecode = True
    nothing = os.open(os.devnull, os.O_WRONLY)
    for output in (1, 2):
        os.dup2(nothing, output)
    loaded_before = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    os._exit(int(pytest.main([*OPTIONS, *loaded_before, "-x", "-n", "0", f"@{named}"])))
