"""Another announcement, or another deed, is named where a yes or no about one is waited for: that is served instead."""

import re
from typing import Any

from domain.chat import Kind
from domain.errors import UserError
from domain.permissions import has_summaries
from domain.understanding.moves.of_readers import asked_of_readers
from domain.understanding.text.words import fold
from handlers.announcing import asked, past, replying, stopping
from handlers.announcing.reach import hearing as of_readers
from handlers.announcing.reach import reminding
from handlers.announcing.sending import hearing, steering, withdrawing
from handlers.talk import conversation, parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Wants
from handlers.talk.turn import Turn

_ABOUT_ONE = (stopping.stop, withdrawing.withdraw, steering.again, reminding.remind, replying.answer)
_TYPED = frozenset({Wants.WORDS, Wants.REASON, Wants.LETTER})
_NUMBER = re.compile(
    r"\b(?:thong bao|announcement|tin|tb|so|no\.?)(?: so| no\.?)? ?#?(\d{1,9})\b(?! ?(?:gio|h|g|nguoi)\b)"
)
_OTHERWISE = re.compile(r"\b(?:thu hoi|rut lai|tam (?:dung|ngung|hoan))\b")
_OF_NONE = re.compile(r"\b(thông báo|thong bao)\b(?! (?:số|so)\b)", re.IGNORECASE)


def heard(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether an order is about another announcement than the open question, or it is asked who has read one."""
    if turn.incoming.kind is not Kind.TEXT or turn.person is None or not turn.text:
        return False
    typed = dialogue.open_step(turn).wants in _TYPED
    if not typed and has_summaries(turn.member) and asked_of_readers(turn.text):
        return _comes_between(turn, dialogue)
    return dialogue in _ABOUT_ONE and _ordered_instead(turn, dialogue, typed=typed)


def _comes_between(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether it is answered who has not; the open question comes after it."""
    parking.park_meanwhile(turn)
    if of_readers.heard(turn):
        return True
    parking.take_up(turn, dialogue.name)
    return False


def _ordered_instead(turn: Turn, dialogue: Dialogue[Any], *, typed: bool) -> bool:
    """Serve the order with a question of its own; what was asked before is left, and nothing done of it."""
    about, found = (turn.chat.draft or {}).get("number"), _NUMBER.search(fold(turn.text))
    named, words = int(found[1]) if found else None, turn.text
    another = named is not None and named != about
    if typed and not another:
        return False
    if named is None and _OTHERWISE.search(fold(turn.text)):
        words = _OF_NONE.sub(rf"\1 số {about}", turn.text, count=1)
    if named is None and words == turn.text:
        return False
    parking.park(turn)
    try:
        with conversation.said_alone(turn, words):
            served = _serves(turn, stops=another or dialogue is not stopping.stop)
    except UserError:
        parking.drop(turn, dialogue.name)
        raise
    if not served:
        parking.take_up(turn, dialogue.name)
        return False
    if dialogue is not replying.answer:  # whose words are kept
        parking.drop(turn, dialogue.name)
        turn.say_first(
            turn.tr("With announcement no. {number} nothing was done.", number=str(about))
        ) if another else None
    return True


def _serves(turn: Turn, *, stops: bool) -> bool:
    if stops and hearing.orders_a_stop(turn.text):
        hearing.hear_stopping(turn, turn.text)
        return True
    return any(hears(turn) for hears in (hearing.heard, asked.heard, past.heard))
