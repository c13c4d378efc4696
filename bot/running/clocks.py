"""Read the clock: no other module asks the machine what time it is."""

from datetime import UTC, datetime, timedelta


class Clocks:
    """Real time, and domain time, which a rehearsal may move ahead of it."""

    def __init__(self, offset: timedelta = timedelta(0)) -> None:
        self.offset = offset

    def real(self) -> datetime:
        """Return the time for leases, heartbeats and rates."""
        return datetime.now(UTC)  # noqa: TID251 - the composition root reads the clock for everybody else

    def now(self) -> datetime:
        """Return the time for deadlines, reminders and reports."""
        return self.real() + self.offset
