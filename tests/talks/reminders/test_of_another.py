"""A leader spares a member who is ill: the reminders stop, and nobody else's do."""

import pytest

from tests.talking import Person, Village


@pytest.fixture
def chin(village: Village, channel: str) -> Person:
    chin = village.person(channel, "Hồ Văn Chín", "CB1")
    chin.says("/dangky Trồng 20 cây dừa trước 12/3")
    chin.picks("Đúng, đăng ký")
    return chin


@pytest.mark.parametrize(
    "said",
    ["ông Chín bị tai biến nằm một chỗ rồi, đừng có réo ổng nữa tội nghiệp", "đừng nhắc chú Chín nữa, chú đau nặng"],
)
def test_a_leader_has_the_reminders_to_somebody_ill_stopped(
    chin: Person, binh: Person, village: Village, said: str
) -> None:
    binh.says(said)
    assert "Hồ Văn Chín" in binh.picks("Ngừng nhắc đồng chí Hồ Văn Chín")
    village.wait(hours=48)
    village.remind()
    assert chin.receives() == ""


def test_the_way_back_is_one_tap(chin: Person, binh: Person) -> None:
    binh.says("đừng nhắc chú Chín nữa, chú đau nặng")
    binh.picks("Ngừng nhắc đồng chí Hồ Văn Chín")
    assert "Hồ Văn Chín" in binh.picks("Nhắc lại như trước")


def test_somebody_of_another_branch_is_not_meant(village: Village, channel: str, binh: Person) -> None:
    village.person(channel, "Phan Văn Mười", "CB2")
    assert "Phan Văn Mười" not in binh.says("đừng nhắc chú Mười nữa, chú đau nặng")


def test_nobody_is_wished_a_recovery_who_is_not_told_ill(chin: Person, binh: Person) -> None:
    assert "mau khỏe" not in binh.says("ngừng nhắc đồng chí Chín")
    assert "mau khỏe" in binh.says("đừng nhắc chú Chín nữa, chú đau nặng")
