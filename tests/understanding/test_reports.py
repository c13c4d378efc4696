"""Answers to "how far is it?": what is done now, of the whole, and said of this pledge."""

from decimal import Decimal

import pytest

from domain.understanding.json_lines import plain
from domain.understanding.progress import read_progress
from domain.understanding.readings import Ask, How, ProgressReading
from tests.understanding.phrases import CASES

ROWS = [
    line.split("\t")
    for line in (CASES / "reports.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def judged(reading: ProgressReading, before: Decimal) -> tuple[str, str]:
    """The kind of an answer and the new total, as the file names them."""
    done = reading.done
    if reading.how is None or Ask.ABOVE in reading.asks:
        return "ask", ""
    if reading.how is How.UNFINISHED:
        return ("part" if Ask.GOAL in reading.asks else "unfinished"), ""
    if reading.how is How.FINISHED:
        return "finished", ""
    if reading.how is How.ADDED and done is not None:
        return "total", plain(before + done) or ""
    if done == 0:
        return "nothing", "0"
    return reading.how.value, plain(done) or ""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[4])
def test_an_answer_is_read_as_meant(row: list[str]) -> None:
    target, unit, before, about, text, kind, total = row
    done_before = Decimal(before)
    reading = read_progress(text, unit, done_before or None, Decimal(target) if target else None, about)
    assert judged(reading, done_before) == (kind, total)
