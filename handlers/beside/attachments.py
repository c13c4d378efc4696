"""What comes in place of words, or with them, and is not kept: what to do instead is said, once for a run of them."""

from datetime import timedelta

from domain.chat import Kind
from domain.permissions import leads
from handlers.announcing.composing.announcement import announce
from handlers.announcing.composing.draft import ONLY_PAPERS
from handlers.talk import conversation, parking
from handlers.talk.menus import say_with_menu
from handlers.talk.turn import Turn

SMALL_TALK = timedelta(minutes=10)
_WORDS = frozenset({Kind.TEXT, Kind.BUTTON, Kind.EDITED, Kind.REACTION})


def name_attachment(turn: Turn) -> None:
    """Say first of what is not kept, and came with words, that only the words are read."""
    kind = turn.incoming.kind
    if not turn.text or kind in _WORDS:
        return
    if announce.name in parking.open_draft(turn):
        turn.say_first(turn.tr(ONLY_PAPERS))
    elif kind is Kind.VIDEO:
        turn.say_first(
            turn.tr("I cannot keep a film: I read only the words you wrote with it. As evidence please send a picture.")
        )
    else:
        turn.say_first(turn.tr("I have not kept the picture or file: I read only the words you wrote with it."))


def name_alone(turn: Turn) -> None:
    """Something came without words and cannot be used: what to do instead, once for a run of such things."""
    if answers_small_talk(turn):
        say_with_menu(turn, _instead(turn))


def _instead(turn: Turn) -> str:
    match turn.incoming.kind:
        case Kind.VOICE:
            return turn.tr(
                "I cannot hear a voice message yet. Please write it: the microphone of your keyboard writes down what "
                "you say. What would you like to do?"
            )
        case Kind.VIDEO:
            return turn.tr("I cannot watch a film yet. As evidence, please send a picture. What would you like to do?")
        case Kind.CONTACT if turn.person and leads(turn.person):
            return turn.tr(
                "I keep nobody's telephone number. To add a member, please type their full name. "
                "What would you like to do?"
            )
        case Kind.CONTACT:
            return turn.tr(
                "I keep nobody's telephone number. Whoever wants to take part asks the secretary for a code. "
                "What would you like to do?"
            )
        case Kind.PLACE:
            return turn.tr(
                "I cannot use a place on the map yet. Please type where it is, or send a picture from there. "
                "What would you like to do?"
            )
        case Kind.POLL:
            return turn.tr("I cannot vote. Please type what you would like to say. What would you like to do?")
    return turn.tr("Thank you, but I cannot use that by itself. What would you like to do?")


def answers_small_talk(turn: Turn) -> bool:
    """Whether stickers, pictures without words and the like are answered once more, or one answer was enough."""
    return conversation.at_most(turn, "small talk", 1, SMALL_TALK)
