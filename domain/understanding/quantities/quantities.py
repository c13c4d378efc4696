"""Find quantities in a text: how much of what, at least or at most, from one to another."""

from dataclasses import dataclass
from decimal import Decimal

from domain.pledges.goal import Comparator
from domain.understanding.numbers import comparators
from domain.understanding.numbers.amounts import THOUSAND, Amount, amount
from domain.understanding.numbers.measures import MASS, measure_at
from domain.understanding.numbers.numbers import HALF, below_thousand
from domain.understanding.numbers.shares import share_in_words, share_of_all
from domain.understanding.quantities.comparing import is_below_zero, is_beyond_belief, is_compared
from domain.understanding.quantities.doubts import is_doubtful, is_times
from domain.understanding.quantities.money import unit_of
from domain.understanding.quantities.spans import counts, lower_bound, of_total, percent_end, upper_bound
from domain.understanding.quantities.subjects import subject_of
from domain.understanding.quantities.units import Unit, unit_at
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import MARK, WORD, Text, fold

_LISTS = lists_of(__name__)
_DOWNWARD, _MEASURED = words("giảm"), words(_LISTS["measured"])
_RANK = words("thứ")
_TO = words(_LISTS["to"])
_FAR = 14
_RISEN = {"%": words("tăng"), **dict.fromkeys(("% ke hoach", "% chi tieu"), words("vượt"))}
""" "Tăng 10%", "vượt 5% kế hoạch": more than before or than planned, no level to reach."""
_GOES_ON = {"/", "%", "-", "x", "*"}
_FOURTH, _SPOKEN_TENTHS = 4, {"mốt": 1, "hai": 2, "ba": 3, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_NO_FOURTH = words(_LISTS["no_fourth"])
_ALL = words("đạt được")
""" "Đạt 3/4 tiêu chí" is no share of them."""
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


def quantities(text: Text, blocked: frozenset[int], whole: bool = False) -> list[Quantity]:
    """Return every quantity outside the blocked tokens, from left to right; `whole` counts "cả 2 tụ điểm" too."""
    found, index = list[Quantity](), 0
    while index < len(text):
        one = None if index in blocked else quantity_at(text, index, blocked, whole)
        ranked = amount(text, index) if text.word(index - 1) in _RANK else None  # "mét thứ năm trăm"
        passed = one or ranked
        index = max(passed.end if passed else 0, index + 1)
        found += [one] if one else []
    return found


def quantity_at(text: Text, index: int, blocked: frozenset[int], whole: bool = False) -> Quantity | None:
    """Return the number that begins here with what it counts; None where none begins, or it only names something."""
    if text.token(index).typed.casefold() == "mốt":
        return None  # the day after tomorrow: no number begins so
    first, told_share = amount(text, index), share_in_words(text, index)
    if told_share is not None and index not in blocked:
        return _part_of_all(text, index, told_share, blocked)
    if first is None and index not in blocked:
        return _one_and_a_half(text, index, blocked)
    if (
        first is None
        or any(place in blocked for place in range(index, first.end))
        or not counts(text, index, first, whole)
    ):
        return None
    if text.token(index).glued and text.is_digits(index) and _is_numbered(text, index - 1):
        return None
    of = of_total(text, first)
    second = None if of else upper_bound(text, first, blocked)
    last = of or second or first
    percent = percent_end(text, last.end)
    upward = comparators.after(text, percent or last.end)
    unit, open_question = unit_of(text, last, (percent, upward[1] if upward else None), blocked)
    told = subject_of(text, index, blocked) if _is_bare(last, unit, percent) else ""
    unit = Unit(told, "", unit.end) if told else unit
    after = upward or comparators.after(text, unit.end)
    half = text.word(unit.end) in HALF and second is None and percent is None
    tenths = _tenths(text, last) if second is None and percent is None else None
    if tenths is not None:
        unit = Unit(text.slice(last.end, tenths[1] - 1), "", tenths[1])
    value = lower_bound(text, first, second) + (Decimal("0.5") if half else 0) + (tenths[0] if tenths else 0)
    before = comparators.before(text, index)
    share = _share_of_measure(text, first, of)
    of_all = share_of_all(text, first, of) if share is None and text.word(index - 1) not in _ALL else None
    return Quantity(
        start=before[1] if before else index,
        number=index,
        end=after[1] if after and not upward else unit.end + half,
        comparator=_comparator(text, index, before, after, value if second is None else None, percent is not None),
        value=share or of_all or value,
        upper=second.value if second else None,
        unit=f"% {unit.text}" if of_all else unit.text,
        per=unit.per,
        unsure=(open_question and not told)
        or share is not None
        or of_all is not None
        or is_below_zero(text, index)
        or is_compared(text, index, last.end, unit.text == "%", unit.text.startswith("đồng"))
        or is_beyond_belief(last.value, unit.text.startswith("đồng"))
        or _unsure(text, first, second, before)
        or is_times(text, index, unit.text)
        or is_doubtful(text, index, last, unit.text, value)
        or (percent is not None and text.word(index - 1) in _RISEN.get(fold(unit.text), frozenset())),
        percent=percent is not None or of_all is not None,
    )


def _part_of_all(text: Text, index: int, share: tuple[Decimal, int], blocked: frozenset[int]) -> Quantity:
    unit, said = unit_at(text, share[1], blocked, percent=True), comparators.before(text, index)
    start, comparator = (said[1], said[0]) if said else (index, Comparator.AT_LEAST)
    return Quantity(
        start, index, unit.end, comparator, share[0], None, f"% {unit.text}", unit.per, unsure=True, percent=True
    )


def _is_bare(last: Amount, unit: Unit, percent: int | None) -> bool:
    """Whether a number says nothing of what it counts: "còn 9", "đạt 2k5"."""
    short = unit.text == "đồng" and unit.end == last.end and last.top == THOUSAND
    return percent is None and (short or not unit.text)


def _tenths(text: Text, first: Amount) -> tuple[Decimal, int] | None:
    """Return the tenths behind a measure, and the token after them: "ba tấn tư", "1 tấn 2 rác nhựa", "2 mét 5"."""
    found = measure_at(text, first.end)
    if found is None:
        return None
    spoken = _SPOKEN_TENTHS.get(text.typed(found[1]))
    if spoken is not None and text.word(found[1] + 1) not in _NO_FOURTH:
        ends = text.token(found[1] + 1).kind == MARK or found[1] + 1 >= len(text)
        return (Decimal(spoken) / 10, found[1] + 1) if ends or (first.worded and spoken == _FOURTH) else None
    if first.worded:
        return None
    whole, behind = amount(text, found[1]), found[1] + 1
    one = whole is not None and not whole.worded and whole.end == behind and whole.value < 10
    if not one or text.token(found[1]).glued or first.value != int(first.value):
        return None
    counts_more = COUNTED.at(text, behind) or measure_at(text, behind) or amount(text, behind)
    ends = text.token(behind).kind == MARK and text.word(behind) not in _GOES_ON
    if counts_more or not (ends or found[0].kind == MASS):
        return None
    return Decimal(text.word(found[1])) / 10, behind


def _one_and_a_half(text: Text, index: int, blocked: frozenset[int]) -> Quantity | None:
    """Read "công rưỡi đất", "tấn rưỡi"."""
    found = measure_at(text, index)
    counted = text.is_digits(index - 1) or below_thousand(text, index - 1) is not None  # "ba công rưỡi"
    if found is None or text.word(found[1]) not in HALF or counted or blocked & {index, found[1]}:
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


Said = tuple[Comparator, int] | None


def _unsure(text: Text, first: Amount, second: Amount | None, before: Said) -> bool:
    """Recognise a number with two readings, a range that falls, or one that is itself bounded: "không quá 1-2%"."""
    if second is None:
        return first.unsure
    bounded = before is not None and before[0] not in {Comparator.AT_LEAST, Comparator.DOWN}
    return first.unsure or second.unsure or second.value <= lower_bound(text, first, second) or bounded


def _comparator(text: Text, index: int, before: Said, after: Said, single: Decimal | None, percent: bool) -> Comparator:
    """Return how the result is compared with the number; `single` is None for a range."""
    if before is not None and before[0] is Comparator.DOWN:
        return Comparator.DOWN
    if single is None:
        return Comparator.RANGE
    if (before is None or before[0] is Comparator.AT_LEAST) and _lowered(text, index, percent):
        return Comparator.DOWN
    if after is not None:
        return after[0]
    if before is not None:
        return before[0]
    return Comparator.ZERO if single == 0 else Comparator.AT_LEAST


def _lowered(text: Text, index: int, percent: bool) -> bool:
    """Recognise "Kéo giảm tỷ lệ … 10%": what is brought down stands between the word and the number."""
    for place in range(index - 1, max(index - _FAR, -1), -1):
        if text.token(place).kind == MARK or text.word(place) in _TO:
            return False
        if text.word(place) in _DOWNWARD and (percent or text.word(place + 1) in _MEASURED):
            return True
    return False
