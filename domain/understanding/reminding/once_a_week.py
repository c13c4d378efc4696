"""Reminders once a week, on a day that is said or not: "một tuần nhắc một lần thôi, thứ hai nghen"."""

import re

from domain.understanding.reminding.otherwise import weekday_wished, wishes_some_weekdays
from domain.understanding.text.words import fold

_WRITE = r"(?:nhac|nhan|gui|bao|tin|reo|nt|keu|reng|ting)"
_WEEKLY = re.compile(
    rf"\b(?:(?:mot|moi|1|hang) tuan|tuan)\b(?:\W+\w+){{0,4}}?\W+(?:mot|1) (?:lan|bua|luot|tin|cai|ban)\b"
    rf"|\b{_WRITE}\b.*\b(?:hang|moi) tuan\b|\b(?:hang|moi) tuan {_WRITE}\b"
)
_ALONE = re.compile(
    r"(?:(?:da|thi|thoi|cho|xin|toi|tui|bac|con|em|minh) )*(?:(?:mot|1|moi|hang) )?tuan (?:mot|1) (?:lan|bua|tin)"
    r" (?:thoi|la du|la duoc|duoc roi|du roi)(?:\W+(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]))?"
    r"(?: (?:nha|nhe|nghe|nghen|di|a|con))*\W*"
)
_NO_WISH = re.compile(r"\?|\b(?:sao|may|bao nhieu|hai|ba|2|3) (?:lan|tuan)\b|\bco (?:the )?(?:khong|hong)\b|\broi\W*$")
_SEVERAL = re.compile(
    r"\b(?:thu|t) ?(?:hai|ba|tu|nam|sau|bay|[2-7]).*\b(?:va|voi|,|den|toi|hoac) (?:thu|t) ?(?:hai|ba|tu"
    r"|nam|sau|bay|[2-7])\b"
)
_DAY = re.compile(r"\b(?:thu (?P<said>hai|ba|tu|nam|sau|bay|[2-7])|t(?P<short>[2-7]))\b")
_SUNDAY = re.compile(r"\b(?:chu nhat|chua nhut|cn|cuoi tuan)\b")
_DAYS = ("hai", "ba", "tu", "nam", "sau", "bay")


def once_a_week(text: str) -> int | None:
    """Return the day of the week, Monday 0, which is also taken where none is said; None where it is not wished."""
    folded = fold(text)
    weekly = (_WEEKLY.search(folded) and re.search(rf"\b{_WRITE}\b", folded)) or says_weekly_alone(text)
    if not (weekly or (wishes_some_weekdays(text) and weekday_wished(text))) or _NO_WISH.search(folded):
        return None
    if _SEVERAL.search(folded) or _SUNDAY.search(folded):
        return None
    found = _DAY.search(folded)
    if found is None:
        return 0 if weekly else None
    said = found["said"] or found["short"]
    return int(said) - 2 if said.isdecimal() else _DAYS.index(said)


def says_weekly_alone(text: str) -> bool:
    """ "Tuần một lần thôi": of reminders where nothing is asked; at a question it may be the answer."""
    return _ALONE.fullmatch(fold(text)) is not None
