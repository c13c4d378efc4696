"""A 👍 put under a message: a finger slips to it too easily for an answer, so an open question says how to answer."""

from datetime import timedelta

from handlers.subjects import DIALOGUES
from handlers.talk import conversation
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES

FRESH = timedelta(minutes=30)
SAID_ONCE = timedelta(minutes=10)


def answer(turn: Turn) -> None:
    """Say at an open question that a sign of feeling is no answer; elsewhere it is a greeting, and needs none."""
    touched = turn.chat.touched_at
    if touched is None or turn.now - touched > FRESH:  # what was felt about is something sent since
        return
    dialogue = DIALOGUES.get(turn.chat.dialogue)
    asked = any(wire.startswith(f"{YES}:") for _, wire in turn.chat.choices or [])
    if turn.person is None or not (dialogue or asked) or not conversation.at_most(turn, "felt", 1, SAID_ONCE):
        return
    text = turn.tr("A sign under a message is no answer to me. Please press a button, or type your answer.")
    if dialogue:
        dialogue.ask_again(turn, text)
    else:
        turn.say(text)
