"""Recognise quantities that may be misread: shares, garbled digits, "about", what only comes whole, names."""

from decimal import Decimal

from domain.understanding.numbers import comparators
from domain.understanding.numbers.amounts import Amount, amount
from domain.understanding.numbers.measures import measure_at
from domain.understanding.numbers.numbers import DOZEN
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import DIGITS, WORD, Text, fold

_LISTS = lists_of(__name__)
_FAR = 14
_EVERY, _ABOUT = frozenset({"cứ"}), frozenset({"mấy", "mươi", "mây", "ngoài", "ngoai", "dư", "lẻ"})
_UNREAD = {"ham", "bam"}
"""The "hăm" of "mười lăm hăm chậu" is twenty more, and not read."""
_LIES_BEHIND = words(_LISTS["lies_behind"])
_WHOLE = words(_LISTS["whole"])
_POWERS = ("km2", "km3")
""" "2km3" is two kilometres and three hundred metres."""
_MULTIPLIED = words("gấp tăng")


def is_doubtful(text: Text, index: int, last: Amount, unit: str, value: Decimal) -> bool:
    """Recognise a share ("3/4 số hộ", "hai phần ba"), "3 triệu mấy", one for every ten, or 5,7 of what comes whole."""
    words_of = fold(unit).split(" ")
    if not text.accented and text.word(index) == "sau" and text.word(last.end) in _LIES_BEHIND:
        return True  # "don co sau nha"
    if text.word(last.end) in _UNREAD or is_named(text, last.end):
        return True
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
    return text.word(last.end - 1) in DOZEN and (
        amount(text, last.end) is not None
        or any(
            text.word(place) in DOZEN and amount(text, place + 1) is not None
            for place in range(last.end, min(last.end + _FAR, len(text)))
        )
    )


def is_times(text: Text, index: int, unit: str) -> bool:
    """Recognise "Gấp 2 lần", "gấp 3 năm ngoái", "tăng 1,5 lần": of what it was, not so many times."""
    return text.word(index - 1) in _MULTIPLIED and (fold(unit) == "lan" or text.word(index - 1) == "gap")


def _perhaps_tenths(text: Text, index: int) -> bool:
    """Without accents the "tu" of "ba tan tu" is four tenths, or "từ"."""
    found = measure_at(text, index)
    return found is not None and text.word(index) != "cay" and text.typed(found[1]) == "tu"


def is_named(text: Text, index: int) -> bool:
    """Recognise the street of "52 Nguyễn Huệ", where a number is followed by a name and counts nothing."""
    named = text.is_name(index) and text.is_name(index + 1) and COUNTED.at(text, index) is None
    return named and not text.slice(index + 1, index + 2).isupper()
