""" "In ra cho bác một tờ": a sheet of what somebody registered themselves, in large letters, to hang up or to sign."""

import re

from domain.papers.files_said import is_work
from domain.papers.kinds import OWN_SHEET
from domain.permissions import belongs, has_summaries
from domain.understanding.text.words import fold
from exports.desk.offered import BY_NAME
from handlers.desk import ordering
from handlers.pledges import my_pledges
from handlers.pledges.my_pledges import visible
from handlers.talk.turn import Turn

_ME = r"(?:toi|tui|em|minh|bac|chu|co|con|chau|ong|ba|di|cau)"
_PAPER = (
    r"(?:\bin (?:ra|ban|phieu|giup|gium|dum|ho|cho|viec|may|cai|lai|to|thanh)\b"
    r"|\b(?:to|mot to|ban|1 to) (?:giay|in|phieu|chu)\b"
    r"|\bban (?:giay|in)\b|\bchu (?:to|lon|bu)\b.*\b(?:giay|in|to)\b|\b(?:giay|to)\b.*\bchu (?:to|lon|bu)\b)"
)
_OWN = re.compile(
    rf"\b{_ME} (?:(?:da|co|dang|tung) )*(?:dang ky|dk|hua|ghi|cam ket|nhan)\b"
    rf"|\b(?:viec|dang ky|phieu) (?:cua )?(?:rieng )?{_ME}\b|\bcua rieng {_ME}\b"
)
_ASKS = re.compile(_PAPER)
_OF_OTHERS = re.compile(
    r"\b(?:chi bo|danh sach|tung nguoi|moi nguoi|ba con|may dong chi|cac dong chi|toan|ai|tat ca"
    r"|bao cao|trong|trang|hop)\b"
)


def heard(turn: Turn) -> bool:
    """Whether somebody wants what they registered themselves on paper: it is shown, and the sheet comes behind it."""
    words = " ".join(re.findall(r"[\w%/]+", fold(turn.text)))
    if turn.person is None or not belongs(turn.member) or turn.member.home is None or is_work(turn.text):
        return False
    asks = _ASKS.search(words) and _OWN.search(words)
    if not asks or (has_summaries(turn.member) and _OF_OTHERS.search(words)):
        return False
    if not visible(turn):
        return False
    make(turn)
    return True


def make(turn: Turn) -> None:
    """Show what they registered; the sheet comes behind it, where there is something to print."""
    my_pledges.show(turn, "")
    if turn.member.home is None or not visible(turn):
        return
    if turn.hands_over_files:
        ordering.order(turn, turn.member.home, BY_NAME[OWN_SHEET])
        turn.say_first(
            turn.tr("Your sheet in large letters comes in a moment; print it, or let the secretary print it.")
        )
    else:
        turn.say_first(turn.tr("A file cannot be handed over in this chat: let the secretary print the sheet for you."))
