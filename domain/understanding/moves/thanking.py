"""Thanks that are to be passed on: "gởi lời cảm ơn con An với anh Tám giùm tui, hai người làm đều lắm"."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import composed, fold

LONGEST = 12  # words of those who are thanked
LEAD_IN = 10  # words before the thanks
_LISTS = lists_of(__name__)
_LEADS = frozenset(_LISTS["leads"].split())
_PASSES_ON = frozenset(_LISTS["passes_on"].split())
_TOWARDS = frozenset(_LISTS["towards"].split())
_TITLES = frozenset(_LISTS["titles"].split())
_JOINS = frozenset(_LISTS["joins"].split())
_FAVOUR = frozenset(_LISTS["favour"].split())
_OF_MINE = frozenset(_LISTS["of_mine"].split())
_GOES_ON = frozenset(_LISTS["goes_on"].split())
_SEVERAL = frozenset(_LISTS["several"].split())
_HAVING = frozenset(_LISTS["having"].split())
_THANKS = (("cam", "on"), ("cam", "ta"))
_BRANCH = ["chi", "bo"]
_SIGNS = " ,.:;!"


@dataclass(frozen=True, slots=True)
class Thanked:
    """Who is thanked, each by the name alone, or several as they were typed; and what is said behind."""

    names: Sequence[str]
    several: str
    words: str
    goes_on: bool = False
    """Whether the words say what for, "đã vận động bà con", and stand behind the thanks in one sentence."""


def thanks_for_another(text: str) -> Thanked | None:
    """Return whom a sentence has thanked; None where it thanks whoever reads it, or nobody."""
    said = composed(text).split()
    keys = [fold(word).strip(_SIGNS) for word in said]
    at = next((at for at in range(min(len(keys), LEAD_IN)) if tuple(keys[at : at + 2]) in _THANKS), None)
    if at is None or not set(keys[:at]) <= _LEADS:
        return None
    begin = at + 2
    while begin < len(keys) and keys[begin] in _TOWARDS:
        begin += 1
    end = _end(said, keys, begin)
    favour = end < len(keys) and keys[end] in _FAVOUR
    if end == begin or not (favour or set(keys[:at]) & _PASSES_ON):
        return None
    rest = end + favour
    while favour and rest < len(said) and keys[rest] in _OF_MINE and not said[rest - 1].endswith((",", ".")):
        rest += 1
    named, words = keys[begin:end], _without_favour(said[rest:], keys[rest:])
    goes_on = bool(words) and fold(words.split()[0]) in _GOES_ON
    if named[0] in _SEVERAL or named[:2] == _BRANCH or _HAVING & set(named):
        return Thanked((), " ".join(said[begin:end]).strip(_SIGNS), words, goes_on)
    names = _names(named, [word.strip(_SIGNS) for word in said[begin:end]])
    return Thanked(names, "", words, goes_on) if names else None


def _end(said: Sequence[str], keys: Sequence[str], begin: int) -> int:
    """Where those who are thanked end: at the favour that is asked, at what they did, or at a sign."""
    several = begin < len(keys) and keys[begin] in _SEVERAL
    for at in range(begin, min(len(keys), begin + LONGEST)):
        if keys[at] in _FAVOUR or (keys[at] in _GOES_ON and not (several and keys[at] in _HAVING)):
            return at
        listed = said[at].endswith(",") and at + 1 < len(keys) and keys[at + 1] in _TITLES
        if said[at].endswith((".", ":", ";", "!")) or (said[at].endswith(",") and not listed):
            return at + 1
    return min(len(keys), begin + LONGEST)


def _names(keys: Sequence[str], typed: Sequence[str]) -> list[str]:
    """Each name without its title; none where a title stands alone, "cảm ơn chị giùm"."""
    names: list[str] = []
    begins = True
    for at, key in enumerate(keys):
        ends = at + 1 == len(keys) or keys[at + 1] in _JOINS
        if key in _JOINS or (key in _TITLES and not ends):
            begins = True
        elif not begins:
            names[-1] += f" {typed[at]}"
        elif key in _TITLES and not (at and keys[at - 1] in _TITLES):
            return []
        else:
            names.append(typed[at])
            begins = False
    return names


def _without_favour(said: Sequence[str], keys: Sequence[str]) -> str:
    """The words without the favour at their end: "… đã vận động bà con giùm tui"."""
    end = len(said)
    while end and keys[end - 1] in _OF_MINE:
        end -= 1
    if not (end and keys[end - 1] in _FAVOUR):
        end = len(said) + 1
    return " ".join(said[: end - 1]).strip(_SIGNS)
