"""What is surely ordered in the middle of a dialogue goes before the answer, even where that may be any words."""

import re
from collections.abc import Callable
from typing import Any

from domain.understanding.moves.move import may_be_right
from domain.understanding.text.words import fold
from handlers.hearing import movement, plainly
from handlers.inside.manners import CLOSED
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Wants
from handlers.talk.turn import Turn

FEWEST = 3  # words
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
    return _done_meanwhile(turn, dialogue, lambda: plainly.heard(turn, at_a_question=True))


def of_the_movement(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether something of the movement is surely ordered where it is shaped and an answer is picked.

    The same subject once more takes the place of the question; after another one the question comes back.
    """
    act = movement.ordered_at_a_question(turn) if dialogue.open_step(turn).wants in CLOSED else None
    same = movement.is_of_subject(dialogue, act) if act else None
    if act is None or same is None:
        return False
    parking.close(turn) if same else parking.park_meanwhile(turn)
    movement.serve(turn, act, turn.text)
    return True


def shown_of_the_movement(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether something of the movement is asked for that only shows, where an answer is picked."""
    is_picked = dialogue.open_step(turn).wants in CLOSED
    return is_picked and _done_meanwhile(turn, dialogue, lambda: movement.shown_at_a_question(turn))


def _done_meanwhile(turn: Turn, dialogue: Dialogue[Any], is_heard: Callable[[], bool]) -> bool:
    parking.park_meanwhile(turn)
    if is_heard():
        return True
    parking.take_up(turn, dialogue.name)
    return False
