"""What is plainly ordered of campaigns, figures of one that is named, and whom they count: "đừng tính quần chúng"."""

import re

from domain.campaigns.orders import Verb, read_order, without_reason
from domain.campaigns.permissions import runs_campaigns
from domain.campaigns.said.approving import approval_said, speaks_of_the_step
from domain.campaigns.said.days import read_said_days
from domain.campaigns.said.names import apart_from_kind
from domain.permissions import has_summaries, is_admin
from domain.understanding.text.words import fold
from handlers.campaigns import campaign, looked_at
from handlers.campaigns.acts import changed, ended, meant, opened
from handlers.figures import summary
from handlers.talk.subject import Answering
from handlers.talk.turn import Turn

_KIND = (
    "(?:dang vien|du bi|mien sinh hoat|sinh hoat tam thoi|doan vien|hoi vien|quan chung|nguoi lao dong|cong nhan"
    "|doanh nghiep|truong hoc|so nganh|luc luong vu trang|mat tran)"
)
_ASKS = re.compile(
    rf"(?:.*\b{_KIND}\b.*|.*\b(?:loai|dien|doi tuong|nhung ai)\b.*|ai) ?\b(?:co|duoc|khong|chua)(?: duoc)? tinh"
    r"(?: vao| vo| chung)?(?: so lieu| ti le| ty le| chi tieu)?(?: khong| hong| ko| chua| vay| ha| a)*[ .?!]*"
)
_FIGURES = re.compile(r"(?:(?:xem|coi|cho|toi|tui) )*(?:tong hop|so lieu|ket qua)\b")
_ORDERS = re.compile(
    rf"(?:(?:cho|nho|xin|hay|tu nay|tu hom nay|toi|tui|muon) )*(?:(?:dung|khoi|khong|thoi|bo|co) )?tinh"
    rf"(?: (?:ca|them|luon|may|cac|nhung))* {_KIND}\b[^\d]*"
)

_OTHER_END = re.compile(
    r"\b(?:gia han|keo (?:dai|them|toi|den|qua)|noi (?:han|dai|them)|lui (?:ngay|han|lai|toi|den|qua)"
    r"|cho (?:chay|dai) (?:toi|den|them)"
    r"|chay (?:tiep|them|toi|den)|rut ngan|(?:ket thuc|dong|be mac) (?:som|tre|muon)|doi (?:ngay|han)"
    r"|them (?:\d{1,3}|mot|hai|ba|nua) (?:ngay|tuan|thang))\b"
)
_SO_MANY_DAYS = re.compile(
    r"(?:(?:dot|cao diem|chien dich|thi dua) )*\d{2,3} ngay dem(?: (?:la gi|la sao|gi|nao|sao|vay|a|em|con))*[ ?.!]*"
)
""" "60 ngày đêm" alone is what people call a campaign, and no figure."""
_OF_ELSE = re.compile(r"\b(?:viec|cam ket|bao cao|bc|ky|chi tieu|nop|nhac|nhom|giao)\b")

_SERVES: dict[Verb, Answering] = {
    Verb.OPEN: opened.open_new,
    Verb.CLOSE: ended.close,
    Verb.REOPEN: ended.reopen,
    Verb.MOVE: changed.change,
    Verb.RENAME: changed.change,
    Verb.WITHDRAW: ended.withdraw,
    Verb.LIST: lambda turn, text: campaign.show(turn, ""),
}


def heard(turn: Turn) -> bool:
    """Whether an administrator asks or says which kinds are counted; then the campaign is shown."""
    if turn.chat.dialogue or turn.person is None or not is_admin(turn.member):
        return False
    folded = fold(turn.text)
    if not (_ASKS.fullmatch(folded) or _ORDERS.fullmatch(folded)):
        return False
    campaign.show(turn, "")
    return True


def figures_of_one(turn: Turn) -> bool:
    """Whether the figures of one of several campaigns are asked for by its name, and shown."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    named = looked_at.named(turn) if _FIGURES.match(fold(turn.text)) else None
    if named is not None:
        summary.show(turn, "")
    return named is not None


def ordered(turn: Turn) -> bool:
    """Whether a campaign is ordered to be opened, moved, closed, withdrawn or shown, which is begun."""
    if turn.chat.dialogue or turn.person is None:
        return False
    if _SO_MANY_DAYS.fullmatch(fold(turn.text)):
        campaign.show(turn, "")
        return True
    if _of_approval(turn):
        changed.change(turn, turn.text)
        return True
    verb = read_order(turn.text)
    if verb is None or not (runs_campaigns(turn.member) or verb is Verb.LIST):
        return False
    _SERVES[verb](turn, turn.text)
    return True


def extended(turn: Turn) -> bool:
    """Whether a campaign that is named whole shall end on another day: "Xanh sạch đẹp kéo thêm 1 tháng"; no pledge."""
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member):
        return False
    folded = fold(without_reason(turn.text))
    if not _OTHER_END.search(folded) or _OF_ELSE.search(folded) or not _names_whole(turn, folded):
        return False
    said = read_said_days(without_reason(turn.text), turn.today)
    if not (said.first or said.last or said.span):
        return False
    changed.change(turn, turn.text)
    return True


def _names_whole(turn: Turn, folded: str) -> bool:
    known = [(apart_from_kind(fold(each.name)), each.code) for each in meant.seen(turn)]
    return any((name and name in folded) or f" {fold(code)} " in f" {folded} " for name, code in known)


def _of_approval(turn: Turn) -> bool:
    """Whether approval is to be switched: of a campaign that is named, or by the name of the step itself."""
    if not runs_campaigns(turn.member) or approval_said(turn.text) is None:
        return False
    return speaks_of_the_step(turn.text) or meant.named_one(turn, turn.text, meant.mine(turn)) is not None
