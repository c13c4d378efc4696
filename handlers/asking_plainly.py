"""What is asked for in words that mean nothing else: a letter, a list, an entry for another, which wish is meant."""

from handlers.asking_which import ask_for_one
from handlers.entering import hearing as entering
from handlers.letters import subject as letters
from handlers.listing import asked as listing
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether a sentence asks for one of these, which is then answered."""
    return ask_for_one(turn) or entering.heard(turn) or letters.heard(turn) or listing.heard(turn)
