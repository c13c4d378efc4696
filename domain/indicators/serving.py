"""What a pledge serves: an indicator of the movement, a resolution that it carries out (cụ thể hóa nghị quyết)."""

import re
from dataclasses import dataclass
from decimal import Decimal

from domain.understanding.text.words import fold

LONGEST = 200  # characters
_CARRIES_OUT = re.compile(
    r"^\W*(?:de |nham )?(?:cu the hoa|thuc hien|theo)?\s*"
    r"(?=(?:nghi quyet|chi thi|ket luan|chuong trinh|ke hoach|de an)\b(?: \S+)+)"
)


@dataclass(frozen=True, slots=True)
class Served:
    indicator_id: int | None = None
    resolution: str = ""


@dataclass(frozen=True, slots=True)
class Pledged:
    """The pledges that serve an indicator: how many, and what those of its unit aim at and have done."""

    count: int
    added: int
    aimed: Decimal
    done: Decimal


def resolution_in(text: str) -> str:
    """Return "nghị quyết số 05 …" of "cụ thể hóa nghị quyết số 05 …", as it was typed; "" where none is named."""
    words = " ".join(text.split())
    found = _CARRIES_OUT.search(fold(words))
    if found is None:
        return ""
    kept = fold(words)[found.end() :].split()
    return " ".join(words.split()[-len(kept) :]).strip(" .")[:LONGEST]
