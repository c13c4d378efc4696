"""Read a reply without a number of the pledge's own: done, not done, a half, a part, the n-th of them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from domain.understanding.numbers.amounts import amount
from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.remarks.misfortunes import is_spared
from domain.understanding.replies.choosing import is_another_word, is_done, is_going_on
from domain.understanding.replies.completion import Completion, completion
from domain.understanding.replies.counting import Count
from domain.understanding.replies.ranks import names_ranks, ranks_reached
from domain.understanding.replies.words import (
    about_half,
    future_at,
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
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text, fold

_LISTS = lists_of(__name__)
_LEADING = frozenset(map(fold, listed(_LISTS["leading"])))
_ENDED, _PARTS = (listed(_LISTS["ended"]), listed(_LISTS["parts"]))
_PARTS_OF = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5}
_ONE_OF, _ALL_OF = listed(_LISTS["one_of"]), listed(_LISTS["all_of"])
_GONE = re.compile(r"\b(?:con|chet|mat|hu|troi|chay|0|zero)\b")
""" "Không còn cây nào": what was done is gone."""


def read_words(
    text: Text, timed: frozenset[int], unit: str, target: Decimal | None, about: frozenset[str]
) -> ProgressReading:
    if numbered(text) or names_ranks(text, unit):
        timed = frozenset()  # "buổi thứ ba" is no Tuesday
    judged = completion(text, timed, about)
    ranks = ranks_reached(text, unit, target, judged) if unit and not unchanged(text) else ()
    if ranks and target is None:
        return asking(Ask.AMBIGUOUS, *ranks)
    if ranks:
        return ProgressReading(how=How.UNFINISHED, asks=(Ask.GOAL,), candidates=ranks)
    if _half_of_one(text, unit, target):
        return asking(Ask.AMBIGUOUS)
    return _in_words(text, judged, timed, unit, target, about)


def _fraction(text: Text) -> Decimal | None:
    """The share of "được hai phần ba rồi"."""
    folded = [fold(text.typed(place)) for place in range(len(text))]
    for place in range(1, len(folded) - 1):
        part, whole = _PARTS_OF.get(folded[place - 1]), _PARTS_OF.get(folded[place + 1])
        if folded[place] == "phan" and part and whole and part < whole and not is_denied(text):
            return Decimal(part) / Decimal(whole)
    return None


def _in_words(
    text: Text, judged: Completion, timed: frozenset[int], unit: str, target: Decimal | None, about: frozenset[str]
) -> ProgressReading:
    if about_half(text):
        return asking(Ask.AMBIGUOUS, *((target / 2,) if target is not None else ()))
    if half(text):
        return ProgressReading(Decimal(50), None, How.PERCENT)
    share = _fraction(text)
    if share is not None and target is not None:
        return asking(Ask.AMBIGUOUS, (target * share).to_integral_value())
    if unchanged(text):
        return ProgressReading(how=How.UNFINISHED)
    some = only_a_part(text) and not is_denied(text)
    if judged is Completion.NOT_YET and not some:
        return ProgressReading(how=How.UNFINISHED)
    if judged is Completion.GUESSED:
        return asking(Ask.AMBIGUOUS)
    if is_spared(text, target, about, unit) and judged is not Completion.WHOLE:
        return ProgressReading(how=How.UNFINISHED)
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


def nothing_at_all(text: Text, said: Sequence[Count], target: Decimal | None, about: frozenset[str]) -> bool:
    """Whether nothing is done although numbers are said: "20 cây chưa trồng được cây nào"."""
    done = any(each.left or is_done(text, each) or is_going_on(text, each) for each in said)
    return nothing_yet(text) and not done and not is_spared(text, target, about)


def one_half(doubtful: bool, target: Decimal | None) -> ProgressReading:
    """ "Được 1 nửa"; without its accent it may be one more, and is asked."""
    if not doubtful:
        return ProgressReading(Decimal(50), None, How.PERCENT)
    return asking(Ask.AMBIGUOUS, *((target / 2, Decimal(1)) if target is not None else ()))


def nothing_more(reading: ProgressReading, text: str, last: Decimal | None) -> ProgressReading:
    """Of what was reported before, "chưa làm tới đâu hết" takes nothing back: it only goes on."""
    nothing = reading.how is How.TOTAL and reading.done == 0 and last
    return ProgressReading(how=How.UNFINISHED) if nothing and not _GONE.search(fold(text)) else reading


def whole_said(text: Text, content: str) -> bool:
    """Whether all of a product is said to be done by its own first words: "đo đạc xong, giao đất luôn rồi"."""
    named = fold(content).split()
    while named and named[0] in _LEADING:
        named.pop(0)
    said = [fold(text.typed(place)) for place in range(len(text))]
    whole = len(named) > 1 and any(said[place : place + 2] == named[:2] for place in range(len(said)))
    ended = any(text.typed(place) in _ENDED for place in range(len(text)))
    later = any(future_at(text, place) or text.typed(place) in _PARTS for place in range(len(text))) or _of_some(text)
    return whole and ended and not (later or is_denied(text) or under_way(text) or only_a_part(text))


def _of_some(text: Text) -> bool:
    """Recognise "giao đất hộ ông Ba rồi": the land of one, not of all."""
    return any(text.typed(at) in _ONE_OF and text.typed(at - 1) not in _ALL_OF for at in range(len(text)))


def _came_about(text: Text, target: Decimal | None, about: frozenset[str]) -> bool:
    """ "Ra mắt hôm 1/6 rồi" of a product that was to be launched."""
    named = {fold(text.typed(place)) for place in range(len(text))} & about
    already = any(text.typed(place) in {"rồi", "roi"} for place in range(len(text)))
    return target is None and len(named) > 1 and already and not under_way(text) and not _of_some(text)


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
    if number is None or number.unsure or not number.value or number.end <= said[-1] or is_another_word(text, said[0]):
        return None
    return ProgressReading(number.value, None, How.TOTAL)
