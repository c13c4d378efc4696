"""Decide when a pledge is reminded of, and when a reminder may be sent at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from domain.pledges.pledge import Pledge

DAYS_LEFT = (30, 7, 1, -1)
"""Days before the deadline; -1 is the day after it, when it has passed."""

AT = time(7, 30)
QUIET_FROM = time(21, 0)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One planned reminder of a pledge, made for the deadline the pledge had then."""

    id: int
    deadline: date
    due_at: datetime
    pledge: Pledge


def planned(deadline: date, made_at: datetime, zone: tzinfo) -> Iterator[tuple[int, datetime]]:
    """Return the reminders a pledge still gets: (days left, local due time), without those already past."""
    for days in DAYS_LEFT:
        due = datetime.combine(deadline - timedelta(days=days), AT, zone)
        if due > made_at:
            yield days, due


def may_send(now: datetime, zone: tzinfo) -> bool:
    """Allow reminders between 7:30 and 21:00, never at night."""
    return AT <= now.astimezone(zone).time() < QUIET_FROM


def next_chance(moment: datetime, zone: tzinfo) -> datetime:
    """Return the first moment from then on at which a reminder may be sent."""
    local = moment.astimezone(zone)
    if may_send(local, zone):
        return local
    day = local.date() + timedelta(days=local.time() >= QUIET_FROM)
    return datetime.combine(day, AT, zone)
