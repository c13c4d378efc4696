"""A pledge as everybody but the database sees it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.pledges.goal import Goal
from domain.pledges.states import OPEN, PledgeState


@dataclass(frozen=True, slots=True)
class Pledge:
    """A goal, or the product named in `milestone`, with a deadline.

    A person's pledge belongs where they belong on the day; only one that an organisation made itself names it.
    """

    id: int
    organisation_id: int | None
    member_id: int | None
    entered_by_id: int
    content: str
    goal: Goal | None
    milestone: str | None
    deadline: date
    state: PledgeState = PledgeState.ACTIVE
    done: Decimal | None = None  # the total reported last; of a product the percentage
    done_on: date | None = None  # the day that total is of
    done_of: Decimal | None = None  # of how many, where a whole was counted: the 59 of "40/59"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def is_late(self, today: date) -> bool:
        """Tell whether the deadline has passed and nobody has said that the pledge is done."""
        return self.is_open and self.deadline < today
