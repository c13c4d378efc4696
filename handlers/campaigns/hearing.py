""" "Đảng viên dự bị có tính không", "đừng tính quần chúng": whom the figures count, shown with its switch."""

import re

from domain.permissions import is_admin
from domain.understanding.text.words import fold
from handlers.campaigns import approving
from handlers.talk.turn import Turn

_KIND = (
    "(?:dang vien|du bi|mien sinh hoat|sinh hoat tam thoi|doan vien|hoi vien|quan chung|nguoi lao dong|cong nhan"
    "|doanh nghiep|truong hoc|so nganh|luc luong vu trang|mat tran)"
)
_ASKS = re.compile(
    rf"(?:.*\b{_KIND}\b.*|.*\b(?:loai|dien|doi tuong|nhung ai)\b.*|ai) ?\b(?:co|duoc|khong|chua)(?: duoc)? tinh"
    r"(?: vao| vo| chung)?(?: so lieu| ti le| ty le| chi tieu)?(?: khong| hong| ko| chua| vay| ha| a)*[ .?!]*"
)
_ORDERS = re.compile(
    rf"(?:(?:cho|nho|xin|hay|tu nay|tu hom nay|toi|tui|muon) )*(?:(?:dung|khoi|khong|thoi|bo|co) )?tinh"
    rf"(?: (?:ca|them|luon|may|cac|nhung))* {_KIND}\b[^\d]*"
)


def heard(turn: Turn) -> bool:
    """Whether an administrator asks or says which kinds are counted; then the campaign is shown."""
    if turn.chat.dialogue or turn.person is None or not is_admin(turn.member):
        return False
    folded = fold(turn.text)
    if not (_ASKS.fullmatch(folded) or _ORDERS.fullmatch(folded)):
        return False
    approving.show(turn, "")
    return True
