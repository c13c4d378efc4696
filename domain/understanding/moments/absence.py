"""How long somebody is away who wants no reminders meanwhile: "mai đi Sài Gòn 4 bữa", "từ 23/3 đến 28/3"."""

import re
from datetime import date, timedelta

from domain.understanding.deadlines import read_deadline
from domain.understanding.moments.wished_day import last_day_off, next_lunar, span
from domain.understanding.text.words import fold, tokenised

_FORBIDS = re.compile(
    r"\b(?:dung|khoi|khong|hong|ko|thoi|ngung)(?: (?:co|can|phai))? (?:nhac|nhan tin|gui tin)\b(?! lai)"
    r"|\b(?:dung|khoi|ngung)(?: (?:co|can|phai))? (?:nhan|gui|hoi|goi|keu|reo)\b(?! lai)"
)
_FROM_TO = re.compile(r"(?i)\b(?:tu|tư|từ)\b(?P<first>.{2,24}?)\b(?:den|đến|toi|tới)\b(?P<last>.{2,24})")
_NOW = re.compile(r"\W*(?:nay|gio|bay gio|ray|rai|day|hom nay|bua nay)\W*")
_OF_THE_MOON = re.compile(r"\b(?:thang (?:chap|gieng)|am(?: lich)?|ta|chap|ram)\b")
_NAMED_MONTH = re.compile(r"(?P<day>\d{1,2}|ram) (?=(?:chap|gieng)\b)")
_LUNAR_NUMBER = re.compile(r"\W*(?:mung|mong) (?P<day>10|[1-9])\b(?! thang| ?[/-])")
_SPAN = re.compile(
    r"\b(?P<count>\d{1,2}|mot|hai|ba|bon|nam|sau|bay|muoi|vai)"
    r"(?P<unit> (?:ngay|bua|hom|tuan|thang))\b(?! nay| mot lan| 1 lan)"
)
_RESTS = re.compile(
    r"\bnghi(?! (?:huu|hoc|he|le|viec|lam|toi(?! \d)|la|bung|sao|gi|nuoi|trong|ban|lai|ra|vay|\w+ roi))\b"
    r"|\b(?:dung|khoi|ngung|thoi)(?: co)? (?:hoi|nhac|nhan|goi|keu|gui)\b(?! lai)"
)
""" "Chắc nghỉ 2 tuần", "đừng hỏi bác nghen, chừng 5 bữa": from here on a rest is told."""
_NO_SCREEN = re.compile(
    r"\b(?P<long>(?:\d{1,2}|nua|mot|hai|ba) (?:ngay|bua|tuan|thang)) (?:phai |khong duoc |cu |kieng |cam |khong )+"
    r"(?:nhin|coi|xem|bam|xai|dung|cam|so) (?:vao )?(?:man hinh|dien thoai|may)\b"
)
""" "Bác sĩ dặn một tháng không được nhìn màn hình"."""
_NO_LENGTH = re.compile(r"\b(?:ngay|bua|hom|tuan|thang) (?:nay|qua|roi|lien|truoc|nao)\b|\blan\b")
""" "Đừng nhắn nữa, ba bữa nay nhắn năm lần": how long it was, and not how long it shall be."""
_OVER = re.compile(r"\b(?:roi|qua|truoc|lien|rong|trong)\b.*\bkhong (?:thay )?nhac|\bsao\b")
_NUMBER = re.compile(r"\W*(?P<day>[12]?\d|3[01])\b(?![/.\d])")
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "vai": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "muoi": 10}
_DAYS = {"tuan": 7, "thang": 30}


def is_forbidden(text: str) -> bool:
    """Whether no messages are wished."""
    return _FORBIDS.search(fold(text)) is not None


def days_away(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and last day of an absence without reminders; None where none is told with its length."""
    folded = fold(text)
    if not _FORBIDS.search(folded) or _OVER.search(folded):
        return None
    if period := range_away(text, today):
        return period
    told = _SPAN.search(folded)
    if told is None:
        return None
    count = int(told["count"]) if told["count"].isdecimal() else _COUNTS[told["count"]]
    days = count * _DAYS.get(told["unit"].strip(), 1)
    return (today, today + timedelta(days=days)) if days > 1 else None


def range_away(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and last day of "từ 23 tháng chạp tới mùng 10 đừng nhắn"; the last one follows the first."""
    period = _FROM_TO.search(text)
    if period is None or not _FORBIDS.search(fold(text)):
        return None
    now = _NOW.fullmatch(fold(period["first"])) is not None
    first = today if now else _day(period["first"], today)
    last = _day(period["last"], today)
    if begins := _LUNAR_NUMBER.match(fold(period["first"])):
        first = next_lunar(int(begins["day"]), today)
    ends = _LUNAR_NUMBER.match(fold(period["last"])) or _NUMBER.match(period["last"])
    if first and ends and (begins or _OF_THE_MOON.search(fold(period["first"]))):
        last = next_lunar(int(ends["day"]), first)
    if last is None or last < today or not (first or any(sign.isdigit() for sign in period["first"])):
        return None
    if first and first > last:
        last = _day(period["last"], first)
    if last is None or (first and first > last):
        return None
    return (first if first and today < first else today), last


def _day(words: str, today: date) -> date | None:
    """Return the day that is named, or the next one of this number: "từ 25 tới 31"."""
    read = read_deadline(_NAMED_MONTH.sub(r"\g<day> thang ", fold(words)), today)
    if read.day and not read.asks:
        return read.day
    number, coming = _NUMBER.match(words), (today + timedelta(days=count) for count in range(62))
    return next((day for day in coming if day.day == int(number["day"])), None) if number else None


def end_of_rest(text: str, today: date) -> date | None:
    """Return the last day of a rest told in words of trouble, which begins on the day told before it, if any is.

    "Mổ mắt ngày 24/3, chắc nghỉ 2 tuần", "tạm nghỉ nghen, tới 10/4"; None where no end is told.
    """
    if kept_from := _NO_SCREEN.search(fold(text)):
        begun, length = read_deadline(text[: kept_from.start()], today).day, span(tokenised(kept_from["long"]))
        return (begun if begun and begun > today else today) + length if length else None
    rest = _RESTS.search(fold(text)) if len(fold(text)) == len(text) else None
    if rest is None:
        return None
    behind = text[rest.start() :]
    if _NO_LENGTH.search(fold(behind)):
        return None
    length = span(tokenised(behind))
    begun = read_deadline(text[: rest.start()], today).day
    if length is not None:
        return (begun if begun and begun > today else today) + length
    last = last_day_off(behind, today)
    return last if last and last > today else None
