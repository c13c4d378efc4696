""" "Nhắc bác trước nửa tháng": that long before the deadline, and not that long from today."""

import pytest

from domain.understanding.moments.again import wishes_before
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("cháu nhắc bác trước nửa tháng nghen", "15/06/2026"),
        ("nhắc tui trước hạn 1 tuần nha", "23/06/2026"),
        ("nhac truoc 3 ngay thoi", "27/06/2026"),
        ("còn 10 ngày tới hạn thì nhắc tôi", "20/06/2026"),
        ("trước lễ 30/4 5 ngày nhắc tôi cái", "25/04/2026"),
        ("trước hạn hai tuần nhắc em với", "16/06/2026"),
    ],
)
def test_the_day_is_counted_back_from_the_deadline(an: Person, said: str, day: str) -> None:
    register(an)
    answer = an.says(said)
    assert f"{day} tôi sẽ nhắc" in answer
    assert "ngừng" not in answer


def test_one_that_is_due_sooner_is_reminded_of_tomorrow(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=25)
    assert "26/06/2026 tôi sẽ nhắc" in an.says("nhắc tui trước 1 tháng nha")


@pytest.mark.parametrize(
    "said",
    [
        "đừng nhắc trước 3 ngày",
        "nhắc trước 30/6",
        "sao trước hạn 3 ngày không nhắc",
        "hai tuần trước nhắc rồi",
        "trước hạn 1 tuần có nhắc không",
    ],
)
def test_other_words_wish_no_such_thing(said: str) -> None:
    assert not wishes_before(said)


def test_a_secretary_who_reminds_another_gets_no_reminder(binh: Person, an: Person) -> None:
    register(binh)
    assert "tôi sẽ nhắc đồng chí việc" not in binh.says("nhắc chú An giùm chị, còn 3 ngày nữa tới hạn")
