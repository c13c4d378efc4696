"""When a note to oneself is told: on its day and at its hour, never at night and not in Tết."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from domain.quiet_days import vietnam
from domain.quiet_days.allowed import is_allowed, last_allowed_before
from domain.reminders import EARLIEST, LATEST, QUIET_FROM

MOST = 20
"""Open notes of one person."""
FARTHEST = timedelta(days=366)
EVENING = time(19, 0)
SOON = timedelta(hours=2)
"""How long a note of today waits that names no hour."""
DAY = timedelta(days=1)


class Moved(Enum):
    """Why it does not come exactly when it was wished."""

    NIGHT = auto()
    TET = auto()
    PAST = auto()


@dataclass(frozen=True, slots=True)
class NoteTime:
    """`at`: None where it comes with all else of its day."""

    day: date
    at: time | None
    moved: Moved | None = None


def note_time(
    now: datetime,
    day: date | None,
    hour: time | None,
    usual: time,
    *,
    of_today: bool = False,
    wait: timedelta | None = None,
) -> NoteTime:
    """Choose when it comes; `now`, local time; `usual`: the hour at which the person is told all else."""
    if wait is not None or (of_today and day is None and hour is None):
        moment = (now + (wait or SOON)).replace(second=0, microsecond=0)
        day, hour = moment.date(), moment.time()
    moved = None
    if day is None:
        day = now.date() if of_today and hour and hour > now.time() else now.date() + DAY
        moved = Moved.PAST if of_today and day > now.date() else None
    if hour is not None and hour < EARLIEST:
        before = datetime.combine(day - DAY, EVENING, now.tzinfo)
        day, hour = (before.date(), EVENING) if before > now else (day, EARLIEST)
        moved = Moved.NIGHT
    elif hour is not None and hour >= QUIET_FROM:
        hour, moved = LATEST, Moved.NIGHT
        if day == now.date() and hour <= now.time():
            day, hour = day + DAY, EARLIEST
    if vietnam.is_tet(day):
        day, moved = max(last_allowed_before(day), now.date() + DAY), Moved.TET
    if hour is None and not is_allowed(day):
        hour = usual
    return NoteTime(day, hour, moved)
