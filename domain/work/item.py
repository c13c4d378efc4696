"""A work item of a pledge (đầu việc): what is to be done, who has it, by when; and when it is reminded of."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.reminders import ReminderKind


class WorkState(StrEnum):
    """An item is to be done, done, or was removed by who gave it."""

    OPEN = "open"
    DONE = "done"
    REMOVED = "removed"


class WorkDeed(StrEnum):
    """What happens to an item, as the history calls it."""

    GIVEN = "given"
    HANDED = "handed"
    DECLINED = "declined"
    RETURNED = "given back"  # by the program: whoever had it belongs here no more
    TAKEN = "taken"
    FINISHED = "finished"
    REOPENED = "reopened"
    REMOVED = "removed"
    RESTORED = "restored"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One item. Nobody has it while `holder_id` is None: it waits with who gave it."""

    id: int
    pledge_id: int
    text: str
    holder_id: int | None
    given_by_id: int
    due_on: date | None
    state: WorkState = WorkState.OPEN
    done_on: date | None = None
    holder: str = ""  # the name
    content: str = ""  # the pledge's words

    @property
    def is_open(self) -> bool:
        return self.state is WorkState.OPEN

    def is_late(self, today: date) -> bool:
        return self.is_open and self.due_on is not None and self.due_on < today


def planned(due_on: date | None, today: date) -> list[tuple[date, ReminderKind]]:
    """Return the days on which an item is reminded of: the day before, else the day itself; and once when overdue."""
    if due_on is None:
        return []
    late = max(due_on, today) + timedelta(days=1)
    before = next((day for day in (due_on - timedelta(days=1), due_on) if day > today), None)
    return [*([(before, ReminderKind.DEADLINE)] if before else []), (late, ReminderKind.LAST)]
