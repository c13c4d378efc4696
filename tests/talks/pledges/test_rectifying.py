"""A total that was reported is rectified in a letter: the report is put right, never what was pledged."""

from datetime import timedelta

import pytest

from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import state
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "letter",
    [
        "Thưa đồng chí, tôi xin đính chính: số 40 cây tôi báo hôm 10/3 là chưa chính xác, đếm lại hôm nay chỉ có"
        " 38 cây. Xin sửa giúp.",
        "hôm trước tui báo 40 cây là sai, đếm lại có 38 cây, sửa lại giùm",
        "Tôi không xin giảm chỉ tiêu. Tôi chỉ đính chính số đã trồng: 38 cây, không phải 40 cây.",
    ],
)
def test_the_report_is_put_right_and_the_pledge_stays(an: Person, village: Village, letter: str) -> None:
    register(an)
    an.says("đã trồng được 40 cây dừa")
    village.now += timedelta(days=2)
    answer = an.says(letter)
    assert "sửa lại là 38 cây" in answer
    assert "Chỉ tiêu" not in answer
    an.picks("Đúng, sửa lại")
    assert state(village) == ("active", "38")


def test_another_target_is_still_heard(an: Person) -> None:
    register(an)
    an.says("đã trồng được 40 cây dừa")
    answer = an.says("tôi báo 40 cây rồi, đất không đúng như tính nên xin giảm chỉ tiêu còn 100 cây")
    assert "100 cây" in answer
    assert "sửa lại là" not in answer
