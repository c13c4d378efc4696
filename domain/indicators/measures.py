"""Tell a figure in the unit of an indicator: "800m" of one that is counted in km is 0.8."""

import re
from decimal import Decimal

from domain.errors import UserError
from domain.understanding.numbers.measures import measure_at
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.words import fold, tokenised

_MONEY = {"ty": 10**9, "trieu": 10**6, "tr": 10**6, "nghin": 10**3, "ngan": 10**3, "dong": 1}
_ALL = 100  # percent
_BEYOND = re.compile(
    r"\b(?:ke hoach|kh|du toan|so voi|cung ky|tang|tang truong|vuot|nang suat|toc do|hieu suat|nghi quyet de ra)\b"
)
"""Of a plan, or as growth, more than 100% can be."""
_CLASSIFIERS = frozenset(["cai", "chiec", "con", "nguoi", "dong chi"])


def is_percent(unit: str) -> bool:
    return unit.startswith("%")


def measured(words: str) -> tuple[str, Decimal] | None:
    """Return the kind and the size of the measure some words begin with; None where they begin with none."""
    first, second = (*fold(words).split(), "", "")[:2]
    if first in _MONEY and (first, second) != ("dong", "chi"):
        return "money", Decimal(_MONEY[first])
    found = measure_at(tokenised(words), 0) if first else None
    return (found[0].kind, found[0].size) if found and found[0].size else None


def in_unit(value: Decimal, said: str, unit: str) -> Decimal | None:
    """Return a figure in the unit of an indicator; None where what was said cannot be told in it."""
    if not said:
        return value
    if is_percent(said) or is_percent(unit):
        return value if is_percent(said) and is_percent(unit) else None
    one, other = measured(said), measured(unit)
    if one is None and other is None:
        return value
    if one and other and one[0] == other[0]:
        return (value * one[1] / other[1]).normalize() + 0
    return value if other and not one and not counts(said) else None


def counts(said: str) -> bool:
    """Whether some words begin with what is counted: "hộ thoát nghèo", not "cho các chi bộ"."""
    return COUNTED.at(tokenised(said), 0) is not None


def is_whole(value: Decimal, unit: str) -> bool:
    """Whether a figure may count this: there are no 2.4 households."""
    return value % 1 == 0 or is_percent(unit) or not counts(unit) or measured(unit) is not None


def fits(said: str, unit: str, name: str) -> bool:
    """Whether a figure said so may be one of an indicator, by its unit and its name."""
    if in_unit(Decimal(1), said, unit) is None:
        return False
    first = next(iter(fold(said).split()), "")
    if not counts(said) or measured(said) or first in _CLASSIFIERS:
        return True
    return first in [*fold(unit).split(), *fold(name).split()]


def require_part(value: Decimal, unit: str, name: str, of: Decimal | None = None) -> None:
    """Raise where a figure of an indicator that counts a share is more than all of it."""
    if not is_percent(unit) or _BEYOND.search(fold(f"{unit} {name}")) or value <= (_ALL if of is None else of):
        return
    said = f"{value:f}%" if of is None else f"{value:f}/{of:f}"
    raise UserError(
        "{share} is more than all of it, and “{indicator}” counts a share. Please give me the right figure.",
        share=said.replace(".", ","),
        indicator=name,
    )
