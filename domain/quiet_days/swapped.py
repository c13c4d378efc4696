""" "Nghỉ thứ hai 4/1, làm bù thứ bảy 9/1": which day is off, and which one is worked instead."""

import re
from dataclasses import dataclass
from datetime import date

from domain.quiet_days.saying import days_in
from domain.understanding.text.words import fold

_SWAPS = re.compile(r"\b(?:lam (?:viec )?bu|hoan doi|doi ngay (?:lam|nghi)|nghi bu)\b")
_ASKS = re.compile(r"\?|\b(?:khong|hong|chua|nao|may|sao|phai)\W*$")
_DATE = re.compile(r"(?<![\d/])(?:ngay )?\d{1,2}(?:/\d{1,2}(?:/\d{4})?| thang \d{1,2}(?: nam \d{4})?)(?![\d/])")
_KIND = re.compile(
    r"\b(?P<works>lam (?:viec )?bu|di lam|lam lai|sang|qua)\b|\b(?P<off>nghi|thay(?: cho| the)?|hoan doi|doi ngay|tu)\b"
)
_STOP = re.compile(r"[,.;\n]")


@dataclass(frozen=True, slots=True)
class Swap:
    off: list[date]
    works: list[date]


def read_swap(text: str, today: date) -> Swap | None:
    """Return the days off and the days worked instead; None where no swap is told. May raise a UserError."""
    folded = fold(text)
    if not _SWAPS.search(folded) or _ASKS.search(folded):
        return None
    found = list(_DATE.finditer(folded))
    off: list[date] = []
    works: list[date] = []
    taken = 0
    for number, each in enumerate(found):
        until = found[number + 1].start() if number + 1 < len(found) else len(folded)
        before = _STOP.split(folded[taken : each.start()])[-1]
        after = _STOP.split(folded[each.end() : until])[0]
        said = list(_KIND.finditer(before))
        kind = said[-1] if said else _KIND.search(after)
        taken = each.end() if said or kind is None else each.end() + kind.end()
        if kind is not None:
            (works if kind["works"] else off).extend(days_in(each[0], today))
    return Swap(off, works) if off else None
