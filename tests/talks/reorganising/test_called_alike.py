"""Two branches of one name in two communes become one: each is told from the other all along."""

import pytest

from domain.reorganising.change import Wanted, What
from locales.language import language
from locales.wording.organisations.reorganising import change_text
from tests.talking import Person, Village
from tests.talks.reorganising.test_merging import counted


@pytest.fixture
def other(village: Village, channel: str) -> Person:
    """Return a member of the other branch 1."""
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("XB1", "Chi bộ ấp 1", "XB")
    return village.person(channel, "Võ Thị Sáu", "XB1")


def test_one_takes_in_the_other_of_the_same_name(dung: Person, an: Person, other: Person, village: Village) -> None:
    dung.says("/tochuc sapnhap CB1")
    assert "Chi bộ ấp 1 · Đảng bộ xã An Thạnh, Chi bộ ấp 1 · Đảng bộ xã Bình Hòa" in dung.says("XB1")
    offered = dung.picks("đủ rồi")
    assert "vào Chi bộ ấp 1 · Đảng bộ xã Bình Hòa" in offered
    dung.picks("vào Chi bộ ấp 1 · Đảng bộ xã An Thạnh")
    read = dung.picks("Hôm nay")
    assert "Chi bộ ấp 1 · Đảng bộ xã Bình Hòa nhập vào Chi bộ ấp 1 · Đảng bộ xã An Thạnh" in read
    assert "1 đồng chí chuyển theo" in read
    dung.picks("Đúng, thực hiện")
    assert counted(village, "CB1") == (0, 2)
    assert "sinh hoạt ở Chi bộ ấp 1 · Đảng bộ xã An Thạnh" in other.receives()


def test_names_kept_without_what_stands_above_can_still_be_told(dung: Person, village: Village) -> None:
    same = ("Chi bộ ấp 1", "Chi bộ ấp 1")
    wanted = Wanted(what=What.MERGE, day=village.now.date(), of=(3, 7), into=7, names=same, where="Chi bộ ấp 1")
    assert "Chi bộ ấp 1 nhập vào Chi bộ ấp 1" in change_text(language("vi"), wanted)
