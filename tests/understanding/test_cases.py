"""The phrases in tests/cases, with what they mean."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.progress import read_progress

CASES = Path(__file__).parent.parent / "cases"


def rows(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") + [""] * 4 for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("row", rows("deadlines.tsv"), ids=lambda row: row[0])
def test_a_deadline_means_its_last_day(row: list[str]) -> None:
    reading = read_deadline(row[0], date.fromisoformat(row[1]))
    assert (reading.day.isoformat() if reading.day else "-") == row[2]
    assert ",".join(reading.asks) == row[3]


@pytest.mark.parametrize("row", rows("goals.tsv"), ids=lambda row: row[0])
def test_a_goal_says_how_much_of_what(row: list[str]) -> None:
    reading = read_goal(row[0])
    assert ",".join(reading.asks) == row[4]
    if row[1] == "-":
        assert reading.goal is None
        return
    assert reading.goal is not None
    bounds = [bound for bound in (reading.goal.value, reading.goal.upper) if bound is not None]
    assert reading.goal.comparator.value == row[1]
    assert bounds == [Decimal(number) for number in row[2].split()]
    assert reading.goal.unit in row[3].split("|")


@pytest.mark.parametrize("row", rows("progress.tsv"), ids=lambda row: row[0])
def test_a_progress_reply_says_how_far(row: list[str]) -> None:
    reading = read_progress(row[0])
    said = ["" if number is None else f"{number:f}" for number in (reading.done, reading.of)]
    assert [*said, str(reading.how)] == row[1:4]
    assert reading.asks == ()


@pytest.mark.parametrize(
    "words",
    [
        "cam on dong chi",
        "chao dong chi",
        "rut lai su dong y",
        "khong hieu gi ca",
        "tôi không biết bấm vào đâu",
        "bao nhieu nua",
        "dung nhac nua",
        "ai chua dang ky",
        "huy dang ky",
    ],
)
def test_what_says_nothing_about_the_work_is_no_report(words: str) -> None:
    assert read_progress(words).how is None
