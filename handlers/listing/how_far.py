""" "Việc hộ nghèo xong chưa", "vụ dừa tới đâu rồi": a question about a work, answered by the list."""

import re

from domain.permissions import belongs, has_summaries
from domain.understanding.text.words import fold
from handlers.figures import summary
from handlers.pledges import my_pledges
from handlers.pledges.my_pledges import reportable
from handlers.talk.turn import Turn

_ASKS = re.compile(
    r"(?:(?:cai|may|nhung|cac|con) )*(?:viec|vu|chuyen) (?:\S+ ){1,5}?(?:(?:da|lam|duoc|het) )*"
    r"(?:xong|hoan thanh|toi dau|den dau)(?: (?:het|roi|chua|vay|ha|a|ta|nhi|em|con|bac))*\W*"
)
_ENDS = re.compile(r"\b(?:chua|toi dau|den dau)\b")


def heard(turn: Turn) -> bool:
    """Whether it is asked how far a work is; nothing is noted by it."""
    folded = fold(turn.text)
    if turn.chat.dialogue or turn.person is None or not (_ASKS.fullmatch(folded) and _ENDS.search(folded)):
        return False
    if has_summaries(turn.member) and not (belongs(turn.member) and reportable(turn)):
        summary.show(turn, "")
    else:
        my_pledges.show(turn, "")
    return True
