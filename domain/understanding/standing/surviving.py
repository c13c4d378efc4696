"""Settle what stands after a loss, or beyond the target: trồng 70, chết 10, còn 60; đủ rồi, còn dư 2."""

from decimal import Decimal

from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.replies.choosing import is_added
from domain.understanding.replies.counting import Count
from domain.understanding.standing.losses import is_taken_off, tells_of_loss
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text


def lost_of(said: list[Count]) -> Decimal:
    """How much of what was done is said to be lost, all in all."""
    return sum((each.value for each in said if each.lost), Decimal(0))


def what_stands(text: Text, said: list[Count], last: Decimal | None, target: Decimal | None) -> ProgressReading | None:
    """Return what a loss leaves where that is said, or asks for it; None where no loss is told, or a total with it."""
    alive = [each for each in said if _is_alive(text, each)]
    if len(alive) == 1 and (len(said) == 1 or (len(said) == 2 and alive[0].value < said[0].value)):
        return ProgressReading(alive[0].value, None, How.TOTAL)  # "90 cây giờ sống có 22"
    lost = lost_of(said)
    rest = [each for each in said if not each.lost and not each.quantity.percent]
    if not lost and len(said) == 1 and said[0].left and tells_of_loss(text):
        return _surviving_or_missing(said[0].value, target)  # "chết hết trơn, còn có ba chục cây"
    if not lost or len(rest) > 2:
        return None
    if not rest:
        if last is None or last <= lost:
            return asking(Ask.AMBIGUOUS)
        if is_taken_off(text):  # "chết 5 cây, trừ ra đi"
            return ProgressReading(last - lost, None, How.TOTAL)
        return asking(Ask.AMBIGUOUS, last - lost, last)
    first = rest[0]
    if len(rest) == 1:
        if not first.left:
            return None
        if last is not None and last - lost == first.value:
            return ProgressReading(first.value, None, How.TOTAL)  # "chết 30 cây, còn có 130"
        return _surviving_or_missing(first.value, target)
    behind = rest[1]
    if first.value - lost == behind.value:
        return ProgressReading(behind.value, None, How.ADDED if is_added(text, first.quantity) else How.TOTAL)
    if behind.left and target is not None and first.value + behind.value == target:
        return None
    return asking(Ask.AMBIGUOUS)


def _surviving_or_missing(left: Decimal, target: Decimal | None) -> ProgressReading:
    """So many are left alive, or are still to be done."""
    totals = (left, target - left) if target is not None and target > left else ()
    return asking(Ask.AMBIGUOUS, *totals)


def _is_alive(text: Text, count: Count) -> bool:
    number = count.quantity.number
    near = (*range(max(number - 3, 0), number), *range(number + 1, count.quantity.end + 2))
    return any(text.typed(place) in {"sống", "song"} for place in near)


def what_is_beyond(text: Text, over: Count, target: Decimal | None, finished: bool) -> ProgressReading:
    """Return what "vượt 3" or "dư 2" means where no other number is said."""
    number = over.quantity.number
    still = {"còn"} if text.accented else {"con"}
    left = any(text.typed(place) in still for place in range(max(number - 3, 0), number))
    more = any(text.word(place) in words("vượt") for place in range(number))
    if finished and (target is None or left) and not more:
        return ProgressReading(how=How.FINISHED)
    if target is None:
        return asking(Ask.AMBIGUOUS)
    if left:
        return asking(Ask.AMBIGUOUS, target + over.value, target - over.value)
    return ProgressReading(target + over.value, None, How.TOTAL)
