""" "Đk trồng dừa hết hạn ngày nào, còn mấy bữa": the deadline of a pledge of one's own that is named."""

import re

from domain.chat import Choice
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.reporting.meant import about, names
from handlers.talk.turn import Turn
from locales.wording.pledges import due_entry
from locales.wording.reporting.progress import standing_text

SHOWN = 3
_ASKED = re.compile(
    r"\b(?:het han|toi han|den han|han chot|han cuoi|han|ngay cuoi|thoi han)\b[^?]*"
    r"\b(?:nao|may|khi nao|bao gio|chung nao|bao lau|hoi nao|bua nao|ngay may)\b"
    r"|\b(?:khi nao|bao gio|chung nao|ngay nao|bua nao|hom nao|luc nao)\b(?: \w+){0,6} (?:het|toi|den) han\b"
    r"|\bcon (?:may|bao nhieu) (?:bua|ngay|hom|tuan|thang)\b|\bcon bao lau\b"
)
_OF_REPORTS = re.compile(r"\b(?:bao cao|bc|ky|dot|nhac|gia han|xin|doi|chi tieu duoc giao)\b")


def heard(turn: Turn) -> bool:
    """Whether the deadline of one's own work is asked for, which a sentence names."""
    folded = fold(turn.text)
    if not _ASKED.search(folded) or _OF_REPORTS.search(folded):
        return False
    mine = [each for each in reportable(turn) if names(each, turn.text)]
    found = list(about(mine, turn.text))[:SHOWN]
    if not found:
        return False
    lines = [
        f"{due_entry(turn.language, turn.today, each)}\n   {standing_text(turn.language, turn.today, each)}"
        for each in found
    ]
    turn.say("\n".join(lines), _ways(turn, [each.id for each in found]))
    return True


def _ways(turn: Turn, found: list[int]) -> list[Choice]:
    one = [Choice(turn.tr("Report progress"), f"/baocao {found[0]}")] if len(found) == 1 else []
    return [*one, Choice(turn.tr("My pledges"), "/camket")]
