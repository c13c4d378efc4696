"""On which mornings an instruction that waits for an answer is told of: to who owes it, and to who gave it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from domain.quiet_days.allowed import last_allowed_before, next_allowed

DAY = timedelta(days=1)
REACH = timedelta(days=21)
"""No rest is so long that a day farther off would be told of today."""


@dataclass(frozen=True, slots=True)
class InstructionMornings:
    """`ahead`: the day before and its day; `behind`: once when it is past; `above`: who gave it hears who is silent."""

    ahead: tuple[date, ...]
    behind: date
    above: date


def mornings_of(due_on: date, given_on: date, own: Collection[date] = ()) -> InstructionMornings:
    """`own`: the days on which the organisation rests. On the day it was given it is not reminded of."""
    ahead = {last_allowed_before(due_on - DAY, own), last_allowed_before(due_on, own)}
    behind = next_allowed(max(due_on, given_on) + DAY, own)
    return InstructionMornings(
        tuple(sorted(day for day in ahead if day > given_on)), behind, next_allowed(behind + DAY)
    )
