"""The `understand` verb: what the bot would read in a phrase, as one JSON object a line."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, TextIO

from domain.understanding.acts.act import Speaker
from domain.understanding.json_lines import KINDS, reading_as_json

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def run(
    args_as: str,
    today: date,
    unit: str,
    lines: bool,
    text: str | None,
    stdin: Iterable[str],
    stdout: TextIO,
    role: Speaker = Speaker.ADMIN,
) -> int:
    """Read one text, or with `lines` every "today<TAB>text" of `stdin` (the day may be left out)."""
    if args_as not in KINDS or (text is None) != lines:
        return WRONG_USAGE
    if not lines:
        _write(stdout, reading_as_json(text or "", args_as, today, unit, role))
        return DONE
    for line in stdin:
        row = line.rstrip("\r\n")
        if not row.strip() or row.startswith("#"):
            continue
        day, phrase = _split(row, today)
        if day is None:
            return REFUSED
        _write(stdout, reading_as_json(phrase, args_as, day, unit, role))
    return DONE


def _split(row: str, today: date) -> tuple[date | None, str]:
    """A row's own day and text; a row without a tab is all text."""
    first, tab, rest = row.partition("\t")
    if not tab:
        return today, row
    try:
        return date.fromisoformat(first.strip()), rest
    except ValueError:
        return (today, rest) if not first.strip() else (None, rest)


def _write(stdout: TextIO, reading: dict[str, Any]) -> None:
    """Unpaired surrogates cannot be written as UTF-8, so they are escaped."""
    line = json.dumps(reading, ensure_ascii=False)
    stdout.write(line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
