"""While one announcement is asked about, an order about another, or another deed, is served with its own question."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import announced
from tests.talks.announcing.test_stopping import announced as sent_to


@pytest.fixture
def asked(an: Person, dung: Person, village: Village) -> Person:
    """Who has sent no. 1, no. 2 is under way, and is asked whether no. 2 shall be stopped."""
    sent_to(dung, "CB1")
    village.advance_broadcasts()
    heard_by(village, an)
    village.advance_broadcasts()
    sent_to(dung, "CB1")
    village.advance_broadcasts()
    assert "Dừng lại, phải không" in dung.says("dừng thông báo số 2")
    return dung


ORDERS = [
    ("sửa thông báo số 1", "Thông báo số 1 đã gửi hoặc đã dừng"),
    ("gửi lại thông báo số 1", "Gửi"),
    ("thu hồi thông báo số 1 vì sai giờ", "Thu hồi thông báo này?"),
    ("thong bao so 1 xem", "Thông báo số 1, "),
    ("dừng thông báo số 1", "không có thông báo nào của đồng chí đang gửi"),
]


@pytest.mark.parametrize(("order", "said"), ORDERS)
def test_the_order_is_about_the_one_it_names(asked: Person, village: Village, order: str, said: str) -> None:
    answer = asked.says(order)
    assert said in answer
    assert "Thông báo số 1 gửi Chi bộ ấp 1: đến nay" not in answer
    asked.says("/huy")
    assert "Đã dừng" not in asked.says("đúng")
    assert "dừng lại" not in asked.says("/thongbao xem 2").partition("\n")[0]


def test_another_deed_on_the_same_one_is_that_deed(asked: Person) -> None:
    assert "Thu hồi thông báo này?" in asked.says("thu hồi thông báo số 2 vì sai giờ")


def test_another_deed_without_a_number_is_about_it(asked: Person) -> None:
    answer = asked.says("thu hồi thông báo vì sai giờ")
    assert "Thông báo số 2" in answer
    assert "Thu hồi thông báo này?" in answer


def test_the_answers_stay_answers(asked: Person) -> None:
    assert "Đã dừng thông báo số 2" in asked.says("đúng")


def test_the_reason_is_asked_of_another(asked: Person) -> None:
    asked.says("thu hồi thông báo số 2")
    assert "Thông báo số 1" in asked.says("thu hồi thông báo số 1 vì trùng với thông báo số 2")


def test_readers_are_asked_after_in_between(an: Person, binh: Person, hai: Person, village: Village) -> None:
    announced(hai, village, to="CB1")
    heard_by(village, an, binh)
    binh.says("đã đọc nhưng chưa hiểu chỗ hạn")
    assert "1 đồng chí chưa đọc thông báo số 1 sẽ được nhắc" in binh.says("nhắc những người chưa đọc")
    binh.picks("Không nhắc")
    assert "đã đọc 1/2" in binh.says("ai chưa hiểu thông báo số 1")
