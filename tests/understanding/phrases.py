"""Files of phrases with what they mean, and whether a reading agrees."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

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
    """The phrases of a file in tests/cases, in its order."""
    rows = [line.split("\t") for line in (CASES / name).read_text(encoding="utf-8").split("\n")]
    return [
        Phrase(row[0], date.fromisoformat(row[1]), row[2], row[3], json.loads(row[4]))
        for row in rows
        if len(row) >= 5 and not row[0].startswith("#")
    ]


def agrees(expected: dict[str, Any], read: dict[str, Any]) -> bool:
    """Whether a reading says what is expected; a field named `…_any` lists the values that would do."""
    units = expected.get("unit_any")
    if units is not None and (read["goal"] is None or read["goal"]["unit"] not in units):
        return False
    return _same({field: value for field, value in expected.items() if field != "unit_any"}, read)


def silently_wrong(expected: dict[str, Any], read: dict[str, Any]) -> bool:
    """Wrong, and nothing was asked."""
    return not agrees(expected, read) and not read["asks"]


def _same(expected: Any, read: Any) -> bool:
    if isinstance(expected, dict):
        return isinstance(read, dict) and all(_field(name, value, read) for name, value in expected.items())
    if isinstance(expected, list) and isinstance(read, list):
        if all(isinstance(item, str) for item in expected):
            return sorted(expected) == sorted(read)
        return len(expected) == len(read) and all(map(_same, expected, read))
    return bool(expected == read)


def _field(name: str, expected: Any, read: dict[str, Any]) -> bool:
    if name.endswith("_any"):
        return any(_same(one, read.get(name.removesuffix("_any"))) for one in expected)
    return _same(expected, read.get(name))
