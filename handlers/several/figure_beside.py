"""A figure of one's own work told where a report waits to be handed in: "khoan, cây xanh nay 55 chứ hổng phải 40"."""

import re
from typing import Any

from handlers.pledges.my_pledges import reportable
from handlers.reporting import hearing, told
from handlers.reporting.meant import named
from handlers.rounds.handing_in import handing_in
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.turn import Turn

_CLAUSES = re.compile(r"[,.;!?]+\s+|\s+(?:chứ|chu|mà|ma)\s+(?=không|khong|hông|hong|hổng|đâu|dau)", re.IGNORECASE)


def heard(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether a figure of one's own is told, which is read back first; the report is asked about after it."""
    if dialogue is not handing_in:
        return False
    mine = reportable(turn)
    for clause in _CLAUSES.split(turn.text):
        meant = named(mine, clause) if any(map(str.isdigit, clause)) else None
        if meant and told.is_told(clause, meant):
            parking.park_meanwhile(turn)
            hearing.report(turn, clause, unsure=True)
            return True
    return False
