"""Read which one of several somebody has come to: lớp thứ 3 vừa xong, đang làm cái thứ hai, mới hiến lần 2."""

from decimal import Decimal
from itertools import pairwise

from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.measures import measure_at
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.replies.completion import Completion, completion
from domain.understanding.replies.said import noun
from domain.understanding.replies.words import future_at, is_denied, under_way
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text, fold, tokenised

_RANK = words("thứ")
_FIRST_RANKS = {**dict.fromkeys(("nhat", "nhut"), 1), "nhi": 2, "tư": 4, "tu": 4}
_UP_TO = words("tới đến qua")
_LONG = 20
"""In so long a count nobody means by "cây thứ 120" that the one before was the last."""
_ALREADY = {"rồi", "roi", "vừa", "vua", "đã", "da"}
_BUT = {"còn", "con", "mà", "ma", "và", "va"}
_HOMES = {"can", "nha", "ngoi", "mai"}
_THE_FIRST = {"đầu", "dau"}
_EVENTS, _JUST = (["lan"], ["luot"], ["dot"]), _ALREADY | {"mới", "moi", "được", "duoc", "dc", "xong"}
"""Blood is given the second time when it has been given twice: an event is done when it has come."""


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
        return _some(ranked - 1) if _is_a_step(text, place) else (ranked,)
    if judged is Completion.NOT_YET or under_way(text):
        return _some(ranked - 1)
    if is_denied(text) or judged is not Completion.UNSAID:
        return ()
    if text.word(place - 1) in _UP_TO:
        return _some(ranked - 1, ranked)
    already = any(text.typed(each) in _ALREADY for each in range(len(text)))
    return (ranked,) if already else _some(ranked, ranked - 1)


def settled(text: Text, unit: str, target: Decimal | None) -> Decimal | None:
    """How many are done where the n-th is finished and the next begun: "căn thứ hai xong, căn thứ ba lên khung"."""
    found = _ranks(text, unit)
    done = _last_finished(text, found) if len(found) > 1 else _times_over(text, unit, found)
    return done if done is None or target is None or done <= target else None


def _last_finished(text: Text, found: list[tuple[Decimal, int, int]]) -> Decimal | None:
    """The last of several that is finished, where all before it are and the next one is not."""
    ends = [*(place for _, place, _ in found[1:]), len(text)]
    finished = [_is_finished(text, place, behind, end) for (_, place, behind), end in zip(found, ends, strict=True)]
    in_a_row = all(second[0] == first[0] + 1 for first, second in pairwise(found))
    last = finished.index(False) - 1 if False in finished else -1
    return found[last][0] if in_a_row and last >= 0 and not any(finished[last + 1 :]) else None


def _is_finished(text: Text, place: int, behind: int, end: int) -> bool:
    around = text.clause(place)
    end = min(around.stop, end)
    end -= text.typed(end - 1) in _BUT and end > behind
    said = f"{text.slice(around.start, place)} {text.slice(behind, end)}"
    return completion(tokenised(said), frozenset(), frozenset()) is Completion.WHOLE


def _is_a_step(text: Text, place: int) -> bool:
    """ "Căn thứ hai xong móng": a part of the second is done."""
    rank = _nth(text, place + 1)
    around = text.clause(place)
    behind = text.slice(rank[1] if rank else around.stop, around.stop)
    said = tokenised(f"{text.slice(around.start, place)} {behind}")
    return completion(said, frozenset(), frozenset()) is Completion.PART


def _times_over(text: Text, unit: str, found: list[tuple[Decimal, int, int]]) -> Decimal | None:
    """The 2 of "mới hiến lần 2", where so many times were pledged."""
    if len(found) != 1 or fold(unit).split()[:1] not in _EVENTS:
        return None
    places = range(len(text))
    came = any(text.typed(place) in _JUST for place in places)
    waits = is_denied(text) or under_way(text) or any(future_at(text, place) for place in places)
    return found[0][0] if came and not waits else None


def names_ranks(text: Text, unit: str) -> bool:
    """Whether "căn thứ hai" is said: the second house, and no Monday."""
    return any(text.word(place + 1) in _RANK for _, place, _ in _ranks(text, unit))


def _ranks(text: Text, unit: str) -> list[tuple[Decimal, int, int]]:
    """Every "căn thứ hai", "cái thứ ba" or "căn 2", with the tokens where it begins and ends."""
    head = fold(unit).split()[:1]
    if not head or unit.startswith(("đồng", "%")) or (measure_at(tokenised(unit), 0) and head != ["cay"]):
        return []
    heads = {*head, "cai", "chiec"} | (_HOMES if head[0] in _HOMES else set())
    found: list[tuple[Decimal, int, int]] = []
    for place in range(len(text)):
        named = fold(text.typed(place)) in heads
        alone = bool(found) and text.word(place) in _RANK and place >= found[-1][2]  # "căn thứ hai xong, thứ ba …"
        if named or alone:
            rank = _nth(text, place + named)
            found += [(rank[0], place, rank[1])] if rank else []
    return found


def _nth(text: Text, place: int) -> tuple[Decimal, int] | None:
    """Read "thứ hai", "thứ 2", "đầu" or a bare 2 with nothing counted behind it."""
    if text.typed(place) in _THE_FIRST:
        return Decimal(1), place + 1
    ranked = text.word(place) in _RANK
    place += ranked
    if ranked and text.word(place) in _FIRST_RANKS:
        return Decimal(_FIRST_RANKS[text.word(place)]), place + 1
    number = amount(text, place)
    whole = number is not None and number.value == int(number.value) and 0 < number.value < _LONG
    if number is None or not whole or number.unsure or text.word(number.end) == "/":
        return None
    return (number.value, number.end) if ranked or not COUNTED.at(text, number.end) else None


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
