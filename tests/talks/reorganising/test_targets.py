"""Targets follow where units merge and close: the successor has them, and the sums still agree."""

import pytest

from domain.campaigns.movement import Movement
from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village
from tests.talks.indicators.conftest import movement, resolution

__all__ = ["movement", "resolution"]
GIVE, SHOW, RECEIVED = MovementAct.GIVE_TARGETS, MovementAct.SHOW_GIVEN, MovementAct.SHOW_RECEIVED


@pytest.fixture
def given(resolution: Movement, village: Village, chi: Person, binh: Person) -> None:
    """Give three branches targets, of which one is accepted."""
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    for words in ("nhà tình nghĩa: ấp 1 5, ấp 2 7, ấp 3 9", "bảo hiểm y tế: ấp 1 90%, ấp 2 95%"):
        chi.means(GIVE, f"giao {words}")
        chi.picks("Đúng, giao")
    binh.receives()
    binh.means(MovementAct.ACCEPT_TARGET, "nhận hết nha")
    binh.picks("Đúng, nhận")


def merge(dung: Person) -> str:
    dung.says("/tochuc CB1")
    dung.picks("Sáp nhập")
    dung.picks("Chi bộ ấp 2")
    dung.picks("đủ rồi")
    dung.says("Chi bộ ấp Tân Phú")
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    return dung.picks("Đúng, thực hiện")


@pytest.mark.usefixtures("given")
def test_the_successor_of_merged_units_has_what_they_had_together(dung: Person, chi: Person, binh: Person) -> None:
    assert "Cộng: 21 căn" in chi.means(SHOW, "nhà tình nghĩa giao tới đâu rồi")
    merge(dung)
    said = chi.means(SHOW, "nhà tình nghĩa giao tới đâu rồi")
    assert "Cộng: 21 căn" in said
    assert "Chi bộ ấp Tân Phú: 12 căn" in said
    assert "ấp 1" not in said
    mine = binh.means(RECEIVED, "trên giao mình gì")
    assert "Xây dựng nhà tình nghĩa: 12 căn" in mine
    assert "90%" in mine
    assert "95%" not in mine


@pytest.mark.usefixtures("given")
def test_a_merger_taken_back_gives_each_its_own_again(dung: Person, chi: Person, binh: Person) -> None:
    merge(dung)
    dung.picks("lấy lại")
    said = chi.means(SHOW, "nhà tình nghĩa giao tới đâu rồi")
    assert "Chi bộ ấp 1: 5 căn" in said
    assert "Chi bộ ấp 2: 7 căn" in said
    assert "Tân Phú" not in said
    assert "Cộng: 21 căn" in said


@pytest.mark.usefixtures("given")
def test_what_a_closed_unit_had_is_missing_in_the_sum(dung: Person, chi: Person) -> None:
    dung.says("/tochuc CB3")
    dung.picks("Kết thúc hoạt động")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    said = chi.means(SHOW, "nhà tình nghĩa đã giao bao nhiêu, đủ 21 chưa")
    assert "Cộng: 12 căn, còn thiếu 9" in said
    assert "ấp 3" not in said


def test_what_a_committee_gave_goes_on_in_its_successors_name(
    resolution: Movement, dung: Person, chi: Person, village: Village, channel: str
) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("CB9", "Chi bộ ấp Bình An", "XB")
    chi.means(GIVE, "giao nhà tình nghĩa: ấp 1 5, ấp 2 7")
    chi.picks("Đúng, giao")
    dung.says("/tochuc XA")
    dung.picks("Sáp nhập")
    dung.picks("Đảng bộ xã Bình Hòa")
    if any("đủ rồi" in each.label for each in dung.heard[-1].choices):
        dung.picks("đủ rồi")
    dung.says("Đảng bộ xã Tân An")
    dung.picks("Hôm nay")
    dung.picks("Sẽ ghi sau")
    dung.picks("Đúng, thực hiện")
    new = village.person(channel, "Lê Hải", "", (Role.STAFF, "XA-2"))
    assert "Cộng: 12 căn" in new.means(SHOW, "nhà tình nghĩa giao tới đâu rồi")
