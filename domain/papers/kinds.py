"""Which papers there are, how people ask for each, and who of an organisation gets it."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A paper; the value stands in commands."""

    MEETING = "hop"
    REGISTRATION = "dangky"  # with names, inside the cell
    REGISTRATION_UP = "dangkytren"  # for the level above: counts, and who agreed
    URGING = "dondoc"
    SIGNING = "ky"
    BLANK = "trong"
    HALF_YEAR = "baocao6"
    YEAR = "baocaonam"
    COMMITTEE = "danguy"


OF_A_CELL = tuple(each for each in Kind if each is not Kind.COMMITTEE)
NUMBERED = frozenset({Kind.HALF_YEAR, Kind.YEAR})
UNHEADED = frozenset({Kind.MEETING, Kind.URGING})
"""What stays inside and carries only the name of the organisation: nothing has to be asked before."""

_MAKES = r"(?:in|lam|lap|soan|viet|xuat|tao|gui|cho|lay|xin|can|muon|tai|danh|thao)"
_DRAFTS = r"(?:in|lam|lap|soan|viet|xuat|tao|danh|thao)"
_FILE = r"(?:file|tep|word|docx|ban in|de in|in ra|ban giay|van ban|de ky|de nop|de gui|gui cap tren|nop)"


@dataclass(frozen=True, slots=True)
class _Said:
    kind: Kind
    words: re.Pattern[str]


_SAID = (
    _Said(
        Kind.MEETING,
        re.compile(
            r"\bphieu (?:hop|tien do|sinh hoat)\b|\bphieu cho (?:ky|buoi|cuoc) (?:hop|sinh hoat)\b"
            rf"|\b{_MAKES}\b.*\b(?:tien do|phieu) (?:de |cho )?(?:hop|sinh hoat)(?: chi bo)?\b"
        ),
    ),
    _Said(Kind.BLANK, re.compile(r"\b(?:mau|ban|phieu)(?: dang ky)? (?:trong|trang)\b")),
    _Said(
        Kind.SIGNING,
        re.compile(
            r"\b(?:mau|phieu|ban|to)(?: dang ky)?(?: noi dung)?(?: thi dua)?"
            r" (?:cho|de) (?:nguoi ta|tung nguoi|moi nguoi|dang vien|ba con|anh em|mn|cac dong chi|ca chi bo)?"
            r"(?: de)? ?ky\b"
            r"|\bban dang ky (?:thi dua |ca nhan )?(?:de ky|cua tung nguoi|tung dang vien)\b"
            rf"|\b{_MAKES} (?:\w+ )?ban dang ky\b"
        ),
    ),
    _Said(
        Kind.URGING,
        re.compile(
            r"\b(?:danh sach|ds|bang|phieu) (?:de )?don doc\b"
            r"|\b(?:in|xuat|lap)\b.*\b(?:danh sach|ds)\b.*\bchua (?:dang ky|bao cao|nop)\b"
        ),
    ),
    _Said(Kind.YEAR, re.compile(rf"\b{_DRAFTS}\b.*\bbao cao (?:nam|ca nam|cuoi nam|tong ket(?: nam)?)\b")),
    _Said(
        Kind.HALF_YEAR,
        re.compile(
            rf"\b{_DRAFTS}\b.*\bbao cao (?:(?:ket qua|thi dua|phong trao|so ket) )*(?:6|sau) thang\b"
            rf"|\b{_DRAFTS}\b.*\bbao cao so ket\b"
        ),
    ),
    _Said(
        Kind.REGISTRATION,
        re.compile(
            r"\bbang tong hop dang ky\b"
            rf"|\b(?:in|xuat|lap|soan|lam)\b.*\b(?:danh sach|ds|bang)(?: cac)?(?: \w+)? dang ky\b(?! (?:hoc|thi\b))"
            rf"|\b(?:danh sach|ds|bang)(?: tong hop)? dang ky\b.*\b{_FILE}\b"
        ),
    ),
)
_NOT_A_PAPER = re.compile(
    r":.*\d|\bdang ky (?:lam|in|soan|viet) \d"
    r"|\b(?:truoc \d|nhac|hen gio|chua (?:lam|co) (?:duoc )?bao cao|ai chua)\b|\?$"
)
_UPWARD = re.compile(r"\b(?:cap tren|len tren|dang uy|len xa|cho xa|nop xa|gui xa|khong (?:co |neu )?ten)\b")


def asked(folded: str, *, committee: bool) -> Kind | None:
    """Return the paper that folded words ask for; of a committee the list of registrations is its own table."""
    if _NOT_A_PAPER.search(folded):
        return None
    found = next((each.kind for each in _SAID if each.words.search(folded)), None)
    if found is Kind.REGISTRATION:
        if committee:
            return Kind.COMMITTEE
        return Kind.REGISTRATION_UP if _UPWARD.search(folded) else found
    return found
