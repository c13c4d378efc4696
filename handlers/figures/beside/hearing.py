"""What leaders ask of figures in words that mean nothing else: who is silent, and below a summary where to look."""

from handlers.figures.beside import descending, peers, results, silent, switching, views
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether one of these was asked, and answered."""
    if silent.asked(turn) and (place := silent.place_asked_of(turn)):
        views.show(turn, place, silent.VERB)
        return True
    if results.asked(turn) and (place := silent.place_asked_of(turn)):
        views.show(turn, place, results.VERB)
        return True
    return switching.heard(turn) or peers.heard(turn) or descending.heard(turn)
