"""A number was added and not the whole, or the other way about: the last report is put right after a yes."""

import pytest

from domain.understanding.remarks.slips import counted_otherwise
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged


@pytest.fixture
def planting(an: Person) -> Person:
    pledged(an, "tôi đăng ký trồng 100 cây dừa trước 30/6")
    an.says("đã trồng 20 cây")
    return an


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("28 cây đó là trồng thêm, không phải tất cả đâu", "thêm 28 cây"),
        ("không phải tổng 7 cây mà là thêm 7 cây", "thêm 7 cây"),
        ("ý em là cộng thêm 30 con chớ hổng phải tổng cộng 30 con", "thêm 30 con"),
        ("tổng cộng 25 cây chứ không phải thêm 25", "tổng cộng được 25 cây"),
        ("thêm 8 cây, không có giống nữa", ""),
        ("tui hổng nuôi vịt nữa, qua làm cầu bê tông 12 mét", ""),
        ("không trồng thêm được, tổng có 20 cây", ""),
        ("thêm 8 cây chứ không phải 9 cây", ""),
        ("không phải tôi, chị Tám thêm 3 cây", ""),
    ],
)
def test_what_holds_is_read(said: str, instead: str) -> None:
    assert counted_otherwise(said) == instead


def test_the_last_report_is_put_right(planting: Person, village: Village) -> None:
    planting.says("trồng 28 cây")
    assert kept(village)[0].done == 28
    assert "sửa lại" in planting.says("thêm 28 cây chứ không phải tổng 28 cây")
    planting.picks("Đúng")
    assert kept(village)[0].done == 48


def test_the_whole_is_put_right_too(planting: Person, village: Village) -> None:
    planting.says("thêm 25 cây")
    assert kept(village)[0].done == 45
    planting.says("25 cây là tổng cộng, chứ không phải thêm 25 cây")
    planting.picks("Đúng")
    assert kept(village)[0].done == 25


def test_a_number_that_was_not_reported_is_read_back(planting: Person, village: Village) -> None:
    assert "Đến nay được 28" in planting.says("y toi la them 8 cay chu ko phai tong 8 cay")
    assert kept(village)[0].done == 20
