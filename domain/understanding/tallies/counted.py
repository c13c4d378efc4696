"""Read the one number that is the answer: in all, on top, of so many, or still to do."""

from decimal import Decimal

from domain.pledges.goal import Comparator
from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.replies.choosing import is_added, is_near
from domain.understanding.replies.counting import Count
from domain.understanding.replies.multiplying import is_of_each
from domain.understanding.replies.said import is_less_than_said, is_more_or_less, is_no_whole, is_too_little_money
from domain.understanding.replies.without_number import one_half
from domain.understanding.text.phrasebook import phrases
from domain.understanding.text.words import Text

_MOST_SLICES = 4
"""Of so few, "1/2" or "3/4" and no noun is a share of all that was pledged."""
_BEYOND = phrases("vượt")
_NOT_EXACT = {Comparator.LESS_THAN, Comparator.AT_MOST}
_NO_UNIT = {"", "r"}
""" "1/4 r": the r is short for "rồi"."""


def counted(text: Text, chosen: Count, unit: str, target: Decimal | None) -> ProgressReading:
    """Return what one number says: so much in all, so much more, so much of so many, or so much still to do."""
    quantity, done, of, left = chosen.quantity, chosen.value, chosen.of, chosen.left
    if quantity.unsure and is_of_each(text, quantity):
        return asking(Ask.AMBIGUOUS, done)
    if quantity.upper is not None and not (quantity.percent or left):
        return asking(Ask.AMBIGUOUS, done, quantity.upper)
    if quantity.upper is not None or quantity.unsure or (quantity.comparator in _NOT_EXACT and not left):
        return asking(Ask.AMBIGUOUS)
    if done == 1 and (typed := text.typed(quantity.number + 1)) in {"nửa", "nua"}:
        return one_half(typed == "nua", target)
    behind = range(quantity.number + 1, quantity.end + 1)  # "con tram may cay nua"
    if is_more_or_less(text, quantity.end) or any(text.typed(place) in {"mấy", "may"} for place in behind):
        return asking(Ask.AMBIGUOUS)
    if left and quantity.comparator is Comparator.MORE_THAN:
        return asking(Ask.AMBIGUOUS)
    little = unit.startswith("đồng") and is_too_little_money(quantity, done)
    if little or is_less_than_said(text, quantity.number) or is_no_whole(unit, quantity, done):
        return asking(Ask.AMBIGUOUS)
    if of is not None and unit and quantity.unit in _NO_UNIT and done < of <= _MOST_SLICES and of != target:
        exact = 100 % of == 0
        return ProgressReading(100 * done / of, None, How.PERCENT) if exact else asking(Ask.AMBIGUOUS)
    if of is not None:
        return ProgressReading(done, of, How.TOTAL)
    if left:
        whole = Decimal(100) if quantity.percent else target
        known = whole is not None and done <= whole and not (quantity.percent and unit.startswith("%"))
        how = How.PERCENT if quantity.percent else How.TOTAL
        return ProgressReading((whole or done) - done, None, how) if known else asking(Ask.AMBIGUOUS)
    if quantity.percent and not unit.startswith("%"):
        beyond = 100 if quantity.comparator is Comparator.MORE_THAN and is_near(text, _BEYOND, quantity) else 0
        return ProgressReading(done + beyond, None, How.PERCENT)
    return ProgressReading(done, None, How.ADDED if is_added(text, quantity) else How.TOTAL)
