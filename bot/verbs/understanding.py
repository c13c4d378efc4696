"""`understand`: what the bot would read in a phrase, as one JSON object a line."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import TextIO

from bot.refusal import Refused
from bot.running.clocks import Clocks
from bot.settings import Settings
from domain.understanding.acts.act import Speaker
from domain.understanding.json_lines import KINDS, Situation, reading_as_json
from domain.understanding.tracing import traced

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def understand(settings: Settings, options: Namespace) -> int:
    try:
        today = date.fromisoformat(options.today) if options.today else Clocks().real().astimezone(settings.zone).date()
    except ValueError:
        raise Refused("{option} must be YYYY-MM-DD, not {typed}", option="--today", typed=options.today) from None
    if not options.lines and options.text is None:
        raise Refused("give a phrase, or --lines with phrases on standard input")
    situation = Situation(
        unit=options.unit,
        target=_number("--target", options.target),
        done=_number("--done", options.done),
        about=options.about,
        role=Speaker(options.role),
    )
    return print_readings(
        options.as_, today, situation, options.lines, options.text, sys.stdin, sys.stdout, options.trace
    )


def print_readings(
    args_as: str,
    today: date,
    situation: Situation,
    lines: bool,
    text: str | None,
    stdin: Iterable[str],
    stdout: TextIO,
    trace: bool = False,
) -> int:
    """Read one text, or with `lines` every "today<TAB>text" of `stdin` (the day is optional); print the readings."""
    if args_as not in KINDS or (text is None) != lines:
        return WRONG_USAGE
    if not lines:
        _write(stdout, text or "", args_as, today, situation, trace)
        return DONE
    for line in stdin:
        row = line.rstrip("\r\n")
        if not row.strip() or row.startswith("#"):
            continue
        day, phrase = _split(row, today)
        if day is None:
            return REFUSED
        _write(stdout, phrase, args_as, day, situation, trace)
    return DONE


def _number(option: str, typed: str) -> Decimal | None:
    try:
        number = Decimal(typed) if typed else None
    except InvalidOperation:
        raise Refused("{option} must be a plain number, not {typed}", option=option, typed=typed) from None
    if number is not None and not number.is_finite():
        raise Refused("{option} must be a plain number, not {typed}", option=option, typed=typed)
    return number


def _split(row: str, today: date) -> tuple[date | None, str]:
    """Return a row's own day and text; a row without a tab is all text."""
    first, tab, rest = row.partition("\t")
    if not tab:
        return today, row
    try:
        return date.fromisoformat(first.strip()), rest
    except ValueError:
        return (today, rest) if not first.strip() else (None, rest)


def _write(stdout: TextIO, text: str, as_: str, today: date, situation: Situation, trace: bool) -> None:
    """Write one reading; escape unpaired surrogates, which UTF-8 cannot encode."""
    read = partial(reading_as_json, text, as_, today, situation)
    if trace:
        found, fired = traced(read)
        line = json.dumps(found | {"trace": fired}, ensure_ascii=False)
    else:
        line = json.dumps(read(), ensure_ascii=False)
    stdout.write(line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")
