"""Read plain numbers: digits with Vietnamese separators, and numbers below a thousand in words."""

from dataclasses import dataclass
from decimal import Decimal

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import DIGITS, MARK, WORD, Text

_LISTS = lists_of(__name__)
MAX_GROUPS = 12


@dataclass(frozen=True, slots=True)
class Number:
    """A number up to the token `end`; `unsure` where it can be read in two ways, `worded` where it is in words."""

    value: Decimal
    end: int
    unsure: bool = False
    worded: bool = False


_DIGITS = ("không", "một mốt", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ONES = {word: one for one, spelled in enumerate(_DIGITS) for word in words(spelled)}
_FOUR_OR_FIVE = {"tư": 4, "lăm": 5, "lam": 5}
_NO_ONES = {"sau", "tam", "bay", "chin"}
"""Where accents are typed, these are other words."""
_AFTER_TENS = {"mốt": 1, "mot": 1} | _FOUR_OR_FIVE
_SPOKEN_TENS = {"mốt": 1} | _FOUR_OR_FIVE
TEN, HUNDRED, HALF, ODD = words("mười mươi"), words("trăm"), words("rưỡi"), words("lẻ linh")
DOZEN = words("chục")
_MONTH = words("tháng")
""" "Tháng Bảy" is a month with a capital, and no name."""
_ORGANISED = words("tổ")
"""Without accents "to chuc" is "tổ chức"."""
_STATION = phrases(_LISTS["station"], exact=True)
"""Without accents these are a "trạm", and no hundred."""
_CLOSING = {"rồi", "roi", "thôi", "thoi", "à", "ạ", "nha", "nghen", "nè", "đó", "do", "hà", "lận"}
_CONTRACTED = {"hăm": 20, "ham": 20, "băm": 30}
_FIRST_WORDS = {*_ONES, *TEN, *HUNDRED, *DOZEN, *_CONTRACTED}


def digits(text: Text, index: int) -> Number | None:
    """Read a number in digits: 500, 4.000, 28,2, 1 000 000, 2.800,5."""
    if not text.is_digits(index):
        return None
    groups, marks = [text.word(index)], []
    end = index + 1
    while text.word(end) in {".", ","} and text.token(end).glued and _glued_digits(text, end + 1):
        marks.append(text.word(end))
        groups.append(text.word(end + 1))
        end += 2
        if len(groups) > MAX_GROUPS:
            return None
    if not marks and len(groups[0]) <= 3 and not groups[0].startswith("0"):
        while _spaced_thousand(text, end) and len(groups) < MAX_GROUPS:
            groups.append(text.word(end))
            marks.append(".")
            end += 1
        if marks and text.word(end) == "," and text.token(end).glued and _glued_digits(text, end + 1):
            marks.append(",")
            groups.append(text.word(end + 1))
            end += 2
    read = _value(groups, marks)
    return Number(read[0], end, read[1]) if read else None


def _glued_digits(text: Text, index: int) -> bool:
    return text.is_digits(index) and text.token(index).glued


def _spaced_thousand(text: Text, index: int) -> bool:
    """Recognise three digits after exactly one space, without a separator or letter of their own behind."""
    token, before = text.token(index), text.token(index - 1)
    if token.kind != DIGITS or len(token.text) != 3 or not 1 <= token.start - before.end <= 3:
        return False
    after = text.token(index + 1)
    return not (after.glued and after.text in {"/", "-"})


def _value(groups: list[str], marks: list[str]) -> tuple[Decimal, bool] | None:
    """The number meant by groups of digits and the marks between them, and whether another reading is as good."""
    if len(groups[0]) > 30:
        return None
    kinds = set(marks)
    thousands = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3 and groups[0] != "0"
    whole = Decimal("".join(groups))
    if not marks:
        return whole, False
    if len(kinds) == 2:
        single = marks[-1] not in marks[:-1] and len(set(marks[:-1])) == 1
        grouped = all(len(group) == 3 for group in groups[1:-1]) and len(groups[0]) <= 3
        whole = Decimal("".join(groups[:-1]) + "." + groups[-1])
        return (whole, groups[-1] == "000") if single and grouped else None  # "10.000,000" slipped
    if len(marks) > 1:
        return (whole, False) if thousands else None
    decimal = Decimal(groups[0] + "." + groups[1])
    if marks[0] == ".":
        return (whole, False) if thousands else (decimal, len(groups[1]) > 2 and groups[0] != "0")
    return (whole, True) if thousands else (decimal, False)


def is_hundred(text: Text, index: int) -> bool:
    """Whether "trăm" stands here; the "tram" of "tram y te" is a station."""
    return text.word(index) in HUNDRED and _STATION.at(text, index) is None


def _below_hundred(text: Text, index: int) -> tuple[int, int] | None:
    """Read mười lăm, hai mươi mốt, hăm mốt, ba chục, hai lăm, bảy."""
    word, after = text.word(index), text.word(index + 1)
    if word in _CONTRACTED:
        ones = _AFTER_TENS.get(after, _ONES.get(after, 0))
        return (_CONTRACTED[word] + ones, index + 2) if ones else None
    if word in TEN:
        ones = _FOUR_OR_FIVE.get(after, _ONES.get(after, 0))
        return (10 + ones, index + 2) if ones and _is_one(text, index + 1) else (10, index + 1)
    if word in DOZEN and text.word(index - 1) not in _ORGANISED:
        return (15, index + 2) if after in HALF else (10, index + 1)
    if word not in _ONES or not _is_one(text, index):
        return None
    ones = _ONES[word]
    if after in TEN and ones:
        last = _AFTER_TENS.get(text.word(index + 2), _ONES.get(text.word(index + 2), 0))
        return (ones * 10 + last, index + 3) if last and _is_one(text, index + 2) else (ones * 10, index + 2)
    if after in DOZEN and ones:
        return (ones * 10 + 5, index + 3) if text.word(index + 2) in HALF else (ones * 10, index + 2)
    if after in _SPOKEN_TENS and ones >= 2:
        return ones * 10 + _SPOKEN_TENS[after], index + 2
    return ones, index + 1


def _is_one(text: Text, index: int) -> bool:
    """Recognise a digit in words; "năm" after a ten is a year ("mười năm"), so five there must be "lăm"."""
    word = text.word(index)
    if text.token(index).kind != WORD or (word not in _ONES and word not in _AFTER_TENS):
        return False
    if text.accented and text.typed(index) in _NO_ONES:
        return False  # "sau nhà"
    if text.word(index - 1) in TEN and word == "nam":
        return False
    named = text.is_name(index) and index > 0 and text.token(index - 1).kind == WORD
    return not named or text.word(index - 1) in _MONTH


def below_thousand(text: Text, index: int) -> Number | None:
    """Read a number in words below a thousand; "trăm hai" is 120, "một trăm hai" is asked."""
    if text.word(index) not in _FIRST_WORDS:
        return None
    bare = is_hundred(text, index) and text.word(index - 1) != "phan"
    start = (1, index) if bare else _below_hundred(text, index)
    if start is None:
        return None
    value, end = start
    if not is_hundred(text, end) or value > 9 or (text.word(end - 1) in DOZEN and not bare):
        about = text.typed(index) == "mươi"  # "mươi cây": some ten
        return Number(Decimal(value), end, about, worded=True)
    return after_hundred(text, end + 1, value * 100, bare)


def _ends_there(text: Text, place: int) -> bool:
    return text.token(place).kind == MARK or COUNTED.at(text, place) is not None or text.typed(place) in _CLOSING


def after_hundred(text: Text, end: int, value: int, bare: bool) -> Number:
    """Read what follows "trăm": lẻ năm, hai mươi, rưỡi, tư, hai."""
    if text.word(end) in HALF:
        return Number(Decimal(value + 50), end + 1, worded=True)
    if text.word(end) in ODD and _is_one(text, end + 1):
        return Number(Decimal(value + _ONES.get(text.word(end + 1), 5)), end + 2, worded=True)
    rest = _below_hundred(text, end)
    last = text.word(end)
    if rest is None and last in {*_AFTER_TENS, "tu"} and not text.is_name(end) and _ends_there(text, end + 1):
        tens = 10 * _AFTER_TENS.get(last, 4)  # "trăm tư"; a "tu" is as well a "tủ"
        return Number(Decimal(value + tens), end + 1, unsure=last == "tu", worded=True)
    if rest is None or rest[0] == 0:
        return Number(Decimal(value), end, worded=True)
    if rest[0] >= 10:
        return Number(Decimal(value + rest[0]), rest[1], worded=True)
    clear = bare or last in {"mốt", "tư", "lăm"}
    return Number(Decimal(value + rest[0] * 10), rest[1], unsure=not clear, worded=True)
