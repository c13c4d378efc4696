"""A part of the receivers who shall have it at another time than the others: "riêng bí thư thì gửi trước ngay"."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_APART = phrases(_LISTS["apart"])
_SOONER = phrases(_LISTS["sooner"])


def is_sent_apart(part: str) -> bool:
    """Whether one order sends to some of them sooner or later than to the others."""
    said = tokenised(part)
    apart = next((found[1] for at in range(len(said)) if (found := _APART.at(said, at))), None)
    return apart is not None and any(_SOONER.at(said, at) for at in range(apart, len(said)))
