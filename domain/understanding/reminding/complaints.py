"""Complaints below a reminder that wish for nothing: that too many come, and that it was told already."""

import re

from domain.understanding.text.words import fold

_WRITE = r"(?:nhac|nhan|bao(?! (?:nhieu|gio|lau))|gui|hoi|reo|keu|doi|tin|thong bao)"
_MUCH = (
    r"(?:hoai|nhieu (?:qua|du|lam|ghe|the|vay)|qua (?:nhieu|troi|xa)|lien tuc|lien tu ti|suot ngay|suot|tu lu"
    r"|day (?:may|man hinh)"
    r"|muon (?:dien|khung|xiu)|met (?:qua|ghe|luon)|nhuc dau|dau dau|chong mat|dieu dau|phien qua|kho chiu"
    r"|met moi|om som|nhu tra no)"
)
_TOO_OFTEN = re.compile(
    rf"\b{_WRITE}\b.*\b{_MUCH}\b|\bnhieu (?:tin|nhac|thong bao)(?: \w+)? qua\b"
    rf"|\b(?:ngay|bua|sang) nao cung {_WRITE}\b|\b{_WRITE} (?:gi|chi) (?:ma )?(?:\w+ )?(?:hoai|du|nhieu|lam)\b"
)
_STOPS = re.compile(
    rf"\b(?:dung|khoi|ngung|tat|thoi|nghi|bo|huy|cat|tha|de yen)(?: (?:co|di|cho|het|giup|gium|luon|lam on"
    rf"|can))* (?:{_WRITE}|toi|tui|het)\b"
    rf"|\b(?:khong|ko|hong|k) (?:muon|can|nhan|phai|duoc)\b|\btat (?:di|giup|gium|het|luon)\b|\bthoi (?:di|nha"
    rf"|nghe)\b"
    r"|\b(?:mot|1) (?:tuan|thang) (?:\w+ ){0,4}(?:mot|1) lan\b|\bthua\b|\bbot\b|\bim (?:di|giup|gium)\b|\bdung\b"
    r"|\btha\b"
)
_DONE = re.compile(r"\b(?:trong|lam|nuoi|gop|giup|nhat|duoc|them|xong) (?:duoc |them |xong )?\d")
_ABOUT_OTHERS = re.compile(
    r"\b(?:nhung |co )?(?:ai|dong chi nao|nguoi nao|chi bo nao)\b.*\b(?:im|chua|khong|hong|ma)\b"
)
""" "Những ai nhắn hoài mà im ru" is asked."""
_MOST_WORDS = 16
_SAID = r"(?:bao cao|bao(?! (?:nhieu|gio|lau|hiem))|bc|noi|khai|gui|nop|nhan|tra loi|ghi|dem so|cho biet)"
_SAID_BEFORE = re.compile(
    rf"\b{_SAID}\b(?:[^.;!?]*?)\b(?:roi|hom (?:qua|truoc|bua|kia|no)|bua (?:truoc|hom|kia|no)|hoi (?:sang|qua))\b"
    rf"|\b(?:hom|bua) (?:truoc|qua|bua|hom|kia|no)\b[^.;!?]*\b{_SAID}\b|\bda {_SAID}\b"
)
_WHY_ASK = re.compile(
    rf"\b(?:sao|mac gi|lam gi|chi|ma|tu nhien|the ma|vay ma)\b(?: \w+){{0,5}}? (?:{_WRITE}|quen)\b(?! roi\b)"
    rf"|\b(?:con|cu|nua|lai) (?:cu |lai )?(?:nhac|hoi|doi|keu|reo)(?: \w+){{0,2}}? (?:hoai|nua|vay|chi|lam gi|hoi"
    rf"|gi)\b"
    r"|\b(?:hoi|nhac) (?:hoai|lai chi|chi nua|gi nua|lam gi)\b"
)
_TOLD_SOMEBODY = re.compile(
    rf"\b(?:{_SAID}|goi)\b(?: \w+){{0,4}}? (?:voi|cho|qua|ben|len)"
    r" (?P<whom>(?:co|chu|anh|chi|bac|ong|ba|dong chi|dc|em|bi thu|chi bo|to truong)(?: \w+)?)\b[^.;!?]*\broi\b"
)
_ALONE = re.compile(
    r"(?:(?:da|u|ua|o|thi|toi|tui|em|con|bac|chi|anh|co|chu|minh) )*(?:moi |da )?(?:bao cao|bao|bc|gui bao cao"
    r"|nop) (?:cao )?roi"
    r"(?: (?:ma|do|con|em|chau|nha|nghen|oi|tro ly|vay|dong chi|ban))+"
)
_NEW = re.compile(r"\b(?:them|vua|moi trong|moi lam|hom nay|bua nay|sang nay)\b|\b(?:gui|nop) (?:lai|giup|gium)\b")
_PLEASE = re.compile(r"\b(?:nho|chuyen|giup|gium|dum)\b|\b(?:sua|lon|nham|sai)\b|\b(?:co|da) (?:\w+ )?chua\b")
_MOST = 24


def too_often(text: str) -> bool:
    """Whether somebody complains of how often messages come, and asks for nothing."""
    folded = fold(text)
    words = len(folded.split())
    if (
        words > _MOST_WORDS
        or _ABOUT_OTHERS.search(folded)
        or _STOPS.search(folded)
        or _DONE.search(folded)
        or told_already(text)
    ):
        return False
    return _TOO_OFTEN.search(folded) is not None


def told_already(text: str) -> bool:
    """Whether somebody says it was reported before, and reports nothing now: "báo rồi sao còn hỏi"."""
    folded = fold(text)
    if len(folded.split()) > _MOST or _NEW.search(folded) or _PLEASE.search(folded):
        return False
    if _ALONE.fullmatch(folded.strip(" .,!?").replace(",", "")):
        return True
    clauses = [each.strip() for each in re.split(r"[.;!?\n]+", folded)]
    alone = any(_ALONE.fullmatch(each) for each in clauses) or bool(told_somebody(text))
    return alone or bool(_SAID_BEFORE.search(folded) and _WHY_ASK.search(folded))


def told_somebody(text: str) -> str:
    """Return whom it was told: "co binh" of "tôi báo với cô Bình rồi mà"; "" where nobody is named."""
    found = _TOLD_SOMEBODY.search(fold(text))
    return found["whom"] if found and not any(map(str.isdigit, text)) else ""
