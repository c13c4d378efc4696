""" "Mute vụ hiến máu, mấy việc khác vẫn nhắc": no reminders of one work that is named."""

import re

from domain.pledges.pledge import Pledge
from domain.understanding.changes.another import names_other_work
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
_WHAT = re.compile(
    rf"\b{STOPPING} (?:nhac|nhan)\b(?: (?:nho|tin|toi|tui|em|bac|co|chu|minh|ve|cho))*(?P<what>[^,.;!?]*)"
)
""" "Khỏi nhắc cái dừa, mấy cái kia nhắc bình thường"."""
_OTHERS_GO_ON = re.compile(r"\b(?:may|cac|nhung|con) (?:viec|vu|cai)(?: \w+)* (?:khac|kia|con lai)\b[^,.;]*")


def meant(turn: Turn, text: str) -> Pledge | None:
    """The one pledge of which alone no reminder is wished; None where all are meant."""
    said = _OTHERS_GO_ON.sub("", fold(text))
    if _OF_A_WORK.search(said):
        found = reportable(turn)
        return by_own_words(found, said) or (named(found, said) if len(found) == 1 else None)
    whole = composed(text)
    what = _WHAT.search(fold(whole)) if len(whole) == len(fold(whole)) else None
    if what is None:
        return None
    behind = whole[what.start("what") : what.end("what")]
    return by_own_words([each for each in reportable(turn) if names(each, behind)], behind)


def is_not_there(turn: Turn, text: str) -> bool:
    """Whether the work that is named is none of theirs."""
    if not _OF_A_WORK.search(_OTHERS_GO_ON.sub("", fold(text))):
        return False
    return all(names_other_work(text, each.content) for each in reportable(turn))
