""" "Gửi lời cảm ơn đồng chí An", "chọn chị Tám là gương tốt của tháng", "lời cảm ơn của tôi": heard of thanks."""

import re

from domain.permissions import led_cells
from domain.understanding.text.words import fold
from handlers.people import whom
from handlers.talk.turn import Turn
from handlers.thanking import best, giving, showing

_SENDS = re.compile(
    r"^(?:(?:cho|nho|giup|gium|toi|tui|em|chi|anh|muon|xin|chi bo|thay mat) )*"
    r"(?:gui|goi|viet|nhan|chuyen)(?: (?:giup|gium|dum|toi|cho|mot))* (?:loi |thu )?cam on\b"
)
_OF_MONTH = re.compile(
    r"\b(?:guong(?: sang| tot| mat)?|nguoi tot viec tot|tieu bieu|xuat sac(?: nhat)?|bieu duong)"
    r" (?:cua |trong )?thang\b"
)
_MINE = re.compile(
    r"^(?:(?:xem|coi|cho xem|nhung|cac|toi|tui|em|muon) )*loi cam on(?: (?:cua|gui|cho) (?:toi|tui|em|minh))?$"
)
_PUBLIC = re.compile(r"\b(?:bang tin|ban tin|dang|loa|facebook|zalo|dua len|ra ngoai)\b")
_CHOOSES = re.compile(r"\b(?:chon|lay|de cu|bau|ghi|neu)\b")


def heard(turn: Turn) -> bool:
    """Whether thanks are to be said or seen; plain thanks to the assistant are none."""
    if turn.chat.dialogue or turn.person is None:
        return False
    folded = fold(turn.text).strip(" .?!")
    if _MINE.match(folded) and turn.member.home is not None:
        showing.overview(turn)
        return True
    if not led_cells(turn.member):
        return False
    of_month = bool(_OF_MONTH.search(folded) and _CHOOSES.search(folded))
    if best.heard(turn, folded):
        return True
    chosen = best.chosen(turn, folded)
    of_month = of_month or chosen
    who, _, words = turn.text.partition(":")
    sends = _SENDS.match(folded) and len(whom.meant(who, whom.of_the_cells(turn))) == 1
    if not of_month and not sends:
        return False
    giving.begin(
        turn, who if sends else turn.text, of_month=of_month, words=words.strip() if sends else "", ready=chosen
    )
    if of_month and _PUBLIC.search(folded):
        turn.say_first(
            turn.tr(
                "I put nothing on a bulletin myself. Outside the branch the name stands only where they agree to that."
            )
        )
    return True
