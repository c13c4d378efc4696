"""Several results in one sentence: each goes to its indicator, by one yes, with one way back."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")
REPORT = MovementAct.REPORT_INDICATOR


def test_each_figure_goes_to_its_indicator_and_all_come_back_by_one_tap(hai: Person) -> None:
    said = hai.means(REPORT, "tháng này xã kết nạp 2 đảng viên, 3 doanh nghiệp mới, thu ngân sách 62 tỷ, trồng 40 cây")
    assert "Kết nạp đảng viên: 2 đảng viên" in said
    assert "Phát triển mới doanh nghiệp: 3/" in said or "Phát triển mới doanh nghiệp: 3 doanh nghiệp" in said
    assert "Thu ngân sách nhà nước: 62 tỷ đồng" in said
    assert "Chưa ghi vào chỉ tiêu nào: “trồng 40 cây”" in said
    assert "Đã ghi 3 kết quả" in hai.picks("Đúng, ghi lại")
    assert "62 tỷ đồng" in hai.says("chỉ tiêu thu ngân sách nhà nước")
    assert "trước đây 62 tỷ đồng" in hai.means(REPORT, "kết nạp 5 đảng viên, thu ngân sách 70 tỷ")
    hai.picks("Đúng, ghi lại")
    hai.picks("Ghi nhầm, lấy lại")
    assert "62 tỷ đồng" in hai.says("chỉ tiêu thu ngân sách nhà nước")


def test_nothing_is_noted_on_a_no(hai: Person) -> None:
    hai.means(REPORT, "ket nap 2 dang vien va thu ngan sach 62 ty")
    assert "chưa ghi gì" in hai.picks("Không, cứ để vậy")
    assert "62 tỷ" not in hai.says("chỉ tiêu thu ngân sách nhà nước")


def test_what_is_counted_whole_has_no_fractions(hai: Person) -> None:
    said = hai.means(REPORT, "phát triển mới doanh nghiệp 2,4")
    assert "phải là số tròn" in said
    assert "Tôi ghi như vậy nhé" in hai.says("24")
    assert "24 doanh nghiệp" in hai.reads(hai.heard)
