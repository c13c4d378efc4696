"""The days on which Vietnam rests: Sundays, public holidays with their swapped days off, the whole of Tết."""

from datetime import date, timedelta
from functools import lru_cache
from importlib import import_module

from domain.understanding.calendar import lunar

SUNDAY = 6
SWAPPED = {date(2026, 1, 2): "Ngày nghỉ (thay cho ngày 10/01/2026)"}
"""Days off the package does not know: with the notices of the Ministry of Home Affairs of December 2025."""
LAST_MONTH = 12
FROM, UNTIL = 29, 5
"""Tết is quiet from the 29th of the last lunar month, which may have no 30th, to the 5th of the first."""


@lru_cache(maxsize=64)
def holidays(year: int) -> dict[date, str]:
    """Return the public holidays and swapped days off of a year, with their Vietnamese names.

    The swapped days of a year are known once the government announced them and the package was brought up to date;
    until then an administrator adds them. Loaded late, by who serves: the package takes a third of a second.
    """
    found = import_module("holidays").country_holidays("VN", years=year, language="vi")
    named = {day: _of_its_month(day, str(name)) for day, name in found.items()}
    return {**named, **{d: n for d, n in SWAPPED.items() if d.year == year}}


def _of_its_month(day: date, name: str) -> str:
    """Put the name of the day before the eve right: in a month without a 30th it is the 28th."""
    if name != "29 Tết":
        return name
    return f"{(day - lunar.month_bounds(day.year - 1, LAST_MONTH)[0]).days + 1} Tết"


@lru_cache(maxsize=64)
def tet(year: int) -> tuple[date, date]:
    """Return the first and last day of the Tết that opens this lunar year."""
    first = lunar.month_bounds(year - 1, LAST_MONTH)[0] + timedelta(days=FROM - 1)
    return first, lunar.new_year(year) + timedelta(days=UNTIL - 1)


def is_tet(day: date) -> bool:
    first, last = tet(day.year)
    return first <= day <= last


def is_quiet(day: date) -> bool:
    return day.weekday() == SUNDAY or is_tet(day) or day in holidays(day.year)


def named(first: date, last: date) -> dict[date, str]:
    """Return the holidays between two days, both counted, with their names; Sundays have none."""
    years = range(first.year, last.year + 1)
    return {day: name for year in years for day, name in sorted(holidays(year).items()) if first <= day <= last}
