"""The account a day lies in, where so much is pledged for each week, month, quarter or year."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

YEAR = "năm"


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day of one account."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def period_of(per: str, day: date) -> Period | None:
    """Return the account of a day; None where the target is not for each stretch of time ("mỗi đảng viên")."""
    match per:
        case "ngày":
            return Period(day, day)
        case "tuần":
            monday = day - timedelta(days=day.weekday())
            return Period(monday, monday + timedelta(days=6))
        case "tháng":
            return _months(day.year, day.month, 1)
        case "quý":
            return _months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case "năm":
            return _months(day.year, 1, 12)
    return None


def ends_between(per: str, day: date, until: date) -> list[date]:
    """Return the last days of the accounts from the one a day lies in, which end before `until`."""
    ends: list[date] = []
    period = period_of(per, day)
    while period and period.last < until:
        ends.append(period.last)
        period = period_of(per, period.last + timedelta(days=1))
    return ends


def _months(year: int, first: int, count: int) -> Period:
    last = first + count - 1
    return Period(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))
