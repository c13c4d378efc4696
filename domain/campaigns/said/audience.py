"""Whom a sentence says a campaign is for: kinds of people and of organisations, by the words people use."""

import re
from itertools import pairwise

from domain.people.kinds import PersonKind, UnitKind
from domain.understanding.text.words import fold

PEOPLE = {
    PersonKind.PROBATIONARY: "dang vien du bi|du bi",
    PersonKind.MEMBER: r"dang vien(?! (?:du bi|mien|sinh hoat tam))",
    PersonKind.EXEMPT: "mien sinh hoat",
    PersonKind.TEMPORARY: "sinh hoat tam thoi|tam thoi",
    PersonKind.YOUTH: "doan vien|thanh nien",
    PersonKind.ASSOCIATION: "hoi vien",
    PersonKind.NON_PARTY: "quan chung|nguoi dan|nhan dan",
    PersonKind.WORKER: "nguoi lao dong|cong nhan",
    PersonKind.HOUSEHOLD: "ho dan|ho gia dinh",
}
UNITS = {
    UnitKind.SCHOOL: r"truong(?: hoc| tieu hoc| trung hoc| mam non)?\b",
    UnitKind.ENTERPRISE: "doanh nghiep|cong ty|hop tac xa",
    UnitKind.SECTOR: r"(?:so|ban) nganh|co quan",
    UnitKind.ARMED_FORCES: "luc luong vu trang|cong an|quan su|bo doi",
    UnitKind.FRONT: "mat tran|doan the",
    UnitKind.PEOPLES_GROUP: "to nhan dan|to tu quan",
    UnitKind.PARTY: r"to chuc dang|chi bo(?! \w*\d)",
}
_TAKES_PART = re.compile(
    r"[,;.]|\b(?=(?:danh cho|chi danh|doi tuong|chi cho|gom|cho (?:dang vien|doan vien|hoi vien)) )"
)
_CUE = re.compile(r"\b(?:danh cho|doi tuong|tham gia|chi cho|thanh phan|^cho|deu lam|cung lam|huong ung)\b")
_EVERYBODY = re.compile(r"\b(?:moi nguoi|tat ca|toan the|ai cung|het moi|khong gioi han)\b")


def read_audience(text: str) -> tuple[list[str], list[str]] | None:
    """Return the kinds of people and of organisations; two empty lists for everybody, None where none is said."""
    folded = fold(text)
    people = [kind.value for kind, words in PEOPLE.items() if re.search(rf"\b(?:{words})", folded)]
    units = [kind.value for kind, words in UNITS.items() if re.search(rf"\b(?:{words})", folded)]
    if people or units:
        return people, units
    return ([], []) if _EVERYBODY.search(folded) else None


def read_participants(text: str) -> tuple[list[str], list[str]]:
    """Return the kinds a sentence says take part in a new campaign: "…, đảng viên lẫn đoàn viên đều tham gia"."""
    folded = fold(text)
    cuts = [0, *(found.start() for found in _TAKES_PART.finditer(folded)), len(folded)]
    parts = [folded[start:end] for start, end in pairwise(cuts)]
    return read_audience(" ".join(part for part in parts if _CUE.search(part.strip(" ,;.")))) or ([], [])
