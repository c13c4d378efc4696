"""Read files of phrases with what they mean, and compare readings with them."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from domain.understanding.text.words import fold

_NUMBERS = {"value", "upper", "done", "of"}
CASES = Path(__file__).parent.parent / "cases"


@dataclass(frozen=True)
class Phrase:
    """One phrase; `expected` holds only the fields that matter, `unit_any` the units that would do."""

    as_: str
    today: date
    unit: str
    text: str
    expected: dict[str, Any]


def phrases(name: str) -> list[Phrase]:
    """Return the phrases of a file in tests/cases, in its order."""
    rows = [line.split("\t") for line in (CASES / name).read_text(encoding="utf-8").split("\n")]
    return [
        Phrase(row[0], date.fromisoformat(row[1]), row[2], row[3], json.loads(row[4]))
        for row in rows
        if len(row) >= 5 and not row[0].startswith("#")
    ]


def agrees(expected: dict[str, Any], read: dict[str, Any]) -> bool:
    """Tell whether a reading says what is expected.

    "*" stands for anything at all, `…_any` lists accepted values, `any` accepted whole readings. Units are compared by
    their folded key: they are kept as typed, without accents or in capitals too.
    """
    units = expected.get("unit_any")
    if units is not None and (read["goal"] is None or not _field("unit_any", units, read["goal"])):
        return False
    return all(_field(name, value, read) for name, value in expected.items() if name != "unit_any")


def silently_wrong(expected: dict[str, Any], read: dict[str, Any]) -> bool:
    """Tell whether a reading is wrong and asks nothing."""
    return not agrees(expected, read) and not read["asks"]


def _field(name: str, expected: Any, read: dict[str, Any]) -> bool:
    if name == "any":
        return any(agrees(one, read) for one in expected)
    if name == "asks_any":
        return bool(set(expected) & set(read["asks"]))
    if name.endswith("_any"):
        return any(_same(name.removesuffix("_any"), one, read) for one in expected)
    return _same(name, expected, read)


def _same(name: str, expected: Any, read: dict[str, Any]) -> bool:
    value = read.get(name)
    if expected == "*":
        return bool(value)
    if name == "asks":
        return sorted(expected) == sorted(value or [])
    if name in {"unit", "per"} and isinstance(value, str):
        return fold(expected) == fold(value)
    if isinstance(expected, dict):
        return all(_field(field, one, value or {}) for field, one in expected.items())
    if name == "parts":
        return len(expected) == len(value or []) and all(
            _field(field, one, part)
            for want, part in zip(expected, value or [], strict=True)
            for field, one in want.items()
        )
    if name in _NUMBERS and expected is not None and value is not None:
        return Decimal(expected) == Decimal(value)
    return bool(expected == value)
