"""Decide on which days a pledge is reminded of, and at what hour a reminder may be sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from domain.pledges.pledge import Pledge

DAYS_LEFT = (30, 7, 1, -1)
"""Days before the deadline; -1 is the day after it, when it has passed."""

AT = time(7, 30)
QUIET_FROM = time(21, 0)


class ReminderKind(StrEnum):
    """Why there is a reminder: a deadline comes near, or somebody wants to be reminded on a day."""

    DEADLINE = "deadline"
    ASKED = "asked"


class ReminderOutcome(StrEnum):
    """What became of a reminder."""

    SENT = "sent"
    OVERTAKEN = "overtaken"  # the deadline was moved
    CLOSED = "closed"  # the pledge was not worked on any more
    PAUSED = "paused"
    UNJOINED = "unjoined"  # nobody to write to: left, or without a chat
    WITHDRAWN = "withdrawn"  # the person takes part no more


@dataclass(frozen=True, slots=True)
class Reminder:
    """One planned reminder of a pledge. `period`: the deadline it was made for, "" for one that was asked for."""

    id: int
    kind: ReminderKind
    period: str
    due_on: date
    pledge: Pledge

    @property
    def is_overtaken(self) -> bool:
        return self.kind is ReminderKind.DEADLINE and self.period != self.pledge.deadline.isoformat()


def planned(deadline: date, today: date) -> Iterator[date]:
    """Return the days on which a pledge is still reminded of, all after today."""
    days = (deadline - timedelta(days=left) for left in DAYS_LEFT)
    return (day for day in days if day > today)


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


def sent_at(due_on: date, now: datetime, zone: tzinfo) -> datetime:
    """Return when a reminder of a day is sent, if the program runs: in the morning, or at the next chance from now."""
    return next_chance(max(datetime.combine(due_on, AT, zone), now), zone)
