"""A time without messages whose first day or whose end is told otherwise: by weekdays, or by the days of mourning."""

import re
from datetime import date, timedelta

from domain.understanding.calendar import lunar
from domain.understanding.calendar.days import month_end
from domain.understanding.moments.wished_day import last_day_off, named_day
from domain.understanding.text.words import fold

_WEEKDAYS = {
    **{name: day for day, name in enumerate(("hai", "ba", "tu", "nam", "sau", "bay"))},
    **{str(number + 2): number for number in range(6)},
}
SUNDAY = 6
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|chua nhut|cn)"
_FROM_TO = re.compile(
    rf"(?:(?P<week>\btuan (?:sau|toi|nay)) )?(?:\btu )?\b(?P<first>{_WEEKDAY})(?: (?P<later>tuan (?:sau|toi|nay)))?"
    rf"[^,.;]*?\b(?:toi|den|cho toi|cho den|het) (?:het )?(?P<last>{_WEEKDAY})\b"
)
_QUIET = re.compile(r"\b(?:dung|khoi|ngung|khong|hong|ko|thoi)(?: (?:co|can|phai))* (?:nhac|nhan|gui|hoi|goi)\b")
_MOURNING = re.compile(
    r"\b(?:49|bon (?:muoi )?chin|tu chin|chung that|100|mot tram|tram|bach nhat) ?(?:ngay|bua)\b|\bchung that\b"
    r"|\bbach nhat\b"
)
_LONG = {"100": 100, "mot tram": 100, "tram": 100, "bach nhat": 100}
_STOPPING = re.compile(
    r"\b(?:tam |cho )*(?:ngung|khoan|dung|khoi|nghi|thoi|hoan)(?: (?:co|can))* (?:nhac|nhan|don doc|giuc|goi|gui|hoi"
    r"|reo|keu|lam phien)\b"
)
_END = re.compile(
    r"\b(?:toi|den|cho toi|cho den|het|qua)(?: het| qua)? (?=\d|ngay|thang|cuoi|tuan|thu |chu nhat|tet|ram|mung"
    r"|mong|nam|het|ra|mai|mot)"
)
_MONTH_OUT = re.compile(r"(?:toi |den |cho toi |cho den )?(?:het|cuoi) thang (?P<month>1[0-2]|[1-9])\b(?! ?[/-]| nam)")
_FOR = re.compile(r"\b(?:\d{1,2}|mot|hai|ba|nua|vai) (?:ngay|bua|tuan|thang)\b(?! (?:nay|qua|truoc|roi))")
_SOME_DAYS = re.compile(r"\b(?:may|it|vai|dam) (?:bua|hom|ngay)\b(?! truoc| qua)")
_WISHES_REST = re.compile(r"\b(?:xin|cho)(?: \w+){0,2} nghi\b")
_DIED_ON = re.compile(
    rf"\b(?:mat|di|qua doi|tu tran|chet|nam xuong)\b(?: \w+){{0,2}}? ?(?:hoi |hom |vao |ngay |bua |luc |toi |sang "
    rf"|dem )*"
    rf"(?:(?P<day>{_WEEKDAY})|(?P<ago>qua|kia|hom kia)|(?P<date>\d{{1,2}})[/-](?P<month>\d{{1,2}})|(?P<today>nay))\b"
)


_THEN = re.compile(
    r"\b(?:toi|den|qua|het) (?:cai )?(?:(?:bua|ngay|hom|luc|chung|khi) (?:do|ay)|do)\b(?! (?:cung|ma|la)\b)"
)


def refers_back(text: str) -> bool:
    """ "Tới bữa đó": a day that is named before it."""
    return _THEN.search(fold(text)) is not None


def until_then(text: str, today: date) -> date | None:
    """Return the day that "tới bữa đó" refers to, which was named before it; None where none was."""
    folded = fold(text)
    then = _THEN.search(folded)
    if then is None:
        return None
    source = text if len(text) == len(folded) else folded
    day = named_day(source[: then.start()], today)
    return day if day and day >= today else None


def weekday_stay(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and last day of "tuần sau thứ tư đi tới chủ nhật mới về, mấy bữa đó đừng nhắn"."""
    folded = fold(text)
    found = _FROM_TO.search(folded)
    if found is None or not _QUIET.search(folded):
        return None
    monday = today - timedelta(days=today.weekday())
    week = found["week"] or found["later"]
    first = monday + timedelta(days=_weekday(found["first"]))
    if (week and not week.endswith("nay")) or first < today:
        first += timedelta(weeks=1)
    last = first + timedelta(days=(_weekday(found["last"]) - first.weekday()) % 7)
    return (first, last) if first >= today and last > first else None


def _weekday(said: str) -> int:
    name = said.rsplit(maxsplit=1)[-1] if said.startswith("thu ") else said[-1]
    return _WEEKDAYS.get(name, SUNDAY)


def mourning_ends(text: str, today: date) -> date | None:
    """Return the last of the 49 or 100 days that are named, counted from the day of death, else from today."""
    folded = fold(text)
    found = _MOURNING.search(folded)
    if found is None:
        return None
    said = found[0].removesuffix("ngay").removesuffix("bua").strip()
    return _died_on(folded, today) + timedelta(days=_LONG.get(said, 49) - 1)


def end_told(text: str, today: date) -> date | None:
    """Return the last day without messages that is told behind a word of stopping; None where none is told."""
    folded = fold(text)
    if mourned := mourning_ends(text, today):
        return mourned
    stops = _STOPPING.search(folded)
    behind = folded[stops.start() :] if stops else ""
    found = _END.search(behind)
    if found and (month := _MONTH_OUT.match(behind, found.start())):
        number = int(month["month"])
        return month_end(today.year + (number < today.month), number)
    said = behind[found.start() :] if found else behind if _FOR.search(behind) else ""
    day = last_day_off(said, today) if said else None
    if said and day is None and (after := named_day(said, today)):
        day = after - timedelta(days=1)  # "tới qua rằm tháng giêng"
    return day if day and day >= today else None


def some_days(text: str, today: date) -> date | None:
    """Return the end of "mấy bữa này đừng nhắn", which is a week; None where no days are spoken of."""
    return today + timedelta(days=7) if _SOME_DAYS.search(fold(text)) else None


def rest_wished(text: str, today: date) -> date | None:
    """Return the end of "nhà em có tang, cho em xin nghỉ tới hết tháng"; None where no rest is wished."""
    return last_day_off(text, today) if _WISHES_REST.search(fold(text)) else None


def _died_on(folded: str, today: date) -> date:
    found = _DIED_ON.search(folded)
    if found is None or found["today"]:
        return today
    if found["day"]:
        return today - timedelta(days=(today.weekday() - _weekday(found["day"])) % 7 or 7)
    if found["ago"]:
        return today - timedelta(days=1 if found["ago"] == "qua" else 2)
    try:
        day = date(today.year, int(found["month"]), int(found["date"]))
    except ValueError:
        return today
    return day if day <= today else day.replace(year=today.year - 1)


def either_reading(text: str, today: date) -> tuple[date, date] | None:
    """Return the solar and the lunar day that "mùng 5 tháng 1" may be; None where no such day is named."""
    found = re.search(
        r"\b(?:mung|mong) (?P<day>\d{1,2}|\w+) thang (?P<month>\d{1,2})\b(?! (?:am|al|duong|dl))", fold(text)
    )
    if found is None or not found["day"].isdecimal():
        return None
    day, month = int(found["day"]), int(found["month"])
    taken = named_day(text, today)
    moons = (lunar.solar(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    other = next((each for each in sorted(filter(None, moons)) if each > today), None)
    return (taken, other) if taken and other and other != taken else None
