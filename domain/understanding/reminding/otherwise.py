"""Other wishes about reminders: to have them again, to have them on some days of the week alone, and near the day."""

import re

from domain.understanding.text.words import fold

_CLAUSES = re.compile(r"[,.;!?]+\s*|\s+(?:mà|ma|nhưng|nhung|giờ|gio|bây giờ|bay gio|nay)\s+")
_REMINDERS = r"(?:(?:cai|che do|muc|phan|loi|viec|chuc nang|tin|giup|gium|dum|toi|tui|em) )*(?:nhac|thong bao|tin nhan)"
_AGAIN = re.compile(
    rf"\b(?:bat|mo|khoi phuc|noi)(?: lai)? {_REMINDERS}\b"
    r"|\bnhan lai(?: \w+){0,3}? (?:nhu (?:truoc|cu|thuong|binh thuong)|binh thuong)\b"
    r"|\bnhac(?: (?!lai\b)\w+){0,4}?(?: lai)?(?: \w+){0,3}? (?:nhu|giong) (?:(?:hoi|luc|bua|dao|hom|cu|mau) )*"
    r"(?:truoc|cu|xua|thuong|binh thuong|moi khi|moi lan|moi bua|thuong le)\b"
    r"|\bnhac(?: (?!lai\b)\w+){0,3}?(?: lai)?(?: (?:toi|tui|em|con|minh|bac|chu|co))? binh thuong\b"
    r"|\b(?:tiep tuc|cu) nhac (?:\w+ ){0,3}?(?:tiep|nhu)\b|\btiep tuc (?:gui loi )?nhac\b"
    r"|\bnhac(?: (?:nho|toi|tui|em|con|minh|bac|chu|co))* (?:tro lai|tiep tuc)\b"
    r"|\bnhac(?: (?:nho|toi|tui|em|con|minh|bac|chu|co))* tiep (?:di|nha|nhe|nghe|nghen|cho|giup|gium)\b"
)
""" "Nhắc lại như hồi trước", "mở lại nhắc nhở", "tiếp tục nhắc tôi nhé"."""
_BY_MISTAKE = re.compile(
    r"\b(?:lo|lo tay|lon|nham|bay|nghich)(?: \w+){0,3} (?:tat|ngung|dung|nghi|khoa)\b"
    r"|\b(?:tat|ngung|dung|bam|khoa)(?: \w+){0,2} (?:nham|lon|bay)\b"
)
_IS_BACK = re.compile(
    r"\b(?:khoe(?: (?:lai|re|han))?|ve (?:toi |den )?(?:nha|que|roi)|xuat vien|ra vien|het (?:benh|ban|ket)|ranh"
    r"|xong (?:viec|dam|mua|tang))"
    r"(?: (?:roi|lai|re|han))*\b"
)
""" "Tui khỏe rồi, nhắc lại đi"."""
_ONCE_MORE = re.compile(r"\bnhac(?: (?:toi|tui|em|con|minh|bac|chu|co))* (?:lai|tiep|tro lai)\b")
""" "Lỡ tắt rồi, nhắc lại giùm"."""
_OVER = re.compile(r"\broi\b")
_NOT = re.compile(
    r"\b(?:dung|khoi|khong|ko|chua|sao|thay|ai|khoan|hong|mac gi)(?: \w+){0,2}? (?:nhac|bat|mo|tiep)\b"
    r"|\b(?:khong|ko|hong|chua)\W*$"
)
OTHER_DAYS = re.compile(r"\b(?:may|cac|nhung|con) (?:bua|ngay|hom) (?:khac|kia|con lai)\b")
""" "Mấy bữa khác khỏi nhắc rác": on some days it is wished."""
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|chua nhut|cn|cuoi tuan)"
_ON = rf"(?:vao |ngay |sang |chieu |toi |buoi )*{_WEEKDAY}\b(?! (?:nay|toi|sau|tuan sau|tuan toi|\d))"
_ON_SOME_DAYS = re.compile(
    rf"\b(?:chi )?nhac(?: \w+){{0,3}}? {_ON}(?: \w+){{0,3}}? thoi\b"
    rf"|\b(?:chi|moi|cu|moi tuan) (?:nhac |den |toi )?{_ON}.*"
    rf"\bnhac\b|\bchi nhac(?: \w+){{0,3}}? {_ON}|\b{_ON} (?:hang|moi|nao cung) ?(?:tuan)?\b.*\bnhac\b"
    rf"|\bnhac\b.*\b{_ON} (?:hang|moi) tuan\b|\bnhac\b.*\b(?:moi|hang) (?:tuan )?(?:vao )?{_ON}"
)
""" "Nhắc vào chủ nhật thôi", "mỗi thứ bảy nhắc tôi"."""
_NOT_ON_SOME = re.compile(
    rf"\b(?:dung|khoi)(?: co)? nhac(?: (?:toi|tui|em|con|minh|vao|ngay))* {_ON}"
    rf"|\b{_ON} (?:thi )?(?:(?:dung|khoi) nhac|nghi|ban)\b"
)
""" "Cuối tuần khỏi nhắc"."""
_UNTIL = re.compile(rf"\b(?:dung|khoi|ngung|nghi)\b.*\b(?:den|toi|het|qua) (?:ngay )?{_WEEKDAY}\b")
_DAY = re.compile(rf"\b{_WEEKDAY}\b")
_WORKING_DAYS = re.compile(r"\b(?:ngay thuong|trong tuan|ngay lam|ngay lam viec)\b")
_REMINDING = re.compile(r"\bnhac\b")
_NEAR = re.compile(
    r"\b(?:gan|sap|xap|cham|sat)(?: (?:toi|den|het))?(?: (?:ngay|thoi))?(?: (?:han|toi han|den han|het han|ngay))\b"
)
_THEN = re.compile(
    r"\b(?:thi |hay |hang |moi |nho |co |se )nhac\b|\bnhac\b.*\b(?:khi|luc|chung)\b|^(?:\w+ ){0,3}nhac\b"
)


def wishes_again(text: str) -> bool:
    """Whether reminders that were stopped are wished again: "nhắc lại cho tôi như hồi trước, bữa hổm lỡ tắt"."""
    clauses = [fold(each) for each in _CLAUSES.split(text)]
    mistaken = any(_BY_MISTAKE.search(each) or (_IS_BACK.search(each) and _OVER.search(each)) for each in clauses)
    return any(
        (_AGAIN.search(each) or (mistaken and _ONCE_MORE.search(each))) and not _NOT.search(each) for each in clauses
    )


def wishes_some_weekdays(text: str) -> bool:
    """Whether some days of every week are wished, or those without: "nhắc chủ nhật thôi", "cuối tuần khỏi nhắc"."""
    folded = fold(text)
    if not _REMINDING.search(folded) or _UNTIL.search(folded):
        return False
    if OTHER_DAYS.search(folded) and _DAY.search(folded):
        return True
    alone = _ON_SOME_DAYS.search(folded) or (_DAY.search(folded) and _WORKING_DAYS.search(folded))
    return bool(alone or _NOT_ON_SOME.search(folded))


def weekday_wished(text: str) -> str:
    """The day of the week on which alone a reminder is wished: "chu nhat"; "" where none is."""
    found = None if _NOT_ON_SOME.search(fold(text)) else _DAY.search(fold(text))
    return found[0] if found else ""


def only_near_the_day(text: str) -> bool:
    """Whether a reminder is wished near the deadline, without how long before: "gần tới hạn thì nhắc tôi"."""
    folded = fold(text)
    return bool(_NEAR.search(folded) and _THEN.search(folded)) and not _NOT.search(folded)
