"""What is read back before registering is changed in words: one part, and all of it is read back anew."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def card(an: Person) -> Person:
    """A member who sees everything read back: 30 hens by the middle of the year."""
    assert "30 con gà" in an.says("tôi đăng ký nuôi 30 con gà trước 30/6")
    return an


CHANGES = [
    ("đổi lại 150 con", "Chỉ tiêu: 150 con gà", "Thời hạn: thứ Ba, 30/06/2026"),
    ("150", "Chỉ tiêu: 150 con gà", "Nuôi 150 con gà"),
    ("thôi 4 con", "Chỉ tiêu: 4 con gà", "Nuôi 4 con gà"),
    ("thôi 20 con thôi", "Chỉ tiêu: 20 con gà", "Nuôi 20 con gà"),
    ("trước tết", "Thời hạn: thứ Sáu, 05/02/2027", "Chỉ tiêu: 30 con gà"),
    ("thôi 30/4", "30/04/2026", "Chỉ tiêu: 30 con gà"),
    ("sửa hạn lại 30/8", "30/08/2026", "Chỉ tiêu: 30 con gà"),
    ("cuối năm đi", "31/12/2026", "Chỉ tiêu: 30 con gà"),
    ("đâu phải 30 con, tôi nói 20 con thôi mà", "Chỉ tiêu: 20 con gà", "Nuôi 20 con gà"),
    ("50 con trước 30/9", "Chỉ tiêu: 50 con gà", "30/09/2026"),
    ("sửa thành nuôi 40 con vịt", "Việc sẽ làm: Nuôi 40 con vịt", "Chỉ tiêu: 40 con vịt"),
]


@pytest.mark.parametrize(("words", "changed", "still"), CHANGES)
def test_one_part_is_changed_and_all_is_read_back(
    card: Person, village: Village, words: str, changed: str, still: str
) -> None:
    answer = card.says(words)
    assert changed in answer
    assert still in answer
    assert kept(village) == []
    card.picks("Đúng, đăng ký")
    assert len(kept(village)) == 1


def test_other_work_without_a_number_is_asked_how_much(card: Person) -> None:
    assert "bao nhiêu" in card.says("sửa thành nuôi vịt")
    answer = card.says("40 con")
    assert "Nuôi vịt" in answer
    assert "40 con" in answer


def test_a_day_that_does_not_exist_is_told_once_at_an_earlier_question(an: Person) -> None:
    an.says("/dangky")
    an.says("Trồng xoài ven kênh")
    answer = an.says("đổi hạn 31/2")
    assert len(an.heard) == 1
    assert "Trong lịch không có" in answer
    assert "bao nhiêu" in answer


def test_a_day_that_does_not_exist_is_asked_again(card: Person) -> None:
    assert "31/2" in card.says("đổi hạn 31/2")
    assert "Thời hạn: thứ Ba, 30/06/2026" in card.heard[-1].text


@pytest.mark.parametrize("words", ["xem lại", "chưa đúng"])
def test_what_names_no_part_is_asked_which(card: Person, village: Village, words: str) -> None:
    assert "phần cần sửa" in card.says(words)
    assert kept(village) == []


def test_another_pledge_changes_nothing_of_this_one(card: Person) -> None:
    assert "30 con gà" in card.says("tôi muốn đăng ký nuôi 5 con bò trước 30/9")
    assert "30/06/2026" in card.heard[-1].text


def test_a_wish_to_register_is_no_content(an: Person) -> None:
    an.says("/dangky")
    assert "làm việc gì" in an.says("tôi muốn đăng ký")


def test_a_no_still_stops(card: Person, village: Village) -> None:
    assert "Đã dừng" in card.says("thôi tôi không đăng ký nữa")
    assert kept(village) == []


def test_money_keeps_its_unit(an: Person) -> None:
    an.says("tôi đăng ký vận động 50 triệu đồng giúp hộ nghèo trước 30/6")
    answer = an.says("đổi lại 60 triệu")
    assert "Vận động 60 triệu đồng" in answer
    assert "Chỉ tiêu: 60 triệu đồng" in answer


@pytest.mark.parametrize("channel", ["telegram"])
def test_the_number_of_a_line_below_buttons_is_no_new_target(card: Person) -> None:
    assert "Nuôi 1 con" not in card.says("1")
    assert "150" in card.says("150")


def test_a_number_denied_and_the_right_one_with_the_day_are_both_taken(an: Person) -> None:
    an.says("tôi đăng ký vận động 15 hộ mua bảo hiểm y tế")
    card = an.says("hong phai 15 dau 25 ho lan, toi cuoi thang 6 nha")
    assert "Chỉ tiêu: 25 hộ" in card
    assert "30/06/" in card
