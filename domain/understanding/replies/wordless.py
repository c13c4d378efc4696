"""Read a reply without a number of the pledge's own: done, not done, a half, a part, the n-th of them."""

from decimal import Decimal

from domain.understanding.numbers.amounts import amount
from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.replies.choosing import is_another_word
from domain.understanding.replies.completion import Completion, completion
from domain.understanding.replies.ranks import ranks_reached
from domain.understanding.replies.words import (
    about_half,
    half,
    is_denied,
    is_reached,
    lacking,
    nothing_yet,
    numbered,
    only_a_part,
    promised,
    unchanged,
    under_way,
)
from domain.understanding.text.fillers import says_something
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text, fold


def read_words(
    text: Text, timed: frozenset[int], unit: str, target: Decimal | None, about: frozenset[str]
) -> ProgressReading:
    judged = completion(text, frozenset() if numbered(text) else timed, about)
    ranks = ranks_reached(text, unit, target, judged) if unit and not unchanged(text) else ()
    if ranks and target is None:
        return asking(Ask.AMBIGUOUS, *ranks)
    if ranks:
        return ProgressReading(how=How.UNFINISHED, asks=(Ask.GOAL,), candidates=ranks)
    if _half_of_one(text, unit, target):
        return asking(Ask.AMBIGUOUS)
    return _in_words(text, judged, timed, target, about)


def _in_words(
    text: Text, judged: Completion, timed: frozenset[int], target: Decimal | None, about: frozenset[str]
) -> ProgressReading:
    if about_half(text):
        return asking(Ask.AMBIGUOUS)
    if half(text):
        return ProgressReading(Decimal(50), None, How.PERCENT)
    if unchanged(text):
        return ProgressReading(how=How.UNFINISHED)
    some = only_a_part(text) and not is_denied(text)
    if judged is Completion.NOT_YET and not some:
        return ProgressReading(how=How.UNFINISHED)
    if judged is Completion.GUESSED:
        return asking(Ask.AMBIGUOUS)
    if nothing_yet(text):
        return ProgressReading(Decimal(0), None, How.TOTAL)
    if judged is Completion.PART or numbered(text) or some:
        if target is None and numbered(text):
            return asking(Ask.AMBIGUOUS)
        return ProgressReading(how=How.UNFINISHED, asks=(Ask.GOAL,) if target is not None else ())
    if judged is Completion.WHOLE or is_reached(text) or _all_of(text, target) or _came_about(text, target, about):
        return ProgressReading(how=How.FINISHED)
    if under_way(text) or lacking(text) or promised(text, timed, about):
        return ProgressReading(how=How.UNFINISHED)
    return asking(Ask.GOAL)


def _came_about(text: Text, target: Decimal | None, about: frozenset[str]) -> bool:
    """ "Ra mắt hôm 1/6 rồi" of a product that was to be launched."""
    named = {fold(text.typed(place)) for place in range(len(text))} & about
    already = any(text.typed(place) in {"rồi", "roi"} for place in range(len(text)))
    return target is None and len(named) > 1 and already and not under_way(text)


def _all_of(text: Text, target: Decimal | None) -> bool:
    """Match "Cả 5 hộ đều thoát nghèo rồi"."""
    numbers = (amount(text, place + 1) for place in range(len(text)) if text.typed(place) in {"cả", "ca", "đủ"})
    return any(number is not None and number.value == target for number in numbers)


def _half_of_one(text: Text, unit: str, target: Decimal | None) -> bool:
    """Match "được nửa căn" where several houses were pledged: half of one, or half of all?"""
    head = fold(unit).split()[:1]
    halves = (place for place in range(len(text)) if text.word(place) in words("nửa"))
    return target != 1 and any([fold(text.typed(place + 1))] == head for place in halves)


def lone_number(text: Text, blocked: frozenset[int]) -> ProgressReading | None:
    """Read "Ba", "dạ năm ạ": a number in words and nothing else."""
    said = [index for index in range(len(text)) if says_something(text, index) and index not in blocked]
    number = amount(text, said[0]) if said else None
    if number is None or number.unsure or not number.value or number.end <= said[-1]:
        return None
    if is_another_word(text, said[0]):
        return None
    return ProgressReading(number.value, None, How.TOTAL)
