"""Quantities in a text: how much of what, at least or at most, from one to another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.goal import Comparator
from domain.understanding import comparators
from domain.understanding.amounts import BILLION, MILLION, TEN_THOUSAND, THOUSAND, Amount, amount
from domain.understanding.nouns import COUNTED, MONEY_NOUNS
from domain.understanding.numbers import HALF
from domain.understanding.units import Unit, unit_at
from domain.understanding.words import MARK, WORD, Text, words

_LINKS = {"-"} | words("đến tới")
_DOWNWARD, _MEASURED = words("giảm"), words("tỷ số mức chi lượng tai vi tội án khiếu thời rác tổng đơn hộ")
_VAGUE = words("vài mấy dăm hàng nhiều bao đôi")
_BEFORE_YEAR = words("trong cuối đầu hết cả mỗi hằng hàng một giữa các những từng qua sang nửa vào mấy nhiều đến")
_FAR = 14
_FOREIGN = words("usd đô đola euro eur")
_SPENT_ON = words("xây giúp sửa làm mua trao góp đóng cho vào để từ hỗ lo chăm tặng ủng")
_DONG = words("đồng") | {"d", "vnd"}
_WEAK_ONES = words("số cách trong lòng phần ít vài mặt lúc khi thời bên chút mình cửa loạt bước lần")


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
    stated: bool
    """Whether a comparator was said, not only assumed."""


def quantities(text: Text, blocked: frozenset[int]) -> Iterator[Quantity]:
    """Every quantity outside the blocked tokens, from left to right."""
    index = 0
    while index < len(text):
        found = None if index in blocked else quantity_at(text, index, blocked)
        if found is None:
            index += 1
            continue
        yield found
        index = max(found.end, index + 1)


def quantity_at(text: Text, index: int, blocked: frozenset[int]) -> Quantity | None:
    """The quantity whose number begins at this token."""
    first = amount(text, index)
    if first is None or any(place in blocked for place in range(index, first.end)):
        return None
    if text.token(index).glued and text.token(index - 1).kind == WORD and text.is_digits(index):
        return None
    if not _is_number(text, index, first):
        return None
    of = _of_total(text, first)
    second = None if of else _upper(text, first, blocked)
    last = of or second or first
    percent = _percent_end(text, last.end)
    lower = _lower(text, first, second)
    upward = comparators.after(text, percent or last.end)
    if upward is not None and percent is None:
        last = replace(last, end=upward[1])
    elif upward is not None:
        percent = upward[1]
    unit, money, unsure = _unit(text, last, percent, blocked)
    half = text.word(unit.end) in HALF and second is None and percent is None
    before, after = comparators.before(text, index), upward or comparators.after(text, unit.end)
    comparator, stated = _comparator(text, before, after, second)
    if not stated and lower == 0:
        comparator, stated = Comparator.ZERO, True
    elif not stated and _lowered(text, index):
        comparator, stated = Comparator.DOWN, True
    return Quantity(
        before[1] if before else index,
        index,
        after[1] if after and not upward else unit.end + half,
        comparator,
        lower + Decimal("0.5") if half else lower,
        second.value if second else None,
        money + unit.text if money else unit.text,
        unit.per,
        first.unsure or last.unsure or unsure or (second is not None and (second.value <= lower or _bounded(before))),
        percent is not None,
        stated or second is not None,
    )


def _bounded(before: tuple[Comparator, int] | None) -> bool:
    """ "Không quá 1-2%" bounds what is itself a range."""
    return before is not None and before[0] not in {Comparator.AT_LEAST, Comparator.DOWN}


def _comparator(
    text: Text,
    before: tuple[Comparator, int] | None,
    after: tuple[Comparator, int] | None,
    second: Amount | None,
) -> tuple[Comparator, bool]:
    if before is not None and before[0] is Comparator.DOWN:
        return Comparator.DOWN, True
    if second is not None:
        return Comparator.RANGE, True
    if after is not None:
        return after[0], True
    return (before[0], True) if before else (Comparator.AT_LEAST, False)


def _lowered(text: Text, index: int) -> bool:
    """ "Kéo giảm tỷ lệ … 10%": what is brought down stands between the word and the number."""
    for place in range(index - 1, max(index - _FAR, -1), -1):
        if text.token(place).kind == MARK:
            return False
        if text.word(place) in _DOWNWARD and text.word(place + 1) in _MEASURED:
            return True
    return False


def _is_number(text: Text, index: int, first: Amount) -> bool:
    """Not the "một" of "một số", the "ba" of a name, or a lone word that counts nothing."""
    word, after = text.token(index), text.word(first.end)
    if first.worded and text.word(index - 1) in _VAGUE:
        return False
    if not first.worded or first.scale != 1:
        return True
    if first.end > index + 1:
        return True
    if text.is_name(index) and index > 0 and text.is_name(index + 1):
        return False
    if word.text == "nam" and text.word(index - 1) in _BEFORE_YEAR:
        return False
    if word.text in words("một") and after in _WEAK_ONES:
        return False
    if word.text in words("không") or first.value == 0:
        return False
    if word.text in {
        "mot",
        "một",
        "mười",
        "muoi",
        "năm",
        "hai",
        "ba",
        "bon",
        "bay",
        "tam",
        "chin",
        "sáu",
        "tư",
        "nam",
        "sau",
    }:
        return COUNTED.at(text, first.end) is not None or _neighbour(text, first) is not None
    return True


def _of_total(text: Text, first: Amount) -> Amount | None:
    """The m of "n/m": what is meant is n; the total ends the number."""
    if text.word(first.end) != "/" or not text.is_digits(first.end + 1):
        return None
    total = amount(text, first.end + 1)
    return Amount(first.value, total.end, first.scale, first.unsure) if total else None


def _upper(text: Text, first: Amount, blocked: frozenset[int]) -> Amount | None:
    """The second number of a range: 40% - 50%, từ 5 đến 7, 500-700 triệu."""
    pair = _neighbour(text, first)
    if pair is not None:
        return pair
    end = _percent_end(text, first.end) or first.end
    step = _skip_unit(text, end, first)
    if text.word(step) not in _LINKS:
        return None
    number = step + 1 + (text.word(step + 1) in words("khoảng"))
    second = amount(text, number)
    if second is None or number in blocked or (second.worded and not first.worded):
        return None
    return second


def _neighbour(text: Text, first: Amount) -> Amount | None:
    """The "ba" of "hai ba hộ", or the "bảy" of "năm bảy cây": about so many, which is asked."""
    if not first.worded or not 1 < first.value < 10:
        return None
    second = amount(text, first.end)
    near = second is not None and second.worded and 1 <= second.value - first.value <= 2
    if second is None or not near or COUNTED.at(text, second.end) is None:
        return None
    return replace(second, unsure=True)


def _skip_unit(text: Text, end: int, first: Amount) -> int:
    """Past a unit said twice: "từ 5 triệu đồng đến 7 triệu đồng", "5 cây đến 7 cây"."""
    for step in (end + 1, end + 2):
        if text.word(step) in words("đến tới") and text.token(end).kind == WORD and amount(text, step + 1):
            return step
    return end


def _lower(text: Text, first: Amount, second: Amount | None) -> Decimal:
    """The lower bound; "2-3 tỷ" and "500-700 triệu" share the scale said once."""
    if second is None or first.scale != 1 or second.scale == 1 or first.value >= THOUSAND:
        return first.value
    return first.value * second.scale


def _percent_end(text: Text, index: int) -> int | None:
    if text.word(index) == "%":
        return index + 1
    if text.word(index) == "phan" and text.word(index + 1) == "tram":
        return index + 2
    return None


def _unit(text: Text, last: Amount, percent: int | None, blocked: frozenset[int]) -> tuple[Unit, str, bool]:
    """The unit, the "đồng" that was left out of it, and whether money or things are meant is open."""
    if percent is not None:
        rest = unit_at(text, percent, blocked, percent=True)
        glue = "" if not rest.text or rest.text.startswith("/") else " "
        return Unit("%" + glue + rest.text, rest.per, rest.end), "", False
    index = last.end
    said = text.word(index)
    if said in _DONG and (last.top >= THOUSAND or last.value >= THOUSAND or said in {"đồng", "vnd"}):
        rest = (
            unit_at(text, index + 1, blocked, True)
            if text.word(index + 1) == "/"
            else _every_only(text, index + 1, blocked)
        )
        return Unit("đồng" + rest.text, rest.per, rest.end), "", False
    rest = unit_at(text, index, blocked)
    if text.word(index) in _FOREIGN:
        return rest, "", False
    if last.top < THOUSAND or last.top == TEN_THOUSAND:
        return rest, "", False
    if text.word(index) == "/":
        slash = unit_at(text, index, blocked, percent=True)
        return slash, "đồng", False
    if last.top < BILLION and COUNTED.at(text, index) is not None and MONEY_NOUNS.at(text, index) is None:
        return rest, "", False
    spent = text.word(index) in _SPENT_ON
    open_question = not spent and last.top <= MILLION and bool(rest.text) and MONEY_NOUNS.at(text, index) is None
    per = _every_only(text, index, blocked)
    return Unit("", per.per, per.end), "đồng", open_question


def _every_only(text: Text, index: int, blocked: frozenset[int]) -> Unit:
    """Nothing but "mỗi năm" behind a sum of money."""
    found = unit_at(text, index, blocked)
    if found.text:
        return Unit("", "", index)
    return found
