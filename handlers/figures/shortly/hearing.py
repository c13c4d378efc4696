"""The order in which the small questions are tried."""

from handlers.figures.shortly import beside, by_person, due, of_a_day, units, urged_by
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether one of them is asked, and answered."""
    small = (units.heard, by_person.heard, due.heard, urged_by.heard, beside.heard, of_a_day.heard)
    return any(hears(turn) for hears in small)
