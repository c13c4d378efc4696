""" "Gửi lại bản hôm qua, đừng cập nhật số": no copy is kept; what was made then, and what can be made of that day."""

import re
from datetime import timedelta

from domain.roles import Place
from handlers.desk import ordering
from handlers.desk.asked import past_day
from handlers.talk import conversation
from handlers.talk.turn import Turn

_EVER = timedelta(days=400)
_THE_SAME = re.compile(
    r"\b(?:gui|goi|cho|dua|lay|xin|tim)\b.*\blai\b.*\b(?:ban|file|tep|bang|bao cao|to|phieu|cai)\b"
    r"|\b(?:dung|y|nguyen|lai) (?:cai )?(?:ban|file|tep|bang|so)\b"
    r"|\b(?:dung|khong|khoi) (?:cap nhat|lay so moi|doi so|sua so)\b"
    r"|\b(?:ban|file|tep|bang) (?:cu|da (?:gui|lam|xuat))\b"
)
_A_FILE = re.compile(r"\b(?:ban|file|tep|bang|bao cao|to|phieu|excel|word|pdf)\b")


def heard(turn: Turn, place: Place, folded: str) -> bool:
    """Whether the very file of a past day is wanted again; then it is said where it is, or that none was made."""
    day = past_day.said(turn, folded) if _THE_SAME.search(folded) and _A_FILE.search(folded) else None
    if day is None or not past_day.show(turn, place, day):
        return False
    if conversation.picked_lately(turn, ordering.LAST, _EVER):
        words = turn.tr(
            "I keep no copy of a file that was sent: what was made on {day} stands above in this chat, with its "
            "figures and its code.",
            day=turn.language.short_date(day),
        )
    else:
        words = turn.tr("No file was made here on {day}.", day=turn.language.short_date(day))
    turn.say_first(words)
    return True
