"""Whether one named comrade has registered or reported: "chị Lành đăng ký chưa"; else the figures of all."""

import re

from domain.understanding.acts.deaths import typed_name
from domain.understanding.text.words import fold, tokenised
from handlers.figures import summary
from handlers.listing import of_a_kind, wanted
from handlers.listing.branch_list import cells, show_called
from handlers.talk.turn import Turn

_OF_MANY = re.compile(
    r"\b(?:ai|nao|may|cac|nhung|moi|tat ca|ca|toan|danh sach|ds|bao nhieu|liet ke|ke ten|doc ten|ban|bang|tong)\b"
    r"|\b(?:cho|gui|goi|ke|doc|noi|voi|giup|gium|dum) (?:co|chu|bac|anh|chi|ong|ba|di|cau|thay)\b"
)
_ASKS = re.compile(
    r"\b(?:chua|khong|hong|hem)\b(?: \w+){0,7}\W*$"
    r"|\b(?:toi|den) dau\b|\bbao lau (?:roi|nay)\b|\b(?:chua|khong|hong) (?:thay )?(?:bao|dang ky|ghi|gui)\b"
)


def hear(turn: Turn, text: str) -> None:
    """A question about one comrade is answered about that one; of a name nobody has it is said, before the figures."""
    folded, called = fold(text), typed_name(tokenised(text))
    places = cells(turn)
    if called and places and _ASKS.search(folded) and not _OF_MANY.search(folded):
        if wanted.called(turn, called, places):
            show_called(turn, called, places)
            return
        _say_nobody(turn, called)
    elif places:
        if of_a_kind.heard(turn, text):
            return
        of_a_kind.say_what_is_not_kept(turn, text)
    summary.hear(turn, text)


def says_nobody(turn: Turn, text: str) -> bool:
    """Whether somebody is named whom none of the branches they see is known to have, and that was said."""
    called = typed_name(tokenised(text))
    places = cells(turn)
    if not called or not places or wanted.called(turn, called, places):
        return False
    _say_nobody(turn, called)
    return True


def _say_nobody(turn: Turn, called: str) -> None:
    turn.say(turn.tr("I find nobody called “{typed}” on the list of the branch.", typed=called))
