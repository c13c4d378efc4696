"""From a summary down and up by names that are typed, to days of the past, and to who is silent since when."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize("typed", ["ấp 1", "ap 1", "Chi bộ ấp 1", "chi bo ap 1"])
def test_a_name_opens_what_it_names_and_up_leads_back(chi: Person, binh: Person, typed: str) -> None:
    chi.says("/tonghop")
    assert "📊 Chi bộ ấp 1" in chi.says(typed)
    assert "📊 Đảng bộ xã An Thạnh" in chi.says("lên trên")
    assert "📊 Chi bộ ấp 1" in chi.picks("Chi bộ ấp 1")
    assert "📊 Đảng bộ xã An Thạnh" in chi.picks("Lên: Đảng bộ xã An Thạnh")


def test_a_part_of_a_name_is_enough(chi: Person, village: Village) -> None:
    village.organisation("CB3", "Chi bộ Trường Tiểu học An Thạnh", "XA")
    village.organisation("CB4", "Chi bộ Trường Mầm non Hoa Sen", "XA")
    chi.says("/tonghop")
    assert "📊 Chi bộ Trường Mầm non Hoa Sen" in chi.says("hoa sen")
    chi.says("/tonghop")
    said = chi.says("truong")
    assert "tổ chức nào" in said
    assert "📊 Chi bộ Trường Tiểu học An Thạnh" in chi.picks("Chi bộ Trường Tiểu học An Thạnh")


def test_nobody_climbs_above_what_is_theirs(binh: Person, chi: Person) -> None:
    assert "Lên:" not in binh.says("/tonghop")
    assert "📊 Chi bộ ấp 1" in binh.says("lên trên")
    assert "📊 Chi bộ ấp 2" not in binh.says("ấp 2")


def test_words_that_name_nothing_are_heard_as_ever(chi: Person, binh: Person) -> None:
    chi.says("/tonghop")
    assert "📊 Chi bộ" not in chi.says("chi bộ nào chưa đăng ký")
    chi.says("/tonghop")
    assert "đăng ký cho ai" in chi.says("trồng dừa")


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("tổng hợp đầu tháng 3", "01/03/2026"),
        ("tổng hợp hồi giữa tháng 3", "16/03/2026"),
        ("tong hop ngay 15/3", "15/03"),
    ],
)
def test_any_day_in_words(chi: Person, village: Village, asked: str, day: str) -> None:
    village.wait(days=30)
    assert day in chi.says(asked)


@pytest.mark.parametrize("asked", ["tổng hợp ngày 30/9", "tổng hợp quý trước", "tổng hợp hồi cuối năm ngoái"])
def test_a_day_of_which_nothing_is_known_is_not_nought(chi: Person, asked: str) -> None:
    said = chi.says(asked)
    assert "chưa có số liệu" in said
    assert "0" not in said.replace("30/09", "").replace("2025", "")


def test_direct_members_of_a_committee_are_a_line_like_others(chi: Person, village: Village) -> None:
    village.member("Nguyễn Thị Trực Thuộc", "XA")
    said = chi.says("/tonghop")
    assert "Trực thuộc Đảng bộ xã An Thạnh: đảng viên 0/1 (0%)" in said
    assert "Đảng viên đã đăng ký: 0/2" in said


@pytest.mark.parametrize(
    "asked",
    [
        "chi bộ nào im lặng lâu nhất",
        "im lang tu khi nao",
        "đơn vị nào chưa báo cáo lâu nhất",
        "chi bộ nào lâu rồi không báo cáo",
    ],
)
def test_a_committee_hears_who_is_silent_since_when(
    an: Person, bao: Person, chi: Person, village: Village, asked: str
) -> None:
    register(an)
    village.wait(days=20)
    register(bao)
    village.wait(days=3)
    said = chi.says(asked)
    assert said.index("Chi bộ ấp 1: 10/03/2026, 23 ngày trước") < said.index("Chi bộ ấp 2: 30/03/2026, 3 ngày trước")
    assert "Nguyễn Văn An" not in said
    assert "📊 Chi bộ ấp 1" in chi.picks("Chi bộ ấp 1")


def test_a_secretary_hears_it_by_name(an: Person, bay: Person, binh: Person, chi: Person, village: Village) -> None:
    register(an)
    village.wait(days=5)
    register(bay)
    said = binh.says("ai im lặng từ khi nào")
    assert said.index("Nguyễn Văn An: 10/03/2026, 5 ngày trước") < said.index("Trần Văn Bảy: hôm nay")
    assert "Nguyễn Văn An" not in chi.says("/tonghop CB1 im 0")
    assert "không thuộc phần" in binh.says("/tonghop CB2 im 0")
