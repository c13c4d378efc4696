"""What is wished of agreements in words: "ký giao ước", "ai chưa ký", "cụm mình xếp thứ mấy", "chấm điểm giao ước"."""

import re
from enum import Enum, auto

from domain.understanding.accents.typed import typed_so
from domain.understanding.agreements.sayings import BREAKS, CHANGES, LEAVES, SCORES, UNSIGNS, draws_up
from domain.understanding.text.words import fold

LONGEST = 40  # words; a whole draft may take more


class Wish(Enum):
    SHOW = auto()
    DRAW_UP = auto()
    SIGN = auto()
    UNSIGN = auto()
    MISSING = auto()
    CHANGE = auto()
    WITHDRAW = auto()
    LEAVE = auto()
    BREAK = auto()
    SCORE = auto()
    STANDINGS = auto()
    REMIND = auto()
    DIFFER = auto()


_FEW, _SOME = r"(?:\w+ ){0,2}", r"(?:\w+ ){0,4}"
_IT = r"(?:giao uoc|ky ket thi dua)"
_OF_CLUSTER = r"(?:cum|(?<!dong )khoi)\b(?! (?:luong|dan van|mat tran|truong))"
_PRINTS = re.compile(r"\b(?:in|xuat|word|docx|pdf|file|tep)\b")
_ABOUT = r"(?:thi dua|cum|khoi|nam|so|cho|cua|ap|chi bo|giua|voi|thu|quy|den|toi|tu)"
_PLEDGES = re.compile(rf"\b{_IT} (?!{_ABOUT}\b)\w+(?: \w+)? \d")
""" "Tôi giao ước trồng 50 cây dừa" is a pledge."""
_NO = r"(?<!khong )(?<!chua )(?<!dung )(?<!khoi )(?<!da )(?<!ai )"
_IN_USE = r"(?<!noi )(?<!su )(?<!ap )(?<!xay )(?<!tac )(?<!tin )(?<!y )"
""" "Nội dung giao ước", "áp dụng giao ước" typed without accents."""
_LATE = r"(?<!nop )(?<!ky )(?<!lam )(?<!tre )(?<!gui )"
""" "Nộp chậm giao ước"."""
_OF_IT = (
    r"(?:(?:lai|bo|ban|cai|to|tam|luon|noi dung|nd|diem|muc|dong|phan|so|cua|trong|vao|vo|theo|nay|do|toan bo|viec"
    r"|thuc hien) )*"
)
_OTHER_WORK = r"(?:cay|dua|duong|cau|nha|cong|ke|hop|gio|lich|ngay|phong|doi|hoi)\b"
_SIGNS = r"(?<!dang )(?<!chu )(?<!buoi )(?<!le )(?<!gio )(?<!lich )(?<!doi )\bky\b"
_TELLS = re.compile(
    r"^(?:(?:toi|tui|em|minh|nho|giup|cho|xin|hay) )*(?:(?:gui|ra|soan|lam|viet) )?"
    r"(?:thong bao|nhan tin|bao tin|bao cao|tong hop|thong ke|moi)\b"
)
""" "Thông báo các chi bộ mai họp ký giao ước": an order or a report of another kind."""
_APART = r"\b(?:lech|khac|chenh|it hon|thap hon|tru)\b"
_WISHES: tuple[tuple[Wish, re.Pattern[str]], ...] = (
    (
        Wish.REMIND,
        re.compile(
            r"\b(?:nhac|hoi thuc|giuc|doc thuc)\b(?!.*\bdang ky\b).*\bchua (?:(?!dang\b)\w+ )?ky\b"
            r"|\bchua (?:(?!dang\b)\w+ )?ky\b(?!.*\bdang ky\b).*\b(?:nhac|giuc|hoi thuc)\b"
            rf"|\b(?:nhac|giuc|hoi thuc)\b.*{_SIGNS}.*\b{_IT}"
        ),
    ),
    (
        Wish.DIFFER,
        re.compile(
            rf"^(?!.*\b(?:sua|doi)\b)(?:.*\b(?:cum|(?<!dong )khoi|{_IT})\b.*{_APART}.*"
            r"(?:\bdiem\b|\b(?:cho|muc|phan) nao\b|\btu cham\b|\bbao nhieu\b|\bmay\b)"
            rf"|.*\b(?:diem|cham)\b.*{_APART}.*\b(?:cum|(?<!dong )khoi|{_IT})\b"
            rf"|.*{_APART}.*\bdiem\b.*\b(?:cum|(?<!dong )khoi|{_IT})\b)"
        ),
    ),
    (Wish.UNSIGN, re.compile(rf"\b(?P<verb>rut|lay lai|thu hoi|bo|huy) {_FEW}chu ky\b(?! (?:so|dien tu)\b)")),
    (
        Wish.MISSING,
        re.compile(
            rf"\b(?:ai|don vi|chi bo|ben|noi|ap|xa)(?: nao| nhung)? {_FEW}chua {_FEW}ky\b.*{_IT}"
            rf"|\b{_IT}\b.*\b(?:ai|nao|con may|bao nhieu) {_SOME}(?:chua|da) ky\b"
            rf"|\bchua ky {_IT}\b|\bky {_IT} {_SOME}het chua\b|\b{_IT}\b.*\bai\b.*{_SIGNS}"
            rf"|\bai\b.*{_SIGNS}.*\b{_IT}\b|\b{_IT}\b.*{_SIGNS} (?:du|het|xong|toi dau)\b"
        ),
    ),
    (Wish.WITHDRAW, re.compile(rf"\b(?:rut|bo|huy|thu hoi) {_FEW}du thao {_FEW}{_IT}")),
    (
        Wish.LEAVE,
        re.compile(
            rf"{_NO}\b(?P<verb>rut|roi)(?: (?:khoi|ra|ten))* {_OF_IT}{_IT}|{_NO}\b(?P<out>ra) khoi {_OF_IT}{_IT}"
            rf"|\b(?:khong|thoi) tham gia {_FEW}{_IT}"
        ),
    ),
    (
        Wish.BREAK,
        re.compile(rf"{_NO}{_IN_USE}\b(?P<verb>cham dut|huy bo|huy|pha bo|dung|ngung) {_OF_IT}{_IT}"),
    ),
    (
        Wish.SCORE,
        re.compile(
            rf"{_LATE}\b(?P<verb>(?:tu )?cham(?: diem)?|cho diem) {_OF_IT}{_IT}"
            rf"|\b(?P<own>tu cham)\b.*\b(?:{_IT}|{_OF_CLUSTER})|\b{_OF_CLUSTER} (?:thi dua )?(?P<theirs>cham)\b"
            rf"|\b{_IT}\b.*\b(?P<behind>(?:tu )?cham diem)\b"
        ),
    ),
    (
        Wish.STANDINGS,
        re.compile(
            rf"\b(?:xep hang|thu hang|xep thu|bang diem|bang xep|ket qua|diem) {_SOME}{_IT}"
            rf"|\b(?:xep hang|thu hang|xep thu may|dung thu may|hang may|bang diem)\b.*\b{_OF_CLUSTER}"
            rf"|\b{_OF_CLUSTER}.*\b(?:xep|dung) (?:thu|hang) may\b"
        ),
    ),
    (
        Wish.CHANGE,
        re.compile(
            rf"{_NO}(?<!cho )\b(?P<verb>sua|doi|chinh|dieu chinh|bo sung|gop y|them|bot)"
            rf"(?: (?!{_OTHER_WORK})\w+){{0,5}} {_IT}"
        ),
    ),
    (
        Wish.DRAW_UP,
        re.compile(
            r"\b(?:soan|lap|lam|viet|thao|tao|xay dung|khoi thao|moi) (?:(?:giup|gium|dum|cho|toi|tui|em|chi|minh) )*"
            rf"{_FEW}{_IT}|\b{_IT} moi\b"
        ),
    ),
    (
        Wish.SIGN,
        re.compile(
            rf"{_NO}{_SIGNS} (?:ten |vao |vo |luon |ket )*(?:ban |cai |vao )*giao uoc"
            r"|^(?!.*\b(?:ai|chua|khong|khoan|dung|sao|may gio|bao gio)\b).*\bgiao uoc\b.*"
            rf"{_NO}{_SIGNS}"
        ),
    ),
    (
        Wish.SHOW,
        re.compile(
            rf"\b(?:xem|coi|doc|mo|hoi|kiem) {_SOME}{_IT}|^(?:cac |ban |nhung |danh sach |noi dung )*{_IT}\b"
            rf"|\b{_IT}\b.*\b(?:the nao|den dau|toi dau|ra sao|gi|chua|may|nao)\b|\b(?:da|chua|khong) ky {_IT}"
        ),
    ),
)
_SPELT = {Wish.LEAVE: LEAVES, Wish.BREAK: BREAKS, Wish.SCORE: SCORES, Wish.CHANGE: CHANGES, Wish.UNSIGN: UNSIGNS}
_REASON = re.compile(r"\b(?:vì|do|lý do(?: là)?|tại|vi|ly do(?: la)?|tai)[ :]+(?P<why>\S.*)$", re.IGNORECASE)
_BEHIND = re.compile(
    r"\b(?:giao ước|giao uoc)(?: (?:thi đua|thi dua|cụm|cum|khối|khoi|này|nay|năm nay|nam nay|\d+))*"
    r"(?: (?:nha|nhe|nghe|luôn|luon))*[,;.] *(?P<why>\S+ \S+ \S.*)$",
    re.IGNORECASE,
)
""" "Xin rút khỏi giao ước cụm, mùa này lo chống ngập hết rồi": why, without a word for it."""
_NUMBER = re.compile(r"\bgiao uoc (?:so|thu) (?P<number>\d{1,6})\b")


def wish_in(text: str) -> Wish | None:
    """Return what a sentence wishes of agreements; None where it speaks of none, or asks for the paper."""
    folded = " ".join(fold(text).split())
    if draws_up(text):
        return Wish.DRAW_UP
    if len(folded.split()) > LONGEST or any(each.search(folded) for each in (_PLEDGES, _PRINTS, _TELLS)):
        return None
    return next((wish for wish, words in _WISHES if words.search(folded) and _is_typed(wish, words, text)), None)


def _is_typed(wish: Wish, words: re.Pattern[str], text: str) -> bool:
    """Whether the verb of a deed is typed with its own accents, or without any."""
    return wish not in _SPELT or typed_so(text, words, _SPELT[wish])


def speaks_of_agreements(text: str) -> bool:
    """Whether the word itself is said; without it a sentence is heard only from who has one."""
    return re.search(rf"\b{_IT}\b", fold(text)) is not None


def reason_in(text: str) -> str:
    """Return the reason a sentence gives, "" for none."""
    said = " ".join(text.split())
    found = _REASON.search(said) or _BEHIND.search(said)
    return found["why"].strip(" .") if found else ""


def number_in(text: str) -> int:
    """Return the number of the agreement a sentence names, 0 for none."""
    found = _NUMBER.search(fold(text))
    return int(found["number"]) if found else 0
