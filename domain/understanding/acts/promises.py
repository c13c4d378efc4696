"""Find where a sentence begins to promise, behind greetings, who is speaking, and "thêm một việc nữa"."""

import re
import unicodedata

from domain.understanding.acts.preambles import has_work, without_courtesies, without_preamble
from domain.understanding.goals import read_goal
from domain.understanding.text.lead_ins import without_lead_ins
from domain.understanding.text.words import fold

_REGISTERS = re.compile(r"\b(?:dang k[yi]|dk[yi]?|cam ket|xin hua|hua|ghi ten|xin nhan|chi xin|thoi thi)\b")
_ANOTHER = re.compile(
    r"\W*(?:(?:giup|gium|dum|cho|voi) )?(?:(?:toi|tui|em|minh|con|chau|chu|co|bac) )?(?:(?:lam|nhan|co) )?"
    r"(?:(?:them )?(?:(?:\d|mot|hai|ba|bon) )?"
    r"(?:(?:cai|viec|vu|muc|noi dung|chi tieu)(?: (?:nua|khac|moi|thi dua))?|nua)"
    r"\s*(?:la\b|[:,.-])\s*(?:do la )?"
    r"|them (?=(?:\w+ ){0,3}\d)|(?:vao|vo) (?:(?:cai |mot )?(?:viec|vu|muc|phan) )(?=\w))"
)
"""What leads to a second pledge, and counts nothing: "thêm 1 việc nữa:"."""
_WISH = re.compile(
    r"(?:(?:da|alo|thua|kinh thua|vang|o thi|thi la) )*(?:(?:nam nay|dot nay|ky nay|lan nay"
    r"|sau khi suy nghi(?: ky)?),? )?"
    r"(?:toi|tui|em|minh|con|chau|chu|co|bac|anh|chi|di|cau|mo|ong|ba)?,? ?"
    r"(?:muon|quyet dinh|rang|tinh(?! (?:nguyen|toi|thuong))|dinh(?! ky)|se|xin|quyet tam|cung muon) (?=\w)"
)
_COURTESY = re.compile(
    r"(?i) (?:(?:nghen|nhé|nhe|nhen|ạ)(?: (?:con|em|cháu|chau|cô|co|chú|chu|bác|bac|anh|chị|chi|bạn))?"
    r"|(?:nghe|nha) (?:con|em|cháu|chau|bạn))(?=\s*(?:[,.;!]|$))"
)
_NOTE_IT = re.compile(
    r"(?i),? (?:(?:em|con|cháu|chau|đồng chí|dong chi|ad) )?(?:ghi|nhập|nhap|viết|viet) "
    r"(?:dùm|giùm|giúp|dum|gium|giup|cho|hộ|ho) "
    r"(?:tôi|tui|em|mình|con|chú|cô|bác|anh|chị|dì|cậu|ông|bà|toi|minh|chu|co|bac|chi|di)"
    r"(?: (?:nha|nhé|nhe|nghen|với|voi|luôn|luon|đi|di))?\s*[.!]?$"
)
_UNKNOWN_WHEN = re.compile(
    r"(?i),? (?:(?:mà|ma|nhưng|nhung|chớ|chứ) )?(?:chưa|chua|hổng|hong|không|khong|hok|hk|hông)"
    r" (?:biết|biet|bit|bít|tính|tinh|rõ|ro)"
    r" (?:là |la )?(?:chừng|chung|bao|khi|hồi|hoi|tới|toi) (?:nào|nao|giờ|gio)\b[^,.;:]{0,30}[.!]?$"
)
"""Behind a promise whose day is open: "… mà chưa biết chừng nào xong"."""
_SENTENCE_END = re.compile(r"(?<!\b\d)[.!?]\s+(?=[^\W\d_])")
_TO_WHOM = re.compile(
    r"\W*voi (?:dang|chi bo|chi uy|dong chi(?: bi thu)?|cac dong chi|moi nguoi|ba con|to chuc)"
    r"(?: (?:la|rang|se))+ (?=\w)"
)
_CLAUSE = re.compile(r"[,.;:!?\n]|\b(?:thoi thi|nhung(?: ma)?|cho nen|nen|thi)\b")
_WHOLE = re.compile(r"^ *(?:(?:ca|tap the) )?chi (?:bo|uy)\b")
_XIN = re.compile(r"(?i)\bxin\b")
_SPEAKER = re.compile(r"\b(?:toi|tui|em|minh|chau|chu|co|bac|xin|chung toi|muon)\s*$")
_OTHERS = re.compile(r"\b(?:ba con|ky|cho|ho|nguoi|thanh nien|huong dan|giup|moi|hang|gia dinh|ong|ba|anh|chi)\b")
_ELDER = re.compile(
    r"(?i)^.*\b(?:ghi|đăng ký|nhập|dang ky|nhap) (?:tên |ten )?(?:cho|giùm|giúp|dùm|gium|giup|dum) "
    r"(?P<who>ông|bà|cô|chú|bác|dì|ong|ba|co|chu|bac|di) \w+(?: (?:đi|nha|nghen|di))?\s*:\s*"
    r"(?:(?P=who) )?(?:(?:lãnh|nhận|hứa|xin|lanh|nhan|hua)(?: phần| phan)? )?(?=\w)"
)
""" "Ghi cho ông Tư đi: ông lãnh phần sửa ba cây cầu", by which an elder means himself."""
_LEAST = 2  # words


def promise_in(text: str) -> str:
    """Return a sentence from the words on that say what is promised, without courtesies; all of it where none lead."""
    text = _ELDER.sub("", text)
    plain = _COURTESY.sub(
        "",
        without_courtesies(
            _UNKNOWN_WHEN.sub("", _NOTE_IT.sub("", " ".join(unicodedata.normalize("NFC", text).split())))
        ),
    )
    line = without_lead_ins(without_preamble(plain))
    folded = fold(line)
    if len(folded) != len(line):
        return text
    found = next((each for each in _REGISTERS.finditer(folded) if _promises(line, folded, each.start())), None)
    start = found.end() if found else 0
    wish = None if start else _WISH.match(folded)
    start = wish.end() if wish else start
    to_whom = _TO_WHOM.match(folded, start) if start else None
    start = to_whom.end() if to_whom else start
    another = _ANOTHER.match(folded, start) if start else None
    rest = _first_sentence(without_lead_ins(line[another.end() if another else start :].lstrip(" :,.;-–")))
    return rest if len(rest.split()) >= _LEAST else text


def _first_sentence(rest: str) -> str:
    """What is promised, without the sentences behind it, where all of the target is in the first."""
    first = _SENTENCE_END.split(rest)[0]
    return first if first != rest and read_goal(first).goal == read_goal(rest).goal is not None else rest


def _promises(line: str, folded: str, start: int) -> bool:
    """Whether the word here is the speaker's own promise, and neither a name nor what others are helped to do."""
    before, typed = folded[:start], line[start : start + 3].casefold()
    if line[start].isupper() and start and not before.rstrip().endswith((".", ":", "!", "?", ",")):
        return False  # "ông Hứa Văn Tư"
    if typed.startswith("hứ") is False and folded[start : start + 3] == "hua" and not line.isascii():
        return False
    clause = _WHOLE.sub("", _CLAUSE.split(before)[-1])
    if has_work(_XIN.sub("", line[start - len(clause) : start])):
        return False
    return not clause.strip() or bool(_SPEAKER.search(clause)) or not _OTHERS.search(clause)
