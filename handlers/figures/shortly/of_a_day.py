""" "Số liệu xã đến ngày 15/3", "kết quả xã đến 30/6": figures of a past day, and nothing else is said."""

import re

from domain.permissions import may_summarise
from domain.understanding.moments.past_days import past_day
from handlers.figures import summary
from handlers.figures.asking.words import may_ask, place_meant, said
from handlers.figures.beside import results, views
from handlers.figures.pages import said as typed
from handlers.talk.turn import Turn

_FIGURES = re.compile(
    r"(?:(?:cho|toi|tui|em|minh|xin|muon|xem|coi|lay|biet) )*(?:(?P<results>ket qua)|so lieu|tong hop)"
    r"(?: (?:cua|toan|ca|ben|trong|xa|phuong|tinh|dang bo|dang uy|chi bo|ap|khu pho|khom|don vi|minh|ta|tui|toi"
    r"|\d{1,3}|tinh den|tinh toi|toi|tinh))*"
)

_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?[ ?.!]*$")
""" "Số liệu tháng 2" may ask what that month brought."""


def heard(turn: Turn) -> bool:
    """Whether nothing else is said, and the figures, or the results, of that day are shown."""
    if not may_ask(turn) or turn.chat.dialogue or _DATE.search(turn.text) is None:
        return False
    day, before = past_day(turn.text.strip(" ?.!"), turn.today)
    asked = _FIGURES.fullmatch(said(before)) if day and day < turn.today else None
    place = place_meant(turn) if asked else None
    if asked is None or place is None or not may_summarise(turn.member, place):
        return False
    if asked["results"]:
        views.show(turn, place, results.VERB, day=day)
    else:
        summary.show(turn, typed(place.code, day))
    return True
