""" "Giờ tôi đi họp tới chiều, có gì để chiều hẵng báo": quiet for these hours; the usual hour of reminders stays."""

import re

from domain.understanding.moments.wished_hour import read_hour
from domain.understanding.moves.feelings import is_for_now
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reminders import hours, putting_off
from handlers.talk.turn import Turn

_THANKS = re.compile(r"(?:(?:da|vang|u|oi) )*cam on\b")


def heard(turn: Turn, text: str) -> bool:
    """Whether somebody is busy for now: reminders wait until then, and nothing standing is written."""
    until = read_hour(text) if is_for_now(text) and hours.are_wished(text) else None
    if until is None:
        return False
    preface = turn.tr("You are welcome, comrade. I wish you good health.") if _THANKS.match(fold(text)) else ""
    if reportable(turn):
        putting_off.put_off(turn, text, preface)
        return True
    words = turn.tr(
        "Yes: before {hour} today I remind you of nothing. What others send you still comes at once, and your usual "
        "hour stays as it is.",
        hour=until.isoformat("minutes"),
    )
    turn.say(f"{preface} {words}".strip())
    return True
