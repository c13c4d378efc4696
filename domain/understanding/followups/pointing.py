"""A comrade who is only pointed at, "ảnh", "ổng"; what was told of one; "that" which shall be entered for one."""

import re

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_BEHIND, _BEFORE = "|".join(_LISTS["behind"].split()), "|".join(_LISTS["before"].split())
_PICTURE, _OTHER = "|".join(_LISTS["picture"].split()), "|".join(_LISTS["other"].split())
_FIGURES, _DOES = "|".join(_LISTS["figure"].split()), "|".join(_LISTS["does"].split())
NO_NAME = frozenset(_LISTS["no_name"].split())
"""What stands behind "chị", "ba", "cô" and is nobody's name: "chi bộ"."""
_POINTED = re.compile(
    rf"(?i)\b(?P<lead>(?:{_BEHIND}|(?<=\w )cho) )(?:(?:ảnh|chỉ|cổ)\b(?! (?:{_PICTURE}|{_OTHER}|\d)\b)|ổng\b|bả\b"
    r"|(?:anh|chị|ông|bà|cô|chú|bác|dì|chi|ong|ba|co|chu|bac) (?:ấy|ay)\b)"
    rf"|\b(?:ổng|bả)\b|\b(?:ảnh|chỉ|cổ)\b(?= (?:{_BEFORE})\b)"
)
""" "Gửi cho ảnh", and not "làm ảnh gửi nhóm"; "giùm chỉ", and not "chỉ tiêu"."""
_FIGURE = re.compile(rf"(?i)(?:\b(?:{_FIGURES})\s+)*\d.*")
_CLAUSES = re.compile(r"[?!;\n]|[,.](?!\d)")
_ENTER_IT = re.compile(
    r"(?P<lead>(?:(?:vay|thi|roi|ok|u|uh|da|em|thoi|nho|the|cu|oi)[ ,.]*)*)"
    r"(?:ghi|nhap|vo so|bao|cap nhat)(?: (?:vo|vao|luon))*"
    r" (?:gium|giup|dum|ho|thay|cho) (?:dong chi(?: \w+){1,5}?|\w+ \w+)"
    r"(?P<on>(?: (?:luon|di|nha|nhe|nghen|voi|a|em|do|vay))*)"
    r"(?:[,.] ?(?:toi|tui|anh|chi|minh|chu|bac|co) (?:xin )?(?:chiu|bao dam|dam bao|biet|lo)\b[^\d]*)?"
)
""" "Vậy ghi giùm chị Bình luôn đi, tui chịu trách nhiệm": what was told of her just now."""

_NAME_FIRST = re.compile(rf"(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]+) (?=(?:\d|(?:{_DOES})\b))")
""" "Bảo trễ cái 2 km", "An 8 hay 18 cây"; no "Bảo chị Bình nộp đi"."""
_ANOTHER = re.compile(
    r"(?:(?:u|ua|a|vay|thi|roi|con|cho|xin|gui|lay|toi|tui|em|minh|voi|va) )*(?:cai|ban|to|file|tep|thu)"
    r" (?:kia|con lai|khac|nua)(?: (?:nua|luon|di|nha|nhe|nghen|a|em|voi|do|dau))*"
)
""" "Cái kia nữa"."""


def is_pointed(text: str) -> bool:
    """Whether somebody is only pointed at."""
    return _POINTED.search(text) is not None


def begins_with_a_name(text: str) -> str:
    """Return what may be the bare name of a comrade with which something is said of them; "" for none."""
    found = _NAME_FIRST.match(text.strip())
    return found["name"] if found else ""


def named_instead(text: str, name: str, *, objects: bool) -> str:
    """The text with the name for whoever is pointed at; `objects`: only behind a verb or "cho"."""

    def called(found: re.Match[str]) -> str:
        lead = found["lead"] or ""
        return f"{lead}đồng chí {name}" if lead or not objects else found[0]

    return _POINTED.sub(called, text)


def figure_told(text: str) -> str:
    """What is told with a number, of the last clause that has one: "xong 10/10 hộ rồi"."""
    clause = next((each for each in reversed(_CLAUSES.split(text)) if any(map(str.isdigit, each))), "")
    found = _FIGURE.search(clause)
    return found[0].strip()[:100] if found else ""


_PUT_RIGHT = re.compile(
    r"\b(?:sua|ghi|doi|chinh)(?: lai)?(?: (?:thanh|la|so|cho dung|cho(?: [a-z]+){1,3} la))* (?P<figure>\d+(?:[.,]\d+)*"
    r"(?: (?!(?:di|nha|nhe|nghe|nghen|giup|gium|dum|cho|luon|roi|a|em|ma|hay|toi|voi)\b)[a-z]+)?)"
)
_DOUBTED = re.compile(r"\d[\d.,]*(?: \w+)? hay (?:la )?\d|\b(?:so|may)(?: \w+)? (?P<stands>(?:ghi|de) \d)")


def figure_put_right(text: str) -> str:
    """Return "18 cay" of "An 8 hay 18 cây? Sổ ghi 8, sửa lại 18 cây đi": a report doubted and put right; else ""."""
    folded = fold(text)
    doubted = _DOUBTED.search(folded)
    stands = doubted.start("stands") if doubted else -1
    found = [each for each in _PUT_RIGHT.finditer(folded) if each.start() != stands]
    return found[-1]["figure"].strip(" .,") if doubted and found else ""


def enters_it(text: str) -> bool:
    """Whether "that" shall be entered for somebody, and nothing else is said; "ghi giùm chị Bình" opens a card."""
    found = _ENTER_IT.fullmatch(fold(text).strip(" .!"))
    around = f"{found['lead']} {found['on']}" if found else ""
    return bool(re.search(r"\b(?:vay|the|cu|luon|di)\b", around))


def is_another_one(text: str) -> bool:
    """Whether only "the other one" is asked for."""
    return _ANOTHER.fullmatch(fold(text).strip(" .?!")) is not None
