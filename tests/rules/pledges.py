"""Make goals and pledges for the tests of rules."""

from datetime import date
from decimal import Decimal

from domain.pledges.goal import Comparator, Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState

TODAY = date(2026, 3, 10)


def goal(value: str = "500", unit: str = "cây", comparator: Comparator = Comparator.AT_LEAST, upper: str = "") -> Goal:
    return Goal(value=Decimal(value), unit=unit, comparator=comparator, upper=Decimal(upper) if upper else None)


def pledge(
    aim: Goal | None = None,
    done: str = "",
    *,
    content: str = "Trồng dừa",
    member_id: int | None = 7,
    entered_by_id: int = 7,
    state: PledgeState = PledgeState.ACTIVE,
    deadline: date = date(2026, 6, 30),
    done_on: date | None = None,
) -> Pledge:
    """Return a pledge of organisation 9; without an aim its product is a handbook."""
    total = Decimal(done) if done else None
    milestone = None if aim else "sổ tay"
    return Pledge(1, 9, member_id, entered_by_id, content, aim, milestone, deadline, state, total, done_on)
