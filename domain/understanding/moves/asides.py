"""What is said to the assistant beside a matter and goes no further: "khỏi coi lại", "gửi luôn đi", "làm lẹ giùm"."""

import re

from domain.understanding.text.words import fold

_WHOM = r"(?:toi|tui|tao|em|minh|chi|anh|co|chu|bac|con|chau|ba|ong|bot|tro ly)"
_SOFT = (
    r"(?: (?:di|nha|nhe|nghe|nghen|nhen|hen|a|luon|lun|giup|gium|dum|ho|voi|cho|cai|roi|lai|nua|gi|lam|oi|day|len|xiu"
    rf"|ti|chut|{_WHOM}))*"
)
_LEADS = rf"(?:(?:nho|a|ma|thoi|vay|roi|da|u|ok|lam on|phien|xin|cu|hay|va|co gi|{_WHOM}) )*"
_SENDS = r"(?:gui|goi|chuyen|nhan|lam|ghi|xu ly|bam)"
_ASIDE = re.compile(
    rf"{_LEADS}(?:"
    rf"(?:khoi|dung|khong can|ko can|k can|hong can|khoi can)(?: phai)? (?:coi|xem|doc|hoi|do|kiem tra|duyet){_SOFT}"
    rf"|{_SENDS} (?:luon|lun|lien|ngay|le|nhanh|mau|gap|som){_SOFT}"
    rf"|(?:le|mau|nhanh|gap)(?: (?:le|mau|nhanh|gap|qua|lam))*{_SOFT}"
    rf"|{_SENDS}(?: (?:di|luon|lun|giup|gium|dum))+{_SOFT}"
    rf"|toi (?:dang )?(?:gap|voi|ban)(?: qua| lam)*"
    r")[ .!]*"
)
_NOTHING = r"(?: (?:gi|het|ca|voi|vay|luon|nua|di|cai|nao|nha|nhe|nghe|nghen|a|em|het tron|cho ai|ai))*"
_DOES = r"(?:gui|goi|nhan|chuyen|sua|doi|ghi|nop|lam|luu|rut|bao)"
_LET_BE = r"(?:(?:ma|a|y|thoi|u|ua|oi|da|khoan|tu tu|nho|xin|hay|em)[ ,.]+)*"
_FIRMLY = re.compile(rf"{_LET_BE}(?:dung|khoi)(?: co| can| voi)? {_DOES}{_NOTHING}[ .!]*")
_STOPS = re.compile(
    rf"{_FIRMLY.pattern}|{_LET_BE}(?:(?:khong|chua|ko|hong)(?: can)? {_DOES}{_NOTHING}|bo het(?: di)?"
    r"|ngung lai(?: het)?(?: di)?)[ .!]*"
)
_HOLDS = re.compile(r"\b(?:khoan|tu tu|thoi|ngung)\b")
_OF_REMINDERS = re.compile(r"\b(?:nhan|gui|goi|bao) nua\b|\b(?:nhan|gui|goi) (?:cho )?(?:toi|tui|em|minh)\b")
""" "Đừng nhắn nữa" stops what is sent, and no question."""
_RIGHT = re.compile(r"\b(?:đúng|phải)\b", re.IGNORECASE)
_TYPED_SO = re.compile(r"đừng|dừng|khỏi|không|chưa", re.IGNORECASE)
_PIECES = re.compile(r"(?<=\w)\s*[,;.!…-]+\s+")


def is_aside(piece: str) -> bool:
    """Whether all of a piece only tells the assistant how to go about it."""
    return bool(piece.strip()) and _ASIDE.fullmatch(fold(piece).strip(" ,;.!")) is not None


def without_asides(text: str) -> str:
    """A text without such pieces at its end; itself where nothing else would be left."""
    kept = text
    while found := next(reversed(list(_PIECES.finditer(kept))), None):
        if not is_aside(kept[found.end() :]):
            break
        kept = kept[: found.start()]
    return kept


def stops_it(text: str, *, firmly: bool = False) -> bool:
    """ "Mà khoan, để hỏi nó cái đã. Đừng gửi gì hết": where a yes or no is waited for, that is the no.

    `firmly`: "chưa làm" may be an answer, so that a halt has to stand before it.
    """
    folded = fold(text).strip()
    last = re.split(r"[,.;!?]+\s+", folded)[-1]
    if _OF_REMINDERS.search(last) or _RIGHT.search(text) or not (_FIRMLY if firmly else _STOPS).fullmatch(last):
        return False
    if _HOLDS.search(folded):
        return True
    return not firmly and (_TYPED_SO.search(text) is not None or re.search(r"\b(?:gi|het)\b", last) is not None)
