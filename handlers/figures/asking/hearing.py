"""Which questions about figures are asked in words that mean nothing else, and the order in which each is tried."""

from handlers.desk import figures_page, own_sheet
from handlers.figures import comparing, summary
from handlers.figures.asking import (
    aside,
    changed,
    difficulties,
    earlier_campaign,
    explained,
    limits,
    side_by_side,
    sums,
    today,
)
from handlers.figures.asking.words import LONGEST
from handlers.figures.beside import silent, switching, views
from handlers.rounds.asked import received
from handlers.talk.turn import Turn

_ASKED = (
    *(summary.picture_asked, figures_page.heard, aside.heard, switching.heard, own_sheet.heard),
    *(received.heard, explained.heard, changed.heard, limits.heard, earlier_campaign.heard, side_by_side.heard),
    *(sums.heard, difficulties.heard, today.heard, comparing.of_same_period),
)


def heard(turn: Turn) -> bool:
    """Whether one was asked by the whole of what was said, and answered: none of them is parted into several wishes."""
    if turn.person is None or turn.chat.dialogue or not turn.text or "\n" in turn.text.strip():
        return False
    if len(turn.text.split()) > LONGEST:
        return False
    if silent.asked(turn) and (place := silent.place_asked_of(turn)):
        views.show(turn, place, silent.VERB)
        return True
    return any(hears(turn) for hears in _ASKED)
