"""What is asked for in words that mean nothing else: a letter, a list, an entry for another."""

from handlers.entering import hearing as entering
from handlers.letters import subject as letters
from handlers.listing import subject as listing
from handlers.talk.turn import Turn
from handlers.work import hearing as work


def heard(turn: Turn) -> bool:
    """Whether a sentence asks for one of these, which is then answered."""
    return work.heard(turn) or entering.heard(turn) or letters.heard(turn) or listing.heard(turn)
