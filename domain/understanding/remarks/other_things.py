"""Whether a sentence counts another thing than what was pledged: "xoài 100 cây" where coconut palms are planted."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon
from domain.understanding.text.words import Text, fold, tokenised

_LISTS = lists_of(__name__)
_KINDS = (
    Lexicon(_LISTS["planted"], plain=_LISTS["planted_plain"]),
    Lexicon(_LISTS["raised"], plain=_LISTS["raised_plain"]),
    Lexicon(_LISTS["works"], plain=_LISTS["works_plain"]),
)
_BY_AREA = Lexicon(_LISTS["by_area"])


def instead(pledged: str, said: str) -> tuple[str, str] | None:
    """Return the thing pledged and the one said in its place, each as typed; None where none is, or both are said.

    "Hàng rào" is no other thing than "hàng rào xanh".
    """
    for kind in _KINDS:
        own, named = _named(tokenised(pledged), kind), _named(tokenised(said), kind)
        keys = {fold(each) for each in own}
        known = any(_holds(key, fold(each)) or _holds(fold(said), key) for each in named for key in keys)
        if own and named and not known:
            return own[0], named[0]
    return None


def _holds(words: str, part: str) -> bool:
    return f" {part} " in f" {words} "


def counted_as(content: str) -> str:
    """How the one thing that is raised or planted is counted: "con" of "nuôi gà", "cây" of "trồng xoài"; else ""."""
    planted, raised = (_named(tokenised(content), kind) for kind in _KINDS[:2])
    if len(planted) + len(raised) != 1 or _named(tokenised(content), _BY_AREA):
        return ""
    return "con" if raised else "cây"


def _named(text: Text, kind: Lexicon) -> list[str]:
    """The things of a kind that are named, as they were typed."""
    found, place = [], 0
    while place < len(text):
        at = kind.at(text, place)
        another_word = text.word(place + 1) == "ket" or text.word(place - 1) == "phan"  # "cam kết", "phan tram"
        if at and not another_word:
            found.append(text.slice(place, at[1]))
        place = at[1] if at else place + 1
    return found
