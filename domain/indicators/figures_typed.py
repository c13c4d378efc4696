"""Read what is typed of indicators: which one is meant, and figures such as "62/150", "2.520 tỷ", "Chi bộ ấp 1: 5"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from domain.errors import UserError
from domain.indicators.measures import is_whole
from domain.understanding.text.phrasebook import plain_words
from domain.understanding.text.words import fold

_DIGITS = r"\d+(?:[.,]\d+)*"
_FIGURE = re.compile(rf"(?P<value>{_DIGITS})(?:\s*(?:/|trên|tren)\s*(?P<of>{_DIGITS}))?(?P<unit>[^\d]*)$")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_LINE = re.compile(rf"^\W*(?P<name>.*\S)\s*(?:[:=–-]|\s)\s*(?P<value>{_DIGITS})(?P<unit>[^\d:]*)$")
_RANGE = re.compile(rf"(?<!\w)(?P<low>{_DIGITS})\s*%?\s*(?:-|–|den)\s*(?P<high>{_DIGITS})")
_YEARS = re.compile(r"20\d\d\s*(?:-|–|den)\s*20\d\d")
_VALUE = re.compile(rf"(?P<value>{_DIGITS})(?P<unit>[^\d]*)")
_SAID = re.compile(rf"(?<![\w/.,-])(?P<value>{_DIGITS})(?:\s*/\s*(?P<of>{_DIGITS}))?(?![\w/-])(?:\s*%)?")
_OF_TIME = re.compile(r"\b(?:ngay|hom|bua|thang|quy|nam|thu|lan|so|khoa|ap|khu pho|nghi quyet)\s+$")
_SMALL = frozenset(
    [
        "cac",
        "cua",
        "cho",
        "va",
        "trong",
        "ty",
        "le",
        "chi",
        "tieu",
        "qua",
        "duoc",
        "dat",
        "la",
        "co",
        "nam",
        "voi",
    ]
)
MOST = 10**15


@dataclass(frozen=True, slots=True)
class Typed:
    value: Decimal
    of: Decimal | None = None


def read_figure(text: str, unit: str) -> Typed:
    """Return the figure at the end of a text; raises a UserError where there is none, or it counts something else."""
    found = _FIGURE.search(" ".join(text.split()).strip(" .!"))
    if found is None:
        raise UserError(
            "I see no figure in “{typed}”. Please type a number, for example 62 or 62/150.", typed=text[:60]
        )
    _check_unit(found["unit"], unit)
    typed = Typed(number_of(found["value"]), number_of(found["of"]) if found["of"] else None)
    if not is_whole(typed.value, unit):
        raise UserError("“{unit}” is counted in whole numbers, and {typed} is none.", unit=unit, typed=found["value"])
    if typed.of == 0:
        raise UserError("The number behind the slash cannot be zero.")
    return typed


def _check_unit(said: str, unit: str) -> None:
    """Another unit is never converted: figures of one indicator are all counted alike."""
    words, known = fold(said).strip(" .!%"), fold(unit)
    if words and not any(word in known.split() for word in words.split()):
        raise UserError("This indicator is counted in “{unit}”. Please give the figure in that.", unit=unit)


def number_of(digits: str) -> Decimal:
    plain = digits.replace(".", "").replace(",", ".") if _GROUPED.fullmatch(digits) else digits.replace(",", ".")
    if plain.count(".") > 1 or len(plain) > len(str(MOST)):
        raise UserError("I cannot read the number “{typed}”.", typed=digits[:40])
    return Decimal(plain)


def without_figure(text: str) -> tuple[str, str]:
    """Return a sentence without its figure, and the figure with its unit: "62/150" before any other number.

    The number of a day, month, quarter or year is none.
    """
    found = [each for each in _SAID.finditer(text) if not _OF_TIME.search(fold(text[: each.start()]) + " ")]
    one = next((each for each in found if each["of"]), None) or next(iter(found), None)
    if one is None:
        return text, ""
    return f"{text[: one.start()]} {text[one.start() :].removeprefix(one[0])}", one[0].strip()


def read_value(text: str, unit: str) -> Decimal:
    """Return the figure a text is, with its unit or without; raises a UserError where it is anything else."""
    found = _VALUE.fullmatch(text.strip())
    if found is None:
        raise UserError("“{typed}” is no figure.", typed=text[:60])
    _check_unit(found["unit"], unit)
    return number_of(found["value"])


def range_in(text: str) -> tuple[Decimal, Decimal] | None:
    """Return the bounds of "40-50%", "từ 40% đến 50%"; raises a UserError where they stand the wrong way round."""
    found = _RANGE.search(fold(text))
    if found is None or _YEARS.fullmatch(found[0]):
        return None
    low, high = number_of(found["low"]), number_of(found["high"])
    if low >= high:
        raise UserError("Of a range the smaller figure stands first: 40-50.")
    return low, high


def read_lines(text: str, unit: str) -> list[tuple[str, Decimal]]:
    """Return each line as a unit's name with its figure; raises a UserError that names the line it cannot read."""
    found = []
    for line in filter(None, (each.strip() for each in re.split(r"[\n;]", text))):
        read = _LINE.match(line)
        if read is None:
            raise UserError("I cannot read this line: “{line}”. For example: Chi bộ ấp 1: 5", line=line[:80])
        _check_unit(read["unit"], unit)
        found.append((read["name"].strip(" :–-"), number_of(read["value"])))
    return found


def meant(text: str, names: Mapping[int, tuple[str, str]]) -> list[int]:
    """Return the indicators whose code or name a text names best; several where it does not tell them apart."""
    said = _words(text)
    typed = plain_words(text)
    if by_code := [number for number, (code, _) in names.items() if fold(code) in typed]:
        return by_code
    scores = {number: _score(said, _words(name)) for number, (_, name) in names.items()}
    best = max(scores.values(), default=(0, False))
    return [number for number, score in scores.items() if score == best] if best[0] else []


def _score(said: list[str], name: list[str]) -> tuple[int, bool]:
    """Count the words said of a name, where they are half of it or all that was said; whole names go first."""
    pairs = set(pairwise(said)) & set(pairwise(name))
    words = set(said) & set(name)
    enough = 2 * len(words) >= len(set(name)) or (bool(words) and words == set(said))
    return (len(words) + len(pairs), words == set(name)) if enough and name else (0, False)


def _words(text: str) -> list[str]:
    return [word for word in plain_words(text) if word not in _SMALL and not word.isdigit()]
