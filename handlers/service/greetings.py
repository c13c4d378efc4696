"""A greeting in which somebody only says who they are, how old, where they live, or that it is a fine day."""

import re

from domain.understanding.text.words import fold
from handlers.service import answers
from handlers.talk.turn import Turn

_SELF = r"(?:toi|tui|em|con|chau|chi|chu|bac|co|di|anh|ong|ba|minh|mo|thim|cau)"
_GREETS = re.compile(rf"(?:(?:da|kinh|xin|thua|alo|{_SELF}) )*chao\b(?: \w+){{0,6}}")
_INTRODUCES = re.compile(
    rf"(?:da )?(?:{_SELF} )?(?:(?:day )?(?:la|ten)(?: la)? (?:\w+ ?){{1,8}}|(?:nam nay )?\d{{2}} (?:tuoi|t)"
    r"|(?:nha )?o (?:ap|xa|khom|to|xom|cu lao|con) (?:\w+ ?){1,4}|(?:la )?dang vien (?:\w+ ?){1,5}"
    r"|(?:bua|hom) nay (?:troi|trang|nang|gio)(?: \w+){1,5})"
)
_HERE = re.compile(rf"(?:{_SELF} )?(?:\w+ ){{1,3}}(?:day|ne|nek)(?: nghe| nha)?")
""" "Dũng biên phòng đây", "bác Tư nè"; a name begins with a capital or behind a title."""
_TITLED = re.compile(rf"{_SELF} ")
_DOES = re.compile(
    r"\b(?:bao|dang ky|dk|hoi|giup|muon|xin(?! chao)|duoc|trong|lam|hua|gop|sua|doi|rut|nhac|(?<!troi )mat|benh|dau"
    r"|chet|hu|mua|thieu|quen|ma|moi|chuyen|ve|nghi|bi thu|hinh|anh chup|giay|tien)\b"
)
_IS_ANYBODY_THERE = re.compile(
    r"(?:(?:alo|u|ua|e|ne|oi|hello|ai) )*(?:co (?:ai|do|day)(?: (?:o )?(?:do|day|nha))?|(?:o )?do)"
    r"(?: (?:khong|hong|ko|hok|k|chua))(?: (?:ta|vay|a|con|em|chau|ad|ban|nhi|day|do|tra loi))*"
)
_PAUSE = re.compile(r"[,.;:!?~\n]+")


def heard(turn: Turn) -> bool:
    """Greet back whoever only greets and says who they are, or asks whether anybody is there."""
    only = turn.person is not None and is_only_a_greeting(turn.text)
    if only:
        answers.greet(turn, turn.text)
    return only


def is_only_a_greeting(text: str) -> bool:
    """Whether every clause greets, introduces or speaks of the weather, and the first one greets."""
    clauses = [each.strip() for each in _PAUSE.split(text) if each.strip()]
    folded = [fold(each) for each in clauses]
    if len(folded) == 1 and _IS_ANYBODY_THERE.fullmatch(folded[0]):
        return True
    if len(folded) < 2 or not _GREETS.fullmatch(folded[0]) or any(map(_DOES.search, folded)):
        return False
    return all(_introduces(each) for each in clauses[1:])


def _introduces(clause: str) -> bool:
    folded = fold(clause)
    named = clause[0].isupper() or _TITLED.match(folded) is not None
    return bool(_INTRODUCES.fullmatch(folded) or (named and _HERE.fullmatch(folded)))
