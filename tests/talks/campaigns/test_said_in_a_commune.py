"""A campaign opened and extended in a commune's own words keeps its paper, its days and its own name."""

import pytest

from domain.understanding.movement.act import MovementAct as M
from tests.talking import Person


def test_a_campaign_keeps_its_paper_and_counts_its_first_day(dung: Person) -> None:
    words = 'mở cao điểm "60 ngày đêm xóa nhà tạm", bắt đầu 1/12/2026, căn cứ Kế hoạch 88-KH/TU ngày 20/11/2026'
    said = dung.means(M.OPEN_CAMPAIGN, words)
    assert "Từ 01/12/2026 đến 29/01/2027" in said
    assert "88-KH/TU, 20/11/2026" in said
    dung.picks("Đúng, mở")
    assert "88-KH/TU" in dung.picks("Đợt thi đua")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("mở đợt td Thắp sáng đường quê cho xã nha, 1/12 tới 31/3/27", "Thắp sáng đường quê"),
        ("mo dot td thap sang duong que cho xa nha, 1/12 toi 31/3/27", "Thắp sáng đường quê"),
        ("phát động phong trào Ngày chủ nhật xanh toàn xã bắt đầu chủ nhật này kéo dài hết tháng 5", "chủ nhật xanh"),
        ("mở đợt cđ Dọn kinh 5/12-20/1/2027", "Dọn kinh"),
    ],
)
def test_its_name_ends_where_its_days_begin(chi: Person, words: str, name: str) -> None:
    assert f"{name} (" in chi.means(M.OPEN_CAMPAIGN, words)


def test_the_first_of_a_bare_pair_of_days(chi: Person) -> None:
    said = chi.means(
        M.OPEN_CAMPAIGN, "mở đợt td Thắp sáng đường quê cho xã, 1/12/2026 tới 31/3/2027, dk tới 20/12/2026 thôi"
    )
    assert "Từ 01/12/2026 đến 31/03/2027 · nhận đăng ký đến 20/12/2026" in said


def test_extended_by_its_name_and_no_pledge(chi: Person, binh: Person, an: Person) -> None:
    chi.means(M.OPEN_CAMPAIGN, 'mở đợt "Xanh sạch đẹp" từ 1/3/2026 đến 30/6/2026')
    chi.picks("Đúng, mở")
    said = chi.says("Xanh sạch đẹp kéo thêm 1 tháng nha, tới hết tháng 7")
    assert "đến 31/07/2026" in said
    assert "Đúng" in said
    chi.picks("Không")
    assert "quản trị viên hoặc" in binh.says("gia hạn xanh sạch đẹp tới hết tháng 7") or binh.heard[-1].choices
    assert "31/07/2026 →" not in an.says("kéo dài hàng rào xanh thêm 1 tháng")
