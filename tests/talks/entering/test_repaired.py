"""“Sửa được 50 mét” told of a member is how far the work is, and no change of it."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize("said", ["Bảy: sửa được 50 mét", "Bảy: sửa xong 50 mét rồi", "đồng chí Bảy sửa dc 50 mét"])
def test_it_is_a_report(binh: Person, bay: Person, said: str) -> None:
    binh.says("đăng ký giúp Bảy: sửa 100 mét đường trước 30/10")
    binh.picks("Đúng")
    heard = binh.says(said)
    if "50/100" not in heard:
        heard = binh.picks("Đúng") if any("Đúng" in each.label for each in binh.heard[-1].choices) else binh.says("1")
    assert "50/100 mét" in heard


@pytest.mark.parametrize("said", ["Bảy: sửa lại còn 50 mét", "Bảy: sửa không được 100 mét, xin còn 50 mét"])
def test_a_change_stays_one(binh: Person, bay: Person, said: str) -> None:
    binh.says("đăng ký giúp Bảy: sửa 100 mét đường trước 30/10")
    binh.picks("Đúng")
    binh.says(said)
    assert "50/100" not in binh.says("/danhsach")
