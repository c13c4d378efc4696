""" "Lo đám cho má tôi, xin nộp sau 15 được không": condolence first, then more time is asked of those who grant it."""

from domain.chat import Kind
from domain.permissions import reported_places
from domain.understanding.moves.feelings import asks_time_in_mourning
from handlers.rounds import more_time
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether whoever hands in a report asks for more time in mourning; it is read back with a reason in few words."""
    asked = turn.person is None or turn.chat.dialogue or turn.incoming.kind is not Kind.TEXT
    if asked or not reported_places(turn.member) or not asks_time_in_mourning(turn.text):
        return False
    more_time.ask(turn, turn.text, turn.tr("There is mourning in my family."))
    turn.say_first(turn.tr("Please accept my sincere condolences, and to the whole family."))
    return True
