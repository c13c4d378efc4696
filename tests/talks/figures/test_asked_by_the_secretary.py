"""What a secretary types at the desk: since when they are silent, who registered least, difficulties, the round."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "asked",
    ["các chi bộ im từ bao giờ", "cac chi bo im tu khi nao", "chi bộ nào lâu rồi không báo", "don vi nao im bao lau"],
)
def test_who_is_silent_is_no_announcement(an: Person, binh: Person, chi: Person, asked: str) -> None:
    register(an)
    assert "lần cuối có tin" in chi.says(asked)
    assert "📊 Chi bộ ấp 2" in chi.says("xuống ấp 2")


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("chi bộ nào đăng ký thấp nhất", "Chi bộ ấp 2"),
        ("ap nao dang ky it nhat", "Chi bộ ấp 2"),
        ("đơn vị nào thấp nhất về đăng ký", "Chi bộ ấp 2"),
        ("sắp xếp chi bộ theo tỷ lệ đăng ký", "Chi bộ ấp 2"),
        ("xep theo ty le", "Chi bộ ấp 2"),
        ("chi bộ nào đăng ký cao nhất", "Chi bộ ấp 1"),
        ("xếp các ấp theo tỷ lệ từ cao xuống thấp", "Chi bộ ấp 1"),
    ],
)
def test_units_are_ranked_by_who_registered(
    an: Person, binh: Person, bao: Person, chi: Person, asked: str, first: str
) -> None:
    register(an)
    said = chi.says(asked)
    assert "tỷ lệ đảng viên đã đăng ký" in said
    assert said.index(first) == min(said.index("Chi bộ ấp 1"), said.index("Chi bộ ấp 2"))


def test_only_as_many_as_are_asked_for(an: Person, bao: Person, chi: Person) -> None:
    register(an)
    said = chi.says("1 chi bộ đăng ký thấp nhất")
    assert "– Chi bộ ấp 2" in said
    assert "– Chi bộ ấp 1" not in said


@pytest.mark.parametrize("asked", ["chi bộ nào nhiều việc quá hạn nhất", "chi bo nao nhieu viec qua han nhat"])
def test_asking_where_most_is_overdue_wishes_nothing_away(
    an: Person, chi: Person, village: Village, asked: str
) -> None:
    register(an)
    village.wait(days=400)
    assert "không xóa việc" not in chi.says(asked)


@pytest.mark.parametrize("asked", ["khó khăn", "kho khan", "khó khăn, vướng mắc của các chi bộ"])
def test_difficulties_alone_are_asked_for_and_not_praised(an: Person, chi: Person, hai: Person, asked: str) -> None:
    register(an)
    for each in (chi, hai):
        assert "khó khăn" in each.says(asked)
        assert "Hoan nghênh" not in each.reads(each.heard)
        assert "ghi lại" not in each.reads(each.heard)


def test_staff_of_a_committee_urge_in_its_name_and_staff_of_a_cell_do_not(
    an: Person, binh: Person, hai: Person, village: Village
) -> None:
    for words in ("đôn đốc", "/dondoc", "don doc"):
        assert "Chi bộ ấp 1: còn" in hai.says(words)
        hai.says("thôi")
    hai.says("/dondoc")
    assert "Đã gửi" in hai.picks("Gửi")
    assert "Đảng bộ xã An Thạnh" in binh.receives()


def test_urging_twice_a_day_is_told_before_it_is_asked(an: Person, binh: Person, chi: Person, hai: Person) -> None:
    chi.says("đôn đốc")
    chi.picks("Gửi")
    for each in (chi, hai):
        assert "Hôm nay đã nhắc" in each.says("đôn đốc")
        assert "Tôi gửi nhé" not in each.reads(each.heard)


def test_a_member_is_reminded_once_and_that_is_told_before(an: Person, binh: Person) -> None:
    binh.says("/dondoc")
    binh.picks("Gửi")
    assert "Hôm nay đã nhắc" in binh.says("/dondoc")
