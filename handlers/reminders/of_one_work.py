""" "Mute vụ hiến máu, mấy việc khác vẫn nhắc": no reminders of one work that is named."""

import re

from domain.pledges.pledge import Pledge
from domain.understanding.changes.another import names_other_work
from domain.understanding.reminding.otherwise import OTHER_DAYS
from domain.understanding.text.words import composed, fold
from handlers.pledges.my_pledges import reportable
from handlers.reporting.meant import by_own_words, named, names
from handlers.talk.turn import Turn

_OF_A_WORK = re.compile(
    r"\b(?:nhac|nhan|mute|tat|ngung|dung|khoi)(?: (?:toi|tui|em|e|nho|ve|thong bao|tin|co))* (?:vu|viec) (?:cai )?"
    r"(?!(?:gui|nhac|nhan|nay|do|ay|kia|cua|toi|tui|em|gi|nua|lam|bao|gi)\b)\w+"
)
""" "Dừng nhắc việc hiến máu"; not "dừng việc gửi lời nhắc"."""
STOPPING = r"(?:dung|khoi|ngung|tat|mute|thoi|nghi|bo)(?: (?:co|can|phai|luon))?"
_STOPS = re.compile(rf"\b{STOPPING}\b|\b(?:khong|ko|k|het)(?: (?:co|can|phai|muon))* (?:nhac|nhan)\b")
""" "Mai nhắc tôi việc trồng dừa" wishes for a reminder."""
_WHAT = re.compile(
    rf"\b{STOPPING} (?:nhac|nhan)\b(?: (?:nho|tin|toi|tui|em|bac|co|chu|minh|ve|cho))*(?P<what>[^,.;!?]*)"
)
""" "Khỏi nhắc cái dừa, mấy cái kia nhắc bình thường"."""
_IN_FRONT = re.compile(r"(?:(?:rieng|con|may|cai|vu|viec) )+(?!nay\b|do\b|gui\b|nhac\b)\w+")
""" "Việc cây xanh đừng nhắc nữa"."""
_THIS = re.compile(r" ?(?:viec|vu|cai) (?:nay|do|ay)\b")
_OTHERS_GO_ON = re.compile(r"\b(?:may|cac|nhung|con) (?:viec|vu|cai)(?: \w+)* (?:khac|kia|con lai)\b[^,.;]*")
_NUMBERED = re.compile(
    rf"\b{STOPPING} (?:nhac|nhan)(?: (?:nho|tin|toi|tui|em|minh|ve|cai))* (?:viec|cam ket|muc)(?: so| thu)?"
    r" (?P<number>\d{1,4})(?: (?:nua|di|nha|nhe|nghen|a|giup|gium|toi|tui|do|kia|luon))*[ .!]*$"
)
""" "Đừng nhắc việc 5"."""


def is_numbered(text: str) -> bool:
    return _NUMBERED.search(fold(text)) is not None


def meant(turn: Turn, text: str) -> Pledge | None:
    """The one pledge of which alone no reminder is wished; None where all are meant."""
    if numbered := _NUMBERED.search(fold(text)):
        found, number = reportable(turn), int(numbered["number"])
        by_place = found[number - 1] if 0 < number <= len(found) else None
        return by_place or next((each for each in found if each.id == number), None)
    said = _OTHERS_GO_ON.sub("", fold(text))
    if OTHER_DAYS.search(said):
        return None
    if _OF_A_WORK.search(said) and _STOPS.search(said):
        found = reportable(turn)
        return by_own_words(found, said) or (named(found, said) if len(found) == 1 else None)
    whole = composed(text)
    what = _WHAT.search(fold(whole)) if len(whole) == len(fold(whole)) else None
    if what is None:
        return None
    found, before, behind = reportable(turn), whole[: what.start()], whole[what.start("what") : what.end("what")]
    if _THIS.match(fold(behind)):
        return next((each for each in found if each.id == turn.chat.topic), None)
    said = before if _IN_FRONT.match(fold(before)) else behind
    return by_own_words([each for each in found if names(each, said)], said)


def is_unclear(turn: Turn, text: str) -> bool:
    """Whether "việc này" is one of several, and none was spoken of."""
    said = _WHAT.search(fold(text))
    return said is not None and _THIS.match(said["what"]) is not None and len(reportable(turn)) > 1


def is_not_there(turn: Turn, text: str) -> bool:
    """Whether the work that is named is none of theirs."""
    if not _OF_A_WORK.search(_OTHERS_GO_ON.sub("", fold(text))):
        return False
    return all(names_other_work(text, each.content) for each in reportable(turn))
