"""One's own pledges as asked for in words; "còn thiếu bao nhiêu" is also told what is missing of each."""

import re
from collections.abc import Sequence

from domain.pledges.pledge import Pledge
from domain.understanding.text.words import fold
from handlers.pledges import my_pledges
from handlers.talk.turn import Turn
from locales.wording.days import days_left
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import missing_text

_MISSING = re.compile(
    r"\b(?:thieu|con (?:lai |phai lam )?(?:bao nhieu|bao nhiu|bn|bnhieu|may|nhieu|nhiu)|moi du|chua du)\b"
)
_ASKS_HOW_OFTEN = re.compile(
    r"\b(?:moi|mot|1|hang) (?:ngay|tuan|thang|quy) (?:thi |phai |can |nen |lam |day |trong )*(?:may|bao nhieu|nhieu)\b"
    r"|\b(?:con|phai|can) (?:\w+ )?(?:may|bao nhieu)\b.*\b(?:kip|xong|dat)\b"
)
""" "Mỗi tuần mấy buổi thì kịp" asks, and promises nothing."""


def asks_how_often(text: str) -> bool:
    """Whether it is asked how much a week or a day is needed to be in time."""
    return _ASKS_HOW_OFTEN.search(fold(text)) is not None


def show(turn: Turn, text: str) -> None:
    my_pledges.show(turn, "")
    if _MISSING.search(fold(text)):
        found = my_pledges.reportable(turn)[: my_pledges.SHOWN]
        lines = [missing_text(turn.language, turn.today, pledge) for pledge in found]
        if any(lines):
            turn.say("\n".join(line for line in lines if line))


def tell(turn: Turn, found: Sequence[Pledge]) -> None:
    """How much is still missing of these, and how long there is for it: "mỗi tuần mấy buổi thì kịp"."""
    lines = [_line(turn, pledge) for pledge in found[: my_pledges.SHOWN]]
    if lines:
        turn.say("\n".join(lines))
    else:
        show(turn, "")


def _line(turn: Turn, pledge: Pledge) -> str:
    left = days_left(turn.language, turn.today, pledge.deadline)
    due = turn.tr("It is due {day} ({left}).", day=pledge.deadline, left=left)
    missing = missing_text(turn.language, turn.today, pledge) or f"• {quoted(pledge.content)}"
    return f"{missing}. {due}"
