"""Count working days: Monday to Friday, without the public holidays that are sure (Labour Code 2019, article 112)."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.understanding.calendar import lunar

_SATURDAY = 5
_FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))


def working_days_after(day: date, count: int) -> date:
    """Return the day so many working days later."""
    off = {each for year in (day.year, day.year + 1) for each in _days_off(year)}
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY and day not in off
    return day


def _days_off(year: int) -> set[date]:
    """Return the holidays; for each on a weekend the next working day is off too (article 111)."""
    off: set[date] = set()
    for each in sorted(_holidays(year)):
        instead = each
        while instead in off or instead.weekday() >= _SATURDAY:
            off.add(instead)
            instead += timedelta(days=1)
        off.add(instead)
    return off


def _holidays(year: int) -> Iterator[date]:
    """Yield the days the law names. Which further one Tết and National Day have is announced anew each year."""
    yield from (date(year, month, number) for month, number in _FIXED)
    new_year = lunar.new_year(year)
    yield from (new_year + timedelta(days=each) for each in range(-1, 3))
    if (kings := lunar.solar(year, 3, 10)) is not None:
        yield kings
