"""A leader's own words about work: "phân công anh Bảy lo đất", "ai chưa được phân công"."""

import re

from domain.chat import Choice
from domain.permissions import led_cells, led_places
from domain.understanding.text.words import fold
from handlers.talk import parking
from handlers.talk.turn import Turn
from handlers.work import adding, reading, whose, without
from handlers.work.whose import COMMAND
from locales.wording.work.items import shortened
from storage import pledges
from storage.work import items

SHOWN = 5
_WITHOUT = re.compile(
    r"\b(?:ai|dong chi nao|nguoi nao) (?:con |van )?chua (?:duoc |co )?"
    r"(?:phan cong|phan viec|giao viec|giao dau viec|dau viec|nhiem vu)\b"
)


def heard(turn: Turn) -> bool:
    """Whether somebody who leads gives work in words, or asks who has none."""
    places = led_places(turn.member)
    if not places:
        return False
    if _WITHOUT.search(fold(turn.text)) and (cells := led_cells(turn.member)):
        without.show(turn, f"{cells[0].code} 0")
        return True
    people = [each for place in places for each in whose.people(turn, place)]
    if not reading.gives(turn.text, people):
        return False
    _give(turn)
    return True


def _give(turn: Turn) -> None:
    """Ask for which of the pledges of the branch, where there are several; the words wait meanwhile."""
    own = pledges.of_organisations(turn.session, [place.id for place in led_places(turn.member)])
    open_ones = [each for each in own if each.state in items.GOING_ON]
    if len(open_ones) == 1:
        adding.begin(turn, open_ones[0].id, turn.text)
        return
    if not open_ones:
        text = turn.tr("Work is given for what the branch itself has registered, and nothing of that is open yet.")
        turn.say(text, (Choice(turn.tr("Register a pledge"), "/dangky"),))
        return
    parking.wait_with(turn, turn.text)
    choices = [Choice(shortened(each.content), f"{COMMAND} them {each.id}") for each in open_ones[:SHOWN]]
    turn.say(turn.tr("For which work of the branch is that?"), choices)
