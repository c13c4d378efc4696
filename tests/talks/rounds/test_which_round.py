"""Of several rounds that wait the one due next is handed in, and an order is no remark beside the figures."""

import pytest

from tests.talking import Person
from tests.talks.following_up.conftest import an, binh, chi

__all__ = ["an", "binh", "chi"]


@pytest.mark.parametrize("said", ["nộp báo cáo đợt này cho đảng ủy giùm", "nop bao cao dot nay len xa di em"])
def test_the_round_due_next_is_laid_out_without_the_order_beside_it(binh: Person, chi: Person, said: str) -> None:
    asked = binh.says(said)
    assert "6 tháng đầu năm 2026" in asked.splitlines()[1]
    assert "Ghi thêm:" not in asked
    assert "Báo cáo quý II/2026" in binh.picks("Không phải, kỳ này").splitlines()[1]


def test_what_is_told_with_the_order_still_stands_beside_it(binh: Person, chi: Person) -> None:
    assert "Ghi thêm: bà con còn thiếu cây giống" in binh.says("nộp báo cáo 6 tháng, bà con còn thiếu cây giống")


@pytest.mark.parametrize("said", ["gửi thẳng qua zalo cho anh An luôn đi", "gửi báo cáo đó cho anh An coi với"])
def test_what_goes_to_a_comrade_is_handed_in_to_nobody(binh: Person, chi: Person, said: str) -> None:
    assert "Tôi nộp như vậy" not in binh.says(said)


def test_what_is_added_to_a_return_stands_in_it(binh: Person, chi: Person) -> None:
    binh.says("nộp báo cáo 6 tháng")
    binh.says("nộp đi")
    assert "thiếu số hộ nghèo" in chi.says("trả lại báo cáo của ấp 1 vì thiếu số hộ nghèo").lower()
    read_back = chi.says("thêm: nộp lại trước 10h thứ ba")
    assert "hiếu số hộ nghèo; nộp lại trước 10h thứ ba" in read_back
    assert "14/07/2026" in read_back


def test_where_nothing_was_handed_in_it_is_said_again(chi: Person) -> None:
    assert "chưa nộp báo cáo" in chi.says("trả lại báo cáo của ấp 1 vì thiếu số hộ nghèo")
    again = chi.says("bổ sung: nộp lại trước 16h thứ hai nghen")
    assert "chưa nộp báo cáo" in again
    assert "đăng ký" not in again
