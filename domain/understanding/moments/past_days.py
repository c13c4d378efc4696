"""Read which day of the past somebody asks figures of: a date, or the end of a period that is over."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from domain.pledges.periods import period_of
from domain.understanding.calendar.calendar_words import ROMAN
from domain.understanding.calendar.days import month_end
from domain.understanding.text.words import fold

_DAY = re.compile(r"(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PART = r"(?:(dau|giua|cuoi|het) )?"
_QUARTER = re.compile(_PART + r"quy ([1-4]|iv|i{1,3})(?:[ /](?:nam )?(\d{4}))?")
_MONTH = re.compile(_PART + r"thang (\d{1,2})(?:[ /](?:nam )?(\d{4}))?")
_HALF = re.compile(r"(?:cuoi |het )?(?:6|sau) thang (dau|cuoi) nam(?: (\d{4}))?")
_YEAR = re.compile(r"(?:cuoi |het )?nam (\d{4})")


def last_quarter_end(day: date) -> date:
    """Return the last day of the quarter before the one a day lies in."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)


END_OF_LAST: dict[str, Callable[[date], date]] = {
    "tuan": lambda today: today - timedelta(days=today.weekday() + 1),
    "thang": lambda today: today.replace(day=1) - timedelta(days=1),
    "quy": last_quarter_end,
    "nam": lambda today: date(today.year - 1, 12, 31),
}
_SAID: dict[str, Callable[[date], date]] = {
    "hom qua": lambda today: today - timedelta(days=1),
    **{f"{period} truoc": end for period, end in END_OF_LAST.items()},
    **{f"{period} roi": end for period, end in END_OF_LAST.items()},
    **{f"cuoi {year}": END_OF_LAST["nam"] for year in ("nam ngoai", "nam truoc")},
    "nam ngoai": END_OF_LAST["nam"],
    "dau nam": lambda today: date(today.year, 1, 1),
}
LONGEST = 5  # words
_BEFORE = frozenset({"den", "tinh", "ngay", "vao", "luc", "hoi"})
_A_CODE = "TINH"
"""An organisation may bear it, and stands alone before the day."""


def past_day(text: str, today: date) -> tuple[date | None, str]:
    """Return the day named at the end of a text, and what stands before; a period that still runs means today."""
    words = text.split()
    for count in range(min(LONGEST, len(words)), 0, -1):
        day = _read(fold(" ".join(words[-count:])), today)
        if day is not None:
            before = words[:-count]
            while before and fold(before[-1]) in _BEFORE and before != [_A_CODE]:
                before.pop()
            return day, " ".join(before)
    return None, text.strip()


def _read(said: str, today: date) -> date | None:
    if said in _SAID:
        return _SAID[said](today)
    try:
        return _read_date(said, today) or _read_period(said, today)
    except ValueError:  # no such day
        return None


def _read_date(said: str, today: date) -> date | None:
    if match := _ISO.fullmatch(said):
        return date(*(int(part) for part in match.groups()))
    if match := _DAY.fullmatch(said):
        day, month, year = match.groups()
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
        this_year = date(today.year, int(month), int(day))
        return this_year if this_year <= today else date(today.year - 1, int(month), int(day))
    return None


def _read_period(said: str, today: date) -> date | None:
    if match := _YEAR.fullmatch(said):
        return min(date(int(match[1]), 12, 31), max(today, date(int(match[1]), 1, 1)))
    if match := _HALF.fullmatch(said):
        return _latest(1, 6, match[2], today) if match[1] == "dau" else _latest(7, 12, match[2], today)
    if match := _QUARTER.fullmatch(said):
        quarter = ROMAN.get(match[2]) or int(match[2])
        return _latest(3 * quarter - 2, 3 * quarter, match[3], today, match[1])
    if match := _MONTH.fullmatch(said):
        return _latest(int(match[2]), int(match[2]), match[3], today, match[1])
    return None


def _latest(first: int, last: int, year: str | None, today: date, part: str | None = None) -> date:
    """Return the end of the period, its beginning or its middle, of the newest year in which it has begun.

    Today while it runs.
    """
    named = int(year) if year else today.year - (date(today.year, first, 1) > today)
    begins, ends = date(named, first, 1), month_end(named, last)
    if part == "dau":
        return begins
    if part == "giua":
        ends = begins + (ends - begins) // 2
    return today if begins <= today < ends else ends


_RUNNING = {"tuan nay": "tuần", "thang nay": "tháng", "quy nay": "quý", "nam nay": "năm"}


def running_since(text: str, today: date) -> date | None:
    """Return the first day of the week, month, quarter or year that a text says runs; None where it says none."""
    per = next((per for said, per in _RUNNING.items() if said in fold(text)), "")
    period = period_of(per, today)
    return period.first if period else None
