"""What is held against a comparison, "so gì kỳ vậy, bên tui có 2 người", or a figure, "ổng nói 6 rồi mà"."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases, stands_in
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_OBJECTS = phrases(_LISTS["objects"])
_SIZES = phrases(_LISTS["sizes"])
_WONDERS = phrases(_LISTS["wonders"])
_STANDS = phrases(_LISTS["stands"])
_TOLD = phrases(_LISTS["told"])
BEGINS = 3  # words before the question


def objects_to_comparing(text: str) -> bool:
    """Whether two units are said to be too unlike in size to be held against each other."""
    said = tokenised(text)
    return stands_in(said, _OBJECTS) and stands_in(said, _SIZES)


def doubts_a_figure(text: str) -> bool:
    """Whether it is asked why a figure stands there where somebody told another one: "sao ghi 4 hộ, ổng nói 6 mà"."""
    said = tokenised(text)
    begins = next((found[1] for at in range(min(len(said), BEGINS)) if (found := _WONDERS.at(said, at))), None)
    counts = sum(said.is_digits(at) for at in range(len(said))) > 1
    return begins is not None and counts and stands_in(said, _STANDS) and stands_in(said, _TOLD)
