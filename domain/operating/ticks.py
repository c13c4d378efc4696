"""Say how often each tick runs, and from when it counts as dead or slow."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

SCHEDULED: Mapping[str, float] = MappingProxyType(
    {
        "expiry": 20,
        "reminders": 20,
        "broadcasts": 2,
        "plans": 0.1,
        "figures": 2,
        "housekeeping": 3600,
        "inbox": 5,
        "evidence": 2,
        "lists": 2,
        "files": 0.3,
        "backup": 60,
    }
)
"""Seconds between two runs of what the clock begins."""

WITH_REMINDERS = (
    *("organisations", "campaigns", "rounds", "instructions", "agreements", "approvals"),
    *("studies", "members", "overdue"),
    *("recognitions", "digests", "notes", "events", "claims", "mornings"),
)
"""What is run one after the other in the tick of the reminders, and noted each for itself."""

EVERY: Mapping[str, float] = MappingProxyType({**SCHEDULED, **dict.fromkeys(WITH_REMINDERS, SCHEDULED["reminders"])})

DEAD_AFTER = timedelta(minutes=10)
"""A long tick works in pieces and is noted with the last one: so long it may take."""
TIMES_MISSED = 3
MAY_LAST: Mapping[str, timedelta] = MappingProxyType({"backup": timedelta(hours=6)})
"""What one run may take of what is no work of a moment: it is ended after that."""
SLOW = timedelta(seconds=60)
HEARD = "heard:"
"""What begins the name under which it is noted when a platform last answered whether anybody wrote."""


def dead_after(name: str) -> timedelta:
    return max(DEAD_AFTER, timedelta(seconds=TIMES_MISSED * EVERY.get(name, 0))) + MAY_LAST.get(name, timedelta())


def is_dead(name: str, ran_at: datetime, now: datetime) -> bool:
    """Tell whether a tick runs no more; one of an earlier program, which no clock knows, never does."""
    return name in EVERY and now - ran_at > dead_after(name)


def heard_name(channel: str, bot: str) -> str:
    return f"{HEARD}{channel}:{bot}"
