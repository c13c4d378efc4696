"""A secretary asks about an announcement of the committee: what their own branch was sent, and how far it has come."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import WORDS, announced


@pytest.fixture
def told(an: Person, binh: Person, bao: Person, hai: Person, village: Village) -> Person:
    announced(hai, village, to="Đảng bộ xã An Thạnh")
    heard_by(village, an, binh, bao, hai)
    an.picks("Tôi đã đọc")
    return binh


@pytest.mark.parametrize(
    "said", ["tổng hợp thông báo số 1", "ket qua thong bao 1", "thông báo số 1 ra sao rồi", "thong bao so 1 xem"]
)
def test_the_own_branch_is_told(told: Person, said: str) -> None:
    shown = told.says(said)
    assert WORDS in shown
    assert "Chi bộ ấp 1: 2/2 (đã đọc: 1, đã hiểu: 1)" in shown
    assert "Chi bộ ấp 2" not in shown
    assert "dừng" not in shown
    assert "Lê Thị Bình" in told.picks("Ai chưa xác nhận")


def test_who_sent_it_sees_all_of_it(told: Person, hai: Person) -> None:
    assert "đã đọc: 1, đã hiểu: 1" in hai.says("tổng hợp thông báo số 1").casefold()


def test_of_what_was_not_sent_there_nothing_is_told(told: Person, bao: Person, hai: Person, village: Village) -> None:
    announced(hai, village, to="CB1")
    assert "không có thông báo số 2" in bao.says("xem thông báo số 2").casefold()


def test_of_what_was_taken_back_that_alone_is_told(told: Person, an: Person, hai: Person, village: Village) -> None:
    hai.says("thu hồi thông báo số 1 vì sai giờ")
    hai.picks("Thu hồi thông báo")
    village.advance_broadcasts()
    shown = told.says("xem thông báo số 1")
    assert "đã được người gửi thu hồi" in shown
    assert WORDS not in shown
