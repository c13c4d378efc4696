""" "Đổi tên ấp 1 thành …": words of the guide with its dots, in whose place something of one's own has to stand."""

import re

from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted

_DOTS = re.compile(r"\s*(?:…|\.{3,})[\s.!”\"']*$")
_ORDERS = re.compile(
    r"(?:(?:cho|nho|xin|toi|tui|em|minh|muon|giup) )*(?:doi|sua|gia han|mo|dong|nhan|nhap|giao|dat|noi dung|can cu"
    r"|chi dao|giai the|sap nhap|tach|chuyen|thong bao|tra lai|tra loi|ghi giup|ghi ho|lap|them"
    r"|dia danh|bo|rut|de cu)\b"
)
_GOES_ON = re.compile(
    r"(?::|\b(?:thanh|la|den|toi|truoc|tu|vi|do|gom|cho|voi|ve|ten|cua|phan|khoi|vao|dot|ap|chi bo))$"
)


def heard(turn: Turn) -> bool:
    """Whether an order ends in dots where a name, a day or words are missing: these are asked for."""
    found = _DOTS.search(turn.text)
    if turn.chat.dialogue or turn.person is None or found is None:
        return False
    before = " ".join(turn.text[: found.start()].split())
    if not _ORDERS.match(fold(before)) or not _GOES_ON.search(fold(before)):
        return False
    turn.say(turn.tr("Please write what is yours in place of the dots: {words}", words=quoted(f"{before} …", 120)))
    return True
