"""Read what is told of the parts of a target ("trong đó xoài được 50 cây"), apart from the whole."""

import re
from decimal import Decimal

from domain.pledges.goal import Goal
from domain.understanding.progress import read_progress
from domain.understanding.readings import How
from domain.understanding.text.words import fold

_CLAUSE = re.compile(r"(?i)[,.;:]\s+|\n+|\s*\(|\)\s*|\s+(?=trong (?:đó|do)\b)|\s+(?:và|va|với|voi|còn)\s+")
_LEAD = re.compile(r"(?i)^trong (?:đó|do)(?: có| co)?[\s:,]*")


def read_parts(text: str, goal: Goal) -> tuple[list[tuple[int, Decimal, bool]], str]:
    """Return the parts that are told with their amounts, whether that is more of it, and the text without them."""
    names = _names(goal)
    found, rest = [], []
    for clause in _CLAUSE.split(text):
        said = set(re.findall(r"\w+", fold(clause)))
        named = [place for place, own in enumerate(names) if own & said]
        read = None
        if len(named) == 1:
            unit = goal.parts[named[0]].unit or goal.unit
            read = read_progress(_LEAD.sub("", clause), unit, None, None, unit)
        if read is not None and read.done is not None and read.how in (How.TOTAL, How.ADDED) and not read.asks:
            found.append((named[0], read.done, read.how is How.ADDED))
        elif clause.strip():
            rest.append(_LEAD.sub("", clause.strip()))
    return found, ", ".join(each for each in rest if each)


def _names(goal: Goal) -> list[set[str]]:
    """The words that tell a part from the whole and from the other parts."""
    words = [set(fold(part.unit).split()) - set(fold(goal.unit).split()) for part in goal.parts]
    return [own.difference(*(each for each in words if each is not own)) for own in words]
