"""What becomes of a target that a committee gives to a unit below it."""

from enum import StrEnum


class AssignedState(StrEnum):
    """Given, accepted by the unit, asked to be another one, or withdrawn by the giver."""

    GIVEN = "given"
    ACCEPTED = "accepted"
    ASKED = "asked"
    WITHDRAWN = "withdrawn"
