"""The days of an agreement and who leads its cluster, as a sentence says them; whether it orders a draft to be sent."""

import re
from datetime import date

from domain.agreements.said import period_read
from domain.understanding.accents.typed import typed_so
from domain.understanding.text.words import fold

_DATE = r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>20\d\d))?\b"
_UNTIL_DAY = re.compile(rf"\b(?:den|toi|het)(?: het)?(?: ngay)? {_DATE}")
_UNTIL_MONTH = re.compile(
    r"\b(?:den|toi|het)(?: het| cuoi)? thang (?P<month>\d{1,2})(?:[/ ](?:nam )?(?P<year>20\d\d))?\b"
)
_SINCE_DAY = re.compile(rf"\btu(?: ngay)? {_DATE}")
_YEAR_END = re.compile(r"\b(?:cuoi|het) nam\b(?: (?P<year>20\d\d))?")
_SECOND_HALF = re.compile(r"\b(?:6|sau) thang cuoi nam\b")
_THIS_YEAR, _NEXT_YEAR = re.compile(r"\bnam nay\b"), re.compile(r"\b(?:nam sau|nam toi|sang nam)\b")
_LEADING = re.compile(r"\b(?:cum truong|truong cum|khoi truong|truong khoi|dung dau (?:cum|khoi)|lam dau cum)\b")
_SENDS = r"(?:gui|goi|chuyen|dua)"
_SPELT = frozenset({"gửi", "gởi", "chuyển", "đưa"})
_ORDERS = re.compile(
    r"(?:^|[,;.]\s*|\b(?:roi|xong|va|u|ua|ok|duoc) )(?:(?:em|con|chau|bot|giup|cho) )*"
    r"(?P<verb>gui|goi|chuyen|dua(?= (?:di|len|qua|cho|luon|may|cac|nha|nghe)\b))\b"
)
"""No "dừa trồng được 40 cây rồi"."""
_HOLDS = re.compile(rf"\b(?:khoan|chua|dung|khoi|khong)(?: co| can| voi)? {_SENDS}\b|\bkhoan\b")


def period_said(text: str, today: date) -> tuple[date, date] | None:
    """Read "từ nay tới cuối năm", "6 tháng cuối năm", "đến 31/12", "năm nay", else what stands there in numbers."""
    said = fold(text)
    if _SECOND_HALF.search(said):
        return date(today.year, 7, 1), date(today.year, 12, 31)
    if until := _until(said, today):
        begun = _SINCE_DAY.search(said)
        since = (_day(begun, today) if begun else None) or today
        return (since, until) if since < until else None
    if numbers := period_read(text):
        return numbers
    year = today.year + 1 if _NEXT_YEAR.search(said) else today.year if _THIS_YEAR.search(said) else 0
    return (date(year, 1, 1), date(year, 12, 31)) if year else None


def _until(said: str, today: date) -> date | None:
    if found := _UNTIL_DAY.search(said):
        return _day(found, today)
    if found := _UNTIL_MONTH.search(said):
        year, month = int(found["year"] or today.year), int(found["month"])
        return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1) if month <= 12 else None
    found = _YEAR_END.search(said)
    return date(int(found["year"] or today.year), 12, 31) if found else None


def _day(found: re.Match[str], today: date) -> date | None:
    try:
        return date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def head_said(text: str) -> str:
    """Return the piece of a sentence that says who leads the cluster, "" for none."""
    return next((each for each in re.split(r"[,;:\n]|\.\s", text) if _LEADING.search(fold(each))), "")


def orders_sending(text: str) -> bool:
    """Whether the draft that is read back is to go out: "rồi gửi mấy ảnh coi"."""
    said = fold(text)
    return typed_so(text, _ORDERS, _SPELT) and not _HOLDS.search(said)
