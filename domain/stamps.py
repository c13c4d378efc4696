"""Say who records something, when, and the day it holds from; and which day is asked about."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

SETTLED = timedelta(hours=1)
"""So long after a day what was begun on it, as a long list, may still be recorded with a moment of that day."""
WAY_BACK = timedelta(days=7)
"""So long whoever recorded something, or whoever it is about, takes it back by themselves."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Everything a fact is recorded with. `day` is where the people are, and the day the fact holds from."""

    at: datetime
    day: date
    by: int | None = None  # a member; None for the program itself or whoever works at the server
    channel: str = ""  # telegram, zalo, import, command
    why: str | None = None

    @classmethod
    def of(cls, at: datetime, zone: tzinfo, by: int | None = None, channel: str = "") -> "Stamp":
        return cls(at, at.astimezone(zone).date(), by, channel)

    def because(self, why: str) -> "Stamp":
        return replace(self, why=why)

    def of_day(self, day: date) -> "Stamp":
        """Return the same for a fact that holds from another day."""
        return replace(self, day=day)


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day figures are counted of, and the first moment whose records count no more; None: all that is known.

    `promptly`: somebody waits in a turn, so that what takes long raises `NotCounted` until it is counted elsewhere.
    """

    day: date
    known_before: datetime | None = None
    present: bool = False  # the day is today, so that the rows of the present say the same
    promptly: bool = False

    @classmethod
    def now(cls, today: date) -> "AsOf":
        return cls(today, present=True)

    @classmethod
    def end_of(cls, day: date, zone: tzinfo) -> "AsOf":
        """Count what was recorded by the end of the day: the answer stays the same for ever."""
        return cls(day, datetime.combine(day + timedelta(days=1), time(0), zone))

    def is_settled(self, now: datetime) -> bool:
        """Whether nothing is recorded any more that would count, so that figures may be kept for ever."""
        return self.known_before is not None and now >= self.known_before + SETTLED
