"""How far a pledge has come, and whether it is late."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.pledges.changes import extended
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


def test_who_asks_for_the_decision_is_told_by_what_is_asked() -> None:
    several = {"wish_by_id": 21, "claimed_by_id": 22}
    asked = replace(pledge(goal(), entered_by_id=20), **several)
    assert replace(asked, state=PledgeState.WAITING).asked_by_id == 20
    assert replace(asked, state=PledgeState.CLAIMED).asked_by_id == 22
    assert replace(asked, wish_id=5).asked_by_id == 21


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("thêm một tháng", date(2026, 7, 31)),
        ("them bon tuan", date(2026, 7, 28)),
        ("lùi năm ngày", date(2026, 7, 5)),
        ("gia han sau thang", date(2026, 12, 31)),
        ("dời 2 quý", date(2026, 12, 31)),
        ("hoãn ba bữa", date(2026, 7, 3)),
        ("kéo dài thêm một năm", date(2027, 6, 30)),
        ("lùi nửa năm", date(2026, 12, 31)),
        ("thêm 2 tháng 9", None),
    ],
)
def test_a_length_of_time_moves_the_deadline(words: str, day: date | None) -> None:
    assert extended(words, date(2026, 6, 30)) == day
