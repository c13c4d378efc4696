"""The same words twice within seconds: a bad connection repeats them, and the next question is not answered by them."""

import hashlib
from datetime import timedelta

from domain.chat import Kind
from domain.understanding.moves.move import read_move
from handlers.subjects import DIALOGUES
from handlers.talk import conversation
from handlers.talk.turn import Turn

_KEPT = "said"
WITHIN = timedelta(seconds=30)
FEWEST = 2  # words: whoever types "1" or "có" twice may answer two questions


def says_so(turn: Turn) -> bool:
    """Whether the last words came once more at an open question, which is then asked again; a third time they count."""
    text = " ".join(turn.text.split())
    counts = turn.incoming.kind is Kind.TEXT and len(text.split()) >= FEWEST and not text.startswith("/")
    if not counts or read_move(text) is not None:  # "quay lại" twice goes two steps back
        conversation.forget_that(turn, _KEPT)
        return False
    mark = f"{_KEPT} {hashlib.sha256(text.encode()).hexdigest()[:12]}"
    again = conversation.happened(turn, mark, WITHIN)
    conversation.forget_that(turn, _KEPT)
    dialogue = DIALOGUES.get(turn.chat.dialogue)
    if again and dialogue and not conversation.happened(turn, "misunderstood", WITHIN):
        dialogue.ask_again(turn, turn.tr("That message came twice, so I counted it once."))
        return True
    conversation.remember(turn, mark)
    return False
