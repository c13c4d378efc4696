"""So many lots of so much each, told after an earlier report: "hai thùng, mỗi thùng 60 cuốn" may come on top of it."""

from decimal import Decimal

from domain.understanding.readings import Ask, ProgressReading, asking
from domain.understanding.replies.choosing import ALTOGETHER, is_added, is_near
from domain.understanding.replies.counting import Count
from domain.understanding.replies.multiplying import is_of_each
from domain.understanding.text.words import Text


def of_lots(text: Text, chosen: Count | None, last: Decimal | None, target: Decimal | None) -> ProgressReading | None:
    """Ask whether what was multiplied is all, or comes on top of the last report; None where that is said."""
    if chosen is None or not last or chosen.left or chosen.of or not is_of_each(text, chosen.quantity):
        return None
    upon = last + chosen.value
    if is_added(text, chosen.quantity) or is_near(text, ALTOGETHER, chosen.quantity) or chosen.quantity.unsure:
        return None
    if target is not None and upon > target:
        return None
    return asking(Ask.AMBIGUOUS, *((upon, chosen.value) if chosen.value > last else (upon,)))
