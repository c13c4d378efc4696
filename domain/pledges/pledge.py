"""A pledge as everybody but the database sees it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.pledges.goal import Goal
from domain.pledges.states import OPEN, PledgeState


class Asked(StrEnum):
    """What a leader is asked about a pledge."""

    APPROVAL = "approval"  # of what is registered
    RESULT = "result"  # reported as done
    WISH = "wish"  # of its owner: to do less, later, or no more


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
    wish_id: int | None = None  # the history entry of a wish that waits for a leader's yes
    wish_by_id: int | None = None  # who asks for it
    claimed_by_id: int | None = None  # who reported last that it is done
    is_promise: bool = False  # its campaign has it read back as one: "Tôi hứa hoàn thành …"

    @property
    def is_entered_for(self) -> bool:
        """Tell whether somebody else registered it for the member it belongs to."""
        return self.member_id is not None and self.member_id != self.entered_by_id

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def asks(self) -> Asked | None:
        """Return what waits for a decision, None where nothing does."""
        if self.state is PledgeState.WAITING:
            return Asked.APPROVAL
        if self.state is PledgeState.CLAIMED:
            return Asked.RESULT
        return Asked.WISH if self.wish_id is not None else None

    @property
    def asked_by_id(self) -> int | None:
        """Return who asks for the decision, perhaps for the member: by registering, reporting or wishing something."""
        if self.state is PledgeState.WAITING:
            return self.entered_by_id
        return self.wish_by_id if self.asks is Asked.WISH else self.claimed_by_id

    @property
    def may_be_changed(self) -> bool:
        """Tell whether its owner may still change or withdraw it: also one that was given back to be amended."""
        return self.is_open or self.state is PledgeState.RETURNED

    def is_late(self, today: date) -> bool:
        """Tell whether the deadline has passed and nobody has said that the pledge is done."""
        return self.is_open and self.deadline < today
