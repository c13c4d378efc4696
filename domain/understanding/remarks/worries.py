"""Hear a worry or a question about one's own work, where nothing is told that could be noted."""

import re

from domain.understanding.text.words import fold

_NO = r"(?:khong|hong|hok|hk|ko|k|hon|ha|hem|hum)"
_MATTERS = re.compile(
    r"\bco (?:sao|bi (?:sao|gi|phe binh|ky luat|tru diem|khien trach|mat thi dua|la|ray|noi)|anh huong)\b"
    rf"(?: \w+){{0,4}}? {_NO}\b(?: (?:con|chau|em|anh|chi|vay|ta|nhi|a|he|ha|tro ly|dong chi))*[ ?.!]*$"
)
_LATE = re.compile(rf"\bco (?:bi |tinh )+(?:la )?(?:\w+ ){{0,2}}?(?:tre|qua han|tre han|cham)\b(?: han)?.*\b{_NO}\b")
_REGISTERS = re.compile(r"\b(?:dang ky|dk|ghi ten|di hop|dong (?:dang )?phi)\b")
_NOT_YET = re.compile(
    r"\b(?:chua|khong kip|ko kip|hong kip|tre|cham|it qua|dang do|moi (?:co|duoc|lam)|khong (?:lam|dat|xong)|lo)\b"
)
_OWED = re.compile(
    r"\b(?:toi|tui|em|con|chau|minh|ba|ong|bac|chu|co|di|chi|anh)\b(?: \w+){0,2}?"
    r" (?:(?:con )?(?:phai|can) (?:nop|bao cao|bao|gui)(?: \w+)? (?:gi|nhung gi|chi)|con (?:thieu|no) (?:cai )?gi)\b"
    r"|\b(?:ky|dot) nay\b.*\b(?:phai|can) (?:nop|bao cao|bao|gui|lam)(?: cai)? (?:gi|chi)\b"
)
_NOT_REMINDED = re.compile(
    rf"\bsao\b.*\b{_NO} (?:thay |co |nghe )*(?:ai|em|chau|tro ly) (?:nhac|hoi|nhan)\b"
    rf"|\b(?:lau|may bua|hom|ham) (?:nay|rai)\b.*\b{_NO} (?:thay |co |nghe )*(?:ai |em |tro ly )?nhac\b"
    r".*\b(?:vay|sao|ta|ha)\b"
)


def asks_whether_it_matters(text: str) -> bool:
    """Whether somebody worries about work that is not done: "chưa giúp được hộ nào hết, có sao hông"."""
    folded = fold(text)
    if asks_whether_late(text):
        return True
    matters = _MATTERS.search(folded) is not None and _NOT_YET.search(folded) is not None
    return matters and _REGISTERS.search(folded) is None


def asks_whether_late(text: str) -> bool:
    """Whether it is asked if one is late oneself: "vậy có tính tui trễ hạn hông"."""
    return _LATE.search(fold(text)) is not None


def asks_what_is_owed(text: str) -> bool:
    """Whether it is asked what one has to hand in: "kỳ này bà phải nộp cái gì, hạn tới ngày mấy"."""
    return _OWED.search(fold(text)) is not None


def asks_why_not_reminded(text: str) -> bool:
    """Whether somebody wonders that nobody reminds them: "sao hổm rày hổng thấy ai nhắc"."""
    return _NOT_REMINDED.search(fold(text)) is not None
