"""An older message was changed: nothing that was kept changes with it in silence, and what can be done is said."""

from domain.chat import Choice
from handlers.beside.waiting import READ
from handlers.pledges import taking_back
from handlers.subjects import DIALOGUES
from handlers.talk import parking
from handlers.talk.turn import Turn


def answer(turn: Turn) -> None:
    """Say that changes are not read; without words it is a live place on the map, which changes every few seconds."""
    if not turn.text:
        return
    text = turn.tr("I do not re-read edited messages. Please send the corrected text as a new message.")
    dialogue = DIALOGUES.get(turn.chat.dialogue)
    if dialogue:
        back = turn.tr("To answer an earlier question once more, type “back”.")
        dialogue.ask_again(turn, f"{text} {back}")
    elif turn.person is None:
        turn.say(text)
    else:
        _offer(turn)


def _offer(turn: Turn) -> None:
    parking.wait_with(turn, turn.text)
    text = turn.tr("I do not re-read edited messages, so nothing was changed.")
    choices = [Choice(turn.tr("Read it as a new message"), READ)]
    if taking_back.is_possible(turn):
        text += " " + turn.tr("Where the old one was noted already, first take it back.")
        choices.append(Choice(turn.tr("A mistake: take it back"), "/laylai"))
    turn.say(text, choices)
