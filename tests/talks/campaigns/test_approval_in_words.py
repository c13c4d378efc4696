"""The staff of a commune switch the approval of their own campaign in words; that of the province is not theirs."""

import pytest

from tests.talking import Person


@pytest.fixture
def hai(hai: Person) -> Person:
    """Return the staff of the committee, with a campaign of its own."""
    hai.says("mở phong trào Xanh sạch đẹp từ 1/3/2026 đến 31/12/2026")
    hai.picks("Đúng, mở đợt này")
    return hai


def test_it_is_switched_on_and_off_with_a_way_back(hai: Person) -> None:
    assert "bí thư duyệt" in hai.says("Xanh sạch đẹp từ nay phải qua bí thư duyệt mới tính")
    hai.picks("Đúng, bật")
    assert "Xanh sạch đẹp" in hai.says("bên Xanh sạch đẹp khỏi cần bí thư duyệt, ai ghi tên là tính liền")
    hai.picks("Đúng, tắt")
    assert "tính ngay" in hai.says("Xanh sạch đẹp không cần bí thư duyệt nữa")
    hai.says("Xanh sạch đẹp phải có bí thư duyệt")
    hai.picks("Đúng, bật")
    hai.picks("Sửa nhầm")
    hai.picks("Đúng, tắt")
    assert "tính ngay" in hai.says("bỏ khâu duyệt của Xanh sạch đẹp")


def test_that_of_the_province_is_not_theirs(hai: Person) -> None:
    assert "quản trị viên" in hai.says("bỏ khâu duyệt của phong trào thi đua Đồng Khởi mới")


def test_a_question_switches_nothing(hai: Person) -> None:
    assert "Đúng" not in hai.says("Xanh sạch đẹp có cần bí thư duyệt không?")
