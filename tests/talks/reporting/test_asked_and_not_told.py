"""A question in the words of a report writes nothing: how many a week, why is that written so."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.mark.parametrize(
    "said",
    ["mỗi tuần mấy buổi thì kịp", "một tuần phải dạy mấy buổi mới kịp", "mỗi tháng cần mấy buổi là đạt"],
)
def test_how_many_would_do_is_answered(an: Person, said: str) -> None:
    register(an, "Dạy bơi cho trẻ", "8 buổi", "31/5")
    heard = an.says(said)
    assert "ghi lại" not in heard
    assert "chắc đạt" not in an.says("cam kết")


@pytest.mark.parametrize("said", ["ủa sao dừa ghi v", "ủa, sao ghi vậy cà", "ừ mà sao lại ghi lùi"])
def test_wondering_is_no_yes(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("dừa 63 cây")
    an.says("dừa 53 cây")
    assert "Đã ghi" not in an.says(said)
    assert kept(village)[0].done == 63


@pytest.mark.parametrize("said", ["ừ đúng rồi", "ừa, bão trốc gốc mấy cây", "đúng đó em"])
def test_a_yes_stays_one(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("dừa 63 cây")
    an.says("dừa 53 cây")
    an.says(said)
    assert kept(village)[0].done == 53 or said == "đúng đó em"
