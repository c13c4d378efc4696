"""The kinds of fault in tests/cases/kinds.tsv: as typed, decomposed, and without accents (there asking will do too)."""

import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.understanding.json_lines import Situation, reading_as_json
from tests.understanding.phrases import CASES

TODAY = date(2026, 3, 10)
ROWS = [
    line.split("\t")
    for line in (CASES / "kinds.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def read(row: list[str], text: str) -> str:
    """What is read of a text, in the notation of the file's head."""
    as_, unit, target, last = row[:4]
    numbers = {"target": Decimal(target) if target else None, "done": Decimal(last) if last else None}
    found = reading_as_json(text, as_, TODAY, Situation(unit=unit, **numbers))
    return "ask" if found["asks"] else " ".join(_told(found))


def _told(found: dict[str, Any]) -> list[str]:
    goal, progress = found["goal"] or {}, found["progress"] or {}
    bounds = "..".join(each for each in (goal.get("value"), goal.get("upper")) if each)
    told = [bounds, found["deadline"], found["milestone"] and "product", progress.get("how"), progress.get("done")]
    return [each for each in told if each]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[4]}")
def test_a_phrase_of_a_kind_once_misread_is_read_as_meant(row: list[str]) -> None:
    text, expected = row[4:]
    assert read(row, text) == expected
    assert read(row, unicodedata.normalize("NFD", text)) == expected
    assert read(row, _without_accents(text)) in {expected, "ask"}


def _without_accents(text: str) -> str:
    """Keep capitals, signs and spaces as they are."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in apart if not unicodedata.combining(char))
