"""A question whose no is an answer like another is left by "thôi", and not answered by it."""

import re

from domain.chat import Kind
from domain.understanding.moves.move import Move, read_move
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.announcing.order_words import orders_behind
from handlers.navigation import cancel
from handlers.several import yes_and_more
from handlers.subjects import DIALOGUES
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import YesOrNo

_LETS_GO = re.compile(r"(?:(?:a|da|u|ua|ui|oi|y) )*thoi\b|.*\b(?:lon|nham) (?:nguoi|ten|roi)\b")
_WAITS = re.compile(
    r"(?:(?:a|da|u|ua|y|vay),? )*(?:thoi|khoan)\b[ ,]*(?:khoan|da)?[ ,]*(?:cho|doi|de)"
    r" (?:co|den|toi|khi|may|giay|y kien|hoi|xac minh|kiem tra|thong nhat|hop|mai|bua|tuan|thang|suy nghi|tinh)\b"
)
""" "Thôi khoan, chờ có giấy giới thiệu đã"."""


def lets_go(turn: Turn) -> bool:
    """Whether such a question was open and is left: "thôi khỏi, lộn người rồi"; only a "không" is its no."""
    dialogue = DIALOGUES.get(turn.chat.dialogue)
    if dialogue is None or turn.incoming.kind is not Kind.TEXT:
        return False
    step, move, folded = dialogue.open_step(turn), read_move(turn.text), fold(turn.text)
    waits = move is None and _WAITS.match(folded) is not None
    left = move is None and agreed(turn.text) is not True and _LETS_GO.match(folded) is not None
    left = (left or move in (Move.STOP, Move.WRONG)) and not orders_behind(turn.text)
    if yes_and_more.heard(turn, dialogue):
        return False  # "thôi khỏi rút, xin gia hạn tới 15/9"
    if not isinstance(step, YesOrNo) or not (waits or (step.neutral and left)):
        return False
    if not dialogue.correct(turn):  # "lộn rồi, Mở" puts a name right
        cancel(turn, "")
    return True
