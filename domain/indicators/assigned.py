"""A target that a committee gives to a unit below it, and what becomes of it."""

from dataclasses import dataclass
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
    """A target of one unit; `asked`: the figure it asks for instead, and `reason` why."""

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
