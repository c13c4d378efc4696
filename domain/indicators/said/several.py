"""Read several results of one sentence, each for its indicator: "kết nạp 2 đảng viên, thoát nghèo 4 hộ, nhà 1 căn"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.errors import UserError
from domain.indicators.figures_typed import Typed, number_of, without_figure
from domain.indicators.indicators import Indicator
from domain.indicators.measures import in_unit, is_whole
from domain.indicators.said.naming import named
from domain.indicators.said.worded import GLUED, in_digits
from domain.indicators.shares_said import amounts, tokens_of
from domain.understanding.moments.wished_hour import NUMBER_WORDS
from domain.understanding.text.words import fold

_PIECES = re.compile(
    r",(?!\d)|[;\n]|:(?=\s*[^\W\d])|\.(?!\d)|(?<!\w)(?:và|va|với|voi|cùng|cung)(?!\w)"
    r"|(?<!\w)(?:còn|con)(?= (?:\D+\d|[^\d,;]*(?:chưa|chua)))",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"(?<!\w)(?P<word>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mot|bon|sau|bay|tam|chin|muoi) (?=c[áa]i\b)"
)
_NONE = re.compile(
    r"\b(?:khong|hong|hok|ko|chua|chang) (?:co|duoc|them)(?: (?:duoc|them))?"
    r"(?: (?:cai|ho|ai|can|doanh nghiep|nguoi|dang vien))?(?: nao)?\W*$"
)
_STATE = re.compile(
    r"\b(?:chua|sap|dang(?! (?:vien|bo|uy|phi)\b)|trong do|thu \d+)\b(?! nao)"
    r"|\bmoi (?=[a-z])(?!(?:thi|duoc|la|dat|thanh lap|(?:co|them)(?: duoc)?(?= \d))\b)"
)
_MORE = re.compile(r"\b(?:them|cong them|tang them|nua)\b")
_FROM = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class One:
    """What was said of one indicator, as typed; `more`: it comes on top of the last one."""

    indicator_id: int
    figure: Typed
    words: str
    more: bool = False


@dataclass(frozen=True, slots=True)
class SeveralSaid:
    """`left`: what holds a figure and names no indicator, or says how something stands."""

    results: tuple[One, ...] = ()
    left: tuple[str, ...] = ()


def read_several(text: str, known: Sequence[Indicator]) -> SeveralSaid:
    """Give each figure of a sentence to the indicator it stands with."""
    found, left = dict[int, One](), list[str]()
    for piece in _pieces(GLUED.sub(" ", _SOME.sub(_counted, in_digits(text))), known):
        one = _one(piece, known)
        if one is not None and one.indicator_id not in found:
            found[one.indicator_id] = one
        elif one is not None or without_figure(piece)[1] or (_names(piece, known) and _STATE.search(fold(piece))):
            left.append(piece)
    return SeveralSaid(tuple(found.values()), tuple(left))


def _counted(found: re.Match[str]) -> str:
    return f"{NUMBER_WORDS.index(fold(found['word'])) + 1} "


def _pieces(text: str, known: Sequence[Indicator]) -> list[str]:
    """Cut a sentence where it says so, and behind the unit of a figure that another one follows."""
    cut = list[str]()
    for piece in filter(None, (each.strip(" .!?") for each in _PIECES.split(text))):
        cut += _behind_units(piece, [fold(each.unit) for each in known])
    return cut


def _behind_units(piece: str, units: Sequence[str]) -> list[str]:
    found = list(_FROM.finditer(piece))
    if len(found) < 2:
        return [piece]
    for figure in found[:-1]:
        behind = piece[figure.end() :].split()
        unit = next((each for each in units if each and fold(" ".join(behind[: len(each.split())])) == each), None)
        if unit is not None:
            end = piece.index(behind[len(unit.split()) - 1], figure.end()) + len(behind[len(unit.split()) - 1])
            return [piece[:end].strip(), *_behind_units(piece[end:].strip(), units)]
    return [piece]


def _names(piece: str, known: Sequence[Indicator]) -> list[int]:
    return list(named(piece, known, (), amounts(tokens_of(piece))).found)


def _one(piece: str, known: Sequence[Indicator]) -> One | None:
    """The result a piece tells; None where it has no figure, or it is not clear of what."""
    words, figure = without_figure(piece)
    numbers = _names(words if figure else piece, known)
    if not figure:
        none = len(numbers) == 1 and _NONE.search(fold(piece))
        return One(numbers[0], Typed(number_of("0")), piece) if none else None
    if len(numbers) != 1 or _STATE.search(fold(piece)) or without_figure(words)[1]:
        return None
    indicator = next(each for each in known if each.id == numbers[0])
    typed = _typed(figure, piece, indicator)
    return One(indicator.id, typed, piece, _MORE.search(fold(piece)) is not None) if typed else None


def _typed(figure: str, piece: str, indicator: Indicator) -> Typed | None:
    """The figure in the unit of its indicator: 800 m of kilometres are 0.8; None where it counts something else."""
    value, _, whole = figure.rstrip(" %").partition("/")
    try:
        typed = Typed(number_of(value.strip()), number_of(whole.strip()) if whole else None)
    except UserError:
        return None
    counted = next((each.unit for each in amounts(tokens_of(piece))), "")
    told = in_unit(typed.value, counted, indicator.unit)
    if told is None or typed.of == 0 or not is_whole(told, indicator.unit):
        return None
    return replace(typed, value=told)
