"""What a wish to change names that is none of the pledge's: "70 người" where palms were pledged, "đổi cá khô"."""

from domain.pledges.goal import Goal
from domain.understanding.changes.clauses import clauses
from domain.understanding.changes.contents import becomes_work, replaced
from domain.understanding.changes.targets import counted_otherwise, is_in_its_unit
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import composed, fold

_LISTS = lists_of(__name__)

_TELLS_NOTHING = listed(_LISTS["tells_nothing"])
_LONGEST = 4  # words


def of_another(text: str, content: str, goal: Goal | None) -> str:
    """Return what a wish counts or replaces that this pledge has nothing of; "" where it may well mean this one."""
    if _names(text, content):
        return ""
    old = next(iter(replaced(text)), "")
    if old and not set(fold(old).split()) & _TELLS_NOTHING and len(old.split()) <= _LONGEST:
        return old
    if goal is None or becomes_work(text):
        return ""
    said = clauses(composed(text))
    parts = [*((part, True) for part in said.wish), *((part, False) for part in said.rest)]
    if any(is_in_its_unit(part, goal) for part, _ in parts):
        return ""
    counted = [counted_otherwise(part, goal, anywhere=wished) for part, wished in parts]
    return min(filter(None, counted), key=lambda each: each[1], default=("", False))[0]


def _names(text: str, content: str) -> bool:
    """Whether a word of the pledge is said; typed accents tell "đứa" from "dừa"."""
    own = {word.casefold() for word in composed(content).split() if not word[0].isdecimal()}
    bare = {fold(word) for word in own} - _TELLS_NOTHING
    said = [word.casefold().strip(" ,.;:!?\"'“”") for word in composed(text).split()]
    return any(fold(word) in bare and (word in own or fold(word) == word) for word in said)
