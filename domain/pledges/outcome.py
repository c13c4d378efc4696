"""Decide what a report makes of a pledge: the new total, and whether the pledge is closed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.standing import Reported, is_one_account, standing, standing_of
from domain.pledges.states import COUNTS_UP, PledgeState
from domain.understanding.readings import How


@dataclass(frozen=True, slots=True)
class Outcome:
    """The new total, and the new state, each None where the report leaves them as they are."""

    done: Decimal | None
    state: PledgeState | None


def outcome(
    pledge: Pledge, how: How, done: Decimal | None, day: date, *, of: Decimal | None = None, missed: bool = False
) -> Outcome:
    """Return the outcome: a pledge that is done waits for confirmation; who says that it cannot be done is believed.

    "Done" without a number means the whole target, or more where more was reported before; of many months it says
    nothing about the last one. Where there is a limit no
    number proves the goal: only the owner tells. A percentage never closes a product.
    """
    goal = pledge.goal
    if how is How.FINISHED or (goal is not None and closes(goal, done, day, pledge.deadline, of)):
        if done is None and goal and goal.comparator in COUNTS_UP and is_one_account(goal, day, pledge.deadline):
            done = max(goal.value, standing_of(pledge, day).done or Decimal(0))
        return Outcome(done, PledgeState.CLAIMED)
    return Outcome(done, PledgeState.MISSED if missed else None)


def closes(goal: Goal, done: Decimal | None, day: date, deadline: date, of: Decimal | None = None) -> bool:
    """Tell whether a total reaches the target of the whole."""
    return done is not None and standing(goal, Reported(done, day, of), day, deadline).closes
