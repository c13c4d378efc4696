"""Whether somebody wants no announcements for a time, alone or together with reminders, or wants them again."""

import re
from enum import StrEnum

from domain.understanding.text.words import fold

_SELF = r"(?:toi|tui|em|con|minh|chau|chu|co|bac|anh|chi|ong|ba|me)"
_STOP = (
    r"(?:dung|khoi|ngung|thoi|khong|hong|ko|tam (?:ngung|dung|nghi|hoan)|xin (?:ngung|dung|nghi)|nghi)"
    r"(?: (?:co|can|phai|muon|duoc|cho|xin))*"
)
_SENDING = r"(?:gui|nhan(?: tin)?|bao|dua|chuyen|ban)"
_ANNOUNCED = (
    r"(?:(?:cac|may|nhung|bat cu|bat ky|loi|them|cai|tin) )*(?:thong bao|tin (?:chung|chi bo|thong bao|cua chi bo))"
)
_EVERYTHING = re.compile(
    rf"\b{_STOP} {_SENDING}(?: {_SELF})?(?: (?:cho|den|toi|vao|qua) {_SELF})?(?: (?:tin|tin nhan|them))*"
    rf" (?:gi(?! \w* ?(?:toi|den) (?:khi|luc))|tin nao|cai gi|bat cu|bat ky)\b"
    rf"|\b(?:dung|khoi|ngung) (?:gui|nhan|lam phien) (?:moi|tat ca|het|hoan toan)\b"
)
""" "Đừng gửi gì nữa", "khỏi nhắn tin gì cho tui hết"."""
_WRITING = re.compile(rf"\b{_STOP} (?:gui|nhan(?: tin)?)\b(?! (?:xet|su|ra|lai|duoc|loi|viec))")
""" "Đừng nhắn tui": where somebody is in trouble, that is all that arrives."""
_TROUBLE = re.compile(
    r"\b(?:benh|vien|cap cuu|mo|phau thuat|tai nan|dot quy|tai bien|ung thu|hap hoi|nguy kich|tang|dam ma|qua doi"
    r"|tu tran|chet|(?:ba|ma|me|cha|tia|vo|chong|con|ong|noi|ngoai) (?:\w+ ){0,3}(?:mat|om|yeu))\b"
)
_OF_THEM = re.compile(
    rf"\b{_STOP} (?:{_SENDING} )(?:(?:cho|den|toi) )?(?:{_SELF} )?{_ANNOUNCED}"
    rf"(?: (?:cua |chung |cho |den |toi |nua\b ?|gi |gi nua ?)*{_SELF}| nua| gi|$"
    r"|[,.! ]+(?:toi|den|het|trong|tu|tuan|thang)\b)"
    rf"|{_ANNOUNCED}(?: (?:cua |thi )?(?:chi bo|chi uy|xa|gi|thi))* {_STOP} {_SENDING}"
    rf"(?: (?:cho|den|toi|qua) {_SELF}| {_SELF})\b"
    rf"|\b(?:ngung nhan|tam nghi nhan|nghi nhan|khong muon nhan|khong nhan|khoi nhan) {_ANNOUNCED}"
)
""" "Đừng gửi thông báo cho tui tới hết tháng", "tạm ngưng nhận thông báo"."""
_AGAIN = re.compile(
    rf"\b(?:gui|nhan|bat|mo)(?: {_SELF}| cho {_SELF})*(?: (?:lai|tiep|tro lai))+ {_ANNOUNCED}"
    r"(?! (?:so|nay|do|cu|hoi)\b)"
    rf"|\b(?:gui|nhan|bat|mo) {_ANNOUNCED}(?: (?:cho|den) {_SELF}| {_SELF}| cua chi bo| chi bo)* (?:lai|tiep|tro lai)\b"
    r"|\b(?:nhan|gui) (?:lai )?tin (?:lai )?(?:nhu (?:truoc|cu)|binh thuong)\b"
)
""" "Gửi lại thông báo cho tui", "nhận thông báo trở lại"."""
_ASKED = re.compile(r"\?|\b(?:sao|ai|vi sao|tai sao|bao gio|chung nao)\b|\b(?:khong|hong|chua)\W*$")
_NO_SELF = re.compile(
    r"\bthong bao (?:so \d|nay|do|kia|vua|hoi|cho (?:chi bo|ho|ba con|moi nguoi|anh|ong|ba|dong chi|ap|may))"
)


class Spared(StrEnum):
    """What somebody wants to be spared."""

    NOTHING = ""
    ANNOUNCEMENTS = "announcements"
    ALL = "all"


def spared(text: str) -> Spared:
    """Return what is wished: all that is written unasked, the announcements alone, or none of these."""
    folded = fold(text)
    if _OF_THEM.search(folded) and not _NO_SELF.search(folded) and not _ASKED.search(folded):
        return Spared.ANNOUNCEMENTS
    if _EVERYTHING.search(folded) or (_WRITING.search(folded) and _TROUBLE.search(folded)):
        return Spared.ALL
    return Spared.NOTHING


def wishes_them_again(text: str) -> bool:
    """Whether announcements are wished again: "gửi lại thông báo cho tui"."""
    folded = fold(text)
    return _AGAIN.search(folded) is not None and not _ASKED.search(folded)
