"""What a sentence that hands in a report says beside its round: as last time, figures, counts to be checked."""

import re
from dataclasses import dataclass

from domain.understanding.moves.asides import is_aside
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_AS_BEFORE = re.compile(
    r"\b(?:y (?:nhu|chang|het)|giong (?:nhu|y|het)?|nhu) ?(?:nhu )?(?:ky|thang|quy|lan|nam|dot|cu|hoi|t(?=\d))\b"
    r"(?: (?:t?\d{1,2}|i{1,3}|iv|truoc|roi|vua roi)(?![\w/]))*|\by (?:nhu|chang|het) t\d{1,2}\b"
    r"|\b(?:khong|hong|ko|k) co gi (?:moi|thay doi|khac)\b|\bkhong thay doi\b|\bnhu cu\b"
)
_REGISTERED = re.compile(
    r"(?P<done>\d{1,6}) ?(?:/|tren) ?(?P<of>\d{1,6})(?: (?:dang vien|dong chi|dc|dv|nguoi))* (?:da )?dang ky"
)
_DONE = re.compile(r"\b(?:xong|hoan thanh|lam xong|da xong) (?P<count>\d{1,6}) (?:viec|noi dung|phan viec)\b")
_GOING_ON = re.compile(r"\b(?:dang lam|con lam|con do|dang do) (?P<count>\d{1,6})\b(?! ?[/%a-z]*\d)")
_SPLIT = re.compile(r"[:;\n]|,(?!\d)|\.(?!\d)")
_COMMAND = re.compile(
    r"^(?:(?:da|toi|tui|em|minh|xin|cho|gio|nay|chi bo|dang uy|xa|chung toi|tui tui) )*(?:nop|gui|bao cao|bc|chot)\b"
    r"(?: (?:bao cao|bc|ky|thang|quy|nam|6|sau|dau|cuoi|i{1,3}|iv|t?\d{1,2}|20\d\d|len|tinh|xa|cap tren|giup|gium|gium"
    r"|dum|toi|tui|em|roi|nhe|nha|nghen|nghe|day|so lieu|cua|chi bo|dinh ky|a|luon|di|ne|tro ly|ap|ap \d+))*$"
)
_HANDS_IN = re.compile(r"\b(?:nop|gui|bao cao|bc|chot|trinh)\b")
_BESIDE = listed(_LISTS["beside"])
"""Words that may stand beside the handing in and say nothing more."""
_READ_THROUGH = re.compile(
    r"\b(?:toi|tui|chi|anh|co|chu|bac|minh|em) (?:da )?(?:coi|xem|doc|kiem tra|duyet|do)"
    r"(?: (?:lai|ky|qua|het|xong|roi|ca|do|day))+"
    r"|\bkhoi (?:can )?(?:coi|xem|doc|hoi)(?: (?:lai|nua|chi|gi))*"
)
_NO_REMARK = re.compile(
    r"(?:(?:may|cac) )?(?:so lieu |so sach |so )?(?:trong )?(?:em|may|tro ly|so|he thong)(?: (?:da|thi|cung))* "
    r"(?:co|ghi|luu|biet|nam)(?: (?:san|het|roi|ma|do|day|ca|du|trong|may|so))*[ .!]*"
)
""" "Chị coi kỹ rồi", "số liệu em có sẵn hết rồi mà": said to the assistant."""
_ORDER = re.compile(
    r"(?:(?:da|thoi|roi|ok|vay|gio|nay|nho|hay|xin|toi|tui|em|minh|con|chi bo|ap \w+|dong chi|bot|tro ly|oi|cho|giup|cu"
    r"|de) )*(?:nop|gui|chot|trinh|nap)\b.*\b(?:bao cao|bc|so lieu|ky|dot|len|xa|dang uy|cap tren)\b"
)
_TELLS = re.compile(
    r"\b(?:kem|ghi|noi ro|vi|do|nhung|con|thieu|vuong|kho|de nghi|kien nghi|de xuat|xin|mong|duoc|chua|dat|xong"
    r"|hoan thanh|cham|tre|nhu)\b|\d ?(?:/|%|ho|nguoi|cay|viec|m\b|can|dong)"
)
""" "Nộp báo cáo đợt này lên xã" orders, and says nothing that belongs beside the figures."""
_LEAST = 3  # letters


@dataclass(frozen=True, slots=True)
class ReportSaid:
    """`pieces`: what was said beside the round, as typed; `registered`, `done`, `going_on`: counts to be checked."""

    as_before: bool = False
    pieces: tuple[str, ...] = ()
    registered: tuple[int, int] | None = None
    done: int | None = None
    going_on: int | None = None

    @property
    def says_something(self) -> bool:
        return self.as_before or bool(self.pieces)


def only_hands_in(piece: str, place: str) -> bool:
    """Whether a piece only says that the report of a place is handed in, and for when; it is no remark."""
    if (
        is_aside(piece)
        or _NO_REMARK.fullmatch(fold(piece))
        or (_ORDER.match(fold(piece)) and not _TELLS.search(fold(piece)))
    ):
        return True
    words = re.findall(r"[a-z]+", re.sub(r"\bt\d+\b", " ", _READ_THROUGH.sub(" ", fold(piece))))
    known = _BESIDE | set(re.findall(r"[a-z]+", fold(place)))
    return _HANDS_IN.search(" ".join(words)) is not None and all(each in known for each in words)


def read_report(text: str) -> ReportSaid:
    """Read what a report says; the words that only hand it in are left out."""
    folded = fold(text)
    registered, done, going_on = _REGISTERED.search(folded), _DONE.search(folded), _GOING_ON.search(folded)
    found = [each.strip(" .!") for each in _SPLIT.split(text)]
    pieces = [each for each in found if len(each) >= _LEAST and not _COMMAND.match(fold(each))]
    as_before = _AS_BEFORE.search(folded) is not None
    return ReportSaid(
        as_before,
        ()
        if as_before and not any(sign.isdigit() for each in pieces for sign in _AS_BEFORE.sub("", fold(each)))
        else tuple(pieces),
        (int(registered["done"]), int(registered["of"])) if registered else None,
        int(done["count"]) if done else None,
        int(going_on["count"]) if going_on else None,
    )
