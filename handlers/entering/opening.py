"""Open the member's own dialogue for whoever enters something in their name."""

from handlers.changing import hearing as changing
from handlers.changing import withdrawal
from handlers.entering import card, whose
from handlers.entering.said import CHANGE, REGISTER, REPORT, WITHDRAW
from handlers.registering import registration
from handlers.reporting import hearing, progress_report
from handlers.talk.turn import Turn


def open_what(turn: Turn, member_id: int, what: str, said: str = "") -> None:
    """Open the dialogue that does it, with the words that were said; the card where nothing is said."""
    whose.require(turn, member_id)
    if what == REGISTER:
        registration.begin(turn, " ".join(said.split()), member_id)
    elif what == REPORT and said:
        hearing.report(turn, said, unsure=True, for_id=member_id)
    elif what == REPORT:
        progress_report.begin(turn, "", for_id=member_id)
    elif what == CHANGE:
        changing.hear(turn, said, member_id)
    elif what == WITHDRAW:
        withdrawal.hear(turn, said, member_id)
    else:
        card.show(turn, member_id)
