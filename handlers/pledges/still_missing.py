"""One's own pledges as asked for in words; "còn thiếu bao nhiêu" is also told what is missing of each."""

import re

from domain.understanding.text.words import fold
from handlers.pledges import my_pledges
from handlers.talk.turn import Turn
from locales.wording.reporting.progress import missing_text

_MISSING = re.compile(
    r"\b(?:thieu|con (?:lai |phai lam )?(?:bao nhieu|bao nhiu|bn|bnhieu|may|nhieu|nhiu)|moi du|chua du)\b"
)


def show(turn: Turn, text: str) -> None:
    """The list, and below it a line for each pledge that counts up."""
    my_pledges.show(turn, "")
    if _MISSING.search(fold(text)):
        found = my_pledges.reportable(turn)[: my_pledges.SHOWN]
        lines = [missing_text(turn.language, turn.today, pledge) for pledge in found]
        if any(lines):
            turn.say("\n".join(line for line in lines if line))
