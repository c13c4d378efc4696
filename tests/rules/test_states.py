"""How far a pledge has come, and whether it is late."""

from datetime import timedelta
from decimal import Decimal

import pytest

from domain.pledges.progress import share
from domain.pledges.states import OPEN, PledgeState, percent
from tests.rules.pledges import TODAY, goal, pledge

YESTERDAY = TODAY - timedelta(days=1)


@pytest.mark.parametrize(
    ("done", "target", "shown"),
    [("4", "8", 50), ("62", "150", 41), ("5", "200", 3), ("1", "200", 1), ("1", "201", 0), ("520", "500", 104)],
)
def test_a_percentage_is_whole_and_half_goes_up(done: str, target: str, shown: int) -> None:
    assert percent(Decimal(done), Decimal(target)) == shown


def test_of_nothing_there_is_no_percentage() -> None:
    assert percent(Decimal(3), Decimal(0)) is None


def test_a_share_of_many_pieces_is_rounded_down_for_what_is_half_done_is_not_done() -> None:
    assert share(goal("199"), Decimal(50)) == 99
    assert share(goal("197"), Decimal(50)) == 98


def test_a_share_that_would_break_one_of_few_pieces_is_nobodys_guess() -> None:
    assert share(goal("5", "hộ"), Decimal(50)) is None
    assert share(goal("6", "hộ"), Decimal(50)) == 3


def test_a_measure_is_divided_at_will() -> None:
    assert share(goal("5", "km"), Decimal(50)) == Decimal("2.5")


@pytest.mark.parametrize("state", [PledgeState.WAITING, PledgeState.ACTIVE])
def test_what_is_still_worked_on_is_late_from_the_day_after_its_deadline(state: PledgeState) -> None:
    assert pledge(goal(), state=state, deadline=YESTERDAY).is_late(TODAY)
    assert not pledge(goal(), state=state, deadline=TODAY).is_late(TODAY)


@pytest.mark.parametrize("state", [state for state in PledgeState if state not in OPEN])
def test_what_nobody_works_on_any_more_is_not_late(state: PledgeState) -> None:
    assert not pledge(goal(), state=state, deadline=YESTERDAY).is_late(TODAY)
