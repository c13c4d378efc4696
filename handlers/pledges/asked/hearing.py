""" "Chưa giúp được hộ nào hết, có sao hông", "kỳ này phải nộp gì": told from what is registered, nothing is noted."""

import re

from domain.permissions import belongs, has_summaries
from domain.understanding.acts.act import GRAVE
from domain.understanding.remarks import worries
from domain.understanding.text.words import fold
from handlers import situation
from handlers.pledges.asked import owed, worried
from handlers.talk.turn import Turn

LONGEST = 30  # words
_MYSELF = re.compile(r"\b(?:toi|tui|em|con|chau|minh|ba|ong|bac|chu|co|di)\b")
_OF_A_UNIT = re.compile(r"\b(?:chi bo|ap|xa|dang bo|don vi|dang vien|nguoi ta)\b")


def heard(turn: Turn) -> bool:
    """Whether one of these was asked of one's own work, and answered; a number is a report, an illness is heard."""
    if turn.person is None or turn.chat.dialogue or not belongs(turn.member) or len(turn.text.split()) > LONGEST:
        return False
    if any(sign.isdigit() for sign in turn.text) or "\n" in turn.text.strip():
        return False
    if has_summaries(turn.member) and (_OF_A_UNIT.search(fold(turn.text)) or not _MYSELF.search(fold(turn.text))):
        return False
    worry = worries.asks_whether_it_matters(turn.text)
    reminded = worries.asks_why_not_reminded(turn.text)
    if not (worry or reminded or worries.asks_what_is_owed(turn.text)):
        return False
    if situation.read_alone(turn, turn.text).act in GRAVE:
        return False
    return worried.tell(turn) if worry else owed.tell(turn, reminded=reminded)
