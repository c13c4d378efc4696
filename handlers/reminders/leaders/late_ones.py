""" "Đôn đốc 2 người quá hạn giùm": the late ones of a branch are named, and urged after a yes."""

import re

from domain.permissions import led_cells
from domain.understanding.text.words import fold
from handlers.figures import urging
from handlers.figures.owing import LATE
from handlers.talk.turn import Turn

_URGES = re.compile(
    r"(?:(?:da|em|oi|cho|nho|xin|hay|de nghi|toi|tui|muon|giup|gium|dum|lam on|tro ly|bot|nay|gui|luon) )*"
    r"(?:don doc|nhac(?: nho)?|giuc|thuc|hoi thuc|reo|hoi tham|nhan)\b"
)
_LATE = re.compile(r"\b(?:tre|qua|lo|het) (?:han|hen)\b|\b(?:cham tre|cham tien do|tre tien do)\b")
_MANY = re.compile(
    r"\b(?:may|cac|nhung|het|tat ca|moi|ca|\d+|hai|ba|bon|nam) "
    r"(?:nguoi|dong chi|dc|d/c|anh|chi|co|chu|bac|ong|ba|em|vi|ho|dang vien|dua|thanh vien)\b"
    r"|\b(?:nguoi|ai|dang vien|ba con|anh em|ho|viec) (?:nao )?(?:bi |dang |con |da )?(?:tre|qua|lo|het|cham)\b"
)
_NOT = re.compile(
    r"\?|^(?:ai|co ai|sao)\b|\b(?:dung|khoi|thoi|khong) (?:don doc|nhac|giuc|hoi|nhan)\b|\b(?:chua|khong|hong)\W*$"
)
_MYSELF = re.compile(r"\bnhac (?:lai )?(?:toi|tui|minh|em|con)\b|\bcua (?:toi|tui|minh|em)\b")


def heard(turn: Turn) -> bool:
    """Whether the late ones of a branch shall be urged: "đôn đốc 2 người quá hạn giùm"; they are named first."""
    folded = fold(turn.text)
    if turn.chat.dialogue or turn.person is None or not led_cells(turn.member):
        return False
    urges = _URGES.match(folded) and _LATE.search(folded) and _MANY.search(folded)
    if not urges or _NOT.search(folded) or _MYSELF.search(folded):
        return False
    urging.start(turn, LATE)
    return True
