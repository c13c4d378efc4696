"""Whoever says "tôi xin nhắc lại" repeats a report, and asks for no reminder."""

import pytest

from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import state
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize(
    "said",
    [
        "Tính đến nay là 38 cây, tôi xin nhắc lại.",
        "Tôi xin nhắc lại: đến nay được 38 cây dừa",
        "Tôi xin nhắc lại là 38 cây dừa",
        "toi xin nhac lai, den nay 38 cay",
    ],
)
def test_the_number_is_reported_and_nobody_is_reminded(
    an: Person, village: Village, said: str, *, opened: bool
) -> None:
    register(an)
    if opened:
        an.says("/baocao")
    answer = an.says(said)
    assert "tôi sẽ nhắc" not in answer
    assert "2 việc" not in answer
    if state(village)[1] != "38":
        an.picks("Đúng")
    assert state(village) == ("active", "38")
    assert "Đề nghị" not in answer


def test_a_reminder_is_still_asked_for(an: Person) -> None:
    register(an)
    assert "nhắc đồng chí" in an.says("mai 8 giờ nhắc lại tôi nha")
    assert "nhắc đồng chí" in an.says("tôi xin nhắc lại vào ngày 20/3")


@pytest.mark.parametrize(
    "said",
    ["xong hết trơn rồi nha, đủ 500 cây", "thì xong rồi", "đủ 500 cây luôn", "trồng hết rồi đó con", "xong cả 500 cây"],
)
def test_where_it_is_asked_whether_all_is_done_saying_so_again_is_a_yes(
    an: Person, village: Village, said: str
) -> None:
    register(an)
    an.says("trồng xong 500 cây dừa")
    an.says(said)
    assert state(village)[0] == "claimed"


@pytest.mark.parametrize("said", ["chưa xong, được 300 cây thôi", "mới được 499 cây", "xong rồi hả"])
def test_what_is_less_or_asked_is_no_yes(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("trồng xong 500 cây dừa")
    an.says(said)
    assert state(village)[0] != "claimed"
