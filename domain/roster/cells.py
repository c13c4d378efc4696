"""Read plain cells of a spreadsheet as text: numbers that are codes, stray spaces, dates nobody typed."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeVar

from domain.roster.saying import Said
from domain.understanding.text.words import fold

_FORMULA_ERRORS = frozenset({"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})
NOT_CALCULATED = "#CALC!"
"""Stands where a formula is whose value was not saved."""
T = TypeVar("T")
_WORDS = re.compile(r"[^\W_]+")
_REMARK = re.compile(r"\([^)]*\)")
_DAY = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>(?:19|20)\d{2})")
_ISO_DAY = re.compile(r"(?P<year>(?:19|20)\d{2})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_INVISIBLE = {"Cf", "Cc", "Cs"}


class BadCell(Exception):
    """A cell that cannot mean what its column asks for; `flaw` says why."""

    def __init__(self, flaw: Said) -> None:
        super().__init__(flaw)
        self.flaw = flaw


def text(cell: object) -> str:
    """Return the words of a cell: composed letters, single spaces, "101" for the number 101.0."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, (date, time, timedelta)):
        raise BadCell(Said("is a date or time; format the column as text and type it again"))
    words = _clean(str(cell))
    if words == NOT_CALCULATED:
        raise BadCell(Said("holds a formula without a value; open the file, save it again, then send it"))
    if words in _FORMULA_ERRORS:
        raise BadCell(Said("holds the formula error {words}", words=words))
    return words


def day(cell: object) -> date | None:
    """Return the day a cell holds, a date of the program or typed: 31/12/2026, 2026-12-31; None for an empty one."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    words = text(cell)
    if not words:
        return None
    match = _DAY.fullmatch(words) or _ISO_DAY.fullmatch(words)
    try:
        if match is not None:
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        pass
    raise BadCell(Said("{words!r} is no day; write it like 31/12/2026", words=words))


def blank(cells: Iterable[object]) -> bool:
    """Tell whether these cells hold nothing to read; an unticked box counts as nothing."""
    return all(cell is None or cell is False or (isinstance(cell, str) and not _clean(cell)) for cell in cells)


def first_filled(cells: Sequence[object], places: Sequence[int]) -> object:
    """Return what stands in the first of these cells that holds something, else None."""
    filled = (cells[place] for place in places if place < len(cells) and cells[place] not in (None, ""))
    return next(filled, None)


def texts_of(cells: Iterable[object]) -> list[str]:
    return ["" if cell is None else str(cell).strip() for cell in cells]


@lru_cache(maxsize=4096)
def folded(words: str) -> str:
    """Return words as headings and roles are compared: no case, no accents, one space between words."""
    return " ".join(_WORDS.findall(fold(words)))


def heading(words: str) -> str:
    """Return a heading as it is compared: folded, without what stands in brackets."""
    return folded(_REMARK.sub("", words))


def by_word(table: Mapping[T, str]) -> dict[str, T]:
    """Return a table of words, parted by commas, the other way round: what each of them stands for."""
    return {word.strip(): meant for meant, words in table.items() for word in words.split(",")}


def _clean(words: str) -> str:
    if words.isascii() and words.isalnum():  # most codes
        return words
    spaced = " ".join(unicodedata.normalize("NFC", words).split())
    if spaced.isprintable():
        return spaced
    # A zero-width space or a stray control character would make two equal codes differ unseen.
    return " ".join("".join(char for char in spaced if unicodedata.category(char) not in _INVISIBLE).split())
