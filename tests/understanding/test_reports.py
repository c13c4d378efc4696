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


KINDS = [
    line.split("\t")
    for line in (CASES / "reports_kinds.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def beside(reading: ProgressReading) -> str:
    """What is offered to tap, or kept beside a total."""
    if reading.lost is not None:
        return f"lost {plain(reading.lost)}"
    return " ".join(plain(each) or "" for each in reading.candidates)


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row[4])
def test_an_answer_of_a_kind_once_misread_is_read_as_meant(row: list[str]) -> None:
    target, unit, before, about, text, kind, total = row[:7]
    done_before = Decimal(before)
    reading = read_progress(text, unit, done_before or None, Decimal(target) if target else None, about)
    assert judged(reading, done_before) == (kind, total)
    if row[7:] or kind != "ask":
        assert beside(reading) == "".join(row[7:])


VOICES = [
    line.split("\t")
    for name in ("reports_voices.tsv", "reports_grumbles.tsv")
    for line in (CASES / name).read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("row", VOICES, ids=lambda row: row[4])
def test_an_answer_of_many_voices_is_read_as_meant(row: list[str]) -> None:
    target, unit, before, about, text, kind, total = row[:7]
    done_before = Decimal(before)
    reading = read_progress(text, unit, done_before or None, Decimal(target) if target else None, about)
    heard = judged(reading, done_before)
    if kind == "open":
        assert heard[0] in ASKED
    elif kind == "above":
        assert (Ask.ABOVE in reading.asks, reading.done) == (True, Decimal(total))
    else:
        assert heard == (kind, total)
    if row[7:]:
        assert beside(reading) == row[7]


@pytest.mark.parametrize(
    "around",
    [
        "dạ {}",
        "con ơi {}",
        "báo cáo đồng chí {}",
        "anh Tư ơi, {}",
        "{} ạ",
        "{} nha con",
        "{} đồng chí ơi",
        "chào chú, {} ạ",
    ],
)
def test_a_greeting_or_calling_changes_nothing(around: str) -> None:
    changed = []
    for target, unit, before, about, text, *_ in ROWS + KINDS:
        done_before, whole = Decimal(before) or None, Decimal(target) if target else None
        readings = [read_progress(said, unit, done_before, whole, about) for said in (text, around.format(text))]
        if readings[0] != readings[1]:
            changed.append(text)
    assert changed == []


UNSEEN = [
    line.split("\t")
    for line in (CASES / "reports_unseen.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
ASKED = {"ask", "part", "unfinished"}


def is_right(row: list[str]) -> bool | None:
    """Whether an answer is read as its author meant it; None where the bot asks, which costs a question."""
    target, unit, before, about, text, kind, total = row
    done_before, whole = Decimal(before), Decimal(target) if target else None
    heard, new_total = judged(read_progress(text, unit, done_before or None, whole, about), done_before)
    if heard in ASKED:
        return True if kind in {"part", "unclear", "number_of_other", "outlook", "nothing"} else None
    if kind in {"finished", "nothing"}:
        return heard == kind or new_total in (target, "100")
    meant, read = {Decimal(total)}, {Decimal(new_total)}
    if kind == "added":
        meant.add(done_before + Decimal(total))
    if whole and kind == "percent":
        meant.add(whole * Decimal(total) / 100)
    if whole and heard == "percent":
        read.add(whole * Decimal(new_total) / 100)
    return bool(meant & read)


@pytest.mark.parametrize("row", UNSEEN, ids=lambda row: row[4])
def test_an_unseen_answer_is_never_noted_as_something_else(row: list[str]) -> None:
    assert is_right(row) is not False


def test_most_unseen_answers_need_no_second_question() -> None:
    assert sum(is_right(row) is True for row in UNSEEN) >= 100
