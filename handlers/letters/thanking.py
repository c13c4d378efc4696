""" "Gởi lời cảm ơn con An với anh Tám giùm tui": thanks go to whoever is named, in one's own words, after a yes."""

from domain.chat import Kind
from domain.permissions import led_places, may_announce
from domain.understanding.moves.thanking import Thanked, thanks_for_another
from domain.understanding.text.words import fold
from handlers.announcing.composing import hearing as announcing
from handlers.announcing.composing import narrowing
from handlers.letters import to_leader, to_member
from handlers.letters.leaders import to_leaders
from handlers.people import secretary
from handlers.talk.turn import Turn
from handlers.thanking import hearing as of_the_cell

_LEADERS = ("bi thu", "pho bi thu", "chi uy")


def heard(turn: Turn) -> bool:
    """Whether somebody has others thanked, which is then read back to whom and in which words."""
    if turn.person is None or turn.chat.dialogue or turn.incoming.kind is not Kind.TEXT:
        return False
    found = thanks_for_another(turn.text)
    if found is None:
        return False
    if len(found.names) == 1 and (not found.words or ":" in turn.text) and of_the_cell.heard(turn):
        return True  # to one of one's own cell: words they can keep and show
    if found.several:
        return _to_several(turn, found)
    words = _words(found, turn.tr("Thank you, comrade"))
    called = (name if fold(name).startswith(_LEADERS) else f"đồng chí {name}" for name in found.names)
    letter = f"nhắn {' với '.join(called)}: {words}"
    if any(hears(turn, letter) for hears in (to_leaders.heard, to_leader.heard, to_member.heard)):
        return True
    if led_places(turn.member) or not secretary.leaders(turn):
        return False
    to_leader.read_back(turn, turn.text)  # members write to each other through whoever leads them
    return True


def _to_several(turn: Turn, found: Thanked) -> bool:
    """Thanks to all, or to those who have done something, go out as an announcement: its last look says to whom."""
    if not may_announce(turn.member):
        return False
    order = f"thông báo cho {fold(found.several).replace(' ai ', ' nguoi ')}"
    if " da " in fold(found.several) and not narrowing.read_from(order, plainly=True):
        return False
    announcing.hear(turn, f"{order}: {_words(found, turn.tr('Thank you, comrades'))}")
    return True


def _words(found: Thanked, thanks: str) -> str:
    """The thanks, and what the sender says beside them."""
    if not found.words:
        return f"{thanks}."
    behind = found.words if found.goes_on else f"{found.words[0].upper()}{found.words[1:]}"
    return f"{thanks} {behind}" if found.goes_on else f"{thanks}. {behind}"
