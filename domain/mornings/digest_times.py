"""The day of the week and the hour of a digest, where its reader chose them: on which mornings it comes then."""

from datetime import date, datetime, time, timedelta

from domain.quiet_days.allowed import next_allowed
from domain.reminders import AT, EARLIEST, LATEST

DAYS_BACK, DAYS_AHEAD = 12, 40
DAY = timedelta(days=1)


def kept(at: time | None) -> time | None:
    """Return the hour that can be kept: nobody is written to at night."""
    return min(max(at, EARLIEST), LATEST) if at else None


def told_on(day: date) -> dict[int, date]:
    """Return the days of the week whose digests are told on this day, each with the day itself: what rested waits."""
    days = (day - back * DAY for back in range(DAYS_BACK))
    found = {each.weekday(): each for each in sorted(days) if next_allowed(each) == day}
    return found if next_allowed(day) == day else {}


def next_own(weekday: int, at: time | None, now: datetime) -> date:
    """Return the next day on which the digest of this day of the week comes; `now`: local time."""
    days = (now.date() + ahead * DAY for ahead in range(DAYS_AHEAD))
    return next(
        day
        for day in days
        if weekday in told_on(day) and (day > now.date() or (at or AT) > now.time().replace(second=0, microsecond=0))
    )
