"""The days a sentence names for a campaign: its first, its last, how long it runs, how much longer it shall run."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from domain.campaigns.orders import read_days
from domain.campaigns.said.periods import read_period
from domain.pledges.changes import NUMBERS, later
from domain.understanding.deadlines import read_deadline
from domain.understanding.readings import Ask
from domain.understanding.several_things.sentences import QUOTED
from domain.understanding.text.words import fold

LONGEST = 6
"""No day is named by more words."""
_BEGINS = (
    r"(?:ke )?tu(?: ngay)?|(?:ngay )?(?:bat dau|khoi dau|khoi dong|ra quan"
    r"|khai mac|mo man)(?: (?:tu|vao|la|thanh|ngay|sang|qua))*"
)
_ENDS = (
    r"(?:cho )?(?:den|toi|het|qua|sang|thanh|la|lai|con|vao|ngay|han|luc)|ket thuc|be mac"
    r"|(?:(?:keo dai|gia han|lui|doi|de) )+(?:den|toi|qua|sang)?"
)
_LED = re.compile(rf"\b(?:(?P<begins>{_BEGINS}) |(?:{_ENDS}) |(?=truoc ))(?=(?P<rest>.+))")
_STOPS = re.compile(r",|;|\b(?:ket thuc|keo dai|be mac|den|(?<!thang )(?<!tuan )(?<!nam )(?<!quy )toi)\b")
_TWO_YEARS = re.compile(r"\b(20\d\d) ?[-–] ?(20\d\d)\b")
_SPAN = re.compile(
    r"\b(?P<count>\d{1,3}|nua|mot|hai|ba|bon|nam|sau) (?P<unit>ngay|tuan|thang|quy|nam)"
    r"(?! (?:nay|sau|toi|chap|gieng|\d))\b"
)
_DAYS, _MONTHS = {"ngay": 1, "tuan": 7}, {"thang": 1, "quy": 3, "nam": 12}
_DENIED = re.compile(
    r"[,;]?\s*\b(?:chứ|chớ|chu|cho)? ?(?:không|hông|hổng|khong|hong) (?:phải|phai)(?: là| la)? \S+", re.IGNORECASE
)
_BY_THE_SUN = re.compile(
    r"(?:(?:mùng|mồng|mung|mong|ngày|ngay)\s+)?(?P<day>\d{1,2}) (?:tháng|thang)"
    r" (?P<month>giêng|gieng|chạp|chap) (?:dương(?: lịch)?|duong(?: lich)?|tây|tay)\b",
    re.IGNORECASE,
)
""" "Mùng 1 tháng chạp dương lịch" is 1/12."""
_PAIR = re.compile(
    r"(?<!\d)(?<![\d/.-])(?:(?:từ|tu|kể từ|ke tu)\s+)?(?:(?:ngày|ngay)\s+)?"
    r"(?P<first>\d{1,2}[/.]\d{1,2}(?:[/.](?:\d{4}|\d\d))?)"
    r"\s*(?:tới|toi|đến|den|[-–])\s*(?=(?:hết |het |ngày |ngay )*\d{1,2}[/.]\d)",
    re.IGNORECASE,
)
_PAST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time, in days and months: "60 ngày đêm", "nửa tháng" (15 days), "3 tháng"."""

    days: int = 0
    months: int = 0

    def after(self, day: date) -> date:
        """Return the day so much later; the last day of a month stays the last."""
        return later(day, self.months) + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class SaidDays:
    """As far as they were said."""

    first: date | None = None
    last: date | None = None
    span: Span | None = None


def read_said_days(text: str, today: date) -> SaidDays:
    """Return the days of a whole sentence; each is believed where a word like "từ", "đến", "thành" leads to it."""
    plain = _BY_THE_SUN.sub(_by_the_sun, _DENIED.sub("", " ".join(text.split())))
    folded = fold(plain)
    first, last = _of_years(plain, folded, today)
    for led in _LED.finditer(folded):
        day = _day_at(plain, led.start("rest"), today)
        if day and led["begins"]:
            first = first or (day.replace(day=1) if led["rest"].startswith("thang ") else day)
        elif day:
            last = day
    span = read_span(QUOTED.sub(" ", plain)) or read_span(plain)  # “100 ngày làm cầu” is a name first
    return SaidDays(first, last, span)


def led(text: str) -> str:
    """Return a text with "từ … đến" around a bare pair: "1/12 tới 31/3/27" of what is new, where nothing is moved."""
    return _PAIR.sub(r"từ \g<first> đến ", text)


def _by_the_sun(found: re.Match[str]) -> str:
    return f"{found['day']}/{1 if fold(found['month']) == 'gieng' else 12}"


def read_span(text: str) -> Span | None:
    """Return the length of time a text names."""
    found = _SPAN.search(fold(text))
    if found is None:
        return None
    count, unit = found["count"], found["unit"]
    if count == "nua":
        return Span(days=15) if unit == "thang" else Span(months=6) if unit == "nam" else None
    number = NUMBERS.get(count) or int(count)
    return Span(days=number * _DAYS[unit]) if unit in _DAYS else Span(months=number * _MONTHS[unit])


def in_year_of(day: date, other: date) -> date:
    """Return the day in the year of another one: a first day that has passed is named without its year."""
    with suppress(ValueError):
        return day.replace(year=other.year)
    return day


def says_year(text: str) -> bool:
    return re.search(r"\b20\d\d\b", text) is not None


def _of_years(plain: str, folded: str, today: date) -> tuple[date | None, date | None]:
    """Return what is said as a pair: "từ 1/3 đến 30/6", "trong năm 2027", "2026 - 2027"."""
    period = read_period(QUOTED.sub(" ", plain), today)
    if period and (period[0] or not re.search(r"\btu\b", folded)):
        return period
    first, last = read_days(plain, today)
    if period:  # "từ 15/2 đến hết quý II năm 2027"
        return (first if first and period[1] and first <= period[1] else None), period[1]
    if first is not None:
        return first, last
    years = _TWO_YEARS.search(folded)
    return (date(int(years[1]), 1, 1), date(int(years[2]), 12, 31)) if years else (None, None)


def _day_at(plain: str, start: int, today: date) -> date | None:
    """Return the day that the longest few words from a place on name."""
    words = plain[start:].split()
    stop = _STOPS.search(fold(" ".join(words)), 1)
    words = " ".join(words)[: stop.start()].split() if stop else words
    for count in range(min(LONGEST, len(words)), 0, -1):
        typed = " ".join(words[:count]).strip(" ,.;!?")
        if month := re.fullmatch(r"(?:dau )?thang (\d{1,2})(?:/(\d{4}))?", fold(typed)):
            with suppress(ValueError):
                return (
                    date(int(month[2] or today.year), int(month[1]), 1) if "dau" in fold(typed) else _read(typed, today)
                )
        if day := _read(typed, today):
            return day
    return None


def _read(typed: str, today: date) -> date | None:
    reading = read_deadline(typed, today)
    if written := _PAST.fullmatch(typed):  # one that has passed too
        with suppress(ValueError):
            return date(int(written[3]), int(written[2]), int(written[1]))
    if reading.day is None or set(reading.asks) - {Ask.YEAR}:
        return None
    return reading.day
