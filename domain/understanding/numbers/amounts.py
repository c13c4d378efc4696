"""Read amounts: a number with nghìn, triệu, tỷ behind, as people write and say them."""

from dataclasses import dataclass, replace
from decimal import Decimal

from domain.understanding.numbers.measures import measure_at
from domain.understanding.numbers.numbers import (
    DOZEN,
    HALF,
    HUNDRED,
    ODD,
    Number,
    after_hundred,
    below_thousand,
    digits,
    is_hundred,
)
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
THOUSAND, TEN_THOUSAND, MILLION, BILLION = Decimal(1000), Decimal(10_000), Decimal(10**6), Decimal(10**9)
_SCALES: dict[str, Decimal] = {
    **dict.fromkeys(words("nghìn ngàn"), THOUSAND),
    **dict.fromkeys(words("triệu"), MILLION),
    **dict.fromkeys(words("tỷ"), BILLION),
    **dict.fromkeys(words("vạn"), TEN_THOUSAND),
}
_SHORT_SCALES = {"k": THOUSAND, "tr": MILLION, "trd": MILLION, "ti": BILLION}
_RATE = words("lệ trọng")
"""After "tỷ": a rate, not a thousand millions."""
_COMPANY = words("công sở")
_NONE = words("không")
_COMMA = words("phẩy")
_EACH, _PERIODS = ("một", "mot"), words(_LISTS["periods"])
""" "3 triệu một hộ": for each; a million and a hundred thousand is "triệu mốt"."""
_WEIGHED = words("ký kg lít mét người")
_YEAR, _WHICH_YEAR = words("năm"), words(_LISTS["which_year"])
_HALF_OF = words("nửa")
_HALVES = {**dict.fromkeys(DOZEN, Decimal(5)), **dict.fromkeys(HUNDRED, Decimal(50))}
_SOFT_ENDS = {"ha", "l", "g", "m"}
"""Without accents "nua ha" is "nữa hả" as well."""
_MAX_STEPS = 8


@dataclass(frozen=True, slots=True)
class Amount:
    """A number up to the token `end`; `scale` is the last scale named, `top` the first (1 where none was)."""

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)
    unsure: bool = False
    worded: bool = False
    top: Decimal = Decimal(1)


def scale(text: Text, index: int, after_digits: bool) -> tuple[Decimal, int] | None:
    """Read nghìn, triệu, tỷ, nghìn tỷ; k, tr and ti only behind digits."""
    word = text.word(index)
    found = _SCALES.get(word)
    if found is None and after_digits:
        found = _SHORT_SCALES.get(word)
    if found is None or (found == BILLION and text.word(index + 1) in _RATE):
        return None
    end = index + 1
    following = _SCALES.get(text.word(end))
    if following is not None and following > found and text.word(end + 1) not in _RATE:
        return found * following, end + 1
    return found, end


def amount(text: Text, index: int) -> Amount | None:
    """Return the amount that begins at this token, with its repetition in brackets: "05 (năm)"."""
    found = _half(text, index) or _amount(text, index)
    if found is None or not text.is_digits(index) or text.word(found.end) != "(":
        return found
    again = _amount(text, found.end + 1)
    same = again is not None and again.worded and again.value == found.value
    return replace(found, end=again.end + 1) if again and same and text.word(again.end) == ")" else found


def _amount(text: Text, index: int) -> Amount | None:
    first = digits(text, index) or below_thousand(text, index)
    if first is not None and first.value == int(first.value) and text.word(first.end) in _COMMA:
        behind = (below_thousand if first.worded else digits)(text, first.end + 1)
        if behind is not None and text.word(behind.end) not in _COMMA:  # "một phẩy hai", "86 phẩy 25"
            first = Number(Decimal(f"{first.value}.{behind.value}"), behind.end, worded=first.worded)
    if first is None:
        found = _bare_scale(text, index)
        return found and _with_rest(text, found)
    if not first.worded and is_hundred(text, first.end) and first.value < 10:
        first = after_hundred(text, first.end + 1, int(first.value) * 100, False)
    elif not first.worded and text.word(first.end) in DOZEN:
        half = text.word(first.end + 1) in HALF  # "1 chục rưỡi"
        first = Number(first.value * 10 + 5 * half, first.end + 1 + half, first.unsure)
    return _with_rest(text, _scaled(text, first))


def _half(text: Text, index: int) -> Amount | None:
    """Read "nửa triệu", "nửa tấn": half of one; "nửa" before anything else is a share."""
    if text.word(index) not in _HALF_OF:
        return None
    tens = _HALVES.get(text.word(index + 1))
    if tens is not None and not text.is_name(index + 1):
        return Amount(tens, index + 2, worded=True)
    found = scale(text, index + 1, False)
    if found is not None:
        return Amount(found[0] / 2, found[1], found[0], worded=True, top=found[0])
    soft = not text.accented and text.word(index + 1) in _SOFT_ENDS
    return Amount(Decimal("0.5"), index + 1, worded=True) if not soft and measure_at(text, index + 1) else None


def _bare_scale(text: Text, index: int) -> Amount | None:
    """Read "Nghìn rưỡi", "triệu hai", "tỷ rưỡi": one of them is meant."""
    found = scale(text, index, False)
    company = text.word(index) == "ty" and (text.word(index - 1) in _COMPANY or text.typed(index) == "ty")
    if found is None or company:
        return None
    follower = below_thousand(text, found[1])
    if text.word(found[1]) not in HALF and (follower is None or not 0 < follower.value < 10):
        return None
    return Amount(found[0], found[1], found[0], worded=True, top=found[0])


def _scaled(text: Text, number: Number) -> Amount:
    found = scale(text, number.end, not number.worded)
    if found is None:
        if text.word(number.end) in HALF and not number.worded:
            return Amount(number.value + Decimal("0.5"), number.end + 1, unsure=number.unsure)
        return Amount(number.value, number.end, Decimal(1), number.unsure, number.worded)
    return Amount(number.value * found[0], found[1], found[0], number.unsure, number.worded, found[0])


def _with_rest(text: Text, whole: Amount) -> Amount:
    """Add what follows a scale: "tỷ rưỡi", "1tr5", "2 tỷ 500 triệu", "một triệu hai trăm nghìn"."""
    for _ in range(_MAX_STEPS):
        further = _rest(text, whole) if whole.scale != 1 else None
        if further is None:
            break
        whole = further
    return whole


def _rest(text: Text, whole: Amount) -> Amount | None:
    end = whole.end
    if text.word(end) in _YEAR and text.word(end + 1) in _WHICH_YEAR:
        return None  # "3 triệu | năm nay"
    if text.word(end) in HALF:
        return _plus(whole, whole.scale / 2, end + 1)
    fourth = whole.scale > THOUSAND or _counts(text, end + 1) or measure_at(text, end + 1) is not None
    if text.typed(end) == "tư" and fourth:  # "ba mươi hai triệu tư", "hai ngàn tư mét"
        return _plus(whole, whole.scale * 4 / 10, end + 1)
    hundreds = text.word(end) in _NONE and text.word(end + 1) in HUNDRED
    odd = text.word(end) in ODD or hundreds  # a thousand "không trăm linh năm": 1005
    number = digits(text, end) or below_thousand(text, end + 1 if odd and not hundreds else end)
    if number is not None and not number.worded and text.word(number.end) in HUNDRED and number.value < 10:
        number = after_hundred(text, number.end + 1, int(number.value) * 100, False)  # "3 triệu 2 trăm ngàn"
    if number is None or number.value != int(number.value):
        return None
    smaller = scale(text, number.end, not number.worded)
    if smaller is None:
        return _remainder(text, whole, number, odd)
    if smaller[0] >= whole.scale:
        return None
    return replace(_plus(whole, number.value * smaller[0], smaller[1]), scale=smaller[0])


def _plus(whole: Amount, more: Decimal, end: int, unsure: bool = False) -> Amount:
    """Return the whole with its last piece: no scale is left that more could follow."""
    return replace(whole, value=whole.value + more, end=end, scale=Decimal(1), unsure=whole.unsure or unsure)


def _counts(text: Text, index: int) -> bool:
    return COUNTED.at(text, index) is not None or text.word(index) in _PERIODS


def _remainder(text: Text, whole: Amount, number: Number, odd: bool) -> Amount | None:
    """Return the last number after a scale: a part of the scale when it is said short, ones when it is said in full."""
    if not number.worded:
        written = text.slice(whole.end, number.end)
        glued = text.token(whole.end).glued
        if written == "1" and not glued and (_counts(text, number.end) or text.word(number.end) in _WEIGHED):
            return None  # "18 ngàn | 1 con", "10 ngan | 1 ngay"
        if not written.isdecimal() or len(written) > 3 or not (glued or len(written) in {1, 3}):
            return None
        return _plus(whole, Decimal(int(written)).scaleb(-len(written)) * whole.scale, number.end)
    if number.value == 1 and text.typed(number.end - 1) in _EACH and _counts(text, number.end):
        return None
    if odd or number.value >= 10:
        full = whole.scale == THOUSAND or number.value < 100
        return _plus(whole, number.value, number.end, unsure=not full)
    return _plus(whole, number.value * whole.scale / 10, number.end) if number.value else None
