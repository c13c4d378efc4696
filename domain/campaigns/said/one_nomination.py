"""Read what is to become of one nomination: "rút cô Tám ra", "duyệt cô Tám", "trả hồ sơ chị Tám về, chưa rõ …"."""

import re
from enum import StrEnum

from domain.understanding.text.words import composed, fold

TITLES = ("anh", "chi", "co", "chu", "bac", "ong", "ba", "di", "cau", "thim", "em", "dong chi", "d/c", "dc", "ten")


class Wish(StrEnum):
    """What a sentence wishes about a nomination."""

    WITHDRAW = "withdraw"
    DECIDE = "decide"
    SEE = "see"


_OTHER = re.compile(
    r"\b(?:dang ky|viec|bc|ct|dot|phong trao|chien dich|quan triet|phat dong|hoi nghi"
    r"|cam ket|bao cao|tien do|chi tieu|chuyen sinh hoat|ke hoach|nhac|gia han"
    r"|khoi (?:chi bo|to|nhom))\b"
)
""" "Duyệt đăng ký của cô Tám" speaks of her pledge."""
_RETURNS = re.compile(
    r"\b(?:tra|gui tra|chuyen tra|hoan tra|day)(?: \S+){0,6}? (?:lai|ve|nguoc|xuong)\b|^(?:cho |xin )?tra\b"
    r"|\b(?:goi|gui|chuyen|hoan) tra\b"
    r"|\b(?:khong|chua|hong|ko|chang) (?:cong nhan|duyet|dong y|nhan)\b|\b(?:tu choi|bac|bi bac)\b(?! \w+ (?:cong|la))"
)
_UNITS = re.compile(
    r"\b(?:chi|dang|can|noi|toan|cong|tien|tu|ho|thu tuc|bao) bo\b|\bbo (?:phan|doi|may|luat|mon|sung)\b"
    r"|\bxoa (?:nha|doi|duoc)\b"
)
""" "Chi bộ ấp 1 quán triệt …" leaves nobody out."""
_WITHDRAWS = re.compile(
    r"\b(?:rut|go|xin lai|lay lai|thu lai|xoa|(?<!chi )(?<!dang )(?<!can )bo)"
    r"(?: (?:lai|ten|bot|ra|giup|gium|dum|ho so|de cu|de nghi|vu))* "
    r"|\b(?:xin|rut|lay|go|thu) (?:lai|ra|ve|xuong)\b|\b(?:thoi|khoi|dung|ngung) (?:de cu|de nghi|gioi thieu|bau)\b"
)
_LEAVES_OUT = re.compile(
    r"\b(?:rut|go|xoa|bo|lay|loai|thu|huy|gach|thoi|khoi|khoan|dung|ngung|nham|lon|xin lai|dien hinh|guong|lam diem"
    r"|de cu|de nghi|de xuat|gioi thieu|ho so|danh sach|ds|bieu duong|khen|len|trinh|ten|ngai)\b"
)
_DECIDES = re.compile(r"\b(?:duyet|cong nhan|chap thuan|chuan y|dong y)\b")
_ASKS = re.compile(
    r"\b(?:toi dau|den dau|sao roi|ra sao|the nao|chua vay|ket qua|xong chua|roi sao|gi chua)\b|\?|\bchua\W*$"
)
_NOMINATION = re.compile(r"\b(?:vu|ho so|de nghi|de cu|dien hinh|guong|xet|cong nhan|duyet|gioi thieu)\b")
_WHY = re.compile(
    r"[,;:.]\s*(?:(?:vi|tai|do|boi|ly do(?: la)?)\b\W*)?(?P<why>\S.*)$"
    r"|\b(?:vi|ly do(?: la)?|boi vi|tai vi)\b\W*(?P<because>\S.*)$"
)
SHORTEST = 3


def wish_in(text: str) -> Wish | None:
    """Return what a sentence wishes of the nomination of whom it names; None where it speaks of something else."""
    folded = fold(text)
    if _OTHER.search(folded):
        return None
    if _ASKS.search(folded) and not returns(text):
        return Wish.SEE if _NOMINATION.search(folded) else None
    if returns(text) and (_NOMINATION.search(folded) or not _WITHDRAWS.search(_UNITS.sub(" ", folded))):
        return Wish.DECIDE
    if _WITHDRAWS.search(_UNITS.sub(" ", folded)):
        return Wish.WITHDRAW
    return Wish.DECIDE if _DECIDES.search(folded) else None


def speaks_of_leaving_out(text: str) -> bool:
    """Whether some word is of exemplars or of leaving one out; else no nomination is offered to be withdrawn."""
    return _LEAVES_OUT.search(_UNITS.sub(" ", fold(text))) is not None


def speaks_of_nominations(text: str) -> bool:
    return _NOMINATION.search(fold(text)) is not None


def returns(text: str) -> bool:
    """Whether a nomination is given back, and not recognised."""
    return _RETURNS.search(fold(text)) is not None


def reason_in(text: str) -> str:
    """Return why it is given back, as typed: what stands behind a comma or "vì"; "" where nothing is said."""
    text = composed(" ".join(text.split()))
    folded = fold(text)
    found = _WHY.search(folded) if len(folded) == len(text) else None
    if found is None:
        return ""
    why = text[slice(*found.span("why" if found["why"] else "because"))].strip(" .!")
    return why if len(why) >= SHORTEST and not returns(why) else ""
