""" "Hôm thứ ba", "18 tháng này", "lỡ báo … rồi, xoá đi": the day of something that was, and what is taken back."""

import re
from datetime import date, timedelta

from domain.understanding.calendar.lunar import solar
from domain.understanding.several_things.sentences import sentences_in
from domain.understanding.text.words import fold

_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}
_WEEKDAY = re.compile(
    r"\b(?:hom|ngay|bua|sang|chieu|toi|vao) (?:thu (?P<number>[2-7]|hai|ba|tu|nam|sau|bay)|(?P<sunday>chu nhat|cn))\b"
    r"(?P<last>(?: tuan (?:roi|truoc|qua)))?"
)
_OF_MONTH = re.compile(
    r"\b(?:(?:ngay|hom|bua|mung|mong) (?P<day>\d{1,2})|(?P<bare>\d{1,2})(?= thang (?:nay|roi|truoc)))\b"
    r"(?! ?[/.-] ?\d| thang \d)(?: thang (?P<which>nay|roi|truoc))?"
)
_FULL_MOON = re.compile(r"\b(?:hom|bua|ngay|vao|dung) ram\b(?! thang (?:\d|gieng|chap|toi|sau))")
_WRONG = re.compile(
    r"\b(?:sai|nham|lon|dinh chinh|rut lai|lay lai|go bo|huy|chua dung|lo (?:bao|ghi|noi)|xoa|bo di|trat)\b"
)
_NOT_THAT = re.compile(r"\b(?:khong|hong|hok|ko|chang) phai\b[^,.;]*?(?:\bma(?: la)?\b|, ?(?:la )?|\bla\b)")


def past_day_told(text: str, today: date) -> date | None:
    """Return the day of a weekday, or of a day of the month alone, that was last."""
    folded = fold(text)
    if found := _WEEKDAY.search(folded):
        said = found["number"] or ""
        weekday = 6 if found["sunday"] else _WEEKDAYS.get(said, int(said) - 2 if said.isdecimal() else 0)
        if found["last"]:
            return today - timedelta(days=today.weekday() + 7 - weekday)
        return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    if _FULL_MOON.search(folded):
        return _last_full_moon(today)
    found = _OF_MONTH.search(folded)
    return _day_of_month(int(found["day"] or found["bare"]), found["which"], today) if found else None


def _last_full_moon(today: date) -> date:
    """Return the last fifteenth of a lunar month."""
    days = (solar(year, month, 15) for year in (today.year - 1, today.year) for month in range(1, 13))
    return max(day for day in days if day and day <= today)


def _day_of_month(day: int, which: str | None, today: date) -> date | None:
    before = today.replace(day=1) - timedelta(days=1)
    this_one = which == "nay" or (which is None and day <= today.day)
    try:
        return today.replace(day=day) if this_one else before.replace(day=day)
    except ValueError:
        return None


def says_wrong(text: str) -> bool:
    """Tell whether something noted is said to be wrong, or wanted back."""
    return _WRONG.search(fold(text)) is not None


def put_apart(text: str) -> tuple[str, str]:
    """Split the sentences that take something back off those that tell something; the second is "" without both."""
    said = sentences_in(text)
    wrong = [each for each in said if says_wrong(each)]
    telling = [each for each in said if each not in wrong]
    return (". ".join(telling), ". ".join(wrong)) if wrong and telling else (text, "")


def without_wrong_day(text: str) -> str:
    """Leave out what was not: "không phải ngày 15 mà là 18 tháng này"."""
    found = _NOT_THAT.search(fold(text))
    if found is None or len(fold(text)) != len(text):
        return text
    return f"{text[: found.start()]} {text[found.end() :]}"
