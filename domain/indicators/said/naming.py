"""Tell which indicators a sentence about targets names: by their words as typed, in short, or by what it counts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.indicators.indicators import Indicator
from domain.indicators.measures import counts, fits
from domain.indicators.shares_said import Amount
from domain.understanding.text.words import composed, fold, styled

_WORDS = """
chi tieu nhan dong y xin giao tren nhu la thi ma duoc lam cho ve cua tui toi minh chung ap bo dang xa nam va co het
doi nay do tinh huyen tw uong phuong cap ca cac trong tu voi o con ty le so nguoi don vi thanh lap xay dung moi
phat trien thuc hien hoan tang giam nang dat chuan them bot noi co quan to chuc
"""
_SMALL = frozenset(_WORDS.split())
"""What names no indicator: the level that gives ("tỉnh giao"), whose it is, and what is done about it."""
_SHORT = {
    **dict.fromkeys(("đv", "dv"), "đảng viên"),
    **dict.fromkeys(("kn", "knđv", "kndv"), "kết nạp đảng viên"),
    **dict.fromkeys(("ntn",), "nhà tình nghĩa"),
    **dict.fromkeys(("dn",), "doanh nghiệp"),
    **dict.fromkeys(("htx",), "hợp tác xã"),
    **dict.fromkeys(("km",), "đường km"),
}
_POLITELY = re.compile(r"(?<!can)(?<!cai)(?<!xay)(?<!may)(?<!tieu) nha\W*$", re.IGNORECASE)
""" "Nhan het nha" speaks of no house."""


@dataclass(frozen=True, slots=True)
class Named:
    """`found`: those of the known ones; `missing`: an indicator, or what is counted, that is none of them."""

    found: Sequence[int] = ()
    missing: str = ""


def named(
    text: str,
    known: Sequence[Indicator],
    others: Sequence[Indicator],
    figures: Sequence[Amount],
    *,
    by_a_word: bool = False,
) -> Named:
    """Return which of the known indicators are named best, and what is named beside them.

    `by_a_word`: where none of them is named, one word of another one is enough to name that.
    """
    said = _words_of(text)
    scores = {each.id: _score(said, figures, each) for each in known}
    best = max(scores.values(), default=0)
    found = [each.id for each in known if best and scores[each.id] == best]
    taken = {word for each in known for word in _shared(said, each)}
    left = [word if word not in taken else "" for word in said]
    ids = {each.id for each in known}
    beside = [each for each in others if each.id not in ids and _plainly(left, each)]
    if by_a_word and not found and not beside:
        beside = [each for each in others if each.id not in ids and _shared(left, each)]
    if beside:
        return Named(found, max(beside, key=lambda each: len(_shared(left, each))).name)
    lost = next((each for each in figures if counts(each.unit) and not found), None)
    return Named(found, f"{lost.value.normalize():f} {lost.unit}" if lost and not _fitting(lost, known) else "")


def _fitting(amount: Amount, known: Sequence[Indicator]) -> bool:
    return any(fits(amount.unit, each.unit, each.name) for each in known)


def _score(said: Sequence[str], figures: Sequence[Amount], one: Indicator) -> int:
    """Count the words that name it, two that follow one another once more, and a figure that counts the same."""
    shared = _shared(said, one)
    pairs = sum(_same(said, first, second, one.name) for first, second in pairwise(said))
    own_unit = any(counts(each.unit) and fits(each.unit, one.unit, one.name) for each in figures)
    return len(shared) + pairs + own_unit


def _plainly(said: Sequence[str], one: Indicator) -> bool:
    """Whether two words of its name stand together, or all there is of it, or one behind "chỉ tiêu"."""
    if any(second in _shared([second], one) and fold(first) in ("tieu", "ct") for first, second in pairwise(said)):
        return True
    whole = [word for word in _words(one.name) if fold(word) not in _SMALL]
    shared = _shared(said, one)
    return any(_same(said, first, second, one.name) for first, second in pairwise(said)) or (
        bool(whole) and len(shared) >= len(whole)
    )


def _same(said: Sequence[str], first: str, second: str, name: str) -> bool:
    accented = _is_accented(said)
    return any(
        _alike(first, one, accented) and _alike(second, two, accented) and {fold(one), fold(two)} - _SMALL
        for one, two in pairwise(_words(name))
    )


def _shared(said: Sequence[str], one: Indicator) -> set[str]:
    accented, mine = _is_accented(said), {*_words(one.name), *_words(one.unit)}
    names = {word for word in mine if fold(word) not in _SMALL}
    return {word for word in said if fold(word) not in _SMALL and any(_alike(word, each, accented) for each in names)}


def _alike(said: str, name: str, accented: bool) -> bool:
    """Whether a typed word is one of a name: "nhã" is no "nhà" to somebody who types accents."""
    return bool(said) and (said == name or (not accented and fold(said) == fold(name)))


def _is_accented(said: Sequence[str]) -> bool:
    return any(not word.isascii() for word in said)


def _words_of(text: str) -> list[str]:
    typed = [word for each in _words(_POLITELY.sub("", text)) for word in _SHORT.get(each, each).split()]
    whole = _is_accented(_words(text))
    return typed if whole else [fold(each) for each in typed]


def _words(text: str) -> list[str]:
    return [styled(each) for each in re.findall(r"[^\W\d_]+", composed(text).casefold())]
