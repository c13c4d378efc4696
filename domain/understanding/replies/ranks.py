"""Read which one of several somebody has come to: lớp thứ 3 vừa xong, đang làm cái thứ hai."""

from decimal import Decimal

from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.measures import measure_at
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.replies.completion import Completion
from domain.understanding.replies.said import noun
from domain.understanding.replies.words import is_denied, under_way
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text, fold, tokenised

_RANK = words("thứ")
_FIRST_RANKS = {**dict.fromkeys(("nhat", "nhut"), 1), "nhi": 2, "tư": 4, "tu": 4}
_UP_TO = words("tới đến qua")
_LONG = 20
"""In so long a count nobody means by "cây thứ 120" that the one before was the last."""
_ALREADY = {"rồi", "roi", "vừa", "vua", "đã", "da"}


def ranks_reached(text: Text, unit: str, target: Decimal | None, judged: Completion) -> tuple[Decimal, ...]:
    """Return how many may be done where the n-th is spoken of: n if it is finished, one less if it is being done.

    A road that has come to its n-th metre, or a long count, is n first.
    """
    found = _rank_of(text, unit)
    if found is None or (target is not None and found[0] > target):
        return ()
    ranked, place = found
    measured = measure_at(tokenised(unit), 0) is not None and fold(unit).split()[0] != "cay"
    going = judged is Completion.NOT_YET or (judged not in {Completion.WHOLE, Completion.PART} and under_way(text))
    if measured and (going or text.word(place - 1) in _UP_TO):
        return (ranked,)
    if ranked >= _LONG and (going or (text.word(place - 1) in _UP_TO and judged is Completion.UNSAID)):
        return _some(ranked, ranked - 1)
    if judged in {Completion.WHOLE, Completion.PART}:
        return (ranked,)
    if judged is Completion.NOT_YET or under_way(text):
        return _some(ranked - 1)
    if is_denied(text) or judged is not Completion.UNSAID:
        return ()
    if text.word(place - 1) in _UP_TO:
        return _some(ranked - 1, ranked)
    return (ranked,) if any(text.typed(each) in _ALREADY for each in range(len(text))) else ()


def _some(*totals: Decimal) -> tuple[Decimal, ...]:
    return tuple(total for total in totals if total)


def _rank_of(text: Text, unit: str) -> tuple[Decimal, int] | None:
    """The 3 of "lớp thứ 3", where lớp are counted; "thứ hai" alone is a Monday."""
    counted = fold(unit).split()[:1]
    for place in range(1, len(text)):
        if text.word(place) not in _RANK or [fold(text.typed(place - 1))] != counted:
            continue
        if text.word(place + 1) in _FIRST_RANKS:
            return Decimal(_FIRST_RANKS[text.word(place + 1)]), place - 1
        number = amount(text, place + 1)
        if number is not None and number.value == int(number.value) and number.value > 0:
            return number.value, place - 1
    return None


def is_rank(text: Text, quantity: Quantity, unit: str) -> bool:
    """Recognise the 3 of "đọc cuốn 3 rồi": the third, not three of them."""
    head = fold(unit).split()[:1]
    named = bool(head) and not unit.startswith(("đồng", "%")) and measure_at(tokenised(unit), 0) is None
    return named and [fold(text.typed(quantity.number - 1))] == head and not noun(quantity)
