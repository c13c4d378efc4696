""" "Ngày 5 và 6/12 chi bộ tôi nghỉ, đừng nhắn ai", "bỏ ngày nghỉ 5/12": what is said of days of rest, and which."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from itertools import pairwise

from domain.errors import UserError
from domain.understanding.calendar import lunar
from domain.understanding.moments.wished_day import named_day
from domain.understanding.text.words import fold

MOST = 31
"""Days: nobody rests longer by one sentence."""


class Wish(Enum):
    """What is wished of days of rest."""

    LIST = auto()
    ADD = auto()
    REMOVE = auto()


_NOBODY = r"(?:dung|khong|khoi|hong|ko|ngung)(?: co| duoc)? (?:nhan|nhac|gui|phien|lam phien)(?: tin| gi| ai)*"
_PLACE = r"(?:chi bo|dang bo|dang uy|ap|khom|khu pho|xa|phuong|co quan|don vi|truong|cong ty|toan tinh|ca tinh|ca nuoc)"
_ADDS = re.compile(
    rf"\b{_PLACE}\b.*\bnghi\b.*\b{_NOBODY}\b|\bnghi\b.*\b(?:dung|khong|khoi) (?:nhan|nhac|gui)(?: tin| gi)* ai\b"
    rf"|\b(?:dung|khong|khoi) (?:nhan|nhac|gui)(?: tin| gi)* ai\b.*\bnghi\b|\b(?:them|ghi|bao|dat) (?:\w+ )?ngay nghi\b"
    rf"|\b{_PLACE}(?: (?!nao\b)\w+){{0,4}} (?:duoc |se |xin |cho )?nghi(?: \w+){{0,3}} (?:tu |tu ngay |ngay )\d"
    rf"|\bngay \d[\d/ ,va]*{_PLACE}(?: (?!nao\b)\w+){{0,4}} nghi\b"
)
_SILENT = (
    r"\b(?:dung|khong|khoi|hong|ko|ngung|mien)(?: co| duoc)? (?:nhan|nhac|gui|goi|phien|lam phien|bao)"
    r"(?: (?:tin|gi|nho|nhan|thong bao|cho|toi|den|het|may|cac|tat ca|lam phien))*"
    r" (?:ai(?! (?:chua|da|con|khong|chiu|tre))|ba con|dang vien|anh em|anh chi em|moi nguoi|nguoi trong|chi bo|dan"
    r"|ca (?:chi bo|ap|xa|nha|tinh)|toan (?:tinh|xa|phuong|chi bo)|het thay"
    r"|(?:cac|may) (?:dong chi|dc|anh|chi|chu|bac|co)(?! \w+ (?:tre|chua|qua)))\b"
)
_RESTS = (
    rf"\bcho (?:ca |nguyen |rieng |het )*{_PLACE}(?: \w+){{0,3}}? nghi\b"
    rf"|\bnghi (?:tin |nhac )?(?:nho )?(?:rieng|ca|toan|nguyen) (?:ca )?{_PLACE}\b|\bcho nghi rieng\b"
    r"|\b(?:toan|ca) (?:tinh|xa|phuong|chi bo|ap)(?: \w+){0,2}? (?:ngung|dung|khoi) (?:nhac|nhan|gui)\b"
    r"|\bim (?:het )?(?:toan|ca) (?:tinh|xa|phuong|chi bo|ap)\b|\b(?:toan|ca) (?:tinh|xa|phuong|chi bo|ap) im\b"
)
""" "Cho nguyên chi bộ nghỉ tin hai bữa đó", "im toàn tỉnh"."""
_A_DAY = (
    r"(?:\d{1,2}/\d{1,2}|\b(?:ngay|hom|mung|mong) \d|\d thang \d|\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|\bt[2-7]\b"
    r"|\btuan (?:nay|sau|toi)\b|\b(?:chu nhat|cn|ngay mai|mai|ngay mot|ram)\b|\b(?:hom|bua|ngay) nay\b)"
)
_HUSHES = re.compile(rf"(?:{_A_DAY}.*(?:{_SILENT}|{_RESTS})|(?:{_SILENT}|{_RESTS}).*{_A_DAY})")
""" "Thứ bảy 12/12 chi bộ họp lệ, hôm đó đừng nhắn ai": a day on which nobody is written to."""
_ONE_DAY = r"(?:\d{1,2}/\d{1,2}|\bngay \d)"
_REMOVES = re.compile(
    r"\b(?:bo|huy|xoa|rut|go|lay lai|thoi)\b(?: \w+){0,2} ngay nghi\b|\bngay nghi\b.*\b(?:bo|huy|xoa) di\b"
    rf"|\b(?:lo tay|nham|lon|lo)\b.*\bnghi\b.*{_ONE_DAY}.*\b(?:go|bo|huy|xoa|lay lai|rut)\b"
)
_LISTS = re.compile(
    r"(?:(?:xem|coi|cho|toi|tui|hoi|biet|sap toi|cac|nhung|danh sach|may|lich) )*(?:lich nghi|ngay nghi)"
    r"(?: (?:le|nao|gi|sap toi|toi|cua|chi bo|dang bo|toi|la|nam nay|vay|a|co|nhung|ngay))*[ ?.!]*"
)
_WHICH = re.compile(
    r"\blich nghi\b.*\b(?:nao|liet ke)\b|\b(?:liet ke|xem|coi)\b.*\b(?:lich nghi|(?:cac|nhung|may) ngay nghi)\b"
    r"|(?:cac|nhung|may) ngay nghi (?:cua|trong|tu|toi|den) .*"
)
_ASKS = re.compile(r"^ai\b|\bnao\b|\?$|\b(?:chua|khong|hong|ha|sao)[ .?]*$")
_TOKEN = re.compile(
    r"(?P<lead>\b(?:ngay|hom|mung|mong) )?(?<![\d/])(?P<day>\d{1,2})"
    r"(?:/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?| thang (?P<in>\d{1,2}|gieng|chap)(?: nam (?P<of>\d{4}))?)?(?![\d/])"
    r"(?P<lunar> (?:am lich|am|al|ta)\b)?"
)
_AND = re.compile(r" ?(?:,|va|voi|cung|roi)? ?")
_UNTIL = re.compile(r" ?(?:-|den|toi|cho den|den het|toi het|den het ngay|den ngay|toi ngay) ?")
_WEEKDAY = re.compile(
    r"\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)\b(?: (?:nay|toi|tuan sau|tuan toi|tuan nay))?"
)
_WEEK = re.compile(r"\btuan (?P<which>nay|sau|toi)\b")
_TODAY = re.compile(r"\b(?:hom nay|bua nay|ngay nay)\b")
_WHY = re.compile(
    r"\b(?:vì|do|nhân dịp|nhân|dịp) (?P<why>[^,.;]{2,80})"
    r"|\b(?:có |bận |kẹt |đi )(?P<event>(?:giỗ|đám|lễ|cúng|họp|hội|đại hội|sinh hoạt)[^,.;]{0,60}?)"
    r"(?= (?:bữa|hôm|ngày) (?:đó|ấy|này)\b| đừng| khỏi| không| ngày\b| \d|[,.;]|$)"
    r"|\b(?P<meets>họp (?:lệ|chi bộ|dân|xã)?|đại hội)(?=[,.;]| (?:bữa|hôm|ngày) đó)"
    r"|\bnghỉ (?P<feast>(?:giỗ|hội|lễ|gặt|mùa|cúng|kỷ niệm|họp)[^,.;]{0,60}?)(?= từ\b| ngày\b| \d|[,.;]|$)",
    re.IGNORECASE,
)
_NAMED = {"gieng": 1, "chap": 12}


@dataclass(slots=True)
class _Token:
    day: int
    month: int
    year: int
    lunar: bool
    start: int
    end: int
    led: bool


def wish_of(text: str) -> Wish | None:
    """Return what is wished of days of rest in words that mean nothing else."""
    folded = fold(text)
    if _LISTS.fullmatch(folded) or _WHICH.match(folded):
        return Wish.LIST
    if _REMOVES.search(folded):
        return Wish.REMOVE
    adds = _ADDS.search(folded) or _HUSHES.search(folded)
    return Wish.ADD if adds and not _ASKS.search(folded) else None


def reason(text: str) -> str:
    found = _WHY.search(text)
    return next((each.strip() for each in found.groups() if each), "") if found else ""


def days_in(text: str, today: date) -> list[date]:
    """Return the days that are named, from today on; raise a UserError where there is no such day."""
    folded = fold(text)
    tokens = _tokens(folded)
    if not tokens:
        if _TODAY.search(folded):
            return [today]
        if (week := _WEEK.search(folded)) and not _WEEKDAY.search(folded):
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=week["which"] != "nay")
            return [day for ahead in range(6) if (day := monday + timedelta(days=ahead)) >= today]
        said = [each[0] for each in _WEEKDAY.finditer(folded)]
        days = {named_day(each, today) for each in (said if len(said) > 1 else [text])}
        return sorted(day for day in days if day)
    found: set[date] = set()
    before: tuple[_Token, date] | None = None
    for token in tokens:
        day = _day(token, today)
        first = before[1] if before and _UNTIL.fullmatch(folded[before[0].end : token.start]) else day
        if (day - first).days >= MOST:
            raise UserError("That is more than a month. Please name the days one by one.")
        found |= {first + timedelta(days=ahead) for ahead in range(max((day - first).days, 0) + 1)}
        before = token, day
    if past := [day for day in sorted(found) if day < today]:
        raise UserError("{day} has passed already. Please check the day.", day=past[0])
    return sorted(found)


def _tokens(folded: str) -> list[_Token]:
    """Return the days that are written; one without a month takes that of the one it is joined to, else the next."""
    found = []
    for each in _TOKEN.finditer(folded):
        month, year = each["month"] or each["in"] or "0", each["year"] or each["of"] or "0"
        number, of_moon = _NAMED.get(month) or int(month), bool(each["lunar"]) or month in _NAMED
        start = each.start("day")
        found.append(_Token(int(each["day"]), number, int(year), of_moon, start, each.end(), bool(each["lead"])))
    for earlier, later in reversed(list(pairwise(found))):
        between = folded[earlier.end : later.start].removesuffix("ngay ").removesuffix("mung ")
        if earlier.month == 0 and later.month and (_AND.fullmatch(between) or _UNTIL.fullmatch(between)):
            earlier.month, earlier.year, earlier.lunar = later.month, later.year, later.lunar
    for earlier, later in pairwise(found):
        if earlier.lunar and later.month == 0 and later.led and _UNTIL.search(folded[earlier.end : later.start]):
            later.lunar, later.month = True, earlier.month % 12 + 1 if later.day < earlier.day else earlier.month
    return [each for each in found if each.month or each.led]


def _day(token: _Token, today: date) -> date:
    years = [token.year] if token.year else [today.year - 1, today.year, today.year + 1]
    months = [token.month] if token.month else [today.month, today.month % 12 + 1]
    days = sorted(day for year in years for month in months if (day := _real(token, year, month)))
    if not days:
        raise UserError("There is no day {typed}.", typed=f"{token.day}/{token.month}")
    return next((day for day in days if day >= today), days[-1])


def _real(token: _Token, year: int, month: int) -> date | None:
    try:
        return lunar.solar(year, month, token.day) if token.lunar else date(year, month, token.day)
    except (ValueError, KeyError):
        return None
