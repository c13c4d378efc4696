"""Find where a sentence begins to promise, behind greetings, who is speaking, and "thêm một việc nữa"."""

import re
import unicodedata

from domain.understanding.goals import read_goal
from domain.understanding.statements import WORK
from domain.understanding.text.words import fold, tokenised

_REGISTERS = re.compile(r"\b(?:dang k[yi]|dk|dki|cam ket|xin hua|hua|ghi ten|xin nhan|thoi thi)\b")
_ANOTHER = re.compile(
    r"\W*(?:(?:giup|gium|dum|cho|voi) )?(?:(?:toi|tui|em|minh|con|chau|chu|co|bac) )?(?:them )?(?:(?:1|mot) )?"
    r"(?:(?:cai|viec|vu|muc|noi dung)(?: (?:nua|khac|moi))?|nua)\s*(?:la\b|[:,.-])\s*"
)
"""What leads to a second pledge, and counts nothing: "thêm 1 việc nữa:"."""
_WISH = re.compile(
    r"(?:(?:da|alo|thua|kinh thua|vang) )*(?:toi|tui|em|minh|con|chau|chu|co|bac)?,? ?"
    r"(?:muon|tinh|dinh|se|xin|quyet tam|cung muon) (?=\w)"
)
_COURTESY = re.compile(
    r" (?:(?:nghen|nhé|nhe|nhen|hen|ạ)(?: (?:con|em|cháu|chau|cô|co|chú|chu|bác|bac|anh|chị|chi|bạn))?"
    r"|(?:nghe|nha) (?:con|em|cháu|chau|bạn))(?=\s*(?:[,.;!]|$))",
    re.IGNORECASE,
)
_LEAST = 2  # words
_YEARS = ("tuoi", "nam", "tuổi", "năm")


def promise_in(text: str) -> str:
    """Return a sentence from the words on that say what is promised, without courtesies; all of it where none lead."""
    line = _COURTESY.sub("", " ".join(unicodedata.normalize("NFC", text).split()))
    folded = fold(line)
    if len(folded) != len(line):
        return text
    found = _REGISTERS.search(folded)
    start = found.end() if found and not _counts(line[: found.start()]) else 0
    another = _ANOTHER.match(folded, start) if start else _WISH.match(folded)
    rest = line[another.end() if another else start :].lstrip(" :,.;-–")
    return rest if len(rest.split()) >= _LEAST else text


def _counts(before: str) -> bool:
    """Whether a target stands before "đăng ký" already; an age or years of service are none."""
    goal, typed = read_goal(before).goal, tokenised(before)
    worked = any(WORK.at(typed, place) for place in range(len(typed)))
    return worked and goal is not None and not goal.unit.startswith(_YEARS)
