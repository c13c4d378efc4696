"""What leaders wish of reminders in words that mean nothing else, in the order in which it is tried."""

from domain.permissions import has_summaries
from handlers.reminders.leaders import at_an_hour, hours_of_all, late_ones, later, on_paper
from handlers.rounds.asked import more_for_below
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether one of these hears it; the hours of all are asked for by anybody."""
    if turn.chat.dialogue or turn.person is None or not turn.text:
        return False
    if hours_of_all.heard(turn):
        return True
    if not has_summaries(turn.member):
        return False
    of_leaders = (on_paper.heard, more_for_below.heard, at_an_hour.heard, late_ones.heard, later.heard)
    return any(hears(turn) for hears in of_leaders)
