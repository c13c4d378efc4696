"""A digit that is no line of the menu changes nothing: where a new day is read back it is no new target."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged

WISHES = [
    "dời hạn con gà tới 30/9",
    "đổi hạn qua 15/8",
    "xin gia hạn thêm 1 tháng",
    "doi ngay toi 20/9",
    "cho lùi hạn tới 2/9",
]


@pytest.mark.parametrize("said", WISHES)
@pytest.mark.parametrize("slip", ["4", "7"])
def test_it_is_asked_again(an: Person, village: Village, said: str, slip: str) -> None:
    pledged(an, "Nuôi 20 con gà trước 19/6/2026")
    assert "→" in an.says(said)
    assert f"{slip} con gà" not in an.says(slip)
    an.says("u")
    assert [int(each.value or 0) for each in kept(village)] == [20]


@pytest.mark.parametrize("said", ["15 con thôi", "còn 15 con", "15"])
def test_another_target_is_taken(an: Person, said: str) -> None:
    pledged(an, "Nuôi 20 con gà trước 19/6/2026")
    an.says("dời hạn con gà tới 30/9")
    assert "15 con gà" in an.says(said)
