"""Find quantities in a text: how much of what, at least or at most, from one to another."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from domain.pledges.goal import Comparator
from domain.understanding.numbers import comparators
from domain.understanding.numbers.amounts import Amount, amount
from domain.understanding.numbers.measures import measure_at
from domain.understanding.numbers.numbers import DOZEN, HALF
from domain.understanding.quantities.comparing import is_below_zero, is_beyond_belief, is_compared
from domain.understanding.quantities.money import unit_of
from domain.understanding.quantities.spans import counts, lower_bound, of_total, percent_end, upper_bound
from domain.understanding.quantities.units import Unit
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import DIGITS, MARK, WORD, Text, fold

_LISTS = lists_of(__name__)

_DOWNWARD, _MEASURED = words("giảm"), words(_LISTS["measured"])
_RANK = words("thứ")
_TO = words(_LISTS["to"])
_FAR = 14
_RISEN = {"%": words("tăng"), **dict.fromkeys(("% ke hoach", "% chi tieu"), words("vượt"))}
""" "Tăng 10%", "vượt 5% kế hoạch": more than before or than planned, no level to reach."""
_EVERY, _ABOUT = frozenset({"cứ"}), frozenset({"mấy", "mươi", "mây", "ngoài", "ngoai", "dư", "lẻ"})
_WHOLE = words(_LISTS["whole"])
_NO_FOURTH = words(_LISTS["no_fourth"])
_POWERS = ("km2", "km3")
""" "2km3" is two kilometres and three hundred metres."""
_MULTIPLIED = words("gấp tăng")
_FRACTIONS = {(Decimal(part), Decimal(whole)) for part, whole in ((1, 2), (1, 4), (3, 4), (1, 10))}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or two for a range, with its unit; `start` is where its comparator begins."""

    start: int
    number: int
    end: int
    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    unit: str
    per: str
    unsure: bool
    percent: bool


def quantities(text: Text, blocked: frozenset[int]) -> Iterator[Quantity]:
    """Return every quantity outside the blocked tokens, from left to right."""
    index = 0
    while index < len(text):
        found = None if index in blocked else quantity_at(text, index, blocked)
        if found is None:
            ranked = amount(text, index) if text.word(index - 1) in _RANK else None  # "mét thứ năm trăm"
            index = max(ranked.end if ranked else 0, index + 1)
            continue
        yield found
        index = max(found.end, index + 1)


def quantity_at(text: Text, index: int, blocked: frozenset[int]) -> Quantity | None:
    first = amount(text, index)
    if first is None and index not in blocked:
        return _one_and_a_half(text, index, blocked)
    if first is None or any(place in blocked for place in range(index, first.end)) or not counts(text, index, first):
        return None
    if text.token(index).glued and text.is_digits(index) and _is_numbered(text, index - 1):
        return None
    of = of_total(text, first)
    second = None if of else upper_bound(text, first, blocked)
    last = of or second or first
    percent = percent_end(text, last.end)
    upward = comparators.after(text, percent or last.end)
    unit, open_question = unit_of(text, last, (percent, upward[1] if upward else None), blocked)
    after = upward or comparators.after(text, unit.end)
    half = text.word(unit.end) in HALF and second is None and percent is None
    tenths = _tenths(text, last.end) if second is None and percent is None and first.worded else None
    if tenths is not None:
        unit = Unit(text.slice(last.end, tenths - 1), "", tenths)
    value = lower_bound(text, first, second) + (Decimal("0.5") if half else 0) + (Decimal("0.4") if tenths else 0)
    before = comparators.before(text, index)
    share = _share_of_measure(text, first, of)
    return Quantity(
        start=before[1] if before else index,
        number=index,
        end=after[1] if after and not upward else unit.end + half,
        comparator=_comparator(text, index, before, after, value if second is None else None),
        value=value if share is None else share,
        upper=second.value if second else None,
        unit=unit.text,
        per=unit.per,
        unsure=open_question
        or share is not None
        or is_below_zero(text, index)
        or is_compared(text, index, last.end, unit.text == "%", unit.text.startswith("đồng"))
        or is_beyond_belief(last.value, unit.text.startswith("đồng"))
        or _unsure(text, first, second, before)
        or _times(text, index, unit.text)
        or _doubtful(text, index, last, unit.text, value)
        or (percent is not None and text.word(index - 1) in _RISEN.get(fold(unit.text), frozenset())),
        percent=percent is not None,
    )


def _tenths(text: Text, index: int) -> int | None:
    """Return the token behind "tấn tư", where "ba tấn tư" is read: four tenths of a measure."""
    found = measure_at(text, index)
    fourth = found is not None and text.typed(found[1]) == "tư" and text.word(found[1] + 1) not in _NO_FOURTH
    return found[1] + 1 if found and fourth else None


def _perhaps_tenths(text: Text, index: int) -> bool:
    """Without accents the "tu" of "ba tan tu" is four tenths, or "từ"."""
    found = measure_at(text, index)
    return found is not None and text.word(index) != "cay" and text.typed(found[1]) == "tu"


def _one_and_a_half(text: Text, index: int, blocked: frozenset[int]) -> Quantity | None:
    """Read "công rưỡi đất", "tấn rưỡi"."""
    found = measure_at(text, index)
    if found is None or text.word(found[1]) not in HALF or text.is_digits(index - 1) or blocked & {index, found[1]}:
        return None
    unit = text.slice(index, found[1])
    return Quantity(
        index, index, found[1] + 1, Comparator.AT_LEAST, Decimal("1.5"), None, unit, "", unsure=False, percent=False
    )


def _is_numbered(text: Text, letter: int) -> bool:
    """Recognise the letters of "T6", "m2" and "T.6"."""
    dotted = text.word(letter) == "." and text.word(letter - 1) == "t" and text.token(letter).glued
    return dotted or text.token(letter).kind == WORD


def _share_of_measure(text: Text, first: Amount, of: Amount | None) -> Decimal | None:
    """The half of "1/2 hecta": of a measure a fraction is meant, and not one of two."""
    total = amount(text, first.end + 1) if of else None
    if of is None or total is None or (first.value, total.value) not in _FRACTIONS or not measure_at(text, of.end):
        return None
    return first.value / total.value


def _doubtful(text: Text, index: int, last: Amount, unit: str, value: Decimal) -> bool:
    """Recognise a share ("3/4 số hộ", "hai phần ba"), "3 triệu mấy", one for every ten, or 5,7 of what comes whole."""
    words_of = fold(unit).split(" ")
    if _garbled(text, index, last.end) or _dozen_told(text, last) or unit.startswith(_POWERS):
        return True
    if _perhaps_tenths(text, last.end) or comparators.is_about(text, index):
        return True
    share = text.word(index + 1) == "/" and words_of[0] == "so"
    part = words_of[0] == "phan" and text.word(last.end) == "phan" and bool(amount(text, last.end + 1))
    split = last.top == 1 and value != int(value) and comes_whole(unit)
    return share or part or split or text.typed(index - 1) in _EVERY or text.typed(last.end) in _ABOUT


def comes_whole(unit: str) -> bool:
    """Whether nobody has half of what is counted: trees, people, meetings."""
    words_of = fold(unit).split(" ")
    return words_of[0] in _WHOLE and words_of[:2] != ["cay", "so"]


def _garbled(text: Text, start: int, end: int) -> bool:
    """Recognise what hangs on a number unread: the ".5" of "5.5.5", the "e9" of "1e9", the "oo" of "2oo"."""
    mark, after = text.token(end), text.token(end + 1)
    if text.token(start).glued and text.token(start - 1).glued and text.is_digits(start - 2):
        return text.word(start - 1) in {".", ","}
    if not mark.glued or not text.is_digits(end - 1):
        return False
    if set(mark.text) <= {"o"}:
        return bool(mark.text)
    hangs = mark.kind == WORD or mark.text in {".", ","}
    return hangs and after.kind == DIGITS and after.glued


def _dozen_told(text: Text, last: Amount) -> bool:
    """Recognise "5 chục dừa (chục 12)": in the south a "chục" may hold twelve or fourteen."""
    if text.word(last.end - 1) not in DOZEN:
        return False
    return amount(text, last.end) is not None or any(
        text.word(place) in DOZEN and amount(text, place + 1) is not None
        for place in range(last.end, min(last.end + _FAR, len(text)))
    )


def _times(text: Text, index: int, unit: str) -> bool:
    """Recognise "Gấp 2 lần", "tăng 1,5 lần": of what it was, not so many times."""
    return fold(unit) == "lan" and text.word(index - 1) in _MULTIPLIED


Said = tuple[Comparator, int] | None


def _unsure(text: Text, first: Amount, second: Amount | None, before: Said) -> bool:
    """Recognise a number with two readings, a range that falls, or one that is itself bounded: "không quá 1-2%"."""
    if second is None:
        return first.unsure
    bounded = before is not None and before[0] not in {Comparator.AT_LEAST, Comparator.DOWN}
    return first.unsure or second.unsure or second.value <= lower_bound(text, first, second) or bounded


def _comparator(text: Text, index: int, before: Said, after: Said, single: Decimal | None) -> Comparator:
    """Return how the result is compared with the number; `single` is None for a range."""
    if before is not None and before[0] is Comparator.DOWN:
        return Comparator.DOWN
    if single is None:
        return Comparator.RANGE
    if (before is None or before[0] is Comparator.AT_LEAST) and _lowered(text, index):
        return Comparator.DOWN
    if after is not None:
        return after[0]
    if before is not None:
        return before[0]
    return Comparator.ZERO if single == 0 else Comparator.AT_LEAST


def _lowered(text: Text, index: int) -> bool:
    """Recognise "Kéo giảm tỷ lệ … 10%": what is brought down stands between the word and the number."""
    for place in range(index - 1, max(index - _FAR, -1), -1):
        if text.token(place).kind == MARK or text.word(place) in _TO:
            return False
        if text.word(place) in _DOWNWARD and text.word(place + 1) in _MEASURED:
            return True
    return False
