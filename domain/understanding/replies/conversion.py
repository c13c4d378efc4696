"""Tell an amount in the measure that was pledged: 800 mét of 2 km, 7 tạ of 3 tấn, nửa tấn, 1 tấn 2."""

from dataclasses import dataclass, replace
from decimal import Decimal

from domain.pledges.goal import Comparator
from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.measures import AREA, LENGTH, MASS, Measure, measure_at
from domain.understanding.numbers.numbers import HALF
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.replies.said import TRAILING, closes, is_more_or_less
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text, fold, tokenised

_SPOKEN_DIGITS = {"hai": 2, "ba": 3, "bon": 4, "sau": 6, "bay": 7, "tam": 8, "chin": 9}
"""Behind a measure a tenth of it: "tấn hai". A "năm" there is a year."""
_BY_THOUSANDS, _BY_HUNDREDS = Decimal(1000), Decimal(100)
_TREES = "cay"
_ACROSS = {"ngang", "cao", "rộng", "rong", "dày", "sâu"}
_NUMBERING = words("số")
"""The "số 2" of "1 cây số 2" is no name."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """So much of one kind, in its smallest measure, up to the token `end`."""

    size: Decimal
    end: int
    unsure: bool = False


def in_the_unit(text: Text, found: list[Quantity], unit: str, about: str, blocked: frozenset[int]) -> list[Quantity]:
    """Return the numbers of a reply, those in another measure of the pledge's kind told in the pledge's own."""
    pledged = measure_at(tokenised(unit), 0)
    if pledged is None or not pledged[0].size or "/" in unit or unit.startswith("%"):
        return found
    measure, name = pledged[0], unit.split(maxsplit=1)[0]
    named = frozenset(fold(f"{unit} {about}").split())
    across = _ACROSS if measure.kind == LENGTH else set[str]()  # "200 mét, ngang 2 thước"
    begins = {each.number: each for each in found if text.typed(each.number - 1) not in across}
    read: list[Quantity] = []
    for index in range(len(text)):
        if index in blocked or (read and index < read[-1].end):
            continue
        said = begins.get(index)
        whole = _told(text, index, said, measure, blocked)
        if whole is not None:
            read.append(_converted(text, index, said, whole, (name, measure, named)))
        elif said is not None:
            read.append(said)
    return read


def _told(text: Text, index: int, said: Quantity | None, measure: Measure, blocked: frozenset[int]) -> _Measured | None:
    """Read what begins at this token, if a number was found there or stands in the measure itself: "tấn rưỡi"."""
    if said is None and amount(text, index) is not None:
        return None
    if said is not None and (said.percent or said.upper is not None or is_yield(said.unit)):
        return None
    return _measured(text, index, measure, blocked)


def is_yield(unit: str) -> bool:
    """Recognise "tấn/ha": so much of each hectare, and no amount."""
    below = unit.partition("/")[2]
    return bool(below) and measure_at(tokenised(below), 0, AREA) is not None


def _converted(
    text: Text, index: int, said: Quantity | None, whole: _Measured, pledged: tuple[str, Measure, frozenset[str]]
) -> Quantity:
    """Return an amount in the pledged measure; another thing in another measure stays what it was."""
    name, measure, named = pledged
    end = max(whole.end, said.end if said else 0)
    rest = [word for word in fold(text.slice(whole.end, end)).split() if word not in TRAILING]
    number = amount(text, index)
    spoken = measure_at(text, number.end if number else index, measure.kind)
    another = spoken is not None and spoken[0].size != measure.size
    if said and another and any(word.isalpha() and word not in named for word in rest):
        return said
    value = (whole.size / measure.size).normalize()
    told = Quantity(
        index, index, end, Comparator.AT_LEAST, value, None, " ".join([name, *rest]), "", whole.unsure, percent=False
    )
    return replace(told, start=said.start, comparator=said.comparator) if said else told


def _measured(text: Text, index: int, pledged: Measure, blocked: frozenset[int]) -> _Measured | None:
    """Read "800 mét", "nửa tấn", "1 tấn 2", "1 tấn 2 tạ", "tấn hai", "ký rưỡi"."""
    number = amount(text, index)
    place = number.end if number else index
    found = measure_at(text, place, pledged.kind)
    if found is None or not found[0].size or (number is None and text.is_digits(index - 1)):
        return None
    size, end = found[0].size, found[1]
    dated = end in blocked and text.word(end - 1) not in _NUMBERING
    tail = None if dated else _tail(text, end, found[0])
    if text.word(place) == _TREES and end == place + 1 and tail is None:
        return None  # "50 cây" are no 50 km
    if number is None:
        bare = tail is not None and not text.is_digits(end) and not tail.unsure
        return _Measured(size + tail.size, tail.end) if bare and tail else None
    whole, unsure = number.value * size, number.unsure
    return _Measured(whole + tail.size, tail.end, unsure or tail.unsure) if tail else _Measured(whole, end, unsure)


def _tail(text: Text, end: int, measure: Measure) -> _Measured | None:
    """Read what follows a measure: rưỡi, a smaller measure, or a part of it said short."""
    if text.word(end) in HALF:
        return _Measured(measure.size / 2, end + 1)
    if is_more_or_less(text, end):
        return _Measured(Decimal(0), end + 1, unsure=True)
    if text.typed(end) == "tư" and closes(text, end + 1):
        return _Measured(4 * measure.size / 10, end + 1)
    number = amount(text, end)
    if number is None:
        return None
    smaller = measure_at(text, number.end, measure.kind)
    if smaller is not None and 0 < smaller[0].size < measure.size:
        return _Measured(number.value * smaller[0].size, smaller[1], number.unsure)
    if smaller is not None or not closes(text, number.end):
        return None
    if not text.is_digits(end):
        digit = _SPOKEN_DIGITS.get(text.word(end))
        spoken = digit and number.end == end + 1 and not text.is_name(end) and text.typed(end + 1) not in {"oi", "ơi"}
        return _Measured(digit * measure.size / 10, end + 1) if digit and spoken else None
    return _short(text, end, number.end, measure)


def _short(text: Text, start: int, end: int, measure: Measure) -> _Measured | None:
    """Read the 2 of "1 tấn 2", the 250 of "1 tấn 250", the 20 of "1 tạ 20"."""
    written = text.slice(start, end)
    if not written.isdecimal():
        return None
    by_hundreds = measure.kind == MASS and measure.size == _BY_HUNDREDS
    clear = (
        len(written) == 1
        or (len(written) == 3 and measure.size == _BY_THOUSANDS)
        or (len(written) == 2 and by_hundreds)
    )
    return _Measured(Decimal(written).scaleb(-len(written)) * measure.size, end, not clear)
