"""A target that a committee gives to a unit below it: its figure, its state, and what the unit asks for instead."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.pledges.goal import Comparator


class AssignedState(StrEnum):
    """Given, accepted by the unit, asked to be another one, or withdrawn by the giver."""

    GIVEN = "given"
    ACCEPTED = "accepted"
    ASKED = "asked"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A target of one unit; `asked`: the figure it asks for instead, None where it named none, and `reason` why.

    `asked_indicator_id`: the indicator it would have instead. `until`: by when, where that is not the end of the year;
    `asked_until`: the day it wishes for, while that is not decided.
    """

    id: int
    indicator_id: int
    organisation_id: int
    giver_organisation_id: int
    year: int
    comparator: Comparator
    value: Decimal
    upper: Decimal | None
    state: AssignedState
    asked: Decimal | None
    reason: str
    asked_indicator_id: int | None = None
    until: date | None = None
    asked_until: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the unit has still to say yes to it."""
        return self.state in (AssignedState.GIVEN, AssignedState.ASKED)
