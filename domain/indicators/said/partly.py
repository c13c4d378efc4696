"""Part what a unit takes on from what it leaves for later: "nhà thì nhận, còn đảng viên để chi bộ họp rồi trả lời"."""

import re

from domain.understanding.text.words import composed, fold

_CUT = re.compile(
    r"[;\n]|,(?!\d)|\.(?!\d)|(?<!\w)(?=(?:còn|con|riêng|rieng|nhưng|nhung) (?!lại\b|lai\b|đường\b|duong\b))",
    re.IGNORECASE,
)
_HELD_BACK = re.compile(
    r"\bde (?:sau|do|lai)\b|\bde(?: \w+){0,3} (?:hop|ban|hoi|tinh|coi|xem|suy nghi|bao cao|xin y kien)\b"
    r"|\b(?:khoan|tu tu)\b|\bcho (?:\w+ ){0,2}(?:hop|ban|hoi|coi|tinh)\b"
    r"|\b(?:hoi|ban|hop|coi|xem|tinh) (?:lai|sau|da)\b"
    r"|\b(?:tra loi|tinh|bao|nhan|hop|ban) sau\b|\bchua (?:nhan|biet|chac|dam|tra loi|quyet|hop|dong y)\b"
    r"|\b(?:khong|ko|hong|hong co|khoi) nhan\b|\bnhan (?:khong|ko|hong) noi\b|\bxin (?:bot|giam|khong)\b"
)
_TAKES = re.compile(r"\b(?:nhan|dong y|ok|oke|chap nhan|thong nhat|lo duoc|lam duoc|lanh|duoc)\b")
_APART = re.compile(r"(?:nhung )?(?:con|rieng)\b")


def takes(text: str) -> bool:
    """Whether something is said to be taken on."""
    return _TAKES.search(fold(text)) is not None


def parted(text: str) -> tuple[str, str]:
    """Return what is taken on and what is held back; all of it is taken on where nothing else is said."""
    clauses = [each.strip() for each in _CUT.split(composed(text)) if each.strip()]
    says_yes = any(takes(each) and not _HELD_BACK.search(fold(each)) for each in clauses)
    taken, held, last = list[str](), list[str](), False
    for each in clauses:
        folded = fold(each)
        goes_on = says_yes if _APART.match(folded) else last
        last = _HELD_BACK.search(folded) is not None or (goes_on and not takes(each))
        (held if last else taken).append(each)
    return (", ".join(taken), ", ".join(held)) if held else (text, "")
