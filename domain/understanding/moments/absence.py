"""How long somebody is away who wants no reminders meanwhile: "mai đi Sài Gòn 4 bữa", "từ 23/3 đến 28/3"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from domain.understanding.deadlines import read_deadline
from domain.understanding.text.words import fold

_FORBIDS = re.compile(
    r"\b(?:dung|khoi|khong|hong|ko|thoi|ngung)(?: (?:co|can|phai))? (?:nhac|nhan tin|gui tin)\b(?! lai)"
)
_FROM_TO = re.compile(r"\b(?:tu|tư|từ)\b(?P<first>.{2,24}?)\b(?:den|đến|toi|tới)\b(?P<last>.{2,24})", re.IGNORECASE)
_SPAN = re.compile(
    r"\b(?P<count>\d{1,2}|mot|hai|ba|bon|nam|sau|bay|muoi|vai)"
    r"(?P<unit> (?:ngay|bua|hom|tuan|thang))\b(?! nay| mot lan| 1 lan)"
)
_OVER = re.compile(r"\b(?:roi|qua|truoc|lien|rong|trong)\b.*\bkhong (?:thay )?nhac|\bsao\b")
_NUMBER = re.compile(r"\W*(?P<day>[12]?\d|3[01])\b(?![/.\d])")
_COUNTS = {"mot": 1, "hai": 2, "ba": 3, "vai": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "muoi": 10}
_DAYS = {"tuan": 7, "thang": 30}


def days_away(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and last day of an absence without reminders; None where none is told with its length."""
    folded = fold(text)
    if not _FORBIDS.search(folded) or _OVER.search(folded):
        return None
    if period := _FROM_TO.search(text):
        last = _day(period["last"], today)
        first = _day(period["first"], today)
        if last and last >= today and (first or any(sign.isdigit() for sign in period["first"])):
            return (first if first and today < first <= last else today), last
    span = _SPAN.search(folded)
    if span is None:
        return None
    count = int(span["count"]) if span["count"].isdecimal() else _COUNTS[span["count"]]
    days = count * _DAYS.get(span["unit"].strip(), 1)
    return (today, today + timedelta(days=days)) if days > 1 else None


def _day(words: str, today: date) -> date | None:
    """Return the day that is named, or the next one of this number: "từ 25 tới 31"."""
    read = read_deadline(words, today)
    if read.day and not read.asks:
        return read.day
    number = _NUMBER.match(words)
    return next((day for day in _coming(today) if day.day == int(number["day"])), None) if number else None


def _coming(today: date) -> Iterator[date]:
    return (today + timedelta(days=count) for count in range(62))
