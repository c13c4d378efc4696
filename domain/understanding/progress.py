"""Read a reply to "how far are you?": a total, an addition, a percentage, done or not done."""

from dataclasses import replace
from decimal import Decimal

from domain.pledges.goal import Comparator
from domain.understanding.moments.moments import moments
from domain.understanding.names import named_spans
from domain.understanding.numbers.amounts import amount
from domain.understanding.quantities.quantities import Quantity, quantities
from domain.understanding.readings import Ask, How, ProgressReading
from domain.understanding.replies.choosing import (
    ALTOGETHER,
    in_doubt,
    is_a_reason,
    is_another_word,
    is_done,
    is_going_on,
    is_got,
    is_near,
    the_one,
)
from domain.understanding.replies.completion import Completion, completion, only_later
from domain.understanding.replies.counting import Count, Counts, counts_of, slashed
from domain.understanding.replies.words import (
    about_half,
    half,
    is_reached,
    lacking,
    not_done,
    nothing_yet,
    numbered,
    only_a_part,
    promised,
    unchanged,
    under_way,
)
from domain.understanding.text.fillers import says_something
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import MARK, Text, fold, tokenised

_ADDED = phrases("thêm, cộng thêm, bổ sung, nữa, mới thêm")
_ADD_IT = phrases("cộng vô, cộng vào, cộng giùm, cộng dùm, ghi thêm, nhập thêm, tính thêm")
_BEYOND = phrases("vượt")
_LESS = words("chưa gần không sắp suýt")
_FROM_DAY = words("từ ngày hôm hồi")
_MOST_NUMBERS = 6
MOST_CANDIDATES = 2
_MOST_SLICES = 4
"""Of so few, "1/2" or "3/4" and no noun is a share of all that was pledged."""
_NOT_EXACT = {Comparator.LESS_THAN, Comparator.AT_MOST}


def read_progress(
    text: str, unit: str = "", last: Decimal | None = None, target: Decimal | None = None, about: str = ""
) -> ProgressReading:
    """Read a progress reply to a pledge called `about`; less than last time or more than the target is asked too.

    A part that is done without a number is unfinished and asks for the goal, where there is a target.
    """
    its_words = frozenset(fold(about).split()) | frozenset(fold(unit).split())
    reading = _read(tokenised(text), unit, target, about, its_words if about else frozenset())
    return replace(reading, asks=reading.asks + _doubts(reading, last, target))


def _asking(ask: Ask) -> ProgressReading:
    return ProgressReading(asks=(ask,))


def _read(text: Text, unit: str, target: Decimal | None, pledge: str, about: frozenset[str]) -> ProgressReading:
    if any(text.word(index) == "?" for index in range(len(text))):
        return _asking(Ask.GOAL)
    spans = named_spans(text)
    times = list(moments(text, spans))
    timed = frozenset(place for time in times for place in range(time.start, time.end))
    dated = [(time.start, time.end) for time in times if time.led or not time.core.loose]
    blocked = frozenset(place for start, end in spans + dated for place in range(start, end))
    found = [each for each in quantities(text, blocked) if not _since(text, each)]
    milestone = bool(about) and target is None and not unit
    counts = counts_of(text, [each for each in found if each.percent or not milestone], unit, pledge)
    if not counts.own:
        return _without_number(text, counts, blocked, timed, target, about)
    if len(counts.own) > _MOST_NUMBERS:
        return _asking(Ask.AMBIGUOUS)
    said = [each for each in counts.own if not is_a_reason(text, each)]
    if nothing_yet(text) and not any(each.left or is_done(text, each) for each in said):
        return ProgressReading(Decimal(0), None, How.TOTAL)
    done = [each for each in said if not not_done(text, each.quantity.number) and not is_going_on(text, each)]
    chosen = the_one(text, done, target) if done else None
    repeated = chosen is not None and any(
        each.end == chosen.quantity.number for each in counts.foreign
    )  # "2 bao 25 ký"
    if chosen is None or repeated or in_doubt(text, chosen, timed, about):
        totals = dict.fromkeys(each.value for each in done if not each.quantity.percent and not each.left)
        return replace(_asking(Ask.AMBIGUOUS), candidates=tuple(totals)[:MOST_CANDIDATES])
    if only_later(text, chosen.quantity.number, timed):
        return ProgressReading(how=How.UNFINISHED)
    return _counted(text, chosen, unit, target)


def _without_number(
    text: Text,
    counts: Counts,
    blocked: frozenset[int],
    timed: frozenset[int],
    target: Decimal | None,
    about: frozenset[str],
) -> ProgressReading:
    if counts.converted or any(is_got(text, each) for each in counts.foreign):
        return _asking(Ask.AMBIGUOUS)
    if not counts.foreign:
        alone = _lone_number(text, blocked)
        if alone is not None:
            return alone
    reading = _in_words(text, timed, target, about)
    if counts.foreign and not counts.lacking and (reading.how is How.FINISHED or Ask.GOAL in reading.asks):
        return _asking(Ask.AMBIGUOUS)  # "đã nộp đủ 5 triệu" where trees were pledged
    if reading.how is None and reading.asks == (Ask.GOAL,):
        if counts.lacking:
            return ProgressReading(how=How.UNFINISHED)
        return _asking(Ask.AMBIGUOUS) if counts.foreign else reading
    return reading


def _since(text: Text, quantity: Quantity) -> bool:
    """Recognise "Xong từ 15/5": a day, not 15 of 5."""
    return text.word(quantity.number - 1) in _FROM_DAY and slashed(text, quantity) is not None


def _lone_number(text: Text, blocked: frozenset[int]) -> ProgressReading | None:
    """Read "Ba", "dạ năm ạ": a number in words and nothing else."""
    said = [index for index in range(len(text)) if says_something(text, index) and index not in blocked]
    number = amount(text, said[0]) if said else None
    if number is None or number.unsure or not number.value or number.end <= said[-1]:
        return None
    if is_another_word(text, said[0]):
        return None
    return ProgressReading(number.value, None, How.TOTAL)


def _counted(text: Text, chosen: Count, unit: str, target: Decimal | None) -> ProgressReading:
    quantity, done, of, left = chosen.quantity, chosen.value, chosen.of, chosen.left
    if quantity.upper is not None or quantity.unsure or (quantity.comparator in _NOT_EXACT and not left):
        return _asking(Ask.AMBIGUOUS)
    if done == 1 and text.typed(quantity.number + 1) == "nua":  # half, or one more: without its accent nobody knows
        return _asking(Ask.AMBIGUOUS)
    if _less_than_said(text, quantity.number) or _too_little_money(quantity, done, unit):
        return _asking(Ask.AMBIGUOUS)
    if of is not None and unit and not quantity.unit and done < of <= _MOST_SLICES and of != target:
        exact = 100 % of == 0
        return ProgressReading(100 * done / of, None, How.PERCENT) if exact else _asking(Ask.AMBIGUOUS)
    if of is not None:
        return ProgressReading(done, of, How.TOTAL)
    if left:
        whole = Decimal(100) if quantity.percent else target
        known = whole is not None and done <= whole and not (quantity.percent and unit.startswith("%"))
        how = How.PERCENT if quantity.percent else How.TOTAL
        return ProgressReading((whole or done) - done, None, how) if known else _asking(Ask.AMBIGUOUS)
    if quantity.percent and not unit.startswith("%"):
        beyond = 100 if quantity.comparator is Comparator.MORE_THAN and is_near(text, _BEYOND, quantity) else 0
        return ProgressReading(done + beyond, None, How.PERCENT)
    added = is_near(text, _ADDED, quantity) or is_near(text, _ADDED, quantity, after=True)
    added = added or any(_ADD_IT.at(text, place) for place in range(len(text)))
    added = added and not is_near(text, ALTOGETHER, quantity)
    plus = text.word(quantity.number - 1) == "+"
    return ProgressReading(done, None, How.ADDED if added or plus else How.TOTAL)


def _less_than_said(text: Text, number: int) -> bool:
    """Recognise "Chưa được 100", "gần 100": how much it is, nobody has said."""
    for place in range(number - 1, max(number - 4, -1), -1):
        if text.token(place).kind == MARK:
            return False
        if text.word(place) in _LESS:
            return True
    return False


def _too_little_money(quantity: Quantity, done: Decimal, unit: str) -> bool:
    """Recognise "500" where đồng were pledged: thousands or millions, nobody has said."""
    return unit.startswith("đồng") and not quantity.unit and 0 < done < 1000


def _in_words(text: Text, timed: frozenset[int], target: Decimal | None, about: frozenset[str]) -> ProgressReading:
    if about_half(text):
        return _asking(Ask.AMBIGUOUS)
    if half(text):
        return ProgressReading(Decimal(50), None, How.PERCENT)
    if unchanged(text):
        return ProgressReading(how=How.UNFINISHED)
    judged = completion(text, frozenset() if numbered(text) else timed, about)
    if judged is Completion.NOT_YET:
        return ProgressReading(how=How.UNFINISHED)
    if judged is Completion.GUESSED:
        return _asking(Ask.AMBIGUOUS)
    if nothing_yet(text):
        return ProgressReading(Decimal(0), None, How.TOTAL)
    if judged is Completion.PART or numbered(text) or only_a_part(text):
        if target is None and numbered(text):
            return _asking(Ask.AMBIGUOUS)
        return ProgressReading(how=How.UNFINISHED, asks=(Ask.GOAL,) if target is not None else ())
    if judged is Completion.WHOLE or is_reached(text) or _all_of(text, target) or _came_about(text, target, about):
        return ProgressReading(how=How.FINISHED)
    if under_way(text) or lacking(text) or promised(text, timed, about):
        return ProgressReading(how=How.UNFINISHED)
    return _asking(Ask.GOAL)


def _came_about(text: Text, target: Decimal | None, about: frozenset[str]) -> bool:
    """ "Ra mắt hôm 1/6 rồi" of a product that was to be launched."""
    named = {fold(text.typed(place)) for place in range(len(text))} & about
    already = any(text.typed(place) in {"rồi", "roi"} for place in range(len(text)))
    return target is None and len(named) > 1 and already and not under_way(text)


def _all_of(text: Text, target: Decimal | None) -> bool:
    """Match "Cả 5 hộ đều thoát nghèo rồi"."""
    numbers = (amount(text, place + 1) for place in range(len(text)) if text.typed(place) in {"cả", "ca", "đủ"})
    return any(number is not None and number.value == target for number in numbers)


def _doubts(reading: ProgressReading, last: Decimal | None, target: Decimal | None) -> tuple[Ask, ...]:
    """Return what to ask beside the reading: less than last time, more than the target."""
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
