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
_NOT_UP_TO = re.compile(r"\b(?:tu|ke tu|truoc|han|sang|qua|hon|sau)(?: ngay| hom| bua)? $")
_UP_TO = re.compile(r"(?:\b(?:cho|tinh|den|toi|het|cuoi|vao|luc|ngay) )+$")
Found = tuple[date, re.Match[str]]


def told_day(text: str, today: date) -> date | None:
    """Return the past day that is named; of a week, month, quarter or year that is over the last one; else None."""
    yesterday = today - timedelta(days=1)
    found = _first(
        fold(whole_alone(text)), today, _SINCE, yesterday
    )  # "60 này là tính luôn 20 tháng trước" is of today
    return found[0] if found else None


def total_of(text: str, today: date) -> tuple[date | None, str]:
    """Return up to which past day a total is told, "đến hôm qua", "hôm thứ tư vừa rồi", and the text without it."""
    folded = fold(text)
    found = _first(folded, today, _NOT_UP_TO, today) if len(folded) == len(text) else None
    if found is None:
        return None, text
    day, match = found
    up_to = _UP_TO.search(folded[: match.start()])
    if match.re in (_PERIOD, _OF_MONTH) and up_to is None:  # "tháng trước được 5" may be of that month alone
        return None, text
    return day, f"{text[: up_to.start() if up_to else match.start()]} {text[match.end() :]}".strip(" ,")


def _first(folded: str, today: date, bars: re.Pattern[str], latest: date) -> Found | None:
    """Return the first day up to `latest`; `bars`: the words before it that make it a beginning or an end."""
    for read in (_relative, _weekday, _dated, _period, _of_month):
        found = read(folded, today)
        if found and found[0] <= latest and (found[1].re is _AGO or not bars.search(folded[: found[1].start()])):
            return found
    return None


def _relative(folded: str, today: date) -> Found | None:
    if found := _DAY.search(folded):
        return today - timedelta(days=1 if found["which"] in (None, "qua") else 2), found
    if found := _AGO.search(folded):
        said, unit = found["a"] or found["b"], found["ua"] or found["ub"]
        number = int(said) if said.isdecimal() else _NUMBERS.get(said)
        return (today - timedelta(days=number * (7 if unit == "tuan" else 1)), found) if number else None
    return None


def _weekday(folded: str, today: date) -> Found | None:
    found = _WEEKDAY.search(folded) or _WEEKDAY_PAST.search(folded)
    if found is None:
        return None
    said = found["thu"] or found["short"]
    weekday = 6 if found["sunday"] else int(said) - 2 if said.isdecimal() else _WEEKDAYS[said]
    day = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    whole = (found["past"] or "").startswith("tuan") and day >= today - timedelta(days=today.weekday())
    return (day - timedelta(days=7) if whole else day), found


def _dated(folded: str, today: date) -> Found | None:
    found = _DATE.search(folded)
    if found is None:
        return None
    year = int(found["year"] or today.year)
    try:
        day = date(year, int(found["month"]), int(found["day"]))
        return (day if found["year"] or day <= today else day.replace(year=year - 1)), found
    except ValueError:  # no such day: "5/30" is no date
        return None


def _period(folded: str, today: date) -> Found | None:
    found = _PERIOD.search(folded)
    return (END_OF_LAST[found["what"]](today), found) if found else None


def _of_month(folded: str, today: date) -> Found | None:
    found = _OF_MONTH.search(folded)
    if found is None or not 1 <= int(found["month"]) <= 12:
        return None
    return month_end(int(found["year"] or today.year), int(found["month"])), found
