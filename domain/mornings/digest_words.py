"""Which digest is wished, when, or no more: "đừng gửi bản tin nữa", "gửi bản tổng hợp 16 giờ thứ sáu hằng tuần"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from domain.mornings.digests import Digest
from domain.understanding.moments.wished_hour import read_hour
from domain.understanding.text.words import fold

SUNDAY, MONDAY = 6, 0
_DIGEST = (
    r"(?:ban tin|tin tong hop|tin (?:hang |dau )?(?:tuan|thang(?! (?:\d|nay\b)))|tin thu hai|bao cao tuan cua tro ly)"
)
_OR_SUMMARY = rf"(?:{_DIGEST}|(?:ban |tin |ban tin |so lieu |bang )?(?:tong hop|tom tat)|tin (?:hang )?ngay)"
""" "Gửi tôi tổng hợp" asks for the summary; "gửi tôi tổng hợp mỗi thứ hai" for the digest."""
_NO_MORE = r"(?:dung|khoi|thoi|ngung|khong (?:can|muon|nhan|gui|doc|xem)|tat|bo|huy)"
_OFF = re.compile(
    rf"\b{_NO_MORE}\b(?! duoc)(?: \w+){{0,4}} {_DIGEST}\b"
    rf"|\b{_DIGEST}\b.*\b(?:thoi|khoi|dung) gui\b"
)
_ASKED = re.compile(
    rf"\b(?:sao|vi sao|tai sao)\b.* {_DIGEST}\b|\b(?:khong|chua) (?:thay|co|nhan duoc|nhan)(?: \w+){{0,2}} {_DIGEST}\b"
    rf"|\b{_DIGEST}\b.* (?:la gi|la sao|dau|dau roi|khi nao|bao gio|chua co|khong thay)\b"
    rf"|^(?:xem|coi) (?:cac |may )?{_DIGEST}\b|\bco (?:nhung |may )?{_DIGEST} (?:nao|gi)\b"
)
""" "Tôi không thấy bản tin đâu", "sao không gửi bản tin", "bản tin thứ hai là gì": nothing is switched."""
_ON = re.compile(
    rf"\b(?:gui|bat|mo|cho|nhan)(?: (?:lai|toi|tui|xin|nhan|tiep|them|cho))* {_DIGEST}\b"
    rf"|\b{_DIGEST}\b.*\b(?:gui|bat|mo) lai\b"
)
_WHICH = {
    Digest.WEEKLY: re.compile(r"\b(?:thu hai|tuan)\b"),
    Digest.MONTHLY: re.compile(r"\bthang\b"),
    Digest.TROUBLES: re.compile(r"\b(?:truc trac|loi|hang ngay|su co)\b"),
}


def wish(text: str, theirs: Sequence[Digest]) -> tuple[list[Digest], bool] | None:
    """Return which digests are wished for, or no more; None where none are spoken of."""
    folded = _folded(text)
    off = _OFF.search(folded)
    if _ASKED.search(folded) or not (off or _ON.search(folded)):
        return None
    named = [digest for digest in theirs if _WHICH[digest].search(folded)]
    return named or list(theirs), off is None


def asks(text: str) -> bool:
    """Whether it is asked what a digest is, or where it stays."""
    return _ASKED.search(_folded(text)) is not None


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]+", " ", fold(text)).split())


_SENT = re.compile(
    rf"\b(?:gui|nhan|bat|mo|chuyen|doi|doi sang|dat|hen|cho|lay|xin|muon)\b.*\b{_OR_SUMMARY}\b"
    rf"|\b{_OR_SUMMARY}\b.*\b(?:gui|nhan|chuyen|doi|sang|qua|vao|luc|moi|hang|thoi|cho)\b"
)
_OFF_DAILY = re.compile(
    rf"\b{_NO_MORE}\b(?: (?:gui|nhan|giup|gium|dum|cho|toi|tui|cai))*"
    rf" {_OR_SUMMARY}\b|\b{_OR_SUMMARY}\b(?: \w+){{0,4}} (?:thoi|khoi)\b(?: gui| nhan)?(?:[,.]|$)"
)
_DAILY = re.compile(r"\b(?:hang|moi) (?:ngay|bua)\b|\bngay nao cung\b|\btin ngay\b")
_WEEKLY = re.compile(r"\b(?:hang|moi) tuan\b|\btin tuan\b|\btuan (?:mot|1) lan\b|\b(?:mot|1) tuan (?:mot|1) lan\b")
_MONTHLY = re.compile(r"\b(?:hang|moi) thang\b|\btin thang\b|\bdau thang\b")
_WEEKDAY = re.compile(
    r"\b(?:thu (?P<said>hai|ba|tu|nam|sau|bay|[2-7])|t(?P<short>[2-7])|(?P<sunday>chu nhat|chua nhut|cn)"
    r"|(?P<first>dau tuan)|(?P<last>cuoi tuan))\b(?! (?:nay|tuan nay))"
)
_ORDER = re.compile(r"(?i)\bthứ tự\b|\bthu tu(?= (?:chi bo|don vi|cua|uu tien|danh sach|ap|trong|nhu|tren))")
""" "Xếp theo thứ tự của Đảng ủy" names no Wednesday."""
_NAMES = ("hai", "ba", "tu", "nam", "sau", "bay")
_MOVED = re.compile(
    r"\b(?:đổi|doi|chuyển|chuyen|dời)\b.*?\bsang(?= (?:thứ|thu|t\d|ngày|ngay|chủ|chu|đầu|dau|cuối|cuoi|\d))",
    re.IGNORECASE,
)
""" "Đổi sang thứ năm" names no morning."""
_ASKS_WHEN = re.compile(
    r"\?|^(?:sao|vi sao|tai sao)\b|\b(?:may gio|khi nao|bao gio|hom nao|ngay nao(?! cung)|thu may|la gi|chua co)\b"
)
_ONCE = re.compile(
    r"\b(?:nay|mai|ngay mai|hom nay|tuan nay|thang nay|tuan (?:truoc|qua)|hien nay|hien tai|ngay \d|\d+/\d+)\b"
)
_NAMED = re.compile(r"\b(?:ban tin|tin (?:tuan|thang))\b")
_MOVES = re.compile(r"\b(?:doi|chuyen|dat|hen|doi sang)\b.*\b(?:ban tin|tin tuan)\b|\b(?:ban tin|tin) tuan gui\b")
_LASTING = re.compile(
    r"\b(?:hang(?= (?:ngay|tuan|thang|bua|sang|chieu|thu|t\d|chu nhat))|moi|tu nay|lan nao|luon|dinh ky|nao cung)\b"
)


@dataclass(frozen=True, slots=True)
class DigestWish:
    """`day`: of the week, 0 is Monday; `daily`: one of each day is spoken of, and no other; `off`: no more."""

    of: Digest | None
    day: int | None
    at: time | None
    daily: bool = False
    off: bool = False


def read_digest_wish(text: str) -> DigestWish | None:
    """Return when a digest is wished, or that one of each day is wished no more; None where none of it is said."""
    folded = " ".join(re.sub(r"[^\w ,.:?/]+", " ", fold(_ORDER.sub(" ", text))).split())
    if _ASKS_WHEN.search(folded) or not (_SENT.search(folded) or _OFF_DAILY.search(folded)):
        return None
    moved = _MOVED.search(text)
    said = f"{text[: moved.end() - 4]}qua{text[moved.end() :]}" if moved else text
    found, hour = _WEEKDAY.search(folded), read_hour(said)
    daily, off = _DAILY.search(folded) is not None, _OFF_DAILY.search(folded) is not None
    weekly, monthly = _WEEKLY.search(folded) is not None, _MONTHLY.search(folded) is not None
    of = Digest.WEEKLY if found or weekly else Digest.MONTHLY if monthly else None
    if daily and of is None:
        return DigestWish(None, None, hour, daily=True, off=off)
    lasts = _LASTING.search(folded) or _MOVES.search(folded) or (hour is not None and _NAMED.search(folded))
    if off or not lasts or (found is None and hour is None) or (_ONCE.search(folded) and not _LASTING.search(folded)):
        return None
    return DigestWish(of, _number(found) if found else None, hour, daily=daily)


def _number(found: re.Match[str]) -> int:
    if found["sunday"]:
        return SUNDAY
    if found["first"] or found["last"]:
        return MONDAY if found["first"] else len(_NAMES) - 1
    said = found["said"] or found["short"]
    return int(said) - 2 if said.isdecimal() else _NAMES.index(said)
