"""Whether somebody lost a relative and lives: "ông Chín mới mất vợ", "nhà chị đang có tang"."""

import re

from domain.understanding.text.words import fold

_KIN = (
    "(?:vo|chong|me|ma|cha|tia|ba|(?:con|chau)(?: (?:trai|gai|dau|re|noi|ngoai|ruot))?"
    "|em trai|em gai|anh ruot|chi ruot)"
)
_TITLES = "(?:ong|ba|anh|chi|chu|co|bac|di|cau|thay|thang|dong chi|dc|d/c)"
_GONE = r"\b.*\b(?:mat|qua doi|tu tran|chet|tang|trut hoi|quan|vieng)\b"
_OF_A_RELATIVE = re.compile(
    r"\bmat (?:vo|chong|con|me|ma|cha|tia|ba|chau)\b"
    rf"|\b{_KIN} (?:cua )?{_TITLES} (?!minh|toi|tui|em)\w+{_GONE}"
    rf"|\b{_TITLES} (?:\w+ ){{1,4}}?co (?:(?:dua|thang|nguoi|be) )?{_KIN}{_GONE}"
)
""" "Ông Chín mới mất vợ", "má anh Bảy mất", "chị Sáu có đứa cháu mới mất": it is not he who died."""


_LIVES_IN_MOURNING = re.compile(
    rf"\bnha (?:{_TITLES}(?: \w+)? )?(?:dang |moi |lai )*co (?:tang|dam(?! (?:cuoi|hoi|gio|tiec|cay))|dai tang)\b"
    rf"|\bnha (?:{_TITLES}(?: \w+)? |no )?(?:dang |moi |lai )*co (?:chuyen|viec) buon\b"
    r"|\b(?:dang|con|phai) (?:chiu|de|mang|lo)(?: \w+)? (?:tang|dam tang|dam ma|hau su)\b|\blo (?:dam tang|dam ma"
    r"|hau su|dam cho)\b"
    rf"|\b{_TITLES} \w+ (?:dang |moi )*co (?:tang|dam tang|dam ma)\b"
)
""" "Nhà chị đang có tang": she lives, and mourns."""
_THEMSELVES = re.compile(
    rf"\b{_TITLES} \w+ (?:da |moi |vua |khong may )*(?:qua doi|tu tran|mat (?:hom|hoi|roi|sang|luc))\b"
)


def lost_a_relative(text: str) -> bool:
    """Whether it is a relative who died, or the one who is named mourns."""
    folded = fold(text)
    mourns = _LIVES_IN_MOURNING.search(folded) and not _THEMSELVES.search(folded)
    return bool(_OF_A_RELATIVE.search(folded) or mourns)
