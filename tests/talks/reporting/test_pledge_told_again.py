"""Whoever tells what they registered long ago reports nothing by it."""

import pytest

from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import state
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "said",
    [
        "anh đăng ký 500 cây dừa rồi đó Bình, mà tháng này đau chân chắc chậm",
        "tôi đã đăng ký 500 cây rồi, tháng này bệnh chắc trễ",
    ],
)
def test_the_trouble_told_with_it_is_noted(an: Person, village: Village, said: str) -> None:
    register(an)
    answer = an.says(said)
    assert "đã làm xong" not in answer
    assert "ghi lại" in answer
    assert state(village) == ("active", None)


def test_a_pledge_told_alone_is_not_done(an: Person, village: Village) -> None:
    register(an)
    assert "đã làm xong" not in an.says("tôi đăng ký trồng 500 cây dừa rồi mà")
    assert state(village) == ("active", None)


def test_what_is_done_of_it_is_still_reported(an: Person, village: Village) -> None:
    register(an)
    an.says("tui đăng ký 500 cây dừa rồi mà mới trồng 30")
    assert state(village) == ("active", "30")


@pytest.mark.parametrize("said", ["tui đăng ký 500 cây dừa xong rồi", "tôi đăng ký 500 cây rồi, trồng xong hết rồi"])
def test_all_of_it_done_is_still_heard(an: Person, said: str) -> None:
    register(an)
    assert "xong" in an.says(said)
