"""A "1" typed a second time by habit does not undo what the first "1" confirmed; asked for, it does."""

import pytest

from tests.talking import Person, Village
from tests.talks.indicators.conftest import movement, resolution

__all__ = ["movement", "resolution"]

pytestmark = pytest.mark.usefixtures("resolution")


@pytest.fixture
def noted(binh: Person) -> Person:
    """Return who has just confirmed a result by its number."""
    binh.says("báo chỉ tiêu kết nạp đảng viên: 3")
    assert "Đã ghi: 3 đảng viên" in binh.says("1")
    return binh


@pytest.mark.parametrize("again", ["1", " 1. ", "1)"])
@pytest.mark.parametrize("channel", ["zalo"])
def test_the_second_one_is_asked_about_and_the_third_one_counts(noted: Person, again: str) -> None:
    said = noted.says(again)
    assert "hai lần" in said
    assert "Ghi nhầm, lấy lại" in said
    assert "3 đảng viên" in noted.says("chỉ tiêu kết nạp đảng viên")
    noted.says("/chitieu")
    noted.says("báo chỉ tiêu kết nạp đảng viên: 4")
    noted.says("1")
    noted.says("1")
    assert "Đã rút lại" in noted.says("1")


@pytest.mark.parametrize("channel", ["zalo"])
def test_what_was_confirmed_is_left(noted: Person) -> None:
    noted.says("1")
    noted.says("2")
    assert "đạt: 3 đảng viên" in noted.says("chỉ tiêu kết nạp đảng viên")


@pytest.mark.parametrize("channel", ["zalo"])
def test_a_while_later_in_words_and_by_another_number_it_is_undone_at_once(noted: Person, village: Village) -> None:
    village.wait(minutes=2)
    assert "Đã rút lại" in noted.says("1")
    noted.says("báo chỉ tiêu kết nạp đảng viên: 3")
    noted.says("1")
    assert "Đã rút lại" in noted.says("ghi nhầm, lấy lại")


@pytest.mark.parametrize("channel", ["zalo"])
def test_two_questions_may_be_answered_by_the_same_number(binh: Person) -> None:
    binh.says("/chitieu")
    said = binh.says("1")
    assert "hai lần" not in said
    assert "hai lần" not in binh.says("1")
