"""What says only when or how long is no work of its own."""

from datetime import date

import pytest

from domain.understanding.several_things.pledges import pledges_in

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    "typed",
    [
        "tui nhan cat toc mien phi cho 40 cu gia, lam trong thang 9",
        "chau day dan cho 6 em nho, trong thang 7 nay",
        "moi thang gop 50 ngan cho quy mo coi, lam 8 thang",
        "Chiều tôi đi gom rác quanh chợ, làm suốt quý 3",
        "ngay nghi don 12 bao rac ngoai bai, lam 3 sang CN",
        "Anh em tôi phụ sửa đường cho trường, làm đủ 5 ngày",
    ],
)
def test_a_stretch_of_time_is_no_second_pledge(typed: str) -> None:
    assert len(pledges_in(typed, TODAY)) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "trồng 40 cây mít trước 2/9, tặng 10 phần quà trước Tết",
        "don 2 km duong va hien mau 2 lan trong nam",
        "Dọn 3 km kênh; tặng 12 suất quà; hiến máu 1 lần",
    ],
)
def test_two_works_stay_two(typed: str) -> None:
    assert len(pledges_in(typed, TODAY)) > 1
