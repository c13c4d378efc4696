"""Define a measurable goal: how much of what, at least or at most, and its parts."""

from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel


class Comparator(StrEnum):
    """How the result is compared with the target."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    EXACTLY = "="
    RANGE = "range"  # done at the lower bound, exceeded above the upper
    DOWN = "down"  # "kéo giảm 10%": lower than before by so much
    ZERO = "zero"  # "không có …"


class Part(BaseModel, frozen=True):
    """One "trong đó" line: a part of the target, never added to the target."""

    value: Decimal
    unit: str = ""


class Goal(BaseModel, frozen=True):
    """A target as understood. Money is in đồng; `unit` is as typed, NFC; `per` is "năm", "quý", "tháng" … or ""."""

    comparator: Comparator = Comparator.AT_LEAST
    value: Decimal
    upper: Decimal | None = None  # only for a range
    unit: str = ""
    per: str = ""
    parts: tuple[Part, ...] = ()
    basis: str = ""  # of "kéo giảm … %": "relative" or "points", once the person was asked
