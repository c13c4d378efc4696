"""Read whether an exemplar is looked for, learned from or copied, or asked how far one is: in any words."""

import re
from enum import StrEnum

from domain.campaigns import exemplars
from domain.understanding.exemplars.finding import words_of
from domain.understanding.exemplars.work import tells_of_work
from domain.understanding.text.words import fold


class Wish(StrEnum):
    FIND = "find"
    FOLLOW = "follow"
    GAP = "gap"  # how far one is oneself
    TABLE = "table"  # who stands where
    COPIED = "copied"


_WHO = (
    r"(?:(?:cho|toi|tui|em|minh|chau|chung toi|chi bo|dang bo|don vi|nay|cua|ap|khom|\d+|xin|muon|se|dang ky|dk|cung"
    r"|can|thi|de|quyet tam|bat dau|da|vua|a|oi|,) ?)*"
)
_EXAMPLE = r"(?:dien hinh|mo hinh|guong (?:dien hinh|sang|cua|dong chi)|cach lam cua)"
_FOLLOWS = re.compile(
    rf"^{_WHO}(?:hoc tap|hoc hoi|hoc theo|lam theo|theo hoc|noi theo|noi guong|phan dau bat kip|bat kip)"
    rf"(?: (?:va lam theo|theo|cach lam|kinh nghiem|cua|cac|mot))* {_EXAMPLE}\b"
)
_COPIED = re.compile(
    rf"^{_WHO}(?:nhan rong|lam theo|ap dung|lam giong)(?: (?:duoc|roi|cach lam|cua|theo))* {_EXAMPLE}\b"
)
_IS_DONE = re.compile(r"\b(?:da|vua) (?:nhan rong|lam theo|ap dung|lam giong)\b")
_MISSING = re.compile(
    r"\b(?:con )?(?:thieu|cach|kem)\b(?: \w+){0,3}? (?:bao nhieu|may)\b.*\b(?:bat kip|dien hinh|mo hinh)\b"
)
_GAP = re.compile(
    r"\b(?:bat kip|duoi kip|theo kip|vuot(?: qua)?)\b(?: \w+){0,6}? (?:dien hinh|mo hinh)\b.*\b(?:chua|roi sao)\b"
    r"|\b(?:toi|tui|em|minh|chi bo minh|chi bo toi) (?:dang |da )?(?:hoc tap|hoc theo|theo|hoc) (?:ai|dien hinh nao)\b"
)
_TABLE = re.compile(
    r"\b(?:nhung ai|ai|(?:don vi|chi bo|noi|ap|nguoi)(?: \w+)? nao|may|bao nhieu)\b.*\b(?:bat kip|vuot(?: qua)?|hoc tap"
    r"|lam theo|nhan rong|theo)\b.*\b(?:dien hinh|mo hinh)\b"
    r"|\b(?:tinh hinh|ket qua|tien do) (?:hoc tap|lam theo|bat kip|nhan rong)(?: \w+)? (?:dien hinh|mo hinh)\b"
    r"|\b(?:hoc tap|nhan rong) (?:cac )?(?:dien hinh|mo hinh) (?:toi|den|ra|the)? ?(?:dau|sao|nao)\b"
)
_FINDS = re.compile(
    r"^(?:(?:cho|toi|tui|em|minh|chau|xin|muon|nho|hay|can|giup|gium|dum|thu|a|oi|,) ?)*"
    r"(?:(?:tim|kiem|xem|coi|hoi|biet)(?: (?:giup|gium|dum|cho|mot|cac|nhung|thu|toi|tui|em|coi|xem))* "
    rf"{_EXAMPLE}\b"
    rf"|co (?:ai|noi|don vi|chi bo|nguoi)? ?(?:nao )?(?:la )?{_EXAMPLE}(?: (?:hay|tot|diem|tien tien))? nao\b"
    r"|(?:co )?(?:mo hinh|dien hinh|guong) (?:nao |gi )?(?:hay|tot|nao)\b)"
)
_GIVING_WAY = (Wish.FOLLOW, Wish.FIND, Wish.TABLE)
_OF_UNCLE_HO = re.compile(r"\b(?:ho chi minh|bac ho|lam theo bac|loi bac|tam guong|chi thi|nghi quyet|quan triet)\b")


def wish_in(text: str) -> Wish | None:
    """Return what is wished of exemplars; None where the sentence is about something else.

    "Học tập và làm theo tấm gương đạo đức Hồ Chí Minh" follows no exemplar of the register.
    """
    said = " ".join(fold(text).split())
    if _OF_UNCLE_HO.search(said):
        return None
    found = _wish_in(text, said)
    return None if found in _GIVING_WAY and tells_of_work(text) else found


def _wish_in(text: str, said: str) -> Wish | None:
    if _MISSING.search(said):
        return Wish.GAP
    if _TABLE.search(said):
        return Wish.TABLE
    if _GAP.search(said):
        return Wish.GAP
    if _COPIED.search(said) and _IS_DONE.search(said):
        return Wish.COPIED
    if _FOLLOWS.search(said):
        return Wish.FOLLOW
    finds = _FINDS.search(said) and not exemplars.lists(text) and words_of(text)
    return Wish.FIND if finds else None


_DOES = re.compile(rf"^.*?\b{_EXAMPLE}\b")


def what_of(text: str) -> list[str]:
    """Return the words behind "điển hình", "mô hình": those the exemplar is called by."""
    folded = " ".join(fold(text).split())
    return words_of(_DOES.sub("dien hinh", folded, count=1))
