"""Say how long what has come to its end is kept before the hourly cleaning lets it go."""

from dataclasses import dataclass
from datetime import timedelta

UPDATES_KEPT = timedelta(days=60)  # some platforms repeat an update days later
MESSAGES_KEPT = timedelta(days=30)
REMINDERS_KEPT = timedelta(days=60)
"""Longer than any message of them: one that did not arrive lets its reminder be due anew."""
NOTES_KEPT = timedelta(days=30)
"""What somebody wished to be told, after it was told or taken back."""
UNKEPT_EVIDENCE_KEPT = timedelta(days=60)
"""That somebody sent a file which was refused, or which they took back; its bytes went at once."""
REASONS_KEPT = timedelta(days=90)
"""Why somebody did not come to a meeting, after it."""
GUESTS_KEPT = timedelta(days=730)
"""Who was invited to a meeting and came, after it: the year's assessment of members looks at two years."""
DAYS_KEPT = timedelta(days=35)
"""The figures of a day that is over, which are counted anew whenever somebody asks."""
ATTEMPTS_KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Keeping:
    """What a deployment decides, in days; 0: it has no end.

    `evidence`: after the work it stands for is over. `recipients`: who got an announcement, after that ended.
    """

    evidence: int = 1095
    recipients: int = 365
