"""The picture of the figures, or another urging, asked for where a question waits: never taken for its answer."""

import re
from typing import Any

from domain.understanding.acts.act import Act
from domain.understanding.text.words import fold
from handlers.figures import owing, summary, unreported, urging
from handlers.figures.beside.asking_below import ask_below
from handlers.figures.late import overdue
from handlers.hearing import plainly
from handlers.inside.manners import FREE
from handlers.letters.leaders.to_leaders import write_to_leaders
from handlers.performing import perform
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn

_URGES = re.compile(
    r"(?:(?:thoi|a|y|ma|con|roi|vay|cho|nho|xin|hay|giup|gium) )*(?:don doc|nhac|hoi|giuc|hoi thuc)\b(?!.*[\"“:])"
)
_TO_REGISTER = re.compile(r"\bchua (?:\w+ )?(?:dang ky|dk|ghi ten)\b")


def heard(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether one of them is asked for, and served."""
    return _draws(turn, dialogue) or _urges_others(turn, dialogue)


def _draws(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether the picture is asked for, after which the question comes back; words for others may speak of one."""
    if dialogue.open_step(turn).wants in FREE:
        return False
    parking.park_meanwhile(turn)
    if summary.picture_asked(turn):
        return True
    parking.take_up(turn, dialogue.name)
    return False


def _urges_others(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether others are to be urged than those who are read back, in whose place they come."""
    said, asked = _owed(turn.text), _asked(turn, dialogue)
    if not said or not asked or (said == asked and "nop" not in fold(turn.text).split()):
        return False
    parking.close(turn)
    if not plainly.heard(turn):
        perform(turn, Act.URGE, turn.text)
    return True


def _owed(text: str) -> str:
    """What those who are to be urged owe; "" where nobody is, or it is not said."""
    if not _URGES.match(fold(text)):
        return ""
    if overdue.is_asked(text):
        return owing.LATE
    if _TO_REGISTER.search(fold(text)):
        return owing.REGISTER
    return owing.REPORT if unreported.are_urged(text) else ""


def _asked(turn: Turn, dialogue: Dialogue[Any]) -> str:
    """What those who are read back owe; "" where nobody is urged, or they are told in words of one's own."""
    draft = parking.open_draft(turn).get(dialogue.name, {})
    if dialogue is write_to_leaders:
        return "" if draft.get("words") else owing.REGISTER
    return str(draft.get("about", "")) if dialogue in (urging.urge, ask_below) else ""
