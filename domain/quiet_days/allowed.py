"""The mornings on which people are written to unasked; `own`: the days on which their organisation rests."""

from collections.abc import Collection
from datetime import date, datetime, timedelta, timezone

from domain.quiet_days import vietnam

DAY = timedelta(days=1)
THERE = timezone(timedelta(hours=7))
"""Vietnam has no summer time. Its days of rest are those of its own clock, wherever the machine stands."""
LONGEST = 60
"""Days: no rest is longer, not even Tết with what an organisation adds to it."""


def is_allowed(day: date, own: Collection[date] = ()) -> bool:
    return not vietnam.is_quiet(day) and day not in own


def last_allowed_before(day: date, own: Collection[date] = ()) -> date:
    """Return the day itself where it is allowed, else the last allowed one before it."""
    return next(found for ahead in range(LONGEST) if is_allowed(found := day - ahead * DAY, own))


def next_allowed(day: date, own: Collection[date] = ()) -> date:
    """Return the day itself where it is allowed, else the first allowed one after it."""
    return next(found for ahead in range(LONGEST) if is_allowed(found := day + ahead * DAY, own))


def reach(day: date, own: Collection[date] = ()) -> date | None:
    """Return the last of the quiet days directly after this one, whose notices come today; None on a quiet day."""
    return next_allowed(day + DAY, own) - DAY if is_allowed(day, own) else None


def lasting(now: datetime, lasts: timedelta) -> datetime:
    """Return when a message ends that is worth sending for so long; days on which nothing leaves do not count."""
    ends = now + lasts
    day, left = now.astimezone(THERE).date(), max(lasts.days, 1)
    while left:
        day += DAY
        if is_allowed(day):
            left -= 1
        else:
            ends += DAY
    return ends
