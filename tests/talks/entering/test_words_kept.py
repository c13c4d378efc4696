"""A change of somebody's pledge keeps its words until it is known for whom; of a name nobody has it is said."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("hạn của anh An cho qua 30/11", "30/11/2026"),
        ("anh An xin bớt còn 120 cây thôi", "120 cây"),
        ("số cây của chú An chỉnh xuống 90", "90 cây"),
    ],
)
def test_what_shall_change_is_kept(an: Person, binh: Person, said: str, kept: str) -> None:
    register(an)
    assert "Ghi giúp đồng chí Nguyễn Văn An" in binh.says(said)
    assert kept in binh.picks("Đồng chí ấy nhờ sửa")


@pytest.mark.usefixtures("an")
@pytest.mark.parametrize(
    ("said", "called"),
    [
        ("hạn của cô Diệu dời qua 15/10", "Diệu"),
        ("chú Bảy Lẫm xin giảm còn 12 thùng", "Bảy Lẫm"),
        ("ghi tên dì Hạnh vô, dì hứa nuôi 4 con dê", "Hạnh"),
    ],
)
def test_a_name_nobody_has_is_said(binh: Person, said: str, called: str) -> None:
    assert f"không có ai tên “{called}”" in binh.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "số điện thoại của anh An đổi thành 0909123456",
        "anh An nằm viện mổ 2 lần rồi, đừng nhắc ảnh nữa",
        "sửa tên anh An lại cho đúng, 3 chữ",
    ],
)
def test_nothing_of_the_pledge_changes(an: Person, binh: Person, said: str) -> None:
    register(an)
    assert "Vì sao vậy" not in binh.says(said)
