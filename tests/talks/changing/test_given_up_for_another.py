"""A work that is given up for another, said in one sentence, is a wish to change it, and no new pledge in raw words."""

import pytest

from domain.understanding.changes.contents import gives_up_for
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged


@pytest.fixture
def planting(an: Person) -> Person:
    pledged(an, "tôi đăng ký trồng 50 cây dừa trước 30/6")
    return an


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("tui thôi không trồng dừa nữa, đổi sang nuôi 20 con gà", "Nuôi 20 con gà"),
        ("bỏ vụ dừa, qua làm cầu bê tông 12 mét với bà con", "cầu bê tông 12 mét"),
        ("không làm vụ dừa nữa mà chuyển qua nuôi 10 con dê", "Nuôi 10 con dê"),
    ],
)
def test_it_is_read_back_as_a_change(planting: Person, village: Village, said: str, new: str) -> None:
    heard = planting.says(said)
    assert new in heard
    assert "→" in heard
    assert [each.content for each in kept(village)] == ["Trồng 50 cây dừa"]


def test_what_was_reported_on_stays_and_the_new_one_is_offered(planting: Person, village: Village) -> None:
    planting.says("đã trồng 20 cây")
    assert "đã báo kết quả rồi" in planting.says("bỏ vụ dừa, qua nuôi 10 con dê")
    assert "Nuôi 10 con dê" in planting.picks("Đăng ký “Nuôi 10 con dê”")
    assert kept(village)[0].done == 20


def test_of_several_the_one_that_is_named(planting: Person, village: Village) -> None:
    pledged(planting, "tôi đăng ký nuôi 30 con vịt trước 30/9")
    heard = planting.says("nghỉ nuôi vịt, chuyển qua trồng 40 cây mít")
    assert "30 con vịt" in heard
    assert "40 cây mít" in heard


@pytest.mark.parametrize(
    "said", ["không trồng dừa nữa, qua Tết tính", "nghỉ trồng dừa qua tháng 5", "bỏ 20 cây qua một bên"]
)
def test_no_other_work_is_named(said: str) -> None:
    assert gives_up_for(said) == ""
