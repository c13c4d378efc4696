""" "Trong danh sách có số căn cước, có sao hông": what to take out before a list is sent, and what files never hold."""

from domain.chat import Kind
from domain.permissions import manages_people
from domain.understanding.moves.of_lists import asks_of_numbers
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether whoever may send lists asks about numbers in them."""
    asked = turn.person is None or turn.chat.dialogue or turn.incoming.kind is not Kind.TEXT
    if asked or not manages_people(turn.member) or not asks_of_numbers(turn.text):
        return False
    turn.say(
        turn.tr(
            "Yes, it matters, comrade: please take the numbers of identity cards out before you send the list. I keep "
            "none, nor telephone numbers, and no file I make holds any. Names, branch and posts are enough."
        )
    )
    return True
