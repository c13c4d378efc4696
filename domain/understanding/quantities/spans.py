"""Read numbers that count something: alone, as n of m, or from one to another."""

from dataclasses import replace
from decimal import Decimal

from domain.pledges.goal import Comparator
from domain.understanding.calendar.calendar_words import MONTH, QUARTER, WEEK
from domain.understanding.numbers import comparators
from domain.understanding.numbers.amounts import THOUSAND, Amount, amount
from domain.understanding.numbers.every import every_before
from domain.understanding.numbers.measures import measure_at
from domain.understanding.numbers.numbers import DOZEN, HUNDRED
from domain.understanding.quantities.units import unit_at
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import WORD, Text

_LISTS = lists_of(__name__)
_OUT_OF = {"/"} | words("trên")
_LINKS = {"-"} | words("đến tới")
_NEVER = words("thứ cả")
"""After these a number is an order ("thứ 7", "tháng 6") or all of a known few ("cả 3 tiêu chí")."""
_VAGUE = words(_LISTS["vague"])
_BEFORE_YEAR = words(_LISTS["before_year"])
_WEAK_ONES = words(_LISTS["weak_ones"])
_AVERAGE = words("quân bình tính")
_HERE = frozenset(_LISTS["here"].split())
_ANIMALS = words(_LISTS["animals"])
"""Without accents "ba con" is "bà con", the people around, unless animals follow."""
_EACH, _SOON = words("mỗi từng"), 4
_OF_A_WEEK = words(_LISTS["of_a_week"])
""" "Tuần 3 được 20 cây": the third week."""
_LONE = words(_LISTS["lone"])


def counts(text: Text, index: int, first: Amount, whole: bool = False) -> bool:
    """Tell whether a number counts: not the "một" of "một số", the "ba" of a name, nor a lone word before none."""
    before = text.word(index - 1)
    all_of = whole and text.typed(index - 1) in {"cả", "ca"} and text.is_digits(index)
    all_of = all_of and (text.accented or COUNTED.at(text, first.end) is not None) and text.typed(index - 1) != "ca"
    ordinal = before in _NEVER and not all_of and text.word(index - 2) != "tat" and not _earned(text, index - 1)
    if ordinal or _enumerates(text, index, first) or (first.worded and _is_vague(text, index)):
        return False
    if first.value <= 12 and _of_calendar(text, index):
        return False
    if before in words("trên") and text.word(index - 2) in _AVERAGE and first.value == 1:
        return False  # "bình quân trên 1 ha đạt …"
    lone = first.worded and first.scale == 1 and first.end == index + 1
    return not lone or _lone_word(text, index, first)


def _is_vague(text: Text, index: int) -> bool:
    """Recognise "vài chục", "hàng trăm" and the end of "ba mươi"; "hai hàng ba mươi cây" has thirty in each row."""
    longer = amount(text, index - 1) if index else None
    if longer is not None and longer.worded and longer.end > index and text.word(index - 1) not in _VAGUE:
        return True
    rows = text.word(index - 1) == "hang" and index > 1 and amount(text, index - 2) is not None
    each = text.word(index - 1) == "hang" and text.word(index - 2) in _EACH  # "mỗi hàng mười lăm cây"
    return text.word(index - 1) in _VAGUE and not (rows or each)


def _lone_word(text: Text, index: int, first: Amount) -> bool:
    """Recognise a number of one word: "ba hộ", but not "bà con", "Ba Tri", "một số" or the "năm" of "trong năm"."""
    word, after = text.word(index), text.word(first.end)
    name = text.is_name(index) and index > 0 and text.is_name(index + 1)
    year = word == "nam" and text.word(index - 1) in _BEFORE_YEAR
    if name or year or first.value == 0 or (word in words("một") and after in _WEAK_ONES):
        return False
    if word == "ba" and after == "con" and _are_neighbours(text, first.end + 1):
        return False
    if word == "nam" and text.accented and text.typed(index) == "nam":
        return False  # male, or the south
    if word == "ba" and not text.accented and text.is_name(first.end):
        return False  # "ba Nam" is "bà Năm"
    if word in _LONE:
        counted = COUNTED.at(text, first.end) is not None or _neighbour(text, first) is not None
        counted = counted or (text.accented and measure_at(text, first.end) is not None)
        return counted or _each_follows(text, first.end)
    return True


def _are_neighbours(text: Text, behind: int) -> bool:
    """Whether "bà con" is meant, where accents are typed too: "giup ba con xom tren … rằm tháng bảy"."""
    return text.typed(behind) in _HERE if text.accented else text.word(behind) not in _ANIMALS


def _each_follows(text: Text, noun: int) -> bool:
    """Recognise the two of "hai liếp, mỗi liếp 15 cây": what is said again with "mỗi" is counted."""
    again = range(noun + 1, noun + _SOON)
    return any(text.word(at) in _EACH and text.typed(at + 1) == text.typed(noun) != "" for at in again)


def _of_calendar(text: Text, index: int) -> bool:
    """Recognise the 6 of "tháng 6" and of "tuần 6", but not the 1 of "mỗi tháng 1 cuốn" or "tháng 1 lần"."""
    if text.word(index - 1) in WEEK:
        behind = text.token(index + 1)
        return text.is_digits(index) and (behind.kind != WORD or behind.text in _OF_A_WEEK)
    is_named = text.word(index - 1) in MONTH | QUARTER
    return is_named and every_before(text, index - 1) is None and every_before(text, index - 2) is None


def _enumerates(text: Text, index: int, first: Amount) -> bool:
    """Recognise the "1." or "1)" before an item, and the "(1)" of a footnote."""
    if first.worded or first.value > 30 or first.end != index + 1:
        return False
    before, after = text.word(index - 1), text.token(first.end)
    if before == "(":
        return after.text == ")"
    opens = before in {"", ";", ":", ".", ","} or before in words("câu mục ý")
    return opens and after.glued and after.text in {".", ")", ":"} and text.token(first.end + 1).kind == WORD


def _earned(text: Text, index: int) -> bool:
    """Recognise "Thu 2 tỷ", "thu 500 kg giay vun": what comes in is no "thứ"."""
    if text.typed(index) != "thu" or text.accented or text.word(index - 1) in words("doanh tổng"):
        return text.typed(index) == "thu"
    much = amount(text, index + 1)
    return much is not None and (much.top >= THOUSAND or measure_at(text, much.end) is not None)


def of_total(text: Text, first: Amount) -> Amount | None:
    """Return the m of "n/m": what is meant is n; the total ends the number."""
    if text.word(first.end) not in _OUT_OF or not text.is_digits(first.end + 1):
        return None
    total = amount(text, first.end + 1)
    if total and text.word(first.end) != "/" and not first.value <= total.value:
        return None
    return Amount(first.value, total.end, first.scale, first.unsure) if total else None


def upper_bound(text: Text, first: Amount, blocked: frozenset[int]) -> Amount | None:
    """Return the second number of a range: 40% - 50%, từ 5 đến 7, 500-700 triệu."""
    if pair := _neighbour(text, first):
        return pair
    end = percent_end(text, first.end) or first.end
    step = _skip_unit(text, end, first)
    if text.word(step) not in _LINKS:
        return _at_most(text, step if text.word(step) == "," else unit_at(text, step, blocked).end, blocked)
    number = step + 1 + (text.word(step + 1) in words("khoảng"))
    second = amount(text, number)
    spoken = second is not None and second.worded and not first.worded
    return None if number in blocked or spoken else second


def _at_most(text: Text, step: int, blocked: frozenset[int]) -> Amount | None:
    """Return the 30 of "tối thiểu 20, tối đa 30 hội viên"."""
    number = step + 3
    said = comparators.before(text, number) if text.word(step) == "," and number not in blocked else None
    return amount(text, number) if said == (Comparator.AT_MOST, step + 1) else None


def _neighbour(text: Text, first: Amount) -> Amount | None:
    """Return the "ba" of "hai ba hộ", or the "bảy" of "năm bảy cây": about so many, which is asked."""
    if not first.worded or not 1 <= first.value < 10 or first.scale != 1:
        return None
    second = amount(text, first.end)
    if second is None or not second.worded:
        return None
    ones = second.value / _round(second)
    if not 1 <= ones - first.value <= 2 or ones >= 10:
        return None
    if _round(second) == 1 and (first.value == 1 or COUNTED.at(text, second.end) is None):
        return None
    if first.value == 5 and second.scale == 1 and COUNTED.at(text, second.end) is None:
        return None  # "năm bảy chục" alone may be a year
    return replace(second, unsure=True)


def _round(number: Amount) -> Decimal:
    """Return the ten, hundred, thousand … of which a round number in words is so many: 10 of "bảy chục"."""
    whole = int(number.value)
    return Decimal(10 ** (len(str(whole)) - len(str(whole).rstrip("0"))) if whole else 1)


def _skip_unit(text: Text, end: int, first: Amount) -> int:
    """Skip a unit said twice: "từ 5 triệu đồng đến 7 triệu đồng", "5 cây đến 7 cây"."""
    steps = (end + 1, end + 2) if text.token(end).kind == WORD else ()
    return next((at for at in steps if text.word(at) in words("đến tới") and amount(text, at + 1)), end)


def lower_bound(text: Text, first: Amount, second: Amount | None) -> Decimal:
    """Return the lower bound; "2-3 tỷ", "500-700 triệu" and "7-8 chục" share the scale said once."""
    if second is None or first.scale != 1 or first.value >= THOUSAND:
        return first.value
    tens = text.word(second.end - 1) in DOZEN | HUNDRED and text.is_digits(second.end - 2)
    if tens and first.value < 10:
        return first.value * _round(second)
    if first.worded and second.worded and second.unsure:  # "bảy tám chục"
        return first.value * _round(second)
    return first.value * second.scale


def percent_end(text: Text, index: int) -> int | None:
    if text.word(index) == "%":
        return index + 1
    return index + 2 if text.word(index) == "phan" and text.word(index + 1) == "tram" else None
