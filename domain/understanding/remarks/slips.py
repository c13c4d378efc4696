"""Whether a slip is of what was reported, and not of what was pledged a moment before."""

from collections.abc import Iterator

from domain.pledges.pledge import Pledge
from domain.understanding.numbers.amounts import amount
from domain.understanding.progress import read_progress
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, lexicon
from domain.understanding.text.words import Text, tokenised

_LISTS = lists_of(__name__)
_TOLD, _PLEDGED, _DENIED = lexicon(_LISTS["told"]), lexicon(_LISTS["pledged"]), lexicon(_LISTS["denied"])


def is_of_a_report(text: str, pledge: Pledge) -> bool:
    """Whether a slip tells of a report or a count, or denies a number that the pledge has not, or counts other things.

    "Ghi lộn, 40 cây mới đúng" may be either, so it is not.
    """
    said, goal = tokenised(text), pledge.goal
    if goal is None or next(_ends(said, _PLEDGED), None) is not None:
        return False
    wrong = [number.value for place in _ends(said, _DENIED) if (number := amount(said, place)) is not None]
    if wrong:
        return goal.value not in wrong
    told = next(_ends(said, _TOLD), None) is not None
    return told or bool(read_progress(text, goal.unit, None, goal.value, pledge.content).other)


def _ends(text: Text, book: Lexicon) -> Iterator[int]:
    """Where a phrase ends, each time one is said."""
    for place in range(len(text)):
        if found := book.at(text, place):
            yield found[1]
