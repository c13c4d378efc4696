"""What leaders ask of figures in words that mean nothing else: who is silent, and below a summary where to look."""

from handlers.figures import summary
from handlers.figures.asking.words import day_asked
from handlers.figures.beside import descending, odd, peers, results, silent, switching, views
from handlers.figures.period import two_dates
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether one of these was asked, and answered."""
    for view in (silent, results, odd):
        if view.asked(turn) and (place := silent.place_asked_of(turn)):
            views.show(turn, place, view.VERB, int(results.by_group(turn)), day_asked(turn.text, turn.today))
            return True
    return (
        summary.direct_asked(turn)
        or two_dates.heard(turn)
        or switching.heard(turn)
        or peers.heard(turn)
        or descending.heard(turn)
    )
