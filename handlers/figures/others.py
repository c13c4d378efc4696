""" "Dòm bên ấp 3 coi họ tới đâu": how far others are is not for everybody to see; who may see it is shown."""

import re

from domain.chat import Choice
from domain.permissions import has_summaries, may_summarise
from domain.understanding.text.words import fold
from handlers.figures.named import named
from handlers.talk.turn import Turn

_UNIT = r"(?:ap|chi bo|xa|khom|phuong|to|don vi|noi)"
_OTHER = r"(?:\d{1,2}|khac|ban|ben|kia|nguoi ta)\b"
_LOOK = r"\b(?:dom|ngo|he|coi|xem|nhin|mo|cho biet|so voi|liec)\b(?: \w+){0,4}?"
_HOW_FAR = r"(?: \w+){0,6}? (?:toi dau|bao nhieu|may nguoi|the nao|ra sao|duoc nhieu)\b"
_LOOKS = re.compile(
    rf"{_LOOK} (?:ben |cac |may |qua )*{_UNIT} {_OTHER}|\b(?:ben |cac |may ){{0,2}}{_UNIT} {_OTHER}{_HOW_FAR}"
)
_RANKS = re.compile(r"\b(?:hang|dung thu|so (?:voi|sanh)|hon minh|thua)\b")
LONGEST = 18  # words


def are_asked(turn: Turn, text: str) -> bool:
    """Whether somebody would see how far another branch is, that they may not see."""
    folded = fold(text)
    if len(folded.split()) > LONGEST or not _LOOKS.search(folded) or _RANKS.search(folded):
        return False
    found = named(turn, text, ["/"])
    own = turn.member.home is not None and found is not None and found.id == turn.member.home.id
    return not own and (found is None or not may_summarise(turn.member, found))


def keep(turn: Turn) -> None:
    """Say that each branch sees its own figures, and show the way to those."""
    words = turn.tr(
        "How far others are I may not show: each branch sees its own figures, and the level above all of them."
    )
    own = (turn.tr("See the summary"), "/tonghop") if has_summaries(turn.member) else (turn.tr("My pledges"), "/camket")
    turn.say(words, (Choice(*own),))
