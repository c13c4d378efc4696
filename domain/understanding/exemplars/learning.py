"""Read that somebody wants to learn from a person by name: "tui muốn học theo anh Hai ấp 2, còn thua bao nhiêu"."""

import re

from domain.understanding.exemplars.plain import plain

_TITLE = r"(?:dong chi|d/c|dc|ong|ba|anh|chi|chu|co|bac|di|cau|thim|mo|em)"
_LEARNS = re.compile(
    r"\b(?:hoc theo|theo hoc|hoc hoi|hoc tap|(?<!khuyen )(?<!an )hoc|noi guong|bat chuoc|lam theo|theo guong"
    r"|phan dau bang|duoi theo"
    r"|bat kip)"
    rf"(?: (?:va lam theo|theo|cach lam|cach|guong|kinh nghiem|cua|lam|duoc))* (?P<who>{_TITLE} [a-z]+)\b"
)
_FROM = re.compile(r"\b(?:di hoc|lop|nghi hoc|truong hoc|con|chau noi)\b(?= hoc)|\bhoc (?:lop|nghi quyet|bai)\b")
_NOT = re.compile(r"\b(?:khong|khoi|thoi|dung|chua) (?:\w+ )?(?:hoc|theo|noi|bat chuoc)\b")
_OF_UNCLE = re.compile(r"\bBác(?! [A-ZĐÀ-Ỹ])|\b(?:[Cc]hỉ|[Cc]hi) (?:thị|thi)\b|\bcơ (?:sở|bản)\b")
_UNCLE_HO = re.compile(r"\b(?:bac ho|ho chi minh|ho chu tich)\b")


def whom(text: str) -> str:
    """Return as what the one is called from whom somebody wants to learn, folded with the title; "" of nobody."""
    said = plain(text)
    found = _LEARNS.search(said)
    if found is None or _OF_UNCLE.search(text) or _UNCLE_HO.search(said) or _NOT.search(said) or _FROM.search(said):
        return ""
    return found["who"]
