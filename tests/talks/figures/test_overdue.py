"""Who is late: by name to those who lead the very branch, by branches to those above, to nobody else."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def late(an: Person, binh: Person, village: Village) -> Person:
    """An, whose pledge is five days late."""
    register(an, deadline="20/3")
    village.now = village.now.replace(day=25)
    return an


@pytest.mark.parametrize("words", ["danh sách trễ hạn", "ai trễ hạn", "cho xem ai quá hạn rồi"])
def test_the_secretary_sees_the_names(late: Person, binh: Person, words: str) -> None:
    answer = binh.says(words)
    assert "1 việc đã quá hạn" in answer
    assert "Nguyễn Văn An" in answer
    assert "Chưa đăng ký" not in answer


@pytest.mark.parametrize("words", ["danh sách trễ hạn", "danh sách trễ hạn của xã"])
def test_those_above_see_branches_and_no_names(late: Person, dung: Person, chi: Person, words: str) -> None:
    for above in (dung, chi):
        answer = above.says(words)
        assert "1 việc đã quá hạn" in answer
        assert "Nguyễn Văn An" not in answer
        assert "Đảng viên đã đăng ký" not in answer
    assert "Chi bộ ấp 1: 1" in chi.says(words)


def test_a_member_is_not_told_who_is_late(late: Person, an: Person, village: Village) -> None:
    other = village.person(an.channel, "Trần Văn Bảy", "CB1")
    assert "Nguyễn Văn An" not in other.says("danh sách trễ hạn")


def test_where_nobody_is_late_it_is_said(binh: Person) -> None:
    assert "không có việc nào quá hạn" in binh.says("danh sách trễ hạn")


@pytest.mark.parametrize("words", ["việc của tôi có cái nào trễ hạn không", "tôi có việc nào quá hạn không"])
def test_somebody_with_one_of_two_late_is_not_told_that_none_is(late: Person, words: str) -> None:
    register(late, "Nuôi gà", "30 con gà", "30/12/2026")
    said = late.says(words)
    assert "không có việc nào quá hạn" not in said
    assert "Trồng" in said
    assert "Nuôi gà" in said
