""" "Gửi tôi bản tổng hợp 16 giờ thứ sáu hằng tuần": on which day of the week and at which hour a digest is wished."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.mornings.digests import Digest
from domain.quiet_days.allowed import next_allowed
from domain.reminders import AT, EARLIEST, LATEST
from domain.understanding.moments.wished_hour import read_hour
from domain.understanding.text.words import fold

SUNDAY, MONDAY = 6, 0
DAYS_BACK, DAYS_AHEAD = 12, 40
DAY = timedelta(days=1)
_DIGEST = (
    r"(?:ban tin|(?:ban |tin |ban tin |so lieu |bang )?(?:tong hop|tom tat)|tin (?:hang )?(?:tuan|ngay|thang)"
    r"|bao cao tuan cua tro ly)"
)
_SENT = re.compile(
    rf"\b(?:gui|nhan|bat|mo|chuyen|doi|doi sang|dat|hen|cho|lay|xin|muon)\b.*\b{_DIGEST}\b"
    rf"|\b{_DIGEST}\b.*\b(?:gui|nhan|chuyen|doi|sang|qua|vao|luc|moi|hang|thoi|cho)\b"
)
_OFF = re.compile(
    rf"\b(?:tat|dung|khoi|thoi|ngung|bo|huy|khong (?:can|muon|nhan))\b(?: (?:gui|nhan|giup|gium|dum|cho|toi|tui|cai))*"
    rf" {_DIGEST}\b|\b{_DIGEST}\b(?: \w+){{0,4}} (?:thoi|khoi)\b(?: gui| nhan)?(?:[,.]|$)"
)
_DAILY = re.compile(r"\b(?:hang|moi) (?:ngay|bua)\b|\bngay nao cung\b|\btin ngay\b")
_WEEKLY = re.compile(r"\b(?:hang|moi) tuan\b|\btin tuan\b|\btuan (?:mot|1) lan\b|\b(?:mot|1) tuan (?:mot|1) lan\b")
_MONTHLY = re.compile(r"\b(?:hang|moi) thang\b|\btin thang\b|\bdau thang\b")
_WEEKDAY = re.compile(
    r"\b(?:thu (?P<said>hai|ba|tu|nam|sau|bay|[2-7])|t(?P<short>[2-7])|(?P<sunday>chu nhat|chua nhut|cn)"
    r"|(?P<first>dau tuan)|(?P<last>cuoi tuan))\b(?! (?:nay|tuan nay))"
)
_NAMES = ("hai", "ba", "tu", "nam", "sau", "bay")
_MOVED = re.compile(
    r"\b(?:đổi|doi|chuyển|chuyen|dời)\b.*?\bsang(?= (?:thứ|thu|t\d|ngày|ngay|chủ|chu|đầu|dau|cuối|cuoi|\d))",
    re.IGNORECASE,
)
""" "Đổi sang thứ năm" names no morning."""
_ASKS = re.compile(
    r"\?|^(?:sao|vi sao|tai sao)\b|\b(?:may gio|khi nao|bao gio|hom nao|ngay nao(?! cung)|thu may|la gi|chua co)\b"
)
_ONCE = re.compile(
    r"\b(?:nay|mai|ngay mai|hom nay|tuan nay|thang nay|tuan (?:truoc|qua)|hien nay|hien tai|ngay \d|\d+/\d+)\b"
)
_NAMED = re.compile(r"\b(?:ban tin|tin (?:tuan|thang))\b")
_MOVES = re.compile(r"\b(?:doi|chuyen|dat|hen|doi sang)\b.*\b(?:ban tin|tin tuan)\b|\b(?:ban tin|tin) tuan gui\b")
_LASTING = re.compile(r"\b(?:hang|moi|tu nay|lan nao|luon|dinh ky|nao cung)\b")


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
    folded = " ".join(re.sub(r"[^\w ,.:?/]+", " ", fold(text)).split())
    if _ASKS.search(folded) or not (_SENT.search(folded) or _OFF.search(folded)):
        return None
    moved = _MOVED.search(text)
    said = f"{text[: moved.end() - 4]}qua{text[moved.end() :]}" if moved else text
    found, hour = _WEEKDAY.search(folded), read_hour(said)
    daily, off = _DAILY.search(folded) is not None, _OFF.search(folded) is not None
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


def kept(at: time | None) -> time | None:
    """Return the hour that can be kept: nobody is written to at night."""
    return min(max(at, EARLIEST), LATEST) if at else None


def told_on(day: date) -> dict[int, date]:
    """Return the days of the week whose digests are told on this day, each with the day itself: what rested waits."""
    days = (day - back * DAY for back in range(DAYS_BACK))
    found = {each.weekday(): each for each in sorted(days) if next_allowed(each) == day}
    return found if next_allowed(day) == day else {}


def next_own(weekday: int, at: time | None, now: datetime) -> date:
    """Return the next day on which the digest of this day of the week comes; `now`: local time."""
    days = (now.date() + ahead * DAY for ahead in range(DAYS_AHEAD))
    return next(
        day
        for day in days
        if weekday in told_on(day) and (day > now.date() or (at or AT) > now.time().replace(second=0, microsecond=0))
    )
