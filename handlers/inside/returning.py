"""Come back to the question that was open when something else was typed, as soon as that is done."""

from domain.understanding.acts.act import Act
from handlers.registering import registration
from handlers.subjects import DIALOGUES
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YES


def come_back(turn: Turn) -> None:
    """Ask the question again that waits for this, unless something is asked now."""
    name = parking.returning(turn)
    if not name or turn.chat.dialogue or not turn.said:
        return
    if name not in DIALOGUES or any(choice.value.startswith((f"{YES}:", f"{NO}:")) for choice in turn.said[-1].choices):
        return
    parking.mute(turn)
    parking.take_up(turn, name)
    DIALOGUES[name].ask_again(turn, turn.tr("And back to where we were:"))


def keep(turn: Turn, act: Act) -> None:
    """Let what was said at a question wait behind it; a pledge waits for the one that is being registered."""
    if act is Act.PROMISE:
        registration.keep_for_later(turn)
    else:  # noted at once it would be what "the last report" means
        conversation.let_wait(turn, [*conversation.waiting(turn), (act, " ".join(turn.text.split()))])
