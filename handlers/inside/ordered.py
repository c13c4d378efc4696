"""What is surely ordered in the middle of a dialogue goes before the answer, even where that may be any words."""

import re
from typing import Any

from domain.understanding.movement.act import MovementAct
from domain.understanding.moves.move import may_be_right
from domain.understanding.text.words import fold
from handlers.agreements import hearing as agreements
from handlers.desk_wishes import hearing as desk_wishes
from handlers.following_up import hearing as following_up
from handlers.following_up import papers
from handlers.hearing import movement, persons, plainly
from handlers.inside.manners import CLOSED, FREE
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Wants
from handlers.talk.turn import Turn

FEWEST, LONG_ENOUGH = 3, 5  # words; of the movement, which answers that are picked rarely are
_ORDERS = re.compile(
    r"(?:(?:cho|xin|nho|giup|em|toi|tui|minh) )*(?:coi|xem|liet ke|sap nhap|doi ten|gui thong bao|tong hop|thong ke)\b"
)


def may_be(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether what is typed where a name, a figure or a reason is asked for may be an order.

    "Hai đồng chí chuyển đi rồi" is why, and is no news.
    """
    step = dialogue.open_step(turn)
    if not step.gives_way or len(turn.text.split()) < FEWEST or "\n" in turn.text.strip():
        return False
    if may_be_right(turn.text) or dialogue.reads(turn):
        return False
    return step.wants is not Wants.REASON or _ORDERS.match(fold(turn.text)) is not None


def plainly_done(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether something else is ordered in words that mean nothing else, which is done; the question comes after it."""
    parking.park_meanwhile(turn)
    if agreements.heard(turn) or plainly.heard(turn, at_a_question=True):
        return True
    parking.take_up(turn, dialogue.name)
    return False


def of_the_movement(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether something of the movement is surely ordered where it is shaped and an answer is picked.

    The same subject once more takes the place of the question; after another one the question comes back.
    """
    act = _meant(turn, dialogue)
    same = movement.is_of_subject(dialogue, act) if act else None
    if act is None or same is None or movement.only_shows(act) or len(turn.text.split()) < LONG_ENOUGH:
        return False
    parking.close(turn) if same else parking.park_meanwhile(turn)
    movement.serve(turn, act, turn.text)
    return True


def shown_of_the_movement(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether something of the movement is asked for that only shows, where an answer is picked."""
    act = _meant(turn, dialogue)
    if act is None or not movement.only_shows(act) or not movement.asks(turn.text):
        return False
    parking.park_meanwhile(turn)
    movement.serve(turn, act, turn.text)
    return True


def shown_at_the_desk(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether figures or the like are asked for where an answer was tried in vain; the question comes after them."""
    if dialogue.open_step(turn).wants in FREE or dialogue.reads(turn):
        return False
    parking.park_meanwhile(turn)
    persons.meant(turn)
    if papers.heard(turn) or following_up.heard(turn) or desk_wishes.shown_at_a_question(turn):
        return True
    parking.take_up(turn, dialogue.name)
    return False


def _meant(turn: Turn, dialogue: Dialogue[Any]) -> MovementAct | None:
    """What of the movement is surely meant where an answer is picked, and not written."""
    return movement.surely_meant(turn) if dialogue.open_step(turn).wants in CLOSED else None
