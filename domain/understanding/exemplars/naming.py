"""Read what somebody says of being named as an exemplar themselves, or of their name on a tip they gave."""

import re
from enum import StrEnum

from domain.understanding.exemplars.plain import clauses_of, plain


class OwnWord(StrEnum):
    OBJECTS = "objects"
    INSIDE = "inside"
    OUTSIDE = "outside"


_I = r"(?:toi|tui|em|minh|con|chau|chu|bac|co|thim|qua)"
_SELF = re.compile(r"\b(?:toi|tui|em|minh|con|chau|qua)\b")
_TOLD_OF = re.compile(r"(?i)\b(?:cô|anh|chị|ông|bà|bác|chú|đồng chí|đ/c|dì|thím)\s+(?-i:[A-ZĐÀ-Ỹ])\w")
""" "Cô Thúy không muốn được nêu gương" is no word of one's own."""
_EXAMPLE = re.compile(
    r"\b(?:dien hinh|(?:lam|neu|tam|len) guong|neu ten|bieu duong|tuyen duong)\b"
    rf"|\b(?:dua|neu|ghi|dang|de|noi|keu) (?:cai )?ten(?: cua)? {_I}\b"
    rf"|\b(?:dua|bau|chon|de cu|keu|gioi thieu) {_I} (?:len|lam|la|ra|vo)\b"
)
_WILL_NOT = re.compile(r"\bkhong (?:\w+ )?(?:chiu|dong y|muon|dam|nhan|ham|ung|thich|chap nhan|xung|dang)\b")
_SHALL_NOT = re.compile(r"\b(?:dung|khoi|mac co|xau ho|ngai|ai bieu|ai cho|xin mien|xin kieu|xin tu choi|thoi cho)\b")
_KEPT_IN = re.compile(
    r"\b(?:trong|noi bo|o) (?:(?:noi bo )?chi bo|noi bo|ap|anh em)(?: (?:minh|nha|ta|toi|tui|ap \d+))?"
    r" (?:(?:thi|la|biet|neu|noi|coi|voi|nhau|cung|thoi) )*(?:duoc|dc|ok|oke|chiu|dong y|khong sao|thoi)\b"
    r"|\bchi (?:\w+ ){0,3}?trong (?:noi bo )?chi bo\b|\bnoi bo (?:thoi|voi nhau)\b"
)
_NOT_OUT = re.compile(
    r"\b(?:dung|khong|khoi|cam|chua|xin dung)(?: \w+){0,2}? (?:dua|neu|noi|dem|de|cho|lo|dang|phat|don|ra|len"
    r"|gui|khoe|ke)"
    r"(?: \w+){0,4}? (?:ngoai|xa|len tren|bao|loa|mang|facebook|huyen|tinh|cho khac|noi khac|chi bo khac)\b"
    r"|\b(?:dua|len|ra|dang)(?: \w+){0,2}? (?:ngoai|xa|bao|loa|mang) (?:thi )?(?:khoi|thoi|dung|khong)\b"
)
_OUT = re.compile(
    r"\b(?:ca xa|toan xa|ngoai xa|ra ngoai|ngoai chi bo|len xa|ben ngoai|toan tinh|ca huyen|ai hoi"
    r"|ai muon biet|khap noi"
    r"|moi nguoi|cong khai|noi khac|chi bo khac|len bao|len loa|xa neu)\b"
)
_GRANTS = re.compile(
    r"\b(?:cu|dong y|duoc|dc|khong sao|khong ngai|thoai mai|ok|oke|san sang|bang long|cho phep|ung|chiu)\b"
)
_NAMED = re.compile(
    rf"\b(?:neu|dua|ghi|dang|noi|xung|ke) (?:ro )?(?:ten|danh)\b|\bten(?: cua)? {_I}\b|\bcong khai\b"
    rf"|\bcho (?:\w+ ){{1,3}}?(?:coi|xem|biet)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:khen thuong|giay khen|khen|bao cao|dang ky|nop|tien do|nhac|hop|dong phi|dang phi|so dien thoai|sdt"
    r"|(?<!dien )(?<!mo )hinh|anh chup|sinh nhat|nhom|chi tieu|bao nhieu|phong trao|cay so)\b"
)
_QUESTION = re.compile(r"\b(?:ai|sao|gi|nao|bao gio|chua|phai khong|duoc khong|dc khong|co duoc)$|\?\s*$")
_PLAINLY = re.compile(
    r"\btrong (?:noi bo )?chi bo(?: (?:minh|nha|ta|toi))? (?:thi|thoi)(?: (?:duoc|dc|ok|nghen|nha|nhe|toi chiu"
    r"|tui chiu))+\b"
    r"|\bneu (?:\w+ )?trong (?:noi bo )?chi bo(?: minh)? thoi\b"
)
_ASKS = re.compile(r"\b(?:co|bi) (?:\w+ ){1,6}khong$|\b(?:sao|chua|ha)$")
_LEAVES_CELL = re.compile(r"\b(?:ra ngoai|ngoai xa|ngoai chi bo|len xa|len loa|len bao|len mang)\b")
LONGEST = 40  # words
_TAKES_OUT = re.compile(rf"\b(?:go|rut|xoa|(?<!chi )(?<!dang )bo)(?: \w+){{0,3}}? {_I}\b")
""" "Gỡ giùm tui đi" withdraws it, and asks nothing about names."""
_NAMELESS = re.compile(
    r"\b(?:dung|khoi|khong|mien)(?: \w+){0,3}? (?:noi|ghi|neu|de|lo|khai|tiet lo|nhac|keu|ke|cho ai biet)(?: \w+){0,4}?"
    rf" (?:(?:la |do )?{_I} (?:gioi thieu|noi|bao|gui|mach|de cu|de nghi|thua|khai)|ten(?: cua)? {_I}|ai (?:noi"
    rf"|gioi thieu|bao|mach))\b"
    r"|\b(?:dung|khoi|khong)(?: \w+){0,2}? (?:ghi|neu|de|lo|kem) (?:cai )?ten(?: (?:nha|nghe|nhe|nghen|vo|ra))*$"
    r"|\b(?:giu kin|giau|giu bi mat|an)(?: \w+){0,2}? (?:ten|danh tinh|chuyen nay|nguoi gioi thieu)\b|\ban danh\b"
)


def own_word(text: str) -> OwnWord | None:
    """Return what is said of oneself as an exemplar; None where it is about something else, or asks.

    "Thôi trong chi bộ thì được, đừng đưa ra ngoài xã" is of the cell alone: neither a refusal nor a full consent.
    """
    said = plain(text)
    refused = [each for each in clauses_of(text) if _refuses(each) and not _QUESTION.search(each)]
    if _TAKES_OUT.search(said) or text.rstrip().endswith("?") or (_QUESTION.search(said) and not refused):
        return None
    if within := keeps_inside(text):
        return within
    if len(said.split()) > LONGEST or (_TOLD_OF.search(text) and not _SELF.search(said)) or _OTHERWISE.search(said):
        return None
    if refused and _EXAMPLE.search(said):
        return OwnWord.OBJECTS
    granted = _OUT.search(said) and _GRANTS.search(said) and _NAMED.search(said)
    return OwnWord.OUTSIDE if granted and not refused else None


def _refuses(clause: str) -> bool:
    """Whether a clause is a refusal: of being willing, or of being made an example in this very clause."""
    shall_not = _SHALL_NOT.search(clause) is not None and _EXAMPLE.search(clause) is not None
    return shall_not or _WILL_NOT.search(clause) is not None


def keeps_inside(text: str) -> OwnWord | None:
    """Whether it is to stay in the cell: said of the cell, or of what shall not leave it."""
    said = plain(text)
    if _OTHERWISE.search(said) or _ASKS.search(said) or text.rstrip().endswith("?"):
        return None
    parts = clauses_of(text)
    kept, out = (any(each.search(part) for part in parts) for each in (_KEPT_IN, _NOT_OUT))
    named = _NAMED.search(said) or _EXAMPLE.search(said)
    plainly = _PLAINLY.search(said) or (out and (kept or _LEAVES_CELL.search(said)))
    short = len(said.split()) <= LONGEST
    return OwnWord.INSIDE if short and (plainly or ((kept or out) and named)) else None


def hides_teller(text: str) -> bool:
    """Whether whoever gives a tip wants not to be named by it: "mà đừng nói là tôi giới thiệu nha"."""
    return _NAMELESS.search(plain(text)) is not None


def without_wish(text: str) -> str:
    """Return a tip without the words that ask to hide from whom it comes, which would tell it."""
    return ",".join(each for each in text.split(",") if not hides_teller(each)).strip() or text
