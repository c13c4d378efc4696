"""Words that speak against an act or tell whose matter it is: a question, a denied promise, another person, a death."""

from functools import cache

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, lexicon
from domain.understanding.text.words import Text


@cache
def _listed() -> dict[str, Lexicon]:
    cues = lists_of(__name__)
    short = {cue: lexicon(listed) for cue, listed in cues.pop("short").items()}
    return {cue: Lexicon(listed) for cue, listed in cues.items()} | short


def end_of(text: Text, cue: str, place: int) -> int:
    """The token after the word of a list that stands at a place, or 0."""
    found = _listed()[cue].at(text, place)
    return found[1] if found else 0


def says(text: Text, cue: str, within: int | None = None) -> bool:
    """Whether a word of a list stands in the text, or begins among its first tokens."""
    places = len(text) if within is None else min(within, len(text))
    return any(end_of(text, cue, place) for place in range(places))
