"""What is said below instructions: which of them are asked after, if an answer was read, that there is more time."""

import re
from datetime import date
from enum import StrEnum

from domain.campaigns.orders import split_order
from domain.understanding.text.words import composed, fold


class Wanted(StrEnum):
    """Which of the instructions are asked after."""

    ALL = "all"
    LATE = "late"
    IN_TIME = "in_time"
    WAITING = "waiting"
    ANSWERED = "answered"


_OF_A_KIND = (
    (Wanted.LATE, re.compile(r"\b(?:qua han|tre han|tre|qua ngay)\b")),
    (Wanted.IN_TIME, re.compile(r"\b(?:con han|trong han|chua (?:toi|den|het|qua) han|sap (?:toi|den) han)\b")),
    (Wanted.WAITING, re.compile(r"\b(?:chua|khong|hong) (?:\w+ )?(?:tra loi|dap|phan hoi|hoi am)\b|\bcon cho\b")),
    (Wanted.ANSWERED, re.compile(r"\bda (?:tra loi|dap|phan hoi)\b|\b(?:tra loi|phan hoi) roi\b")),
)
_STANDS = re.compile(
    r"(?:(?!diem\b|mo\b|hinh\b)\w+ ){0,4}chi dao\b(?: (?!ap\b|chi bo\b|cac\b)\w+){0,9},?"
    r" (?:tra loi|dap|phan hoi|hoi am|lam|xong|thuc hien)(?: \w+){0,2}? (?:chua|toi dau|den dau|khong|ko|hong|hk|k)"
    r"(?: \w+){0,2}[ ?.!]*"
    r"|(?:(?!(?:ai|noi|dau)\b)\w+ ){1,6}?(?:da |co )?(?:tra loi|phan hoi|hoi am)(?: (?:lai|y kien|cai))* chi dao"
    r"(?: \w+){0,2}? chua(?: \w+){0,2}[ ?.!]*"
)
""" "Chỉ đạo hôm bữa của xã chị trả lời chưa ta?", "chi bộ ấp 1 trả lời chỉ đạo chưa"."""
_UNIT_ANSWERED = re.compile(
    r"(?:(?:vay|the|con|roi|ma|cho|hoi|biet|cac|may|nhung|ben) )*(?:chi bo|dang bo|ap|khom|thon|khu pho|noi|don vi)"
    r"(?: (?!ai\b|nao\b|gi\b)\w+){0,4}? (?:(?:da|co|chiu) )*(?:tra loi|phan hoi|hoi am)(?: (?:gi|lai|toi|tui|xa))*"
    r" chua(?: (?:a|em|vay|ha|ta|nhi|dong chi|roi))*[ ?.!]*"
)
""" "Ấp 1 trả lời chưa": of what it was told."""
_GAVE = re.compile(
    r"(?:(?:hom|bua|dot|ky|luc|tuan|thang|ngay) (?:bua|truoc|qua|kia|no|do|roi|hom|nay) |da |co |em oi |cai |vu |ma )*"
    r"(?:(?:chi|anh|toi|tui|minh|em|co|chu|bac|xa|dang uy|ben minh|bua|hom|da|co|moi) )+"
    r"(?:giao|dan(?: do)?|bao|keu|yeu cau|chi dao|bieu|nhac)(?: (?:cho|voi|xuong))? (?P<what>(?!ai\b|gi\b).+?),? "
    r"(?:(?:toi (?:gio|nay|bua nay)|gio|bua nay|roi|ma|coi|thi) )*"
    r"(?:(?:tui no|ho|no|ben do|ben ay|duoi do|duoi ay|may ong|o duoi)[ ,]+)*(?:(?:da|co|chiu) )*"
    r"(?:tra loi|phan hoi|hoi am|dap|bao lai|bao cao lai|lam|thuc hien|xong|ra lam sao|toi dau|den dau)"
    r"(?: \w+){0,2}? ?(?:chua|khong|ko|hong|hk|roi|vay|a|em|ha|ta|toi dau|den dau)"
    r"(?: (?:em|a|vay|ha|ta|con|roi|nua))*[ ?.!]*"
)
""" "Hôm bữa chị giao chi bộ ấp 2 coi lại tuyến đường hoa, tụi nó trả lời chưa em"."""
LONGEST = 40  # words
_OF_FIGURES = re.compile(r"\bchi tieu\b|\bke hoach\b|\bbao cao (?:quy|thang|6 thang|nam)\b")
_BIDS_AGAIN = re.compile(
    r"(?:(?:vay|the|thoi|u|ua|um|ok|roi|vay thi|thi|em|oi|gio|chua tra loi|chua co)[ ,]+)*"
    r"(?:nhac|giao|chi dao|noi|gui|bao|hoi|doc|giuc)(?: (?:lai|luon|tui no|ho|no|ben do|lan nua|them|di"
    r"|giup|gium|dum|ho|nha|nhe|nghe|nghen|chi|anh|em|toi|tui|voi|mot|1|lan|cai|tieng|do|a|cho))+[ .!]*"
)
_GOES_ON = re.compile(
    r"(?:(?:con|the|vay|roi|u|da|cho|xem|coi|liet ke|ke|ma|thi) )*(?:may|nhung|cac)? ?"
    r"(?:cai|chi dao|noi|don vi|ap|chi bo|ai|dau)(?: nao)?(?: \w+){1,5}?"
    r"(?: (?:thi sao|sao|the nao|la (?:nhung )?(?:cai )?nao|gi|a|vay|em|ha|ra|di|coi))*[ ?.!]*"
)
_SEEN = re.compile(
    r"(?:(?:roi|vay|the|ma|khong biet|da|hoi|cho|biet) )*(?:(?:ben|tren|o) )*"
    r"(?:xa|phuong|dang uy|cap tren|tinh|tren do|tren ay|do|ho)(?: (?:da|co|moi))*"
    r" (?:doc|coi|xem|nhan|thay|biet|duyet|dong y|chap nhan|ok)(?: \w+){0,7}? (?:chua|khong|ko|hong|hk|k)"
    r"(?: (?:vay|a|ta|em|ha|nhi|roi))*[ ?.!]*"
)
_LONGER = re.compile(
    r"(?:(?:thoi|a|u|vay|cho|nho|giup|gium|dum|em|oi|nham|y) )*"
    r"(?:gia han|doi (?:han|ngay|chi dao)|lui|keo dai|noi han|sua han|doi)(?! (?:ten|mat khau)\b)\b.*"
    r"|(?:(?:thoi|a|u|vay) )*cho (?:ho|ap|chi bo|no|may noi)\b.* (?:them|toi|den)\b.*"
    r"|(?:(?:thoi|a|u|y) )*(?:nham )?han (?:toi|den|la|thanh|qua) .*"
)


def which(text: str) -> Wanted:
    """Return which of them are asked after: "chỉ đạo nào quá hạn", "mấy cái còn hạn thì sao"."""
    said = fold(text)
    return next((kind for kind, words in _OF_A_KIND if words.search(said)), Wanted.ALL)


def asks_how_it_stands(text: str) -> bool:
    return _STANDS.fullmatch(fold(text)) is not None and ":" not in text


def asks_whether_answered(text: str) -> bool:
    """Whether it is asked if a unit below has answered, without a word on what."""
    return _UNIT_ANSWERED.fullmatch(fold(text)) is not None


def given_and_asked(text: str) -> str | None:
    """Return to whom what was said, where it is asked what came of it; None where nothing of that is asked."""
    said = " ".join(composed(text).split())
    folded = fold(said)
    other = len(folded.split()) > LONGEST or ":" in said or _OF_FIGURES.search(folded)
    found = None if other else _GAVE.fullmatch(folded)
    return said[slice(*found.span("what"))].strip(" ,") if found and len(folded) == len(said) else None


def bids_again(text: str) -> bool:
    """Whether what was spoken of shall be said once more: "vậy nhắc lại đi"."""
    return _BIDS_AGAIN.fullmatch(" ".join(fold(text).split())) is not None


def goes_on(text: str) -> bool:
    """Whether these words, said below a list of instructions, ask for others of them."""
    return which(text) is not Wanted.ALL and _GOES_ON.fullmatch(fold(text)) is not None


def asks_whether_seen(text: str) -> bool:
    """Whether it is asked if those above have read an answer: "xã đọc chưa"."""
    return _SEEN.fullmatch(fold(text)) is not None


def asks_more_time(text: str) -> bool:
    """Whether these words, said below an instruction, give it another day."""
    return _LONGER.fullmatch(" ".join(fold(text).split())) is not None


def day_said(text: str, today: date) -> date | None:
    """Return the day until which more time is given; None where none is named that is to come."""
    day, _ = split_order(text, today)
    return day if day and day >= today else None


def names_instruction(text: str) -> bool:
    """Whether an answer says whom or what it answers: "trả lời xã là …", "trả lời chỉ đạo: …"."""
    return re.match(r".{0,60}?(?:\bchi dao\b|\b(?:xa|dang uy|tinh|cap tren) (?:la|rang)\b)", fold(text)) is not None
