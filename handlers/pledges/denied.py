""" "Ủa ai nói tui 45 cây": what stands in the book is shown, where nothing was reported."""

import re

from domain.understanding.text.words import fold
from handlers.pledges import my_pledges
from handlers.talk.turn import Turn
from storage import pledges

_ME = r"(?:toi|tui|em|minh|con|chau|co|chu|bac)"
_DENIES = re.compile(
    rf"\b(?:ai|sao|dau) (?:noi|ghi|bao|bieu|ke|nhap|biet)(?: la| rang)? {_ME}\b"
    rf"|\b{_ME} (?:dau co|co|chua|chua tung|khong|hong|chua he) (?:noi|bao|ghi|khai|bao cao)\b"
    r".*(?:\d|\b(?:hoi nao|dau)\b)"
)
_NOT_SO = re.compile(r"\b(?:khong|hong|ko|dau) phai(?: la)? (?P<number>[\d.]+)")


def is_denied(turn: Turn, text: str) -> bool:
    """Whether somebody denies a number that nobody has reported for them."""
    if not any(sign.isdigit() for sign in text) or not _DENIES.search(fold(text)):
        return False
    found = my_pledges.reportable(turn)
    return bool(found) and all(pledges.last_report(turn.session, each.id) == 0 for each in found)


def show(turn: Turn) -> None:
    turn.say(turn.tr("I have noted no result of yours. This is what stands in the book:"))
    my_pledges.show(turn, "")


def denies_target(turn: Turn, folded: str) -> bool:
    """Whether what was pledged is said to be wrong: "20 cây chứ không phải 200", where 200 is what was pledged."""
    denied = _NOT_SO.search(folded)
    targets = {f"{each.goal.value.normalize():f}" for each in my_pledges.reportable(turn) if each.goal}
    return denied is not None and denied["number"].replace(".", "") in targets
