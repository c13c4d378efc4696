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


HOUSES = "Xây dựng nhà tình nghĩa"


def go_into_the_second(dung: Person) -> str:
    """Let the first branch go into the second, which goes on."""
    dung.says("sáp nhập chi bộ ấp 1 vào chi bộ ấp 2")
    if any("Hôm nay" in each.label for each in dung.heard[-1].choices):
        dung.picks("Hôm nay")
    if any("Sẽ ghi sau" in each.label for each in dung.heard[-1].choices):
        dung.picks("Sẽ ghi sau")
    return dung.picks("Đúng, thực hiện")


@pytest.mark.parametrize("opened_anew", [True, False])
@pytest.mark.usefixtures("given")
def test_the_successor_has_reached_what_each_had_reached(
    village: Village, channel: str, dung: Person, chi: Person, binh: Person, opened_anew: bool
) -> None:
    bao = village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
    binh.means(MovementAct.REPORT_INDICATOR, "nhà tình nghĩa được 1 căn")
    binh.picks("Đúng")
    bao.means(MovementAct.REPORT_INDICATOR, "nhà tình nghĩa được 2 căn")
    bao.picks("Đúng")
    merge(dung) if opened_anew else go_into_the_second(dung)
    leads = binh if opened_anew else bao
    assert f"{HOUSES}: 3/12 căn" in leads.means(RECEIVED, "trên giao mình gì")
    assert "3/21" in chi.says("/chitieugiao da")
    leads.means(MovementAct.REPORT_INDICATOR, "nhà tình nghĩa được 4 căn")
    leads.picks("Đúng")
    assert f"{HOUSES}: 4/12 căn" in leads.means(RECEIVED, "trên giao mình gì")


@pytest.mark.usefixtures("given")
def test_an_open_wish_goes_on_in_the_name_of_the_successor(
    village: Village, channel: str, dung: Person, chi: Person, binh: Person
) -> None:
    binh.means(MovementAct.ASK_OTHER_TARGET, "xin giảm nhà tình nghĩa còn 4 căn vì thiếu tiền")
    binh.picks("Đúng, gửi")
    chi.receives()
    merge(dung)
    told = village.deliver(channel)
    decides = next(each.message for each in told if each.address == chi.address and each.message.choices)
    assert "nhận tiếp đề nghị" in decides.text
    assert "11 căn" in decides.text
    assert "thiếu tiền" in decides.text
    assert any("11 căn" in each.message.text for each in told if each.address == binh.address)
    agree = next(each.value for each in decides.choices if each.value.startswith("/chitieugiao dongy"))
    assert f"{HOUSES}, 11 căn" in chi.says(agree)


@pytest.mark.usefixtures("given")
def test_a_wish_that_says_nothing_of_the_target_there_is_now_is_void(
    village: Village, channel: str, dung: Person, chi: Person
) -> None:
    bao = village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
    bao.means(MovementAct.ASK_OTHER_TARGET, "xin giảm bảo hiểm y tế còn 92% vì nhiều hộ đi làm xa")
    bao.picks("Đúng, gửi")
    chi.receives()
    merge(dung)
    told = village.deliver(channel)
    assert any("không còn hiệu lực" in each.message.text for each in told if each.address == chi.address)
    assert "90%" in chi.means(SHOW, "bảo hiểm y tế giao tới đâu rồi")
