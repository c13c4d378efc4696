"""“Xóa mấy việc trễ cho đẹp số”: figures are not made better than they are; what is late has its ways out."""

import re

from domain.chat import Choice
from domain.permissions import may_see_names
from domain.pledges.listing import Shown
from handlers.figures import pages
from handlers.figures.asking.words import LONGEST, may_ask, place_meant, said
from handlers.talk.turn import Turn

_TAKES = r"(?:xoa|(?<!chi )(?<!dang )bo|giau|an|go|loai|cat|dep|bot|huy|sua|doi|chinh|nang|don(?! doc))"
_LATE = r"(?:tre|qua han|tre han|cham|chua xong|chua lam|khong dat)"
_NICER = r"\bcho (?:dep|tron|du|cao|khoi xau)(?: (?:so|so lieu|bao cao|thanh tich|mat|chi tieu))?\b"
_IN_TIME = r"(?:dung han|kip han|het tre|khong tre|khoi tre)"
_ASKS = re.compile(
    rf"\b{_TAKES}\b(?: \w+){{0,4}} (?:viec|cai|noi dung|so|nguoi)\b(?: \w+){{0,3}} {_LATE}\b(?=.*(?:{_NICER}|\bdi\b|$))"
    rf"|\b{_TAKES}\b(?: \w+){{0,6}}? (?:thanh|qua|sang|la|cho)(?: \w+){{0,2}}? {_IN_TIME}\b"
    rf"|\b{_TAKES}\b.*\b(?:so|so lieu|viec|ty le|ket qua)\b.*{_NICER}"
)
_MYSELF = re.compile(r"\b(?:viec|cai) (?:cua )?(?:toi|tui|em|minh)\b|\bnhac\b|\b(?:khong|dung|chua) (?:xoa|bo)\b")


def heard(turn: Turn) -> bool:
    """Whether a leader wants late work out of the figures; it stays, and what may be done is said."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST or not _ASKS.search(words) or _MYSELF.search(words):
        return False
    place = place_meant(turn)
    if place is None:
        return False
    text = turn.tr(
        "What is late stays in the figures: I delete no work of others and change no number. What is done can be "
        "reported now; who needs more time asks for a later deadline, and what was entered wrongly is put right."
    )
    late = Choice(turn.tr("Each of them: {branch}", branch=place.name), f"/danhsach {Shown.LATE} {place.code} 0")
    ways = [late] if may_see_names(turn.member, place) and not place.has_branches else []
    turn.say(text, [*ways, Choice(turn.tr("Summary"), pages.command(place.code, None))])
    return True
