"""A leader's sentence that somebody belongs here no more leads to noting it, where exactly one fits."""

import pytest

from domain.roster.leaving import said_reason
from tests.talking import Person, Village
from tests.talks.people.test_ending_a_stay import people

SAID = [
    ("chú Tư chuyển sinh hoạt về xã Bình Phú", "Nguyễn Văn Tư", "chuyển sinh hoạt đi nơi khác"),
    ("đồng chí Tư xin ra khỏi Đảng", "Nguyễn Văn Tư", "xin ra khỏi Đảng"),
    ("khai trừ đồng chí Tư", "Nguyễn Văn Tư", "khai trừ"),
    ("đồng chí Bảy mất rồi, gạch tên giùm", "Lê Thị Bảy", "từ trần"),
]


@pytest.mark.parametrize(("sentence", "name", "reason"), SAID)
def test_person_and_reason_are_filled_in(binh: Person, village: Village, sentence: str, name: str, reason: str) -> None:
    village.member("Nguyễn Văn Tư", "CB1")
    village.member("Lê Thị Bảy", "CB1")
    asked = binh.says(sentence)
    assert name in asked
    assert "ngày nào" in asked
    assert ("chia buồn" in asked) == (reason == "từ trần")
    assert reason in binh.picks("Hôm nay")
    assert people(village) == 3
    binh.picks("Đúng, ghi như vậy")
    assert people(village) == 2


def test_a_death_without_a_wish_to_strike_out_is_only_offered(binh: Person, village: Village) -> None:
    village.member("Lê Thị Bảy", "CB1")
    assert "chia buồn" in binh.says("Chị Bảy bên chi bộ mình mất đêm qua")
    assert "ngày nào" in binh.picks("Ghi đồng chí Lê Thị Bảy đã từ trần")


def test_who_was_entered_by_mistake_is_asked_back_at_once(binh: Person, village: Village) -> None:
    village.member("Trần Văn Tám", "CB1")
    assert "nhập nhầm" in binh.says("chú Tám nhập nhầm vô chi bộ mình, xóa giùm")
    binh.picks("Đúng, ghi như vậy")
    assert people(village) == 1


def test_where_two_fit_nobody_is_chosen(binh: Person, village: Village) -> None:
    village.member("Nguyễn Văn Tư", "CB1")
    village.member("Lê Thị Tư", "CB1")
    assert "ngày nào" not in binh.says("chú Tư chuyển sinh hoạt về xã Bình Phú")
    assert people(village) == 3


@pytest.mark.parametrize("sentence", ["chú Tư chuyển sinh hoạt về xã Bình Phú", "đồng chí Tư mất rồi, gạch tên giùm"])
def test_a_plain_member_says_it_and_nothing_happens(an: Person, village: Village, sentence: str) -> None:
    village.member("Nguyễn Văn Tư", "CB1")
    assert "ngày nào" not in an.says(sentence)
    assert people(village) == 2


@pytest.mark.parametrize("sentence", ["đồng chí Tư chuyển qua trồng dừa", "thêm đồng chí Tư", "danh sách đảng viên"])
def test_other_words_about_members_end_nothing(binh: Person, village: Village, sentence: str) -> None:
    village.member("Nguyễn Văn Tư", "CB1")
    assert "thôi sinh hoạt" not in binh.says(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "đồng chí Ngọc chuyển xuống Bạc Liêu ở rồi",
        "cô Ngọc dọn vô Biên Hòa sinh sống luôn rồi",
        "cô Ngọc chuyển ra Đà Nẵng rồi",
    ],
)
def test_who_went_to_live_elsewhere_is_read_back(binh: Person, village: Village, sentence: str) -> None:
    village.member("Trần Thị Ngọc", "CB1")
    asked = binh.says(sentence)
    assert "Trần Thị Ngọc" in asked
    assert "ngày nào" in asked
    assert "chuyển sinh hoạt đi nơi khác" in binh.picks("Hôm nay")


def test_where_nobody_is_called_so_it_is_said(binh: Person, village: Village) -> None:
    village.member("Trần Thị Ngọc", "CB1")
    asked = binh.says("bác Sáu chuyển ra Đà Nẵng rồi")
    assert "Sáu" in asked
    assert "Ngọc" not in asked


def test_other_work_is_no_other_place() -> None:
    for text in (
        "bác Sáu chuyển qua trồng bưởi rồi",
        "chị em dọn vệ sinh rồi",
        "đội đi dọn cỏ rồi",
        "chuyển vô quỹ rồi",
    ):
        assert said_reason(text) is None, text
