"""A result that is put right never changes a target; of what a figure is, in what unit and on top of what, is said."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")
REPORT, CHANGE = MovementAct.REPORT_INDICATOR, MovementAct.CHANGE_INDICATORS


@pytest.mark.parametrize(
    "words",
    [
        "ket nap dang vien hom truoc toi bao nham, dung ra la 96 chu khong phai 69",
        "hồi nãy báo lộn kết nạp đảng viên 69, 96 mới đúng",
        "hồi nãy ghi lộn, kết nạp đảng viên 96 chứ hổng phải 69",
        "kết nạp đảng viên 96 chứ không phải 69 nha em",
        "sửa lại kết quả kết nạp đảng viên thành 96, bữa trước báo nhầm",
    ],
)
def test_a_result_put_right_is_no_target(dung: Person, words: str) -> None:
    said = dung.says(words)
    assert "Kết nạp đảng viên: 96 đảng viên" in said
    assert "Mới:" not in said


def test_nor_where_it_was_the_figure_of_the_target(dung: Person) -> None:
    dung.means(REPORT, "kết nạp đảng viên được 130")
    dung.picks("Đúng, ghi lại")
    said = dung.means(CHANGE, "kết nạp đảng viên 103 chứ không phải 130")
    assert "Kết nạp đảng viên: 103 đảng viên" in said
    assert "Mới:" not in said
    dung.says("hủy")
    assert "Mới: mỗi năm 140 đảng viên" in dung.says("chỉ tiêu kết nạp đảng viên mỗi năm 140 chứ không phải 130")


def test_decimals_measures_and_so_much_more(hai: Person) -> None:
    said = hai.means(REPORT, "đường giao thông bê tông hóa tháng này mần thêm đc 2,4km nha")
    assert "2,4 km" in said
    assert "làm thêm" in said
    hai.picks("Đúng, ghi lại")
    assert "3,2 km" in hai.means(REPORT, "đường giao thông bê tông hóa thêm 800m")


def test_one_that_is_not_there_is_said_and_the_figure_kept(hai: Person) -> None:
    said = hai.means(REPORT, "Trồng rừng ngập mặn toàn xã đến hết ngày 2/3 được 18,5 ha, nhập vào giúp chị")
    assert "chưa có chỉ tiêu “Trồng rừng ngập mặn toàn xã”" in said
    assert "18,5 ha" in said
    hai.says("hủy")
    assert "18.450 tỷ" in hai.means(REPORT, "Thu phí bến bãi đến nay được 18.450 tỷ, nhập vào giúp chị")


def test_so_many_of_what_was_given(chi: Person, binh: Person) -> None:
    chi.says("giao chỉ tiêu xây dựng nhà tình nghĩa: ấp 1 2 căn, ấp 2 2 căn")
    chi.picks("Đúng, giao")
    said = binh.says("can nha cua ba Tu Lua ban giao hom 2/3 roi, vay ap 1 duoc 1/2 can")
    assert "Xây dựng nhà tình nghĩa: 1/2 căn (50%)" in said
    assert "02/03/2026" in said
