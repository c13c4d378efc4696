"""A result or a value is put right, a part in work does not count, and all that was asked is answered."""

from datetime import timedelta

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village

pytestmark = pytest.mark.usefixtures("resolution")
REPORT, CHANGE, SHOW = MovementAct.REPORT_INDICATOR, MovementAct.CHANGE_INDICATORS, MovementAct.SHOW_INDICATORS


@pytest.mark.parametrize(
    "words",
    [
        "nha tinh nghia xong 1 can, can thu hai moi xong mong",
        "nhà tình nghĩa đã bàn giao một căn, căn thứ hai đang xây",
    ],
)
def test_what_is_in_work_does_not_count(hai: Person, words: str) -> None:
    said = hai.means(REPORT, words)
    assert "nhà tình nghĩa: 1 căn" in said
    assert "Chưa tính: “c" in said


@pytest.mark.parametrize(
    "words",
    [
        "kết nạp đảng viên hôm trước tôi báo 21 là sai, đúng ra 12 thôi, ghi lại nghen",
        "bao lai ket nap dang vien: 12 chu khong phai 21",
        "kết nạp đảng viên báo nhầm 21, thực tế mười hai đảng viên",
    ],
)
def test_a_result_is_put_right(hai: Person, words: str, village: Village) -> None:
    assert "chưa ghi lần nào" in hai.means(REPORT, "kết nạp đảng viên báo nhầm 30, đúng ra 21")
    hai.picks("Đúng, ghi lại")
    village.now += timedelta(days=2)
    said = hai.means(REPORT, words)
    assert "Kết nạp đảng viên: 12 đảng viên" in said
    assert "21 đảng viên" in said
    assert "12 đảng viên" in hai.picks("Đúng, ghi lại")
    assert "đạt: 12 đảng viên" in hai.says("chỉ tiêu kết nạp đảng viên")


def test_total_and_so_many_more_and_the_day(hai: Person) -> None:
    said = hai.means(REPORT, "xã kết nạp được 3 đồng chí rồi, mới kết nạp thêm hôm 6")
    assert "Kết nạp đảng viên: 3 đảng viên" in said
    assert "06/03/2026" in said
    hai.picks("Đúng, ghi lại")
    said = hai.means(REPORT, "kết nạp đảng viên thêm 2 đồng chí nữa")
    assert "Kết nạp đảng viên: 5 đảng viên" in said
    assert "3 đảng viên" in said


def test_how_many_in_all_and_the_domain(hai: Person) -> None:
    said = hai.means(SHOW, "Nghị quyết có bao nhiêu chỉ tiêu tất cả, phần kinh tế cái gì với cái gì")
    assert "Tất cả có 45 chỉ tiêu" in said
    assert "Phát triển kinh tế, năm 2026: 12 chỉ tiêu" in said


def test_a_value_is_put_right(dung: Person) -> None:
    said = dung.says("Kết nạp đảng viên ghi lộn rồi, 1.500 chứ không phải 130, mỗi năm nha")
    assert "130 đảng viên" in said
    assert "1.500 đảng viên" in said
    assert "Đã ghi" in dung.picks("Đúng, ghi lại")


def test_the_second_wish_is_acknowledged(dung: Person) -> None:
    said = dung.means(CHANGE, "Sửa chỉ tiêu kết nạp đảng viên thành 140. Còn chỉ tiêu điểm đọc sách cộng đồng thì bỏ.")
    assert "140 đảng viên" in said
    assert "điểm đọc sách cộng đồng thì bỏ" in said
