"""The same words twice within seconds: a bad connection repeats them, and the next question is not answered by them."""

import hashlib
from datetime import timedelta

from domain.chat import Kind
from handlers.subjects import DIALOGUES
from handlers.talk import conversation
from handlers.talk.turn import Turn

WITHIN = timedelta(seconds=30)
FEWEST = 4  # words: whoever types "1" or "quay lại" twice may answer two questions, or go two steps back


def says_so(turn: Turn) -> bool:
    """Whether the last words came once more at an open question, which is then asked again; a third time they count."""
    text = " ".join(turn.text.split())
    if turn.incoming.kind is not Kind.TEXT or len(text.split()) < FEWEST or text.startswith("/"):
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


_KEPT = "said"
