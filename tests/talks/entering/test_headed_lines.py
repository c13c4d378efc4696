"""A line above a list says what is entered for those below it; "sửa 50 mét đường" is work where nothing is open."""

import pytest

from tests.talking import Person, Village
from tests.talks.entering.conftest import sign
from tests.talks.entering.test_lines import contents

LINES = "Bảy: trồng 50 cây dừa trước 30/4\nTám: vận động 20 triệu trước Tết"


@pytest.mark.parametrize(
    "heading", ["đăng ký giúp", "dang ky giup", "Ghi giúp các đồng chí sau", "nhờ đăng ký giùm 2 đồng chí:", "ghi hộ:"]
)
def test_they_are_not_ones_own(binh: Person, bay: int, tam: int, village: Village, heading: str) -> None:
    sign(village, tam, binh)
    said = binh.says(f"{heading}\n{LINES}")
    assert "Tôi thấy 2 dòng" in said
    assert "không đọc được" not in said
    assert "Người đăng ký: Trần Văn Bảy" in said
    assert "Người đăng ký: Võ Thị Tám" in binh.picks("đúng, đăng ký")


def test_mending_a_road_is_registered(binh: Person, bay: int, village: Village) -> None:
    assert "Người đăng ký: Trần Văn Bảy" in binh.says("Bảy: sửa 50 mét đường trước 30/4")
    binh.picks("đúng, đăng ký")
    assert contents(village, bay) == ["Sửa 50 mét đường"]


def test_mending_a_road_is_no_change_of_other_work(binh: Person, bay: int, village: Village) -> None:
    binh.says("Bảy: trồng 50 cây dừa trước 30/4")
    binh.picks("đúng, đăng ký")
    assert "Người đăng ký: Trần Văn Bảy" in binh.says("Bảy: sửa 50 mét đường trước 30/5")


def test_a_change_stays_one(binh: Person, bay: int, village: Village) -> None:
    binh.says("Bảy: trồng 50 cây dừa trước 30/4")
    binh.picks("đúng, đăng ký")
    assert "Người đăng ký" not in binh.says("Bảy: sửa 50 cây thành 40 cây")
