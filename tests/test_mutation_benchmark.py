"""What is changed on purpose, and which tests are asked whether they notice."""

from pathlib import Path

import pytest

from benchmarks.mutation.mutants import Mutant, mutants
from benchmarks.mutation.selecting import Suite
from benchmarks.mutation.verdicts import How, Kept, Verdict, how, summed_up

SOURCE = '''"""A module."""

DAYS = 7


def late(day, today, log):
    """Whether it is late."""
    log.info("asked %s", day)
    with lock:
        tell(day, copy=True)
    if day and today:
        return day < today
    raise LookupError(f"no day {day}")
'''


@pytest.fixture
def found(tmp_path: Path) -> list[Mutant]:
    (tmp_path / "module.py").write_text(SOURCE, encoding="utf-8")
    return mutants(tmp_path, "module.py")


def test_lines_are_removed_and_conditions_dropped_decided_and_turned(found: list[Mutant]) -> None:
    assert [(mutant.line, mutant.what) for mutant in found] == [
        (3, "7 → 8"),
        (9, "not within lock"),
        (10, "without tell(day, copy=True)"),
        (10, "tell(…) without copy=True"),
        (10, "True → False"),
        (11, "without the condition day"),
        (11, "without the condition today"),
        (11, "never: day and today"),
        (11, "always: day and today"),
        (12, "day < today → day <= today"),
        (13, "without raise LookupError(f'no day {day}')"),
    ]


def test_a_mutant_is_the_module_with_that_one_change(found: list[Mutant]) -> None:
    changed = [mutant.applied(SOURCE.encode()).decode() for mutant in found]
    assert "    if True:\n        tell(day, copy=True)\n" in changed[1]
    assert "    if (today):\n" in changed[5]
    assert changed[-1].endswith("    pass\n")


def test_the_tests_that_run_the_line_are_asked_those_that_run_little_else_first(found: list[Mutant]) -> None:
    talk, rule, other = (
        "tests/talks/test_a.py::test_talk",
        "tests/rules/test_b.py::test_rule",
        "tests/test_c.py::test_o",
    )
    suite = Suite({"module.py": {11: {talk, rule}, 12: {talk}, 13: {other}}}, {talk: 9.0, rule: 1.0, other: 1.0})
    suite.breadth.update({talk: 50, rule: 2, other: 1})
    at_eleven = next(mutant for mutant in found if mutant.line == 11)
    assert suite.chosen(at_eleven, 20) == [rule, talk]
    assert suite.chosen(at_eleven, 5) == [rule]
    assert suite.chosen(found[1], 20) == []


def test_of_a_line_that_runs_at_the_import_every_test_of_the_module_is_asked(found: list[Mutant]) -> None:
    suite = Suite({"module.py": {11: {"a::b"}, 12: {"c::d"}}}, {})
    assert sorted(suite.chosen(found[0], 20)) == ["a::b", "c::d"]


def test_what_runs_for_ever_or_cannot_begin_is_not_counted_as_a_test_that_failed() -> None:
    assert [how(code) for code in (1, 0, None, -24, 2)] == [
        How.FAILED,
        How.UNNOTICED,
        How.TIMED_OUT,
        How.TIMED_OUT,
        How.BROKE,
    ]
    ends = (How.FAILED, How.FAILED, How.TIMED_OUT, How.UNNOTICED)
    lines = summed_up([Verdict("storage/outgoing/a.py:1: x", end, 1) for end in ends], ["storage/outgoing"])
    assert lines[0].split() == ["storage/outgoing", "3", "of", "4"]
    assert lines[-1] == "3 of 4 noticed: 75 %; 2 by a test that failed: 50 %"


def test_a_run_goes_on_where_one_was_stopped(found: list[Mutant], tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonl"
    Kept(file).add(Verdict(str(found[0]), How.TIMED_OUT, 3))
    again = Kept(file)
    assert again.get(found[0]) == Verdict(str(found[0]), How.TIMED_OUT, 3)
    assert again.get(found[1]) is None
    assert again.suite(lambda: Suite({}, {"a::b": 1.0})).seconds == {"a::b": 1.0}
    assert Kept(file).suite(lambda: Suite({}, {})).seconds == {"a::b": 1.0}
