"""Mornings and afternoons where days of work were pledged: "4 buổi sáng" are two days, or four times of coming."""

from decimal import Decimal

from domain.understanding.readings import Ask, ProgressReading, asking
from domain.understanding.replies.choosing import is_added
from domain.understanding.replies.counting import Count
from domain.understanding.replies.said import noun
from domain.understanding.text.words import Text, fold

_HALVES = {"buoi", "sang", "chieu"}


def of_half_days(text: Text, chosen: Count | None, unit: str, last: Decimal | None) -> ProgressReading | None:
    """Ask which of both is meant, upon the last report where something is added or less is said than before."""
    days = fold(unit).split()[:1] == ["ngay"]
    if not days or chosen is None or chosen.left or chosen.of or not set(noun(chosen.quantity)[:1]) & _HALVES:
        return None
    upon = is_added(text, chosen.quantity) or (last is not None and chosen.value < last)
    before = last or Decimal(0) if upon else Decimal(0)
    return asking(Ask.AMBIGUOUS, before + chosen.value / 2, before + chosen.value)
