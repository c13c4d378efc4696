"""Keep up to which day all was told of something that is looked at each morning, and on the way up to whom."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.quiet_days.allowed import last_allowed_before
from storage.ground import process
from storage.ground.database import Session

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """`what` names it in the database; what was missed longer ago than `farthest`, such as in an outage, is dropped."""

    what: str
    farthest: timedelta

    def up_to(self, session: Session, today: date) -> date:
        """Return the last day of which all is told; one to come was noted by a clock that was wrong."""
        told = process.fact(session, f"{self.what} told")
        day = date.fromisoformat(told) if told else None
        if day is None or day > today:
            return last_allowed_before(today - DAY)
        return max(day, today - self.farthest)

    def last(self, session: Session, today: date) -> int:
        """Return the last number that was looked at today; 0 where none was."""
        day, _, last = (process.fact(session, f"{self.what} told up to") or "").partition(" ")
        return int(last) if day == today.isoformat() else 0

    def note_last(self, session: Session, today: date, number: int) -> None:
        process.set_fact(session, f"{self.what} told up to", f"{today} {number}")

    def note_all(self, session: Session, today: date) -> None:
        process.set_fact(session, f"{self.what} told", today.isoformat())
