"""Recognise what may never happen: "không có hộ nghèo", "không một hộ nào bị cắt điện", "hổng để cháu nào bỏ học"."""

from decimal import Decimal
from itertools import count

from domain.pledges.goal import Comparator, Goal
from domain.understanding.numbers import comparators
from domain.understanding.numbers.amounts import amount
from domain.understanding.quantities.units import joins
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import Lexicon, words
from domain.understanding.text.words import MARK, WORD, Text

_LISTS = lists_of(__name__)
_RANK = words("thứ")
_BOUNDED = words(_LISTS["bounded"])
_COMPARED = words("như ai gì")
""" "Sức không còn như xưa", "không có ai": no target."""
_BUT = {"nhưng", "nhung", "nên", "thôi"}
_POLITE = Lexicon(_LISTS["polite"], plain=_LISTS["polite_plain"])
_NOT, _NOT_LET, _LET = words("không"), {"hỏng", "hổng", "hông", "hong"}, words("để cho có còn")
_INSIDE, _PLACES = words("trong ở tại của"), words("lớp ấp xóm tổ khóm")
_ONE, _ANY = words("một") | {"1"}, {"nào", "nao"}
_LONGEST_CLAUSE, _LONGEST_NOUN = 12, 7


def none_of(text: Text, blocked: frozenset[int]) -> tuple[int, Goal] | None:
    """Read "Không có hộ nghèo", "không để xảy ra tai nạn": zero of all that follows in the clause."""
    for index in range(len(text)):
        start = _none_at(text, index)
        if start is None:
            continue
        end = _past_ordinal(text, start)
        while end < len(text) and _in_clause(text, end, start):
            named = text.word(end) in _PLACES and text.word(end - 1) in _INSIDE
            if end in blocked and not named:
                break
            end += 1 + (end in blocked)  # "em nào trong lớp 4B bỏ học"
        if end > start:
            return index, Goal(comparator=Comparator.ZERO, value=Decimal(0), unit=text.slice(start, end))
    return None


def _none_at(text: Text, index: int) -> int | None:
    """Where the thing begins of which there may be none: after "không có", or with the "vi phạm" of "không vi phạm"."""
    hit = comparators.NONE_OF.at(text, index)
    if hit is not None and text.word(hit[1]) not in _ONE:
        return None if text.word(hit[1]) in _BOUNDED | _COMPARED or text.is_digits(hit[1]) else hit[1]
    not_one = _not_one(text, index)
    if not_one is not None or text.word(index) not in _NOT:
        return not_one
    place = index + 1 + (text.word(index + 1) in words("để bị"))
    return place if comparators.NEVER.at(text, place) else None


def _not_one(text: Text, index: int) -> int | None:
    """Where the noun of "không một hộ nào", "không vụ nào", "hổng để cháu nào" begins."""
    if text.word(index) not in _NOT and text.typed(index) not in _NOT_LET:
        return None
    place = next(at for at in count(index + 1) if text.word(at) not in _LET)
    let = place > index + 1
    if text.word(index) not in _NOT and not let:
        return None
    one = text.word(place) in _ONE
    place += one
    if not (one or let or COUNTED.at(text, place)):
        return None
    for at in range(place, place + _LONGEST_NOUN):
        if text.typed(at) in _ANY and at > place:
            return place
        if text.token(at).kind != WORD:
            return None
    return None


def _past_ordinal(text: Text, start: int) -> int:
    """Skip "sinh con thứ 3", whose number is part of what may never happen."""
    never = comparators.NEVER.at(text, start)
    if never is None or text.word(never[1] - 1) not in _RANK:
        return start
    third = amount(text, never[1])
    return third.end if third else never[1]


def _in_clause(text: Text, index: int, start: int) -> bool:
    if index > start and text.typed(index) == "nào":
        return text.token(index + 1).kind == WORD and _POLITE.at(text, index + 1) is None
    if index - start > _LONGEST_CLAUSE or text.typed(index) in _BUT or _POLITE.at(text, index) is not None:
        return False
    slash = text.word(index) == "/" and text.token(index).glued
    return text.token(index).kind != MARK or slash or joins(text, index, start)
