"""What people say of the head and the foot of their papers: "địa danh là Mỏ Cày", "sửa tên đơn vị trên văn bản"."""

import re

from domain.papers.letterhead import NEW_WAY, OLD_WAY, SLANTED, UPRIGHT, Part
from domain.roster.new_names import is_name
from domain.understanding.text.words import composed, fold

_CALLED = {
    Part.UPPER: r"(?:(?:ten )?(?:don vi |dang bo |dang uy |co quan )?cap tren)",
    Part.POST: r"(?:chuc vu(?: (?:cua )?nguoi ky)?)",
    Part.SIGNER: r"(?:(?:ten )?nguoi ky(?: ten)?)",
    Part.PLACE: r"(?:dia danh|noi ghi ngay)",
    Part.SYMBOL: r"(?:ky hieu)",
    Part.AUTHORITY: r"(?:tham quyen ky|dong tham quyen|quyen han ky)",
    Part.RECIPIENTS: r"(?:noi nhan)",
    Part.NUMBERS: r"(?:so (?:van ban |bao cao )?(?:gan nhat|cuoi cung|da dung|moi nhat))",
    Part.NAME: r"(?:ten(?: (?:don vi|chi bo|dang bo|dang uy|co quan|to chuc|in|ghi))*)",
}
"""The longer names first: "tên người ký" is no name of the unit."""
_PAPER = (
    r"(?: ?(?:o|in|tren|trong|cua|ghi) (?:cac )?(?:van ban|giay to|to giay|mau|tieu de|bao cao|phieu)"
    r"(?: cua (?:chi bo|dang uy))?)"
)
_ANY = "|".join(_CALLED.values())
_IS = r" ?(?:la|thanh|:|=|ghi la|sua la|sua thanh|doi thanh) ?"
_VALUE = re.compile(rf"\b(?P<part>{_ANY}){_PAPER}?{_IS}(?P<value>[^,\n]+?)(?=, ?(?:con )?(?:{_ANY})\b|[.!]?$)")
_CHANGES = re.compile(rf"\b(?:sua|doi|chinh|thay|ghi lai|cap nhat)\b.*?(?P<part>{_ANY}|tieu de|phan dau){_PAPER}")
_SPELLS = re.compile(r"\b(?:viết|ghi|dùng|chữ)\b.*?\b(?P<way>ủy|uỷ)\b", re.IGNORECASE)
_SLANTS = re.compile(r"\bcan cu (?:phap ly )?(?:(?:in|viet|ghi|de|chu|kieu) )+(?P<way>nghieng|dung|thang)\b")
_ON_PAPER = re.compile(r"\b(?:van ban|giay to|bao cao|phieu|mau)\b")
_MOST = 120


_NAMES_A_UNIT = re.compile(
    r"(?:chi bo|dang bo|dang uy|ban chap hanh|ban thuong vu|huyen uy|tinh uy|thanh uy|chi uy)\b"
    r"(?!.*\b(?:toi|tui|em)\b).*"
)
_SHORT = {Part.PLACE: 6, Part.SYMBOL: 2, Part.POST: 6, Part.AUTHORITY: 8, Part.NUMBERS: 6}
"""So many words at most."""
_ASKS = re.compile(r"\?|\b(?:dung|khong|chua|gi|nao|sao|toi|tui|em|minh|dang ky|bao cao|xem|nhac|cho)\b")


def fits(part: Part, words: str) -> bool:
    """Tell whether words look like a part that was asked for, and not like something else somebody says there."""
    folded = fold(words).strip(" .")
    if part in (Part.NAME, Part.UPPER):
        return _NAMES_A_UNIT.fullmatch(folded) is not None
    if part is Part.SIGNER:
        return is_name(words)
    if part is Part.SPELLING:
        return words in (OLD_WAY, NEW_WAY)
    if part is Part.BASES:
        return words in (SLANTED, UPRIGHT)
    if part is Part.RECIPIENTS:
        return ";" in words or re.search(r"\b(?:luu|dang uy|chi bo|ban|chi uy)\b", folded) is not None
    digits = part is not Part.NUMBERS or any(sign.isdecimal() for sign in words)
    return digits and len(folded.split()) <= _SHORT[part] and not _ASKS.search(folded)


def _part(words: str) -> Part | None:
    return next((part for part, pattern in _CALLED.items() if re.fullmatch(pattern, words)), None)


def parts_in(text: str) -> dict[str, str]:
    """Return what a sentence says each part is, by its column; empty where it says nothing."""
    said = " ".join(composed(text).split())
    folded = fold(said)
    found: dict[str, str] = {}
    if len(folded) == len(said):
        for match in _VALUE.finditer(folded):
            if part := _part(match["part"]):
                found[part.value] = said[slice(*match.span("value"))].strip(" \"“”'")[:_MOST]
    if spelled := _SPELLS.search(said):
        found[Part.SPELLING.value] = OLD_WAY if spelled["way"].lower() == OLD_WAY else NEW_WAY
    if slanted := _SLANTS.search(folded):
        found[Part.BASES.value] = SLANTED if slanted["way"] == "nghieng" else UPRIGHT
    return {part: words for part, words in found.items() if words}


_TOLD_ON = re.compile(r"\W*(?:gui |ra )?(?:thong bao|nhan|bao)\b[^:]*:")
""" "Thông báo các bí thư: mẫu báo cáo quý đổi rồi" is told to others."""
_TEMPLATE = re.compile(
    r"\b(?:doi|sua|thay|gui|nop|dung|lay|tai len|co|day la)\b.*"
    r"\bmau(?: \w+)? (?:van ban|bao cao|phieu|word|danh sach)\b"
    r"|\bmau(?: \w+)? (?:van ban|bao cao|phieu|word|danh sach)\b.*"
    r"\b(?:xau|khac|rieng|doi|sua|thay|moi|cua (?:xa|don vi|co quan))\b"
)


def template_spoken_of(folded: str) -> bool:
    """Tell whether somebody wants the papers to look otherwise: "làm sao đổi mẫu văn bản"."""
    return _TEMPLATE.search(folded) is not None and not _TOLD_ON.match(folded)


def change_wanted(text: str) -> str | None:
    """Return which part of their papers somebody wants otherwise, "" where none is named; None where none is meant."""
    said = " ".join(composed(text).split())
    folded = fold(said)
    if _SLANTS.search(folded):
        return Part.BASES.value
    if _SPELLS.search(said) and _ON_PAPER.search(folded):
        return Part.SPELLING.value
    match = _CHANGES.search(folded)
    if match is None:
        return None
    part = _part(match["part"])
    return part.value if part else ""
