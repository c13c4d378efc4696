"""A leader's own words about work: "phân công anh Bảy lo đất", "ai chưa được phân công"."""

import re

from domain.chat import Choice
from domain.permissions import led_cells, led_places
from domain.pledges.states import GOING_ON
from domain.understanding.text.words import fold
from handlers.talk import parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YES, command_in, propose
from handlers.work import adding, doing, reading, whose, without
from handlers.work.whose import COMMAND
from locales.wording.quotation import quoted
from locales.wording.work.items import shortened
from storage import pledges

SHOWN = 5
_DONE = f"{COMMAND} xong "
_FINISHED = re.compile(
    r"(?:(?:da|toi|tui|em|con|chau|minh|thua|dong chi|bao cao|vua|moi|lam|viec|viec do|viec nay|cai do|cai nay) )*"
    r"(?:xong|hoan thanh)(?: (?:het|roi|ca|luon|a|nha|nhe|nghen|viec|viec do|dong chi|anh|chi|chu|co|ban))*"
)
_WITHOUT = re.compile(
    r"\b(?:ai|dong chi nao|nguoi nao) (?:con |van )?chua (?:duoc |co )?"
    r"(?:phan cong|phan viec|giao viec|giao dau viec|dau viec|nhiem vu)\b"
)


def heard(turn: Turn) -> bool:
    """Whether somebody who leads gives work in words, or asks who has none."""
    if _says_done(turn):
        return True
    places = led_places(turn.member)
    if not places:
        return False
    if _WITHOUT.search(fold(turn.text)) and (cells := led_cells(turn.member)):
        without.show(turn, f"{cells[0].code} 0")
        return True
    gives = reading.gives(turn.text, [each for place in places for each in whose.people(turn, place)])
    if gives:
        give(turn, turn.text)
    return gives


def _says_done(turn: Turn) -> bool:
    """Whether "xong rồi" answers what was said last of one piece of work; it is asked back."""
    offered = {command_in(wire) for _, wire in turn.chat.choices or [] if command_in(wire).startswith(_DONE)}
    if len(offered) != 1 or turn.chat.topic or not _FINISHED.fullmatch(fold(turn.text).strip(" .!")):
        return False
    command = offered.pop()
    found = whose.item(turn, int(command.removeprefix(_DONE)))
    if not found.is_theirs or not found.item.is_open:
        return False
    if any(wire == f"{YES}:{command}" for _, wire in turn.chat.choices or []):  # asked back already
        doing.finish(turn, found.item.id)
        return True
    text = turn.tr("{work} is done, is that right?", work=quoted(found.item.text))
    propose(turn, text, Choice(turn.tr("Yes, it is done"), command), Choice(turn.tr("No, it goes on"), "/dethoi"))
    return True


def give(turn: Turn, text: str) -> None:
    """Ask for which of the pledges of the branch, where there are several; the words wait meanwhile."""
    own = pledges.of_organisations(turn.session, [place.id for place in led_places(turn.member)])
    open_ones = [each for each in own if each.state in GOING_ON]
    if len(open_ones) == 1:
        adding.begin(turn, open_ones[0].id, text)
    elif open_ones:
        parking.wait_with(turn, text)
        choices = [Choice(shortened(each.content), f"{COMMAND} them {each.id}") for each in open_ones[:SHOWN]]
        turn.say(turn.tr("For which work of the branch is that?"), choices)
    else:
        text = turn.tr("Work is given for what the branch itself has registered, and nothing of that is open yet.")
        turn.say(text, (Choice(turn.tr("Register a pledge"), "/dangky"),))
