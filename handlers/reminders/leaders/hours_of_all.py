""" "Đổi giờ nhắc cả tỉnh qua 8 giờ", "giờ yên lặng từ mấy giờ": the hours of all, and what can be chosen."""

import re
from datetime import time

from domain.chat import Choice
from domain.permissions import has_summaries, may_announce
from domain.reminders import AT, allowed
from domain.understanding.moments.wished_hour import HOURS, read_hour
from domain.understanding.text.words import fold
from handlers.reminders import hours
from handlers.talk.turn import Turn

_EVERYBODY = (
    r"(?:toan tinh|ca tinh|toan xa|ca xa|toan bo|tat ca|moi nguoi|moi dang vien|het thay|ca chi bo"
    r"|toan chi bo|cac chi bo|mac dinh|gio chung|chung cho|dang vien|ba con|he thong|ca nha)"
)
_REMINDERS = r"(?:nhac|tin (?:nhac|sang|nhan|ngay|trong ngay|moi ngay)|gui tin|nhan tin|loi nhac)"
_CHANGES = re.compile(
    rf"(?=.*\b{_EVERYBODY}\b)(?=.*\b{_REMINDERS}\b)"
    r".*\b(?:doi|chuyen|dat|lui|doi lai|sua|chinh|dieu chinh|de|doi sang|cho|som|tre|muon)\b.*\bgio\b"
)
_HOUR = re.compile(r"(\d{1,2}) ?(?:h|g)(?=\d|\b)")
_QUIET = (
    r"(?:(?:khung )?gio (?:yen lang|im lang|yen tinh|nghi dem|khong (?:nhan|nhac|gui|lam phien)|cam nhan"
    r"|gioi nghiem)|(?:yen lang|im lang) (?:ban dem|buoi toi"
    r"|tu(?! (?:khi|luc|bao|hoi|dau|cuoi|hom|tuan|thang|quy|nam) ))"
    r"|khung gio (?:nhan|gui|nhac|duoc nhan)|gio khong lam phien)"
)
_ASKS_QUIET = re.compile(rf"(?=.*(?:\d|\b(?:may gio|tu|doi|dat|sao|bao nhieu|the nao)\b)).*\b{_QUIET}\b")
_ONESELF = re.compile(r"\bnhac (?:toi|tui|minh|em|con)\b|\b(?:rieng|cua) (?:toi|tui|minh|em)\b")
_OTHER = re.compile(
    r"\b(?:hop|mit tinh|hoi nghi|le|dai hoi|bao cao|don doc|qua han|tre han|\d+/\d+|ngay mai|hom nay)\b"
)


def heard(turn: Turn) -> bool:
    """Whether the hours of everybody are asked for or to be changed; nothing is, and nobody is written to."""
    folded = _HOUR.sub(r"\1 gio ", fold(turn.text))
    if _ASKS_QUIET.search(folded):
        _say_quiet(turn)
        return True
    changes = has_summaries(turn.member) and _CHANGES.search(folded)
    if not changes or _ONESELF.search(folded) or _OTHER.search(folded):
        return False
    _say_usual(turn)
    return True


def _say_quiet(turn: Turn) -> None:
    lines = [
        turn.tr("I write to nobody between half past eight in the evening and seven in the morning."),
        turn.tr("These hours hold for everybody and cannot be changed yet."),
        turn.tr("Between them everybody chooses their own; who chose none is told at {hour}.", hour=_written(AT)),
    ]
    turn.say("\n".join(lines), _own(turn, AT))


def _say_usual(turn: Turn) -> None:
    wished = read_hour(turn.text)
    example = _written(allowed(wished)) if wished and wished != AT else _written(time(8))
    lines = [
        turn.tr("The hour of everybody is {hour}; I cannot change it for all together yet.", hour=_written(AT)),
        turn.tr("Who chose their own keeps it. Each comrade chooses by writing: “remind me at {hour}”.", hour=example),
    ]
    announces = [Choice(turn.tr("Announce it to them"), "/thongbao")] if may_announce(turn.member) else []
    turn.say("\n".join(lines), (*_own(turn, time.fromisoformat(example)), *announces))


def _own(turn: Turn, at: time) -> list[Choice]:
    """One's own hour, which can be chosen at once."""
    wished = at if at != AT else HOURS["toi"]
    hour = _written(wished)
    mine = Choice(turn.tr("My own at {hour}", hour=hour), f"/nghi {hours.HOUR} {hour}")
    return [mine, Choice(turn.tr("Choose the hour"), f"/nghi {hours.HOUR}")]


def _written(at: time) -> str:
    return at.isoformat("minutes")
