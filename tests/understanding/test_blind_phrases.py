"""The 241 phrases of understanding.tsv, written before anybody ran them: how many are read as meant."""

import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.understanding.json_lines import reading_as_json
from domain.understanding.text.words import fold
from tests.understanding.phrases import CASES

FLOOR = 237
"""So many are right; raise it with what is mended."""


@dataclass(frozen=True)
class Blind:
    """One phrase, each expectation in the notation of the file's head."""

    id: str
    as_: str
    today: date
    unit: str
    text: str
    goal: str
    deadline: str
    progress: str
    asks: str


def blind(name: str = "understanding.tsv") -> list[Blind]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    fields = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [Blind(row[0], row[1], date.fromisoformat(row[2]), *row[3:9]) for row in fields]


def is_right(phrase: Blind) -> bool:
    as_ = "pledge" if phrase.as_ == "not" else phrase.as_
    read = reading_as_json(phrase.text, as_, phrase.today, phrase.unit)
    asked = _asks(phrase.asks, read["asks"])
    if phrase.as_ == "not":
        return asked or read["goal"] is None
    days = phrase.deadline.split("|")
    day = phrase.deadline in {"", "?"} or (read["deadline"] or "-") in days
    return asked and day and _goal(phrase.goal, read) and _progress(phrase.progress, read["progress"])


def _asks(expected: str, asks: list[str]) -> bool:
    if expected == "~":
        return True
    if expected == "*":
        return bool(asks)
    return set(asks) == (set() if expected == "-" else set(expected.split(",")))


def _goal(expected: str, read: dict[str, Any]) -> bool:
    goal = read["goal"]
    if expected in {"", "?"}:
        return True
    if expected == "-":
        return goal is None
    if expected == "m":
        return read["milestone"] is not None
    if goal is None or expected == "zero":
        return goal is not None and goal["comparator"] == "zero"
    comparators, value, units = expected.split(";")
    low, _, high = value.partition("..")
    bounds = Decimal(goal["value"]) == Decimal(low) and (not high or Decimal(goal["upper"] or 0) == Decimal(high))
    named = any(unit == "*" or _same_unit(goal["unit"], unit) for unit in units.split("|"))
    return bounds and goal["comparator"] in comparators.split(",") and named


def _same_unit(read: str, expected: str) -> bool:
    """Whether two units are the same; a bare "%" expects any share."""
    return fold(read) == fold(expected) or (expected == "%" and read.startswith("%"))


def _progress(expected: str, progress: dict[str, str | None] | None) -> bool:
    if expected in {"", "?"}:
        return True
    told = ";".join(progress[part] or "" for part in ("done", "of", "how")) if progress else "-"
    return any(one in {told, "?"} for one in expected.split("|"))


def test_as_many_blind_phrases_as_before_are_read_as_meant() -> None:
    phrases = blind()
    read_otherwise = [f"{phrase.id} {phrase.text}" for phrase in phrases if not is_right(phrase)]
    right = len(phrases) - len(read_otherwise)
    assert right >= FLOOR, "\n".join([f"{right} of {len(phrases)}; read otherwise:", *read_otherwise])


LEARNED = ("understanding_kinds.tsv", "understanding_trades.tsv", "understanding_units.tsv")


@pytest.mark.parametrize("phrase", [each for file in LEARNED for each in blind(file)], ids=lambda phrase: phrase.id)
def test_a_phrase_of_a_kind_found_with_other_hands_is_read_as_meant(phrase: Blind) -> None:
    assert is_right(phrase)
    assert is_right(replace(phrase, text=unicodedata.normalize("NFD", phrase.text)))
