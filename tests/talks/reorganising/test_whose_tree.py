"""Whoever administers branches alone opens nothing where they administer nothing."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.reorganising.test_changing import shape


@pytest.fixture
def linh(village: Village, channel: str) -> Person:
    """Return the administrator of both branches, and of nothing above."""
    return village.person(channel, "Đỗ Mỹ Linh", "", (Role.ADMIN, "CB1"), (Role.ADMIN, "CB2"))


def test_a_branch_is_not_split_by_whoever_does_not_administer_what_stands_above(
    linh: Person, dung: Person, an: Person, binh: Person
) -> None:
    assert "Tách" not in linh.says("/tochuc CB1")
    assert "sẽ trực thuộc Đảng bộ xã An Thạnh, nơi đồng chí không quản trị" in linh.says("/tochuc tach CB1")
    assert "Tách" in dung.says("/tochuc CB1")


def test_two_branches_become_one_of_them_and_no_new_one(
    linh: Person, an: Person, binh: Person, village: Village
) -> None:
    linh.says("/tochuc sapnhap CB1")
    linh.picks("Chi bộ ấp 2")
    linh.picks("đủ rồi")
    refused = linh.says("Chi bộ ấp Tân Phú")
    assert "sẽ trực thuộc Đảng bộ xã An Thạnh" in refused
    assert "CB1-2" not in shape(village)
    linh.picks("vào Chi bộ ấp 2")
    linh.picks("Hôm nay")
    linh.picks("Đúng, thực hiện")
    assert "CB1" not in shape(village)


def test_it_is_not_ordered_in_one_sentence_either(linh: Person, an: Person, village: Village) -> None:
    said = linh.says("sáp nhập ấp 1 với ấp 2 thành ấp Tân Phú từ 10/3/2026")
    assert "sẽ trực thuộc Đảng bộ xã An Thạnh" in said
    assert set(shape(village)) == {"TINH", "XA", "CB1", "CB2"}


def test_what_was_split_above_them_is_not_theirs_to_take_back(
    linh: Person, dung: Person, an: Person, binh: Person, village: Village
) -> None:
    dung.says("/tochuc tach CB1")
    dung.says("Chi bộ ấp 1B")
    dung.says("Nguyễn Văn An")
    dung.picks("đủ rồi")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert "không" in linh.says("/tochuc lai 1")
    assert "CB1-2" in shape(village)
