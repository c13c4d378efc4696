"""Where days of work were pledged: "8 người đi làm nguyên buổi sáng", "4 buổi sáng"; how many days, is asked."""

import re
from collections.abc import Sequence
from decimal import Decimal

from domain.understanding.quantities.quantities import Quantity
from domain.understanding.readings import Ask, ProgressReading, asking
from domain.understanding.replies.choosing import is_added
from domain.understanding.replies.counting import Count
from domain.understanding.replies.said import noun
from domain.understanding.text.words import Text, fold

_PEOPLE = {"nguoi", "dua", "anh", "chi", "em", "thanh", "hoi", "doan", "dang", "ba", "dong"}
_HALF = re.compile(
    r"\b(?:(?:nguyen|ca|tron|mot|1|het) )?buoi(?: sang| chieu)?\b|\bnua (?:ngay|buoi)\b|\b(?:sang|chieu)\b"
)
_WHOLE = re.compile(r"\b(?:nguyen|ca|tron|mot|1|het|suot|moi nguoi) (?:mot |1 )?ngay\b")
_HALVES = {"buoi", "sang", "chieu"}
_NOT_DONE = re.compile(r"\b(?:chua|se|mai|mot moi|tuan sau|khong|hong|ko|hua|hen)\b")


def of_hands(text: Text, found: Sequence[Quantity], unit: str, last: Decimal | None) -> ProgressReading | None:
    """Ask how many days of work that is: whole ones, or half of them; upon what was told before where there is any."""
    people = [each for each in found if noun(each)[:1] and noun(each)[0] in _PEOPLE]
    folded = fold(text.original)
    if fold(unit).split()[:1] not in (["ngay"], ["cong"]) or len(people) != 1 or len(found) != 1:
        return None
    if people[0].upper is not None or people[0].unsure or _NOT_DONE.search(folded):
        return None
    count, before = people[0].value, last or Decimal(0)
    if _WHOLE.search(folded):
        return asking(Ask.AMBIGUOUS, *dict.fromkeys((before + count, count)))
    return asking(Ask.AMBIGUOUS, before + count / 2, before + count) if _HALF.search(folded) else None


def of_half_days(text: Text, chosen: Count | None, unit: str, last: Decimal | None) -> ProgressReading | None:
    """Ask whether "4 buổi sáng" are two days, or four times of coming.

    Upon the last report where something is added or less is said than before.
    """
    days = fold(unit).split()[:1] == ["ngay"]
    if not days or chosen is None or chosen.left or chosen.of or not set(noun(chosen.quantity)[:1]) & _HALVES:
        return None
    upon = is_added(text, chosen.quantity) or (last is not None and chosen.value < last)
    before = last or Decimal(0) if upon else Decimal(0)
    return asking(Ask.AMBIGUOUS, before + chosen.value / 2, before + chosen.value)
