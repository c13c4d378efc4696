"""The later day a unit asks for: "xin lùi hạn 4 căn nhà qua 30/6"."""

import re
from datetime import date

from domain.understanding.deadlines import read_deadline
from domain.understanding.readings import Ask
from domain.understanding.text.words import fold
from handlers.registering.deadline import doubt
from handlers.talk.turn import Turn

_LATER = re.compile(
    r"\b(?:lui|gia han|doi han|doi ngay|keo dai|them thoi gian|cham lai|tre lai|qua han)\b"
    r"|\bhan\b.* (?:qua|toi|den|sang)\b"
)
_BARE_DAY = re.compile(r"\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\b")


def day_asked(turn: Turn, text: str) -> date | None:
    """The day; None where no more time is asked for, or no day is said."""
    if not _LATER.search(fold(text)):
        return None
    found = _BARE_DAY.search(text)
    reading = read_deadline(f"trước {found[0]}" if found else text, turn.today)
    if Ask.IMPOSSIBLE in reading.asks:
        raise doubt(turn, reading, text)
    return reading.day
