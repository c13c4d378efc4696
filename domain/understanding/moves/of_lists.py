"""What is asked of numbers that stand in a list of people: "trong đó có số căn cước với số điện thoại, có sao hông"."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases, stands_in
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_IDENTITY = phrases(_LISTS["identity"])
_TELEPHONE = phrases(_LISTS["telephone"])
_ASKS = phrases(_LISTS["asks"])
_OF_A_LIST = phrases(_LISTS["lists"])


def asks_of_numbers(text: str) -> bool:
    """Whether it is asked what becomes of identity or telephone numbers in a list that is sent here."""
    said = tokenised(text)
    numbers = stands_in(said, _IDENTITY) or stands_in(said, _TELEPHONE)
    return numbers and stands_in(said, _ASKS) and (stands_in(said, _OF_A_LIST) or stands_in(said, _IDENTITY))
