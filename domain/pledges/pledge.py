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
    done: Decimal | None = None  # the total reported last
    claimed_by_id: int | None = None  # who reported last that it is done

    @property
    def is_entered_for(self) -> bool:
        """Tell whether somebody else registered it for the member it belongs to."""
        return self.member_id is not None and self.member_id != self.entered_by_id

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def is_late(self, today: date) -> bool:
        """Tell whether the deadline has passed and nobody has said that the pledge is done."""
        return self.is_open and self.deadline < today
