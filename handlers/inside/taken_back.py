""" "Thôi, gửi lại đi", "lộn rồi, khỏi": the way back of what was just set about reminders is offered."""

import re
from datetime import timedelta

from domain.chat import Choice
from domain.understanding.moments.wished_day import named_day
from domain.understanding.moments.wished_hour import read_hour
from domain.understanding.text.words import fold
from handlers.pledges.ways_back import is_as_before
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in, propose

FRESH = timedelta(minutes=30)
LONGEST = 14  # words
_OF_REMINDERS = ("/nghi", "/loinhac", "/bantin", "/ngaynghi", "/ngungnhac", "/nhaclai")
_SENT_AGAIN = "/bantin gui "
_TAKES_BACK = re.compile(
    r"(?:(?:y|ua|a|u|da|chet|oi|ma|khoan)[ ,.]+)*(?:thoi\b(?! cam on| duoc roi| hieu roi)|lo (?:tay|bam|noi)\b"
    r"|(?:noi |bam |ghi )?(?:lon|nham)\b)"
)
_WISHES = re.compile(r"\b(?:bo|khoi|lai|nhu cu|nhu truoc|khong|ko|hong|dung|nua|rut|go|huy|xoa|binh thuong|lon|nham)\b")


def heard(turn: Turn) -> bool:
    """Whether the way back of the message before is meant: one of reminders, in few words without a day or an hour."""
    touched = turn.chat.touched_at
    if turn.chat.dialogue or turn.person is None or touched is None or turn.now - touched >= FRESH:
        return False
    folded = fold(turn.text)
    if len(folded.split()) > LONGEST or not (_TAKES_BACK.match(folded) and _WISHES.search(folded)):
        return False
    if read_hour(turn.text) or named_day(turn.text, turn.today):
        return False
    offered = [Choice(label, command_in(wire)) for label, wire in turn.chat.choices or []]
    ways = [each for each in offered if is_as_before(each.label) or each.value.startswith(_SENT_AGAIN)]
    ways = [each for each in ways if each.value.split(" ")[0] in _OF_REMINDERS]
    if len(ways) != 1:
        return False
    propose(
        turn, turn.tr("Shall I take back what was just noted?"), ways[0], Choice(turn.tr("No, leave it"), "/dethoi")
    )
    return True
