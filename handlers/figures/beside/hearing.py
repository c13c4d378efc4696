"""What leaders ask of figures in words that mean nothing else: who is silent, and below a summary where to look."""

from handlers.figures.beside import descending, peers, results, silent, switching, views
from handlers.figures.comparing import earlier_day
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether one of these was asked, and answered."""
    for view in (silent, results):
        if view.asked(turn) and (place := silent.place_asked_of(turn)):
            day = earlier_day(turn.text, turn.today) if view is results else None
            if not (day and views.says_of_today(turn, place, day)):
                views.show(turn, place, view.VERB)
            return True
    return switching.heard(turn) or peers.heard(turn) or descending.heard(turn)
