"""What a period brought is counted within it, and "nhầm, tháng 5" means the same of another one."""

from datetime import datetime

import pytest

from domain.roles import Role
from tests.talking import ZONE, Person, Village


@pytest.fixture
def binh(village: Village, channel: str) -> Person:
    village.now = datetime(2026, 3, 5, 9, 0, tzinfo=ZONE)
    binh = village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    an = village.person(channel, "Nguyễn Văn An", "CB1")
    an.says("tôi đăng ký trồng 20 cây dừa trước 30/4/2026")
    an.picks("Đúng")
    village.now = datetime(2026, 7, 10, 9, 0, tzinfo=ZONE)
    return binh


def test_a_month_is_counted_within_it_and_another_one_is_meant_by_a_few_words(binh: Person) -> None:
    assert "từ 01/06/2026 đến 30/06/2026" in binh.says("tháng 6 chi bộ mình xong mấy việc")
    march = binh.says("nhầm, tháng 3")
    assert "từ 01/03/2026 đến 31/03/2026" in march
    assert "Đăng ký mới: 1" in march
    compared = binh.says("vậy là tăng hay giảm")
    assert "01/03/2026" in compared
    assert "1 → 0 (giảm 1)" in compared


@pytest.mark.parametrize(
    ("asked", "both"),
    [
        ("so với quý trước", "01/04/2026 đến 30/06/2026, 01/07/2026 đến 10/07/2026"),
        ("so voi thang truoc", "01/06/2026 đến 30/06/2026, 01/07/2026 đến 10/07/2026"),
    ],
)
def test_below_what_is_late_the_running_period_is_compared(binh: Person, asked: str, both: str) -> None:
    binh.says("việc nào quá hạn")
    assert both in binh.says(asked)


def test_who_is_late_of_the_month_is_named_to_the_secretary(binh: Person) -> None:
    heard = binh.says("tháng 5 chi bộ mình hoàn thành mấy cái trễ mấy cái với lại ai trễ nhiều nhất")
    assert "Quá hạn tính đến 31/05/2026: 1" in heard
    assert "Nguyễn Văn An: 1" in heard


def test_what_is_late_is_not_deleted(binh: Person) -> None:
    assert "không xóa việc" in binh.says("xóa hết mấy việc trễ của chi bộ đi cho đẹp số")


def test_a_comrade_is_found_in_capitals(binh: Person) -> None:
    heard = binh.says("ĐỒNG CHÍ AN ĐĂNG KÝ NHỮNG GÌ, TỚI ĐÂU RỒI")
    assert "Trồng 20 cây dừa" in heard


def test_a_member_has_the_sheet_of_their_own_alone(village: Village, channel: str, binh: Person) -> None:
    an = village.person(channel, "Trần Thị Út", "CB1")
    assert "không thuộc" in an.says("/xuat excel CB1")
    assert "chưa đăng ký việc nào" in an.says("/xuat cuatoi")
