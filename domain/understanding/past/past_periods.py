"""Read in which period something happened: "tháng tư", "quý hai", "tuần trước nữa", "từ 1/5 đến 15/6"."""

import re
from datetime import date, timedelta

from domain.pledges.periods import period_of
from domain.understanding.calendar.calendar_words import ROMAN
from domain.understanding.calendar.days import month_end
from domain.understanding.text.lexicon_files import lists_of

Period = tuple[date, date]
"""The first and the last day."""
_LISTS = lists_of(__name__)
_NUMBERS: dict[str, int] = _LISTS["numbers"]
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|iv|i{{1,3}})"
_YEAR = r"(?: (?:nam )?(?P<year>20\d\d)|/(?P<slashed>20\d\d)| nam nay| nam (?P<before>ngoai|truoc))?"
_UP_TO = r"(?<!den )(?<!toi )(?<!het )(?<!cuoi )(?<!dau )(?<!giua )(?<!truoc )(?<!tu )(?<!sau )(?<!han )"
""" "Đến tháng 6" is a day."""
_TILL_NOW = r"(?: (?:toi|den|cho toi|cho den) (?:gio|nay|hien nay|hom nay|bay gio))?"
_A_DAY = re.compile(r"(?<!ap )(?<!bo )(?<!to )(?<!xa )(?<!khom )(?<!pho )\b\d{1,2} $")
""" "3 tháng 5" is one too, but for "ấp 2 tháng 6"."""
_NAMED = re.compile(rf"{_UP_TO}\b(?P<what>thang|quy) {_NUMBER}\b(?! (?:nguoi|viec|ngay)\b){_YEAR}")
_HALF = re.compile(rf"{_UP_TO}\b(?:6|sau) thang (?P<half>dau|cuoi) nam{_YEAR}")
_AGO = re.compile(
    rf"{_UP_TO}\b(?P<what>tuan|thang|quy|nam) (?P<ago>truoc nua|vua (?:roi|qua)|roi|truoc|qua|ngoai|nay)\b"
)
_SINCE = re.compile(rf"\btu dau (?P<what>tuan|thang|quy|nam)\b(?! (?:truoc|roi))(?: nay)?{_TILL_NOW}")
_SOME_DAYS = re.compile(
    r"\b(?P<count>\d{1,2}|hai|ba|may|vai|nam|bay|muoi) (?:ngay|hom|bua) (?:qua|nay|gan day|vua (?:qua|roi))\b"
)
_ONE_DAY = re.compile(
    rf"{_UP_TO}\b(?:ca )?(?:(?:hom|bua|ngay hom|ngay) (?P<ago>qua|kia|nay)"
    r"|(?:(?:hom|bua|ngay|vao|sang|chieu) (?:thu )?|thu )?"
    r"(?P<weekday>(?<=thu )(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)"
    r"(?P<past>(?: (?:vua|moi))? (?:roi|qua)| tuan (?:roi|truoc|qua|nay))"
    r"|(?:ngay|hom|bua) (?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<in>20\d\d))?)\b"
)
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "chu nhat": 6, "cn": 6}
_FEW = {"may": 3, "vai": 3}
_WHOLE_YEAR = re.compile(rf"{_UP_TO}\bnam (?P<year>20\d\d)\b")
_DAYS = re.compile(
    r"\btu (?:ngay )?(?P<a>\d{1,2})/(?P<b>\d{1,2}) (?:den|toi|-) (?:het )?(?:ngay )?(?P<c>\d{1,2})/(?P<d>\d{1,2})"
)
_SHORT_MONTH = re.compile(r"\bt ?(\d{1,2})\b")
_MORE_MONTHS = re.compile(
    r"\b(thang \d{1,2})((?: (?:va|voi|roi|cung))?) (\d{1,2})\b(?! (?:nguoi|viec|ngay|dong chi|ho))"
)
_AROUND = frozenset(_LISTS["around"])
"""What may stand beside a period that is asked for after another."""
_PER = {"tuan": "tuần", "thang": "tháng", "quy": "quý", "nam": "năm"}
_MONTHS = {"thang": 1, "quy": 3}


def past_period(words: str, today: date) -> tuple[Period, str] | None:
    """Return the period folded words name, cut off at today, and the words without it; None where none has begun."""
    readings = (
        (_DAYS, _between),
        (_SINCE, _since),
        (_ONE_DAY, _one_day),
        (_SOME_DAYS, _some_days),
        (_HALF, _half),
        (_NAMED, _named),
        (_AGO, _ago),
        (_WHOLE_YEAR, _year),
    )
    for pattern, read in readings:
        for found in pattern.finditer(words):
            if _A_DAY.search(words[: found.start()]):
                continue
            try:
                first, last = read(found, today)
            except ValueError:  # no such day or month
                continue
            if first <= today:
                left = f"{words[: found.start()]} {words[found.end() :]}"
                return (first, min(last, today)), " ".join(left.split())
    return None


def periods_said(words: str, today: date) -> list[Period]:
    """Return each period folded words name, as they are said: "t6, t5, t4", "tháng 6 với tháng 5", "quý 1 quý 2"."""
    said, found = _spelled_out(words), list[Period]()
    while (one := past_period(said, today)) is not None:
        found.append(one[0])
        said = one[1]
    return sorted(dict.fromkeys(found), reverse=found[:1] == [max(found, default=None)])


def alone(words: str, today: date) -> Period | None:
    """Return the period of "nhầm, tháng 5", "quý II luôn để đối chiếu", "t2 nữa"; None where more is said."""
    found = past_period(_spelled_out(words), today)
    return found[0] if found and set(found[1].split()) <= _AROUND else None


def _spelled_out(words: str) -> str:
    """ "T6, 5 với 4" as "thang 6 thang 5 thang 4"."""
    said = _SHORT_MONTH.sub(r"thang \1", words)
    while (longer := _MORE_MONTHS.sub(r"\1 \2 thang \3", said)) != said:
        said = longer
    return said


def one_before(period: Period) -> Period:
    """Return the period of the same kind that ended the day before: a month before a month, else as many days."""
    first, last = period
    ended = first - timedelta(days=1)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months in (1, 3, 6, 12):
        begun = ended.year * 12 + ended.month - months
        return date(begun // 12, begun % 12 + 1, 1), ended
    return ended - (last - first), ended


def year_before(period: Period) -> Period:
    """Return the same days of the year before."""
    first, last = period
    ends = month_end(last.year - 1, last.month)
    whole = last == month_end(last.year, last.month)
    return first.replace(year=first.year - 1, day=min(first.day, 28)), ends if whole else min(
        last.replace(year=last.year - 1, day=min(last.day, 28)), ends
    )


def _year_of(found: re.Match[str], today: date, first_month: int) -> int:
    parts = found.groupdict()
    if named := parts.get("year") or parts.get("slashed"):
        return int(named)
    if parts.get("before"):
        return today.year - 1
    return today.year - (first_month > today.month)


def _between(found: re.Match[str], today: date) -> Period:
    day, month, until, end = (int(found[each]) for each in "abcd")
    year = today.year - (date(today.year, month, day) > today)
    return date(year, month, day), date(year + (end < month), end, until)


def _since(found: re.Match[str], today: date) -> Period:
    running = period_of(_PER[found["what"]], today)
    assert running is not None  # each of them is a period
    return running.first, today


def _some_days(found: re.Match[str], today: date) -> Period:
    said = found["count"]
    count = int(said) if said.isdigit() else _FEW.get(said) or _NUMBERS[said]
    return today - timedelta(days=count - 1), today


def _one_day(found: re.Match[str], today: date) -> Period:
    if ago := found["ago"]:
        day = today - timedelta(days={"nay": 0, "qua": 1, "kia": 2}[ago])
    elif said := found["weekday"]:
        weekday = int(said) - 2 if said.isdigit() else _WEEKDAYS[said]
        monday = today - timedelta(days=today.weekday())
        day = monday + timedelta(days=weekday)
        week = found["past"].startswith(" tuan")
        if not found["past"].endswith("nay") if week else day >= today:
            day -= timedelta(days=7)
    else:
        year = int(found["in"] or today.year)
        day = date(year, int(found["month"]), int(found["day"]))
        if day > today and not found["in"]:
            day = day.replace(year=year - 1)
    return day, day


def _half(found: re.Match[str], today: date) -> Period:
    first = 1 if found["half"] == "dau" else 7
    year = _year_of(found, today, first)
    return date(year, first, 1), month_end(year, first + 5)


def _named(found: re.Match[str], today: date) -> Period:
    said, length = found["number"], _MONTHS[found["what"]]
    number = int(said) if said.isdigit() else _NUMBERS.get(said) or ROMAN[said]
    first = (number - 1) * length + 1
    year = _year_of(found, today, first)
    return date(year, first, 1), month_end(year, first + length - 1)


def _ago(found: re.Match[str], today: date) -> Period:
    day = today
    for _ in range({"nay": 0, "truoc nua": 2}.get(found["ago"], 1)):
        running = period_of(_PER[found["what"]], day)
        assert running is not None  # each of them is a period
        day = running.first - timedelta(days=1)
    period = period_of(_PER[found["what"]], day)
    assert period is not None
    return period.first, period.last


def _year(found: re.Match[str], today: date) -> Period:
    return date(int(found["year"]), 1, 1), date(int(found["year"]), 12, 31)
