"""What a text tells of a pledge: how far it has come, and whether that is certain."""

import re
from collections.abc import Sequence
from functools import lru_cache

from domain.pledges.pledge import Pledge
from domain.understanding.goals import read_goal
from domain.understanding.progress import read_progress
from domain.understanding.readings import Ask, How, ProgressReading
from domain.understanding.replies.words import plainly_said
from domain.understanding.tallies.species import another_kind
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_LOST = re.compile(r"(?<!khong )(?<!hong )(?<!chua )\b(?:chet|gay|hu het|bi hu|troi|ngap|uy het|an het|chay het)\b")
_SHARE_LOST = re.compile(
    r"^\D*\b(?:chet|hu|gay|nga|troi|ngap|mat|rung|an)(?: (?:het|mat|hu|di|trui|gan|cung|co|toi|khoang|cha))*"
    r" (?:(?:phan|mot|1) nua|nua|1/2|1/3|2/3|\d{1,3} ?(?:%|phan tram))(?!\w)\D*$"
)
_OF_NAMES = re.compile(
    r"\b(?:xoa|bo|dung|khoi|khong|thoi)(?: co| can| phai)? (?:(?:ghi|noi|de|neu|viet|dua|keu) )?(?:ten|chu|loi)\b"
    r"|\b(?:dung|khoi|khong)(?: co)? (?:noi|noi cho|cho) ai\b"
)
_ASKS = re.compile(
    r"(?:[\s,]+(?:cai|vu|viec) (?:do|nay|ay))?(?:[\s,]+vay)?[\s,]+(?:co|duoc|dc) (?:duoc |dc )?"
    r"(?:tinh|cong|ke)(?: (?:vo|vao|luon|chung))* (?:khong|hong|ko|hok|k)\b"
)
""" "Bữa qua tui đi bắc cầu 2 ngày, cái đó có tính vô hông"."""
_MENDED = re.compile(
    r"(?:.*\b(?:lộn|lon|nhầm|nham|sai)\b[^,.;\d]*[,.;]\s*)?(?P<meant>[^,.;]*\d[^,;]*?)"
    r"(?:\s+(?:mới|moi) (?:đúng|dung|phải|phai)\b.*)?",
    re.IGNORECASE,
)
""" "Bác ghi nhầm, 40 mới đúng": what is meant stands between the slip and the word that it is right."""
_STILL = re.compile(r"\bcon (?:\d|\w+ (?:chuc|muoi|tram)\b|mot|hai|ba|bon|nam|muoi).*\bnua\b")
_ENOUGH = listed("du thieu")
SHORT = 5  # words
_ANY = listed("cay trieu dong ngan nghin ty ho nguoi met vuong khoi con cai cho cua va")
"""Words that tell no pledge from another thing of its kind."""
_SPENT = listed("mua chi ton ban tra trom")
"""With one of these a number may be what was spent or lost."""
_DOUBTED = re.compile(
    r"^(?:hai|ba|tu|nam|sau|bay|tam|chin|muoi|ut) (?:trong|lam|gop|dao|tang|nuoi|co|ghi) \d"
    r"|^test\b|\bnam (?:ngoai|kia)\b"
)
""" "Bảy trồng 100" may be of another, "test 123" of nobody, "năm ngoái 30 cây" of another year."""
_read = lru_cache(maxsize=64)(read_progress)
"""A turn holds each clause against each open pledge several times."""
_ASKS_DONE = re.compile(
    r"\b(?:xong|hoan thanh|toi dau|den dau)(?: het| roi)* (?:chua|roi chua)(?: vay| ha| a| ta| nhi| em| con)*\W*$"
)
_WONDERS = re.compile(r"\?|\b(?:ha|chua|sao|vay)\W*$")


def reading(text: str, pledge: Pledge) -> ProgressReading:
    goal = pledge.goal
    unit, target = (goal.unit, goal.value) if goal else ("", None)
    if _OF_NAMES.search(fold(text)) and not any(map(str.isdigit, text)):
        text = ""  # "đừng ghi tên ông An": no zero
    if _SHARE_LOST.search(fold(text)):
        text = ""  # "chết phân nửa": of how much nobody has said, and it is no half done
    if _ASKS_DONE.search(fold(text)) and not any(map(str.isdigit, text)):
        text = ""  # "việc hộ nghèo xong chưa": asked, not told
    if pledge.done and (other := another_kind(text, pledge.content, unit)):
        return ProgressReading(other=other)  # not to be weighed against what was reached of the pledge
    read = _read(text, unit, pledge.done, target, pledge.content)
    meant = _MENDED.fullmatch(text) if read.how is None and not read.candidates else None
    return _read(meant["meant"], unit, pledge.done, target, pledge.content) if meant else read


def is_of_another_kind(text: str, found: Sequence[Pledge]) -> bool:
    """Whether a text counts only what none of these pledges speaks of: mangoes where coconut palms are pledged."""
    units = [(each.content, each.goal.unit if each.goal else "") for each in found]
    return bool(units) and all(another_kind(text, content, unit) for content, unit in units)


def is_told(text: str, pledge: Pledge) -> bool:
    """Whether a text says how far a pledge has come."""
    return reading(text, pledge).how is not None


def may_tell(text: str, pledge: Pledge) -> bool:
    """Whether a text says how far a pledge has come, or names several numbers to choose from."""
    read = reading(text, pledge)
    return read.how is not None or bool(read.candidates)


def counts(text: str, pledge: Pledge) -> bool:
    """Whether a text names one number of this pledge."""
    return _names_one(reading(text, pledge))


def may_count(text: str, pledge: Pledge) -> bool:
    """Whether a text names a number of this pledge, or several to choose from."""
    read = reading(text, pledge)
    return _names_one(read) or Ask.LOWER in read.asks or bool(read.candidates)


def _names_one(read: ProgressReading) -> bool:
    return read.done is not None and set(read.asks) <= {Ask.ABOVE}


def says_all(text: str, pledge: Pledge) -> bool:
    """Whether nothing but plain words say that all of it is done: "coi như xong"."""
    return plainly_said(text, pledge.content) and reading(text, pledge).how is How.FINISHED


def says_whole(text: str, pledge: Pledge) -> bool:
    """Whether it is said once more that all of it is done: "xong hết trơn rồi nha, đủ 200 cây"."""
    read = reading(text, pledge)
    reached = pledge.goal is not None and read.how is How.TOTAL and read.done == pledge.goal.value
    return not (read.other or _WONDERS.search(fold(text))) and (read.how is How.FINISHED or reached)


def is_doubtful(text: str, pledge: Pledge) -> bool:
    """Whether the answer is asked about before it is kept."""
    read = reading(text, pledge)
    return bool(read.asks) or read.how is How.FINISHED


def is_certain(text: str, pledge: Pledge) -> bool:
    """Whether a sentence out of the blue is surely about this pledge: plain words, or naming what was pledged."""
    said = set(fold(text).split())
    if _DOUBTED.search(fold(text)):
        return False
    if pledge.done and _STILL.search(fold(text)) and not said & _ENOUGH:
        return False  # "còn 10 cây nữa mai trồng": of this lot, or of all
    if plainly_said(text, pledge.content):
        return True
    counted = fold(pledge.goal.unit).split()[:1] if pledge.goal else []
    named = {word for word in fold(pledge.content).split() if len(word) > 1 and not word.isdecimal()}
    named -= _ANY.union(counted)  # "dạy bơi được 6 em" names nothing of "vận động 10 em bỏ học trở lại lớp"
    return not said & _SPENT and (len(text.split()) <= SHORT or bool(named & said))


def tells_of_a_loss(text: str) -> bool:
    """Whether a report tells of something that died or was lost: a word of sympathy is due."""
    return _LOST.search(fold(text)) is not None


def asked_in_vain(text: str, open_ones: Sequence[Pledge]) -> str:
    """The work with its number of which somebody asks whether it counts, where no open pledge counts it; else ""."""
    folded = fold(text)
    found = _ASKS.search(folded) if len(folded) == len(text) else None
    numbered = any(sign.isdigit() for sign in text) or read_goal(text).goal is not None
    if found is None or not numbered or any(counts(text, pledge) for pledge in open_ones):
        return ""
    return text[: found.start()].strip(" ,.")
