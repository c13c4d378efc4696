"""What is to be put right stays about the member it was asked of, whoever is reported on before the answer."""

import pytest

from storage import pledges
from tests.talking import Person, Village
from tests.talks.entering.conftest import sign


@pytest.fixture
def muoi(village: Village, binh: Person) -> int:
    """Return Mười, who has signed."""
    number = village.member("Huỳnh Thị Mười", "CB1")
    sign(village, number, binh)
    return number


def test_a_report_on_another_member_is_not_what_is_put_right(
    binh: Person, bay: int, muoi: int, village: Village
) -> None:
    for words in ("chú Bảy đăng ký nuôi 30 con vịt trước 30/6", "bà Mười đăng ký trồng 20 cây dừa trước 5/9"):
        binh.says(words)
        binh.picks("đúng, đăng ký")
    binh.says("chú Bảy báo nuôi được 18 con vịt rồi")
    binh.says("đúng")
    assert "8 con vịt nhé" in binh.says("hôm bữa ghi nhầm, chú Bảy mới có 8 con thôi, sửa lại dùm chị")
    assert "5 cây dừa" in binh.says("bà Mười trồng được 5 cây rồi")
    said = binh.says("đúng")
    assert "Trần Văn Bảy" in said
    assert "8 con vịt nhé" in said
    assert "8 cây dừa" not in said
    binh.says("đúng")
    done = [village.database.transact(pledges.of_member, each)[0].done for each in (bay, muoi)]
    assert done == [8, 5]


def test_what_is_told_of_another_while_it_is_asked_takes_nothing_back(
    binh: Person, bay: int, muoi: int, village: Village
) -> None:
    for words in ("chú Bảy đăng ký nuôi 30 con vịt trước 30/6", "bà Mười đăng ký trồng 20 cây dừa trước 5/9"):
        binh.says(words)
        binh.picks("đúng, đăng ký")
    binh.says("chú Bảy báo nuôi được 18 con vịt rồi")
    binh.says("đúng")
    assert "Tôi lấy lại báo cáo này nhé" in binh.says("lấy lại báo cáo vừa ghi")
    heard = binh.says("ghi giúp bà Mười trồng được 5 cây dừa")
    assert "Đã lấy lại" not in heard
    assert "5 cây dừa" in heard
    (pledge,) = village.database.transact(pledges.of_member, bay)
    assert pledge.done == 18
