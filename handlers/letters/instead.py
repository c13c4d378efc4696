"""An announcement of a committee, which is not theirs to send: its words are offered to those who lead below."""

import re

from domain.permissions import led_with_branches
from domain.understanding.text.words import fold
from handlers.announcing.hearing import SENTENCE, led_to
from handlers.letters.leaders import to_leaders
from handlers.talk.turn import Turn

_PIECES = re.compile(r"(?<=[,.;])\s+")
_ORDER = re.compile(
    r"(?:(?:nho|em|con|chau|tui|toi) )*(?:bao|nhan|gui|goi|phat|thong bao|noi|truyen)"
    r"(?: (?:tin|loi|cho|toi|den|voi|het|ca|cac|may|toan|tat ca))*"
    r"(?: (?:chi bo|bi thu|ap|khom|don vi|noi|nguoi|dong chi|anh em|ba con))*"
    r"(?: (?:truc thuoc|ben duoi|o duoi|gium|giup|dum|hay|biet|nghe|nha|nhe|nghen|em|con|chau|luon))*"
)
_TELLS = re.compile(
    r"\b\d{1,2} ?(?:h|g|gio|/|:)\s?\d*"
    r"|\b(?:mai|mot|toi nay|chieu nay|sang mai|thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|bao so)\b"
)


def heard(turn: Turn, text: str) -> bool:
    """Whether somebody who leads a committee announces something, which is offered to the secretaries below."""
    above = led_with_branches(turn.member)
    if above is None:
        return False
    who = turn.tr(
        "Announcements to all are sent by an administrator, and in a branch by its secretary. I can write to those who "
        "lead the branches below you."
    )
    words = _words(text)
    if len(words.split()) >= SENTENCE:
        turn.say(who)
        to_leaders.begin(turn, above, words=words)
    else:
        turn.say(f"{who} {turn.tr('Write for example: “tell the secretaries below: …”.')}")
    return True


def _words(text: str) -> str:
    """What is to be told, without what only orders the telling."""
    words = led_to(text)[1]
    words = words or (text.strip() if _TELLS.search(fold(text)) else "")
    return " ".join(each for each in _PIECES.split(words) if not _ORDER.fullmatch(fold(each).strip(" ,.;")))
