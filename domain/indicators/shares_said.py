"""Read how a target is given: "Phú Khương 40, An Hội 60, còn lại chia đều", "mỗi chi bộ 3 hộ", "theo số đảng viên"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from domain.indicators.figures_typed import number_of
from domain.understanding.text.words import fold

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\s\w]")
_KINDS = r"(?:chi bo|dang bo|dang uy|don vi|noi|to chuc|co so|ap|khom|xa|phuong)"
_REST = re.compile(rf"\b(?:(?:phan )?con lai|(?:may |cac |nhung )*{_KINDS}(?: {_KINDS})? khac)\b")
_EACH = re.compile(rf"\b(?:moi|tung) (?:mot )?{_KINDS}\b")
_BY = re.compile(r"\b(?:theo|can cu|dua tren|dua vao|tuy)(?: \S+){0,3}? (?P<by>dang vien|chi bo|to chuc)\b")
_WHERE = re.compile(rf"\b{_KINDS}(?: {_KINDS})? nao (?:da |duoc |co |thi )*(?P<fact>.+?) thi\b")
_EVERY = ("mỗi", "moi", "từng", "tung")
_SPLIT = re.compile(r"\bchia (?:deu|doi|ba|nhau|cho nhau)\b")
_DATES = frozenset(["thang", "nam", "ngay", "quy", "tuan", "gio"])
_UNIT_ENDS = frozenset(
    [
        *("cho", "mỗi", "moi", "từng", "tung", "xuống", "xuong", "và", "va", "còn", "con", "các", "cac", "thì", "thi"),
        *("trong", "nhé", "nhe", "nghe", "nha", "nghen", "về", "ve", "theo", "do", "vì", "vi", "giờ", "gio", "thay"),
        *("thôi", "thoi", "nhưng", "nhung", "mà", "ma", "như", "nhu", "trước", "truoc", "đến", "den", "tới", "toi"),
    ]
)
"""As they are typed: "căn nhà" is no "nhà" of "nhé"."""
_TO_UNITS = frozenset(["cho", "xuong", "ve", "ca", "deu"])
_JOINS = frozenset([",", "va", "voi", "cung", ";", "chi", "bo", "dang", "cho"])


class Weight(StrEnum):
    """By what a target is shared out in proportion."""

    PEOPLE = "people"
    CELLS = "cells"


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure, or a range; `unit`: the words behind it as typed."""

    value: Decimal
    upper: Decimal | None
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shares:
    """`rest`: how much each other unit has, `has_rest` whether they are spoken of; `fact`: of whom `each` is so."""

    named: Mapping[int, Amount] = field(default_factory=dict)
    open_ones: Sequence[int] = ()  # named without a figure
    total: Amount | None = None
    each: Amount | None = None
    rest: Amount | None = None
    has_rest: bool = False
    by: Weight | None = None
    fact: str = ""
    figures: Sequence[Amount] = ()


def tokens_of(text: str) -> list[str]:
    return _TOKEN.findall(text)


def spans(tokens: Sequence[str], names: Mapping[int, str]) -> list[tuple[int, int, int]]:
    """Return where units are named: the first token, the one behind, the unit; the longer name goes first."""
    words = [fold(each) for each in tokens]
    found: list[tuple[int, int, int]] = []
    for number, name in sorted(names.items(), key=lambda each: -len(each[1])):
        parts = [fold(each) for each in tokens_of(name)]
        for start in range(len(words) - len(parts) + 1):
            end = start + len(parts)
            each = start > 0 and tokens[start - 1].casefold() in _EVERY  # "mỗi ấp 3 căn" is no "ấp 3"
            if words[start:end] == parts and not each and not any(start < taken and at < end for at, taken, _ in found):
                found.append((start, end, number))
                break
    return sorted(found)


def amounts(tokens: Sequence[str], blocked: Sequence[tuple[int, int, int]] = ()) -> list[Amount]:
    """Return the figures outside of names, without years and days."""
    taken = {place for start, end, _ in blocked for place in range(start, end)}
    begins = {start for start, _, _ in blocked}
    words, found, index = [fold(each) for each in tokens], list[Amount](), 0
    while index < len(tokens):
        end = index + 1
        says_how_many = _is_date(words, index) or _counts_units(words, index)
        if tokens[index][0].isdigit() and index not in taken and not says_how_many:
            upper, end = _upper(tokens, words, index)
            unit, end = _unit(tokens, words, end, begins)
            if next(iter(fold(unit).split()), "") not in _DATES:
                found.append(Amount(number_of(tokens[index]), upper, unit, index, end))
        index = end
    return found


def _is_date(words: Sequence[str], index: int) -> bool:
    before, behind = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
    return before in ("nam", "thang", "ngay", "quy", "so", "/") or behind == "/" or before == "nq"


def _counts_units(words: Sequence[str], index: int) -> bool:
    """Whether a number tells to how many units something is given: "cho 2 chi bộ: …", "giao xuống 2 ấp"."""
    behind = " ".join(words[index + 1 : index + 3])
    if not re.match(rf"{_KINDS}\b", behind):
        return False
    return words[index - 1 : index] != [] and words[index - 1] in _TO_UNITS


def _upper(tokens: Sequence[str], words: Sequence[str], index: int) -> tuple[Decimal | None, int]:
    """Return the upper bound of a range that begins here, and the token behind what was read."""
    place = index + 1 + (words[index + 1 : index + 2] == ["%"])
    if words[place : place + 1] and words[place] in ("-", "–", "den", "toi") and words[place + 1 : place + 2]:
        behind = tokens[place + 1]
        if behind[0].isdigit() and number_of(behind) > number_of(tokens[index]):
            return number_of(behind), place + 2
    return None, index + 1


def _unit(tokens: Sequence[str], words: Sequence[str], start: int, begins: set[int]) -> tuple[str, int]:
    end = start
    while end < len(tokens) and end - start < 8 and end not in begins:
        ends = tokens[end].casefold() in _UNIT_ENDS and (end > start or words[end] != "con")
        if ends or not (words[end][0].isalpha() or (words[end] == "%" and end == start)):
            break
        end += 1
    return " ".join(tokens[start:end]), end


def read_shares(text: str, names: Mapping[int, str]) -> Shares:
    """Read a sentence in which these units may be named; `names` are as people call them, below zero of no unit."""
    tokens = tokens_of(text)
    blocked = spans(tokens, names)
    units, figures = [each for each in blocked if each[2] > 0], amounts(tokens, blocked)
    said = " ".join(fold(each) for each in tokens)
    rest, each = _place(_REST, said), _place(_EACH, said)
    if each is not None and tokens[each].casefold() == "mới":
        each = None  # "doanh nghiệp mới chi bộ nào cũng có"
    by, where = _BY.search(said), _WHERE.search(said)
    weight = (Weight.PEOPLE if by["by"] == "dang vien" else Weight.CELLS) if by else None
    if where and figures:
        start = len(said[: where.end()].split())
        behind = [one for one in figures if one.start >= start]
        return Shares(
            each=behind[0] if behind else None,
            rest=behind[1] if len(behind) > 1 else None,
            has_rest=rest is not None,
            fact=where["fact"],
            figures=figures,
        )
    of_rest = next((one for one in figures if rest is not None and one.start > rest), None)
    plain = [one for one in figures if one is not of_rest]
    if units:
        the_rest = [one for one in units if rest is not None and one[0] > rest and of_rest is None]
        if the_rest and len(the_rest) < len(units):  # "…, còn lại ấp 2"
            named, open_ones, total = _of_units(tokens, [one for one in units if one not in the_rest], plain)
            return Shares(named, [*open_ones, *(number for _, _, number in the_rest)], total, figures=figures)
        if len(figures) == 1 and len(units) > 1 and rest is None and _SPLIT.search(said):
            return Shares({}, [number for _, _, number in units], figures[0], figures=figures)
        named, open_ones, total = _of_units(tokens, units, plain)
        if each is not None and total is not None and each < total.start and rest is None:
            return Shares(named, open_ones, None, None, total, has_rest=True, figures=figures)  # "riêng ấp 4 thì 300"
        return Shares(named, open_ones, total, None, of_rest, rest is not None, weight, "", figures)
    if each is not None and plain and not weight and not (_SPLIT.search(said) and plain[-1].start < each):
        one = next((one for one in plain if one.start > each), plain[-1])
        return Shares(total=next((two for two in plain if two is not one), None), each=one, figures=figures)
    return Shares(total=plain[0] if plain else None, by=weight, figures=figures)


def _place(pattern: re.Pattern[str], said: str) -> int | None:
    """Return the token at which what a pattern finds begins."""
    found = pattern.search(said)
    return len(said[: found.start()].split()) if found else None


def _of_units(
    tokens: Sequence[str], units: Sequence[tuple[int, int, int]], figures: Sequence[Amount]
) -> tuple[dict[int, Amount], list[int], Amount | None]:
    """Return the figure of each unit, those without one, and the figure of all: by whether figures stand behind."""
    first, last = units[0][0], units[-1][1]
    before = [one for one in figures if one.start < first]
    if not any(one.start >= last for one in figures) and before:
        return _in_front(units, figures)
    named: dict[int, Amount] = {}
    waiting: list[int] = []
    open_ones: list[int] = []
    for place, (_, end, number) in enumerate(units):
        until = units[place + 1][0] if place + 1 < len(units) else len(tokens)
        own = next((one for one in figures if end <= one.start < until), None)
        joined = all(fold(each) in _JOINS for each in tokens[end:until]) and place + 1 < len(units)
        waiting.append(number)
        if own is not None:
            named |= dict.fromkeys(waiting, own)
        if own is not None or not joined:
            open_ones += [] if own is not None else waiting
            waiting = []
    return named, open_ones, before[0] if before else None


def _in_front(
    units: Sequence[tuple[int, int, int]], figures: Sequence[Amount]
) -> tuple[dict[int, Amount], list[int], Amount | None]:
    """Read "40 cho Phú Khương và 60 cho An Hội"; one figure in front of several is that of all of them."""
    named: dict[int, Amount] = {}
    behind = 0
    for start, end, number in units:
        own = [one for one in figures if behind <= one.start < start]
        if own:
            named[number] = own[-1]
        behind = end
    if len(units) > 1 and len(named) == 1:
        return {}, [number for _, _, number in units], next(iter(named.values()))
    return named, [number for _, _, number in units if number not in named], None
