"""What is said around the handing in of a report: how it is done, that it shall be done now, its code, that it came."""

import re

from domain.understanding.movement.code_said import code_named
from domain.understanding.text.words import fold

_REPORT = r"(?:bao cao|bc|b/c|so lieu|ky)"
_HOW = re.compile(
    r"\b(?:phai|can|thi) (?:lam|chuan bi|co|bat dau)(?: (?:nhung|viec|tu|cai))? (?:gi|sao|the nao|dau)\b"
    r"|\b(?:lam sao|lam the nao|lam cach nao|cach nao|the nao|ra sao) (?:de )?(?:nop|gui|chot)\b"
    rf"|\b(?:nop|gui|chot) {_REPORT}(?: \w+){{1,8}}? (?:lam sao|cach nao|bang cach nao|kieu gi)\b"
    rf"|\b(?:nop|gui|chot)(?: {_REPORT})?(?: ky nay)? (?:lam sao|the nao|ra sao|cach nao|bang cach nao|kieu gi)\b"
    r"|\b(?:huong dan|chi|bay)\b.*\b(?:cach )?(?:nop|gui|chot)\b"
)
_NOW = (
    r"(?:(?:roi|vay|thoi|uh|u|ok|da|duoc|ay|the|thi|nay|gio|toi|tui|em|minh|chi bo|dong chi|xin|cho|nho|hay|dong y"
    r"|nhat tri|thong nhat|chap nhan|dung|r|em oi)[ ,.!]+)*"
)
_BEHIND = (
    r"(?:[ ,.]+(?:so lieu|bao cao|bc|so|ky nay|ky|len|xa|tinh|cap tren|dang uy|cho|toi|tui|minh|em|giup|gium|dum|luon"
    r"|di|nhe|nha|nghe|nghen|nhen|a|roi|lai|day|vay|lien|ngay|lan nua|chi|anh|co|nay|do|ok))*"
)
_TELL_WHEN = r"(?:[ ,.]+(?:va |roi )?(?:bao(?! cao)|noi|cho)\b.*\b(?:may gio|luc nao|gio nao|khi nao|xong|biet).*)?"
_AGREES = re.compile(
    rf"{_NOW}(?:nop|gui|chot|trinh){_BEHIND}(?:[ ,]+(?:roi )?(?:nop|gui|chot){_BEHIND})?{_TELL_WHEN}[ .!]*"
)
_UP = re.compile(r"\b(?:len (?:xa|tinh|cap tren|dang uy|tren)|cho (?:xa|cap tren|dang uy)|so lieu)\b")
_AGAIN = re.compile(r"\b(?:nop|gui|chot|lam) lai\b|\blan nua\b")
_CODE = re.compile(
    r"\bma (?:so lieu|bao cao|so bao cao|chot|so)\b(?! [a-z2-7]{6}\b(?<!nhieu))"
    r".*\b(?:bao nhieu|la gi|gi|may|dau|nao|cho (?:toi|tui|em|minh|chi|anh|co|chu|xin))\b"
    r"|^(?:(?:cho|xin|doc|lay|toi|tui|em|minh|chi|coi|xem|gui) )+(?:lai )?(?:cai )?ma so lieu\b"
)
_HOLDS = re.compile(
    r"\bma so lieu\b.*\b(?:khop|dung|lech|chenh|khac|trung|giong)\b"
    r"|\bso(?: lieu)? (?:da |moi )?(?:nop|chot)\b.*\b(?:khop|lech|chenh|khac|trung|giong)\b.*\b(?:hien|nay|gio|may)\b"
)
_FROM_CODE = re.compile(
    r"\b(?:lay|dung|theo|xuat|lam)\b.*\bso(?: lieu)? (?:da|vua|moi) (?:chot|nop)\b.*\b(?:bao cao|bc|file|word|in)\b"
    r"|\b(?:bao cao|bc)\b.*\b(?:theo|tu|lay|dung) so(?: lieu)? (?:da|vua|moi) (?:chot|nop)\b"
)
_CAME = re.compile(
    r"\b(?:toi|tui|em|minh|chi bo(?: toi| tui)?|ben (?:toi|tui|minh)) (?:da |moi |vua )?(?:nop|gui|chot)"
    rf"(?: {_REPORT})?(?: (?:len|day du))? (?:roi|xong|lau roi|hom)\b"
)
_URGED = re.compile(r"\b(?:nhac|nhan|hoi|doi|keu|giuc|don doc)\b")
_SENT_BACK = re.compile(
    r"\b(?:bi|co bi|sao|vi sao|ly do gi|tai sao)(?: (?:lai|bi|ma|xa))* tra\b(?! (?:loi|tien|no|gop|luong|qua))"
    r"|\b(?:ly do|vi sao|sao|tai sao)\b.*\btra (?:ve|lai|ha|vay)\b|\btra (?:ve|lai) (?:vi|ly do)\b.*\b(?:gi|sao)\b"
)
_PEOPLE = re.compile(r"\b(?:ai|dang vien|dong chi \w+|anh \w+|chi (?!bo)\w+|viec|ket qua|so tien)\b")
_SOMEBODY = re.compile(
    r"\b(?:cho|tới|đến|den) (?:(?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|dì|di|đồng chí|dong chi|đ/c)"
    r" (?:(?P<name>[^\W\d_]+)|(?:ấy|ay)\b)|(?:ảnh|ổng|bả|cổ)\b)",
    re.IGNORECASE,
)
""" "Gửi cho anh Tám", "gửi qua zalo cho ảnh": a paper for somebody, and no report handed in."""
_ONCE_MORE = re.compile(rf"{_NOW}(?:(?:se|de) )?(?:chot|nop|gui)\b.*\b(?:nop|gui|chot) (?:lai|lan nua)\b.*")

_WITH_WORDS = re.compile(
    r"(?:(?:da|xin|cho|gui|nop|cai|toi|tui|em|minh|chi bo|xa) )*(?:bao cao|bc|b/c)(?: (?:ky|cho|so ket|tong ket))*"
    r" (?:quy|(?:6|sau) thang|thang \d|nam)\b[^:]{0,30}:(?!\d).+"
)
""" "Bc quý 2: trồng được 60 cây": what stands in front says that it is the report of a round."""


def _said(text: str) -> str:
    return " ".join(fold(text).split()).strip(" .?!")


def asks_how(text: str) -> bool:
    """Whether it is asked what has to be done, and nothing told that belongs beside a report."""
    return _HOW.search(_said(text)) is not None


def agrees(text: str) -> bool:
    """Whether somebody says where it is asked: hand it in now."""
    return _AGREES.fullmatch(_said(text)) is not None or _ONCE_MORE.fullmatch(_said(text)) is not None


def hands_it_up(text: str) -> bool:
    """Whether it is said where nothing is asked: "nộp lên xã giùm tôi"."""
    said = _said(text)
    ordered = _AGREES.fullmatch(said) is not None and _AGAIN.search(said) is None
    return ordered and not asks_how(text) and _UP.search(said) is not None


def asks_code(text: str) -> bool:
    """Whether it is asked by which code the figures that were handed in are known."""
    return _CODE.search(_said(text)) is not None and not code_named(text)


def asks_whether_it_holds(text: str) -> bool:
    """Whether what was handed in is held against the figures of today: "mã số liệu có khớp với số hiện giờ không"."""
    return _HOLDS.search(_said(text)) is not None


def wants_what_was_handed_in(text: str) -> bool:
    """Whether a report shall be made of the figures as they were handed in, and not of those of today."""
    return _FROM_CODE.search(_said(text)) is not None


def says_it_came(text: str) -> bool:
    """Whether somebody who is urged says that their report was handed in."""
    return _CAME.search(_said(text)) is not None and _URGED.search(_said(text)) is not None


def asks_why_sent_back(text: str) -> bool:
    """Whether it is asked if a report was sent back, and why, in few words that name nobody."""
    said = _said(text)
    return _SENT_BACK.search(said) is not None and _PEOPLE.search(said) is None


def is_for_somebody(text: str) -> bool:
    """Whether what is sent goes to one comrade who is named, and not up."""
    found = [each["name"] or "A" for each in _SOMEBODY.finditer(text)]
    return any(each[:1].isupper() for each in found)


def hands_in_with_words(text: str) -> bool:
    return _WITH_WORDS.fullmatch(" ".join(fold(text).split())) is not None


def hands_in_once_more(text: str) -> bool:
    """Whether a report is closed and handed in once more: "tui chốt lại rồi nộp lần nữa"."""
    return _ONCE_MORE.fullmatch(_said(text)) is not None
