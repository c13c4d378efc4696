"""What is known of a post while it is being given or ended."""

from datetime import date, timedelta

from pydantic import Field

from domain.roles import Role
from handlers.comrades.whose import EntryDraft

GIVEN = (Role.SECRETARY, Role.DEPUTY, Role.COMMITTEE_MEMBER, Role.STAFF)
FOR_GOOD, END = "for good", "end"


class PostDraft(EntryDraft):
    """Which post at which organisation or which one ends, and how long."""

    what: str | None = None  # "deputy 12" gives, "end 7" ends
    until: str | None = None  # the last day, or FOR_GOOD
    before: list[int] = Field(default_factory=list)  # whose post ends with it, as was read back

    @property
    def ends(self) -> bool:
        return (self.what or "").startswith(END)

    def first_day_after(self) -> date | None:
        """Return the first day after the time; None for good."""
        return date.fromisoformat(self.until) + timedelta(days=1) if self.until not in (None, FOR_GOOD) else None
