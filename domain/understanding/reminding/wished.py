"""A wish to be reminded at a time: "15/4 nhắc", "nhắc tôi lúc 9 giờ sáng", "mai nhắc tôi việc trồng dừa"."""

import re
from datetime import date

from domain.understanding.moments.wished_day import named_day
from domain.understanding.moments.wished_hour import read_wait
from domain.understanding.text.words import composed, fold

STOPPING = frozenset({"dung", "khoi", "thoi", "khong", "ko", "ngung", "nghi"})
SHORT = 6  # words
_TILL = re.compile("(?i)tới")
""" "Nghỉ nhắc tới 5/4" names nobody."""
_AT = re.compile(
    r"(?:(?:sang|trua|chieu|toi)(?: nay| mai)? )?nhac (?:lai )?(?:toi|tui|minh)(?: lai)?(?: (?:luc|vao|hoi|vao luc))?"
    r" \d{1,2} ?(?:gio|h)(?: ?[0-5]\d)?(?: (?:sang|trua|chieu|toi))?(?: nay| mai)?(?: (?:nha|nhe|a|di))*"
)
""" "Nhắc tôi lúc 9 giờ sáng": once, at the next such hour."""
_REMIND_ME = re.compile(
    r"(?:[^,.;!?]* )?nhac (?:lai |nho |giup |gium |dum |cho )*(?:toi|tui|minh|em|con|bac|chu|co)\b[^,.;!?]*[.!]*"
)
""" "20/3 nhắc tui vụ trồng dừa", "nhắc tôi việc giúp hộ nghèo vào thứ hai tuần sau"; one clause, no question."""
_NO_WISH = re.compile(
    r"\b(?:sao|mac gi|tai sao|chi vay|lam gi|phai khong|chua|khi nao|bao gio|chung nao|bua nao|hom nao|da|co"
    r"|nho|vua|moi nay|hom (?:qua|truoc|kia|bua)|bua (?:truoc|hom)|hoi (?:sang|nay|trua)) (?:[\w/]+ )*?nhac\b"
    r"|\broi\W*$|\?"
)
""" "Sao bữa nay nhắc tui", "hôm qua có nhắc tôi rồi"."""


def wishes_a_reminder(text: str, today: date) -> bool:
    """Whether a sentence is nothing but the wish to be reminded on a day or at an hour."""
    said = fold(text)
    words = set(said.split())
    if _AT.fullmatch(said.strip(" .!")):
        return True
    if words & STOPPING:
        return False
    if _REMIND_ME.fullmatch(fold(_TILL.sub("đến", composed(text)))) and not _NO_WISH.search(said):
        return named_day(text, today) is not None
    if len(text.split()) > SHORT or not words & {"nhac", "nhan"} or not any(map(str.isdigit, text)):
        return False
    return (named_day(text, today) or read_wait(text)) is not None
