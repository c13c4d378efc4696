"""A promise asked as a question: "đăng ký bỏ thuốc lá được không cháu", "… vậy có đăng ký được không"."""

import re

from domain.understanding.text.words import fold

_I = "(?:toi|tui|em|minh|con|chau|chu|co|bac|di|anh|chi)"
_KIN = "(?:dong chi|bi thu|anh|chi|em|con|chau|co|chu|bac|di|ad|admin|cung|vay|ta|ha|a|nhi)"
_REGISTER = "(?:dang k[yi]|dk[yi]?|ghi ten|ghi vo|ghi vao|ghi)"
_NO = "(?:khong|ko|k|hong|hok|hon|hem|hung|chang|hk)"
_MAY_I = rf"(?:(?:(?:duoc|dc)(?: (?:dang k[yi]|dk|ghi))?|dk) {_NO}|(?:duoc|dc) chua)\b"
_LEAVE = re.compile(
    rf"(?:[\s,.;:]*\b(?:(?:vay|the|roi|thi|ma|nhu|coi|co|cho|xin|muon|cung|{_I})[\s,]+)*"
    rf"{_REGISTER}(?: (?:cai|viec|vu))?(?: (?:do|nay|vay|vo|vao|ten|thi dua))*)?"
    rf"[\s,]+(?:co )?{_MAY_I}(?:[\s,]+{_KIN}\b)*[\s?!.]*"
)
_ASKS = re.compile(rf"\b{_REGISTER}\b.*\b{_MAY_I}|\b(?:co|cho) (?:duoc |dc )?(?:dang k[yi]|dk) {_NO}\b")
_OTHERWISE = re.compile(
    rf"\b(?:khong|hong|ko|chua|khoi|dung|tre|cham|lai) {_REGISTER}\b"
    rf"|{_REGISTER} (?:tre|cham|lai|roi|thay|ho|gium|giup|dum|cho (?!{_I} ))"
    rf"|\b(?:sua|doi|rut|xoa|huy|lui|xem|coi|biet|gui|nho|hoi|lay)(?: lai)? (?:co )?{_MAY_I}"
    r"|\b(?:khong|hong|ko|chua) phai dang vien\b|\b(?:dan thuong|quan chung|doan vien)\b"
    r"|\b(?:hom qua|bua qua|hom truoc|bua truoc|hoi nay|da|roi)\b"
)
""" "Đăng ký trễ được không", "bữa qua tui đi bắc cầu, ghi vô được không": no promise is asked."""
_SAYS_WHEN_OR_HOW_MUCH = re.compile(r"\d|\b(?:truoc|den|cuoi|chuc|tram|tet)\b")
_HABITS = re.compile(r"\b(?:bo (?!ra|vo|sung|phieu)|cai |nhat |luom |hot |tap |may |nau |cham |thoi )")
_SAID_REGISTER = re.compile(r"(?i)\b(?:đăng k[ýí]|dang k[yi]|đk|dk|ghi tên|ghi ten)\b")
_BEGINS = re.compile(rf"(?:(?:{_I}|bay gio|gio|cho|xin|muon|tinh|dinh|{_REGISTER})\W+)*")
_LEAST = 2  # words


def work_asked_about(text: str) -> str:
    """The work of which somebody asks whether it may be registered; "" where nobody asks that."""
    folded = fold(text)
    asked = len(folded) == len(text) and _ASKS.search(folded) and not _OTHERWISE.search(folded)
    found = _LEAVE.search(folded) if asked else None
    if found is None:
        return ""
    before, behind = text[: found.start()].strip(" ,.;"), text[found.end() :].strip(" ,.;?!")
    if len(_plain(before).split()) < _LEAST:
        return _plain(behind)
    return _plain(f"{before}, {behind}" if _SAYS_WHEN_OR_HOW_MUCH.search(fold(behind)) else before)


def _plain(line: str) -> str:
    """A line without "cho tôi đăng ký" before it."""
    begins = _BEGINS.match(fold(line))
    return line[begins.end() :] if begins else line


def without_registering(work: str) -> str:
    """The words without "đăng ký", which is no work."""
    return _SAID_REGISTER.sub(" ", work)


def names_a_habit(work: str) -> bool:
    """Whether one will do something no more, or a small thing by hand: "bỏ thuốc lá", "lượm rác"."""
    return _HABITS.search(f"{fold(work)} ") is not None
