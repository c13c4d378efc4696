"""How one pledge stands in the tables of papers."""

from dataclasses import replace
from datetime import date

import pytest

from domain.pledges.states import PledgeState
from locales.wording.papers.rows import ZERO_WIDTH, result, verdict
from tests.rules.pledges import goal, pledge

DAY = date(2026, 6, 10)
DOUBLED = pledge(goal("150"), "300")


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (PledgeState.DONE, "vượt"),
        (PledgeState.CLAIMED, "đã xong, chờ xác nhận"),
        (PledgeState.WAITING, "chờ chi bộ duyệt"),
        (PledgeState.ACTIVE, "đang làm"),
        (PledgeState.MISSED, "chưa đạt"),
    ],
)
def test_only_what_is_confirmed_is_beyond_its_target(state: PledgeState, said: str) -> None:
    assert verdict(replace(DOUBLED, state=state), DAY) == said


def test_a_sum_of_money_is_not_torn_in_a_narrow_column() -> None:
    assert result(pledge(goal("25000000"), "5000000"), DAY) == f"5.000.000/{ZERO_WIDTH}25.000.000 (20%)"
    assert result(DOUBLED, DAY) == "300/150 (200%)"
