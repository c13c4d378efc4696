""" "Cô Bình ghi gì cho tôi vậy", "sao tới 5 hộ, tôi nói có hai hộ thôi mà": what was entered for whoever writes."""

import re

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.stamps import WAY_BACK
from domain.understanding.goals import read_goal
from domain.understanding.text.words import fold
from handlers.changing import change
from handlers.entering import not_so
from handlers.pledges import my_pledges
from handlers.talk.turn import Turn
from locales.wording.goals import amount_text
from storage import deeds, pledges
from storage.deeds import Deed, What
from storage.ground import history

LONGEST = 18  # words
_ME = r"(?:toi|tui|em|con|minh|chau|co|chu|bac)"
_FOR = rf"(?:cho|gium|giup|dum|ho) (?:cho )?{_ME}"
_ASKS = re.compile(
    rf"\b(?:ghi|nhap|dang ky|dk|khai|bao cao|viet)(?: (?:vo so|vao so|so))?"
    rf"(?: (?:(?:cai |nhung |viec )?gi|bao nhieu|nhung viec nao) (?:\w+ )?{_FOR}"
    rf"|(?: \w+)? {_FOR} (?:cai |nhung |viec )?(?:gi|bao nhieu))\b"
)
_OBJECTS = re.compile(
    rf"^(?:\w+[, ]+){{0,2}}?(?:sao|dau co|dau phai|khong phai|hong phai|ai noi|ai ghi|ai bieu|ua)\b"
    rf"|\b(?:ghi|nhap) (?:sai|lon|nham)\b"
    rf"|\b{_ME} (?:chi |co )?(?:noi|dang ky|hua|dan|nho|bao|khai)\b.*\b(?:ma|chu|thoi)\W*$"
)
_DENIES = re.compile(r"\bdau\b|\b(?:khong|hong|chua) (?:co|he|phai)\b|\bai (?:noi|ghi|bieu)\b")
_SAID = re.compile(
    rf"\b{_ME} (?:chi |co )?(?:noi|dang ky|hua|dan|nho|bao|khai|nhan)(?: (?:co|la|chi|duoc|lam))* (?P<rest>.+)$"
)


def heard(turn: Turn) -> bool:
    """Whether a member asks what was entered for them, or says that it is not so; then that is shown, or put right."""
    folded = fold(turn.text)
    if turn.person is None or turn.chat.dialogue or len(folded.split()) > LONGEST:
        return False
    if _ASKS.search(folded):
        return _show(turn)
    return _OBJECTS.search(folded) is not None and _put_right(turn, folded)


def _show(turn: Turn) -> bool:
    entered = [each for each, _ in _entered(turn)]
    found = entered or [each for each in pledges.of_member(turn.session, turn.member.id) if each.is_entered_for]
    if not found:
        return False
    my_pledges.show(turn, str(found[0].id) if len(found) == 1 else "")
    return True


def _entered(turn: Turn) -> list[tuple[Pledge, Deed]]:
    """Each pledge that somebody else did the last thing to within the way back, the newest first."""
    found = []
    for each in pledges.of_member(turn.session, turn.member.id):
        deed = deeds.entered_for(turn.session, history.newest(turn.session, "pledge", each.id, history.BESIDE))
        if deed is not None and deed.at >= turn.now - WAY_BACK:
            found.append((each, deed))
    return sorted(found, key=lambda pair: pair[1].at, reverse=True)


def _put_right(turn: Turn, folded: str) -> bool:
    """The number that was meant is read back as a change, and who entered it hears; else it is asked what is not so."""
    entered = _entered(turn)
    said = _SAID.search(folded)
    goal = read_goal(turn.text[said.start("rest") :]).goal if said and len(folded) == len(turn.text) else None
    meant = [pair for pair in entered if goal is None or _counts_the_same(pair[0].goal, goal)]
    if not meant or (goal is None and not _speaks_of(meant[0][0], folded)):
        return False
    pledge, deed = meant[0]
    if goal and pledge.goal and goal.value == pledge.goal.value:
        goal = None
        if not _DENIES.search(folded):
            return False
    if goal is None or deed.what not in (What.REGISTRATION, What.CHANGE) or pledge.goal is None:
        not_so.start(turn, str(history.newest(turn.session, "pledge", pledge.id, history.BESIDE)))
        return True
    not_so.tell(turn, deed, corrects=True)
    change.start(turn, f"{pledge.id} sửa thành {amount_text(turn.language, goal.value, pledge.goal.unit)}")
    return True


def _counts_the_same(before: Goal | None, said: Goal) -> bool:
    unit, other = fold(before.unit if before else ""), fold(said.unit)
    return before is not None and (not other or unit.startswith(other) or other.startswith(unit))


def _speaks_of(pledge: Pledge, folded: str) -> bool:
    """Whether a number of the pledge or of its last report is said, or it is said that it was written wrongly."""
    number = pledge.goal and f"{pledge.goal.value.normalize():f}"
    return bool(number and re.search(rf"\b{number}\b", folded)) or "ghi " in folded or "nhap " in folded
