"""Decide what a report makes of a pledge: the new total, and whether the pledge is closed."""

from dataclasses import dataclass
from decimal import Decimal

from domain.pledges.pledge import Pledge
from domain.pledges.states import COUNTS_UP, PledgeState, reached
from domain.understanding.readings import How


@dataclass(frozen=True, slots=True)
class Outcome:
    """The new total, and the new state, each None where the report leaves them as they are."""

    done: Decimal | None
    state: PledgeState | None


def outcome(pledge: Pledge, how: How, done: Decimal | None, *, missed: bool = False) -> Outcome:
    """Return the outcome: a pledge that is done waits for confirmation; who says that it cannot be done is believed.

    "Done" without a number means the whole target, or more where more was reported before. Where lower is better no
    number proves the goal: only the owner tells.
    """
    goal = pledge.goal
    if how is How.FINISHED or (goal is not None and done is not None and reached(goal, done)):
        if done is None and goal and goal.comparator in COUNTS_UP:
            done = max(goal.value, pledge.done or Decimal(0))
        return Outcome(done, PledgeState.CLAIMED)
    return Outcome(done, PledgeState.MISSED if missed else None)
