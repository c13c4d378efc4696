"""Read which past day a report is of: "hôm chủ nhật trồng được 20 cây", "tháng trước được 2 nhà"."""

import re
from datetime import date, timedelta

from domain.understanding.calendar.days import month_end
from domain.understanding.moments.past_days import END_OF_LAST
from domain.understanding.replies.plainly import whole_alone
from domain.understanding.text.words import fold

_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "muoi": 10}
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}
_NAMES = r"(?:thu (?P<thu>[2-7]|hai|ba|tu|nam|sau|bay)|t(?P<short>[2-7])|(?P<sunday>chu nhat|chu nhut|cn))"
_BEFORE = r"(?:hom|bua|ngay|sang|chieu|trua|toi)"
_PAST = r"(?P<past>vua roi|roi|vua qua|qua|truoc|tuan truoc|tuan roi)"
_DAY = re.compile(r"\b(?:hom|bua|ngay) (?P<which>qua|kia)\b|\bhqua\b")
_WEEKDAY = re.compile(rf"\b(?:hom|bua) {_NAMES}\b(?: {_PAST}\b)?")
_WEEKDAY_PAST = re.compile(rf"\b(?:{_BEFORE} )?{_NAMES} {_PAST}\b")
_AGO = re.compile(
    r"\b(?:cach day|truoc day|cach nay) (?P<a>\d{1,2}|[a-z]+) (?P<ua>ngay|bua|hom|tuan)\b"
    r"|\b(?P<b>\d{1,2}|mot|hai|ba|bon|nam|sau|bay|muoi) (?P<ub>ngay|bua|hom|tuan) truoc\b"
)
_DATE = re.compile(r"\b(?:hom|bua|ngay) (?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}))?(?![/.\d])")
_OF_MONTH = re.compile(r"\bthang (?P<month>\d{1,2})(?:[/ ](?:nam )?(?P<year>\d{4}))?\b(?! (?:nua|nay|sau|toi))")
_PERIOD = re.compile(r"\b(?P<what>tuan|thang|quy|nam) (?:truoc|roi|vua roi|vua qua|ngoai)\b")
_SINCE = re.compile(r"\b(?:tu|ke tu|den|toi|truoc|han|cuoi|het|sang|qua)(?: ngay| hom| bua)? $")
_LATER = re.compile(r"\b(?:se|moi|du kien|mai|tinh)\b[^,.;]*$")


def told_day(text: str, today: date) -> date | None:
    """Return the past day that is named; of a week, month, quarter or year that is over the last one; else None."""
    folded = fold(whole_alone(text))  # "60 này là tính luôn 20 tháng trước" is of today
    for read in (_relative, _weekday, _dated, _period):
        day = read(folded, today)
        if day is not None and day < today:
            return day
    return None


def _stands(match: re.Match[str] | None, folded: str) -> re.Match[str] | None:
    """Leave out "từ hôm qua", "trước ngày 5/3": a beginning or an end, and not the day of the report."""
    return None if match is None or _SINCE.search(folded[: match.start()]) else match


def _relative(folded: str, today: date) -> date | None:
    if found := _stands(_DAY.search(folded), folded):
        return today - timedelta(days=1 if found["which"] in (None, "qua") else 2)
    if found := _AGO.search(folded):
        said, unit = found["a"] or found["b"], found["ua"] or found["ub"]
        number = int(said) if said.isdecimal() else _NUMBERS.get(said)
        return today - timedelta(days=number * (7 if unit == "tuan" else 1)) if number else None
    return None


def _weekday(folded: str, today: date) -> date | None:
    found = _stands(_WEEKDAY.search(folded) or _WEEKDAY_PAST.search(folded), folded)
    if found is None:
        return None
    said = found["thu"] or found["short"]
    weekday = 6 if found["sunday"] else int(said) - 2 if said.isdecimal() else _WEEKDAYS[said]
    day = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    whole = (found["past"] or "").startswith("tuan") and day >= today - timedelta(days=today.weekday())
    return day - timedelta(days=7) if whole else day


def _dated(folded: str, today: date) -> date | None:
    found = _stands(_DATE.search(folded), folded)
    if found is None:
        return None
    year = int(found["year"] or today.year)
    try:
        day = date(year, int(found["month"]), int(found["day"]))
        return day if found["year"] or day <= today else day.replace(year=year - 1)
    except ValueError:  # no such day: "5/30" is no date
        return None


def _period(folded: str, today: date) -> date | None:
    if found := _stands(_PERIOD.search(folded), folded):
        return END_OF_LAST[found["what"]](today)
    found = _stands(_OF_MONTH.search(folded), folded)
    if found is None or not 1 <= int(found["month"]) <= 12:
        return None
    end = month_end(int(found["year"] or today.year), int(found["month"]))
    return end if end < today else None
