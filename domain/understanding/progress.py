"""Progress out of a reply to "how far are you?": a total, an addition, a percentage, done or not done."""

from dataclasses import replace
from decimal import Decimal

from domain.goal import Comparator
from domain.understanding.amounts import amount
from domain.understanding.moments import moments
from domain.understanding.names import named_spans
from domain.understanding.quantities import Quantity, quantities
from domain.understanding.readings import Ask, How, ProgressReading
from domain.understanding.words import Phrasebook, Text, fold, phrases, tokenised, words

_ALTOGETHER = phrases(
    "tổng, tổng cộng, tổng số, cả thảy, tất cả, lũy kế, cộng dồn, hết thảy, tính chung, đến nay, tới nay"
)
_ADDED = phrases("thêm, cộng thêm, bổ sung, nữa, mới thêm")
_LEFT = phrases("còn, còn lại, còn thiếu, thiếu, chỉ còn, con thieu, con lai, còn phải")
_BEYOND = phrases("vượt")
_HALF = phrases("nửa, một nửa, phân nửa, nửa phần, 1 nửa, phan nua, mot nua")
_NEARLY = phrases(
    """sắp, gần, cơ bản, suýt, đang, chuẩn bị, hầu như, gần như, còn một chút, còn chút, còn một ít, còn ít, chờ, đợi,
    chưa, chậm, sẽ, còn đang, trễ, gặp khó khăn, cần thêm thời gian, một phần"""
)
_NOTHING = phrases(
    """chưa làm được gì, chưa làm gì, chưa có gì, chưa bắt đầu, chưa làm, chưa triển khai, chưa thực hiện, chưa được
    gì, chưa ra gì, chưa trồng, chưa có, chưa được cái nào, chưa động, chưa khởi động, chưa tiến hành, không có gì,
    chưa được cây nào"""
)
_FINISHED = phrases(
    """xong, hoàn thành, hoàn tất, đủ rồi, đã đủ, đủ hết, đạt rồi, đã đạt, đạt chỉ tiêu, vượt chỉ tiêu, vượt kế hoạch,
    done, rồi hết, đủ, hết rồi, làm rồi, thực hiện xong, vượt mức, đạt kế hoạch, trọn vẹn, đã làm, làm hết rồi, về
    đích"""
)
_NOT = words("không chưa")
_MEASURES = ("kg", "tan", "ta", "ha", "m2", "km", "m", "lit", "gam", "tan/ha", "cong")
_LOWER_BOUNDS = {Comparator.LESS_THAN, Comparator.AT_MOST}


def read_progress(
    text: str, unit: str = "", last: Decimal | None = None, target: Decimal | None = None
) -> ProgressReading:
    """Read a progress reply; less than last time or more than the target is asked beside the reading."""
    typed = tokenised(text)
    reading = _read(typed, unit, target)
    return replace(reading, asks=reading.asks + _doubts(reading, last, target))


def _read(text: Text, unit: str, target: Decimal | None) -> ProgressReading:
    if any(text.word(index) == "?" for index in range(len(text))):
        return ProgressReading(asks=(Ask.GOAL,))
    spans = named_spans(text)
    dated = [moment for moment in moments(text, spans) if moment.led or not moment.core.loose]
    taken = spans + [(moment.start, moment.end) for moment in dated]
    blocked = frozenset(place for start, end in taken for place in range(start, end))
    found = list(quantities(text, blocked))
    if not found:
        return _in_words(text)
    quantity = _the_one(text, found)
    if quantity is None:
        return ProgressReading(asks=(Ask.AMBIGUOUS,))
    return _counted(text, quantity, unit, target)


def _the_one(text: Text, found: list[Quantity]) -> Quantity | None:
    """The number that is the answer; "20 hôm nay, tổng cộng 120" means the 120."""
    if len(found) == 1:
        return found[0]
    summed = [quantity for quantity in found if _near(text, _ALTOGETHER, quantity)]
    if len(summed) == 1:
        return summed[0]
    plain = [quantity for quantity in found if not quantity.percent]
    return plain[0] if len(plain) == 1 else None


def _near(text: Text, book: Phrasebook[bool], quantity: Quantity, after: bool = False) -> bool:
    """Whether one of the phrases stands just before the number (or, where `after`, just behind its unit)."""
    places = range(max(quantity.start - 5, 0), quantity.number)
    if after:
        places = range(quantity.number + 1, min(quantity.end + 2, len(text)))
    return any(book.at(text, place) for place in places)


def _counted(text: Text, quantity: Quantity, unit: str, target: Decimal | None) -> ProgressReading:
    done, of = quantity.value, _total(text, quantity)
    if quantity.upper is not None or quantity.unsure or quantity.comparator in _LOWER_BOUNDS:
        return ProgressReading(asks=(Ask.AMBIGUOUS,))
    if text.word(quantity.number - 1) in _NOT or _measured_otherwise(quantity.unit, unit):
        return ProgressReading(asks=(Ask.AMBIGUOUS,))
    if of is not None:
        return ProgressReading(done, of, How.TOTAL)
    if _near(text, _LEFT, quantity):
        if target is None or quantity.percent:
            return ProgressReading(asks=(Ask.AMBIGUOUS,))
        return ProgressReading(target - done, None, How.TOTAL)
    if quantity.percent and not unit.startswith("%"):
        beyond = 100 if quantity.comparator is Comparator.MORE_THAN and _near(text, _BEYOND, quantity) else 0
        return ProgressReading(done + beyond, None, How.PERCENT)
    added = _near(text, _ADDED, quantity) or _near(text, _ADDED, quantity, after=True) or _plus(text, quantity)
    return ProgressReading(done, None, How.ADDED if added else How.TOTAL)


def _plus(text: Text, quantity: Quantity) -> bool:
    return text.word(quantity.number - 1) == "+"


def _total(text: Text, quantity: Quantity) -> Decimal | None:
    """The m of "62/150" or "62 trên 150"."""
    number = quantity.number + 1
    while number < len(text) and text.word(number) not in {"/"} | words("trên"):
        number += 1
        if number > quantity.number + 4:
            return None
    if not text.is_digits(number + 1) or number >= len(text):
        return None
    total = amount(text, number + 1)
    return total.value if total else None


def _measured_otherwise(said: str, unit: str) -> bool:
    """Tonnes where kilograms were pledged: never converted in silence."""
    left, right = fold(said).split(" ")[0], fold(unit).split(" ")[0]
    return left in _MEASURES and right in _MEASURES and left != right


def _in_words(text: Text) -> ProgressReading:
    places = range(len(text))
    if any(_HALF.at(text, place) for place in places) and not any(text.word(place) in _NOT for place in places):
        return ProgressReading(Decimal(50), None, How.PERCENT)
    finished = any(_FINISHED.at(text, place) for place in places)
    if any(_NOTHING.at(text, place) for place in places) and not finished:
        return ProgressReading(Decimal(0), None, How.TOTAL)
    if any(_NEARLY.at(text, place) for place in places) or any(text.word(place) in _NOT for place in places):
        known = finished or any(_NEARLY.at(text, place) for place in places)
        return ProgressReading(how=How.UNFINISHED) if known else ProgressReading(asks=(Ask.GOAL,))
    return ProgressReading(how=How.FINISHED) if finished else ProgressReading(asks=(Ask.GOAL,))


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
