"""A secretary tells that a member has died: condolences, and that member's reminders stop at once if wanted."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

TOLD = [
    ("Chú Bảy bên chi bộ mình mất đêm qua", "Nguyễn Văn Bảy"),
    ("đồng chí Tư Hùng mất, đừng nhắn cho gia đình nữa", "Trần Văn Hùng"),
    ("đồng chí Trần Văn Hùng vừa qua đời sáng nay", "Trần Văn Hùng"),
]


@pytest.mark.parametrize(("sentence", "name"), TOLD)
def test_the_reminders_of_the_one_who_died_stop(binh: Person, village: Village, sentence: str, name: str) -> None:
    lost = village.person(binh.channel, name, "CB1")
    register(lost)
    village.member("Võ Thị Sáu", "CB1")
    assert "chia buồn" in binh.says(sentence)
    assert name in binh.picks("Ngừng nhắc")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert lost.receives() == ""


def test_there_is_a_way_back(binh: Person, village: Village) -> None:
    lost = village.person(binh.channel, "Nguyễn Văn Bảy", "CB1")
    register(lost)
    binh.says("Chú Bảy bên chi bộ mình mất đêm qua")
    binh.picks("Ngừng nhắc")
    binh.picks("Nhắc lại")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Trồng dừa" in lost.receives()


def test_where_two_fit_nobody_is_chosen(binh: Person, village: Village) -> None:
    village.member("Nguyễn Văn Bảy", "CB1")
    village.member("Lê Thị Bảy", "CB1")
    assert "chia buồn" in binh.says("Chú Bảy bên chi bộ mình mất đêm qua")
    assert all("Ngừng nhắc" not in choice.label for choice in binh.heard[-1].choices)


def test_nobody_of_another_branch_is_stopped(binh: Person, village: Village) -> None:
    village.member("Nguyễn Văn Bảy", "CB2")
    binh.says("Chú Bảy bên chi bộ mình mất đêm qua")
    assert all("Ngừng nhắc" not in choice.label for choice in binh.heard[-1].choices)


def test_a_plain_member_stops_nobody(an: Person, binh: Person, village: Village) -> None:
    village.member("Nguyễn Văn Bảy", "CB1")
    assert "chia buồn" in an.says("Chú Bảy bên chi bộ mình mất đêm qua")
    assert all("Ngừng nhắc" not in choice.label for choice in an.heard[-1].choices)


def test_a_button_does_not_reach_beyond_ones_branch(binh: Person, village: Village) -> None:
    other = village.person(binh.channel, "Người Khác", "CB2")
    register(other)
    binh.taps(f"/ngungnhac {other.member_id}")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Trồng dừa" in other.receives()


@pytest.mark.parametrize(
    "told",
    [
        "cô Ngọc có đứa cháu ngoại mới mất, khỏi nhắc cổ nữa",
        "cháu nội cô Ngọc mất hôm qua, đừng nhắn cho cổ nữa",
        "đồng chí Ngọc có thằng con rể vừa qua đời, thôi nhắc giùm",
    ],
)
def test_whose_child_died_is_spared_and_not_struck_out(binh: Person, village: Village, told: str) -> None:
    village.member("Trần Thị Ngọc", "CB1")
    assert "chia buồn" in binh.says(told)
    assert "không gửi lời nhắc nào" in binh.reads(binh.heard)
    assert all("từ trần" not in choice.label for choice in binh.heard[-1].choices)


def test_where_nothing_is_wished_it_is_offered_to_spare_them(binh: Person, village: Village) -> None:
    village.member("Trần Thị Ngọc", "CB1")
    binh.says("cháu nội cô Ngọc mất hôm qua")
    assert [choice.label for choice in binh.heard[-1].choices] == ["Ngừng nhắc đồng chí Trần Thị Ngọc", "Đảng viên"]
