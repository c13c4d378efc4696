"""Progress out of a reply to "how far are you?": a total, an addition, a percentage, done or not done."""

from dataclasses import replace
from decimal import Decimal

from domain.pledges.goal import Comparator
from domain.understanding.moments.moments import moments
from domain.understanding.names import named_spans
from domain.understanding.numbers.amounts import amount
from domain.understanding.progress_words import (
    about_half,
    finished,
    half,
    not_done,
    nothing_yet,
    numbered,
    other_things,
    promised,
    unfinished,
)
from domain.understanding.quantities.quantities import Quantity, quantities
from domain.understanding.quantities.units import every_before
from domain.understanding.readings import Ask, How, ProgressReading
from domain.understanding.text.fillers import says_something
from domain.understanding.text.phrasebook import Phrasebook, phrases, words
from domain.understanding.text.words import MARK, Text, fold, tokenised

_ALTOGETHER = phrases(
    """tổng, tổng cộng, tổng số, cả thảy, tất cả, lũy kế, cộng dồn, hết thảy, tính chung, đến nay, tới nay, từ
    đầu năm, nâng lên"""
)
_ADDED = phrases("thêm, cộng thêm, bổ sung, nữa, mới thêm")
_LEFT = phrases("còn, còn lại, còn thiếu, thiếu, chỉ còn, còn phải")
_BEYOND = phrases("vượt")
_LESS = words("chưa gần không sắp suýt")
_OUT_OF = words("trên")
_FROM_DAY = words("từ ngày hôm hồi")
_MEASURES = ("kg", "tan", "ta", "ha", "m2", "m3", "km", "km2", "km3", "m", "met", "lit", "gam", "tan/ha", "cong")
_MOST_SLICES = 4
"""Of so few, "1/2" or "3/4" and no noun is a share of all that was pledged."""
_NOT_EXACT = {Comparator.LESS_THAN, Comparator.AT_MOST}


def read_progress(
    text: str, unit: str = "", last: Decimal | None = None, target: Decimal | None = None
) -> ProgressReading:
    """Read a progress reply; less than last time or more than the target is asked beside the reading."""
    reading = _read(tokenised(text), unit, target)
    return replace(reading, asks=reading.asks + _doubts(reading, last, target))


def _asking(ask: Ask) -> ProgressReading:
    return ProgressReading(asks=(ask,))


def _read(text: Text, unit: str, target: Decimal | None) -> ProgressReading:
    if any(text.word(index) == "?" for index in range(len(text))):
        return _asking(Ask.GOAL)
    spans = named_spans(text)
    dated = [moment for moment in moments(text, spans) if moment.led or not moment.core.loose]
    taken = spans + [(moment.start, moment.end) for moment in dated]
    blocked = frozenset(place for start, end in taken for place in range(start, end))
    found = list(quantities(text, blocked))
    found = [quantity for quantity in found if not _since(text, quantity)]
    if not found:
        return _lone_number(text, blocked) or _in_words(text)
    if any(not_done(text, quantity.number) for quantity in found):
        return _asking(Ask.AMBIGUOUS)
    quantity = _the_one(text, found)
    if quantity is None or any(every_before(text, index) for index in range(len(text))):
        return _asking(Ask.AMBIGUOUS)
    return _counted(text, quantity, unit, target)


def _since(text: Text, quantity: Quantity) -> bool:
    """ "Xong từ 15/5": a day, not 15 of 5."""
    return text.word(quantity.number - 1) in _FROM_DAY and _out_of(text, quantity) is not None


def _lone_number(text: Text, blocked: frozenset[int]) -> ProgressReading | None:
    """ "Ba", "dạ năm ạ": a number in words and nothing else."""
    said = [index for index in range(len(text)) if says_something(text, index) and index not in blocked]
    number = amount(text, said[0]) if said else None
    if number is None or number.unsure or not number.value or number.end <= said[-1]:
        return None
    return ProgressReading(number.value, None, How.TOTAL)


def _the_one(text: Text, found: list[Quantity]) -> Quantity | None:
    """The number that is the answer; "20 hôm nay, tổng cộng 120" means the 120."""
    if len(found) == 1:
        return found[0]
    summed = [quantity for quantity in found if _near(text, _ALTOGETHER, quantity)]
    if len(summed) == 1:
        return summed[0]
    if _out_of(text, found[0]) is not None and len(found) == 2 and found[1].number == found[0].end + 1:
        return found[0]
    plain = [quantity for quantity in found if not quantity.percent]
    return plain[0] if len(plain) == 1 else None


def _near(text: Text, book: Phrasebook[bool], quantity: Quantity, after: bool = False) -> bool:
    """Whether one of the phrases stands just before the number (or, where `after`, just behind its unit)."""
    places = range(max(quantity.start - 5, 0), quantity.number)
    if after:
        places = range(quantity.number + 1, min(quantity.end + 2, len(text)))
    return any(book.at(text, place) for place in places)


def _counted(text: Text, quantity: Quantity, unit: str, target: Decimal | None) -> ProgressReading:
    done, of = quantity.value, _out_of(text, quantity)
    left = _near(text, _LEFT, quantity)
    if quantity.upper is not None or quantity.unsure or (quantity.comparator in _NOT_EXACT and not left):
        return _asking(Ask.AMBIGUOUS)
    if _less_than_said(text, quantity.number) or _measured_otherwise(quantity, unit):
        return _asking(Ask.AMBIGUOUS)
    if of is not None and unit and not quantity.unit and done < of <= _MOST_SLICES and of != target:
        exact = 100 % of == 0
        return ProgressReading(100 * done / of, None, How.PERCENT) if exact else _asking(Ask.AMBIGUOUS)
    if of is not None:
        return ProgressReading(done, of, How.TOTAL)
    if left:
        known = target is not None and not quantity.percent
        return ProgressReading((target or done) - done, None, How.TOTAL) if known else _asking(Ask.AMBIGUOUS)
    if quantity.percent and not unit.startswith("%"):
        beyond = 100 if quantity.comparator is Comparator.MORE_THAN and _near(text, _BEYOND, quantity) else 0
        return ProgressReading(done + beyond, None, How.PERCENT)
    added = _near(text, _ADDED, quantity) or _near(text, _ADDED, quantity, after=True)
    added = added and not _near(text, _ALTOGETHER, quantity)
    plus = text.word(quantity.number - 1) == "+"
    return ProgressReading(done, None, How.ADDED if added or plus else How.TOTAL)


def _less_than_said(text: Text, number: int) -> bool:
    """ "Chưa được 100", "gần 100": how much it is, nobody has said."""
    for place in range(number - 1, max(number - 4, -1), -1):
        if text.token(place).kind == MARK:
            return False
        if text.word(place) in _LESS:
            return True
    return False


def _out_of(text: Text, quantity: Quantity) -> Decimal | None:
    """The m of "62/150" or "62 trên 150"."""
    first = amount(text, quantity.number)
    if first is None or text.word(first.end) not in {"/"} | _OUT_OF or not text.is_digits(first.end + 1):
        return None
    total = amount(text, first.end + 1)
    return total.value if total else None


def _measured_otherwise(quantity: Quantity, unit: str) -> bool:
    """Tonnes where kilograms were pledged, or "500" where đồng were: never converted in silence."""
    if unit.startswith("đồng") and not quantity.unit and quantity.value < 1000:
        return quantity.value > 0
    left, right = fold(quantity.unit).split(" ")[0], fold(unit).split(" ")[0]
    measured = left in _MEASURES and right in _MEASURES and left != right
    return measured or (not quantity.percent and other_things(quantity.unit, unit))


def _in_words(text: Text) -> ProgressReading:
    if about_half(text):
        return _asking(Ask.AMBIGUOUS)
    if half(text):
        return ProgressReading(Decimal(50), None, How.PERCENT)
    if nothing_yet(text):
        return ProgressReading(Decimal(0), None, How.TOTAL)
    if numbered(text):
        return _asking(Ask.AMBIGUOUS)
    if unfinished(text) or (finished(text) and promised(text)):
        return ProgressReading(how=How.UNFINISHED)
    return ProgressReading(how=How.FINISHED) if finished(text) else _asking(Ask.GOAL)


def _doubts(reading: ProgressReading, last: Decimal | None, target: Decimal | None) -> tuple[Ask, ...]:
    """What to ask beside the reading: less than last time, more than the target."""
    done = reading.done
    if done is None or reading.how is None:
        return ()
    asks: list[Ask] = []
    whole = target if target is not None else reading.of
    if reading.how is How.ADDED:
        done = (last or Decimal(0)) + done
    elif reading.how is How.PERCENT:
        done, whole = (done * target / 100, target) if target is not None else (done, Decimal(100))
        last = last if target is not None else None
    if last is not None and done < last:
        asks.append(Ask.LOWER)
    if whole is not None and done > whole:
        asks.append(Ask.ABOVE)
    return tuple(asks)
