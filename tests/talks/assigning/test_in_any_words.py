"""Targets are given, changed and looked at in any words: what is named is read, what is missing is asked."""

from datetime import date

import pytest
from sqlmodel import Session

from domain.campaigns.unit_facts import Noted
from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from storage import organisations
from storage.campaigns import campaigns, unit_facts
from tests.talking import Person, Village

pytestmark = pytest.mark.usefixtures("resolution")
GIVE, CHANGE, SHOW = MovementAct.GIVE_TARGETS, MovementAct.CHANGE_GIVEN, MovementAct.SHOW_GIVEN


@pytest.fixture
def four(village: Village) -> None:
    """Make two more branches, one of them with a name of its own."""
    village.organisation("CB3", "Chi bộ ấp Giồng Dừa", "XA")
    village.organisation("CB4", "Chi bộ trường tiểu học An Thạnh", "XA")


def test_each_gets_the_same_of_an_indicator_that_is_entered_with_it(chi: Person, binh: Person) -> None:
    asked = chi.means(GIVE, "phân cho mỗi chi bộ 3 hộ thoát nghèo nha")
    assert "Thêm “Hộ thoát nghèo” (hộ) làm chỉ tiêu riêng" in asked
    said = chi.picks("Thêm “Hộ thoát nghèo”")
    assert "(2 nơi)" in said
    assert "chỉ tiêu riêng của Đảng bộ xã An Thạnh" in said
    assert "Chi bộ ấp 1: 3 hộ" in said
    assert "Cộng: 6 hộ" in said
    chi.picks("Đúng, giao")
    assert "Hộ thoát nghèo" in binh.receives()
    assert "Hộ thoát nghèo" in chi.means(SHOW, "đã giao hộ thoát nghèo cho ai")
    assert "Chi bộ ấp 2: 4 hộ (thay cho 3 hộ)" in chi.means(GIVE, "giao chi bộ ấp 2 4 hộ thoát nghèo")


def test_an_own_indicator_entered_by_mistake_goes_with_its_targets(chi: Person, binh: Person) -> None:
    chi.means(GIVE, "giao mỗi chi bộ 3 hộ thoát nghèo")
    chi.picks("Thêm “Hộ thoát nghèo”")
    chi.picks("Đúng, giao")
    binh.receives()
    assert "trả lại như cũ" in chi.picks("trả lại như cũ").casefold()
    assert "được thu lại" in binh.receives()
    assert "Thêm “Hộ thoát nghèo”" in chi.means(GIVE, "giao mỗi chi bộ 3 hộ thoát nghèo")


@pytest.mark.usefixtures("four")
def test_a_list_in_words_with_units_that_are_told_in_one_another(chi: Person) -> None:
    said = chi.means(GIVE, "giao bê tông hóa đường giao thông chi bộ ấp 1 làm 2km, ấp 2 làm 1,5km, ấp Giồng Dừa 800m")
    assert "Chi bộ ấp 1: 2 km" in said
    assert "Chi bộ ấp 2: 1,5 km" in said
    assert "Chi bộ ấp Giồng Dừa: 0,8 km" in said
    assert "Cộng: 4,3 km" in said


def test_what_an_indicator_may_be_is_offered_beside_a_new_one(chi: Person) -> None:
    asked = chi.means(GIVE, "giao chi bộ ấp 1 làm 2km đường, ấp 2 làm 1,5km")
    assert "Đường giao thông bê tông hóa" in asked
    assert "Thêm “Làm đường” (km)" in asked
    assert "Cộng: 3,5 km" in chi.picks("Đường giao thông")


@pytest.mark.usefixtures("four")
def test_the_rest_is_shared_out_and_its_remainder_told(chi: Person) -> None:
    said = chi.means(GIVE, "Giao 150 doanh nghiệp mới cho các nơi, ấp 1 40, ấp 2 61, còn lại chia đều")
    assert "Chi bộ ấp 1: 40 doanh nghiệp" in said
    assert "Chi bộ ấp 2: 61 doanh nghiệp" in said
    assert "Chi bộ ấp Giồng Dừa: 25 doanh nghiệp" in said
    assert "24 doanh nghiệp" in said
    assert "Chia không hết: 1 nơi đầu nhận thêm 1" in said
    assert "Cộng: 150" in said
    chi.says("hủy")
    assert "Không còn để chia" in chi.means(GIVE, "giao 50 doanh nghiệp mới: ấp 1 20, ấp 2 30, còn lại chia đều")


def test_in_proportion_to_the_members(chi: Person, binh: Person, bao: Person, an: Person, bay: Person) -> None:
    said = chi.means(GIVE, "giao xuống 10 doanh nghiệp mới, phân bổ theo số đảng viên của từng chi bộ")
    assert "Chi bộ ấp 1: 6 doanh nghiệp" in said  # three of the five belong there
    assert "Chi bộ ấp 2: 4 doanh nghiệp" in said
    assert "Chia theo tỷ lệ" in said
    assert "Cộng: 10" in said


def test_in_proportion_to_the_cells(dung: Person, village: Village) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("CB9", "Chi bộ ấp Bình An", "XB")
    said = dung.means(GIVE, "giao 75 doanh nghiệp mới cho các xã, phân bổ theo số chi bộ của từng xã")
    assert "An Thạnh: 50" in said
    assert "Bình Hòa: 25" in said


def test_by_a_fact_that_is_noted_of_a_unit(dung: Person, village: Village) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    words = (
        "Xã nào đã công nhận nông thôn mới thì giao 100% tỷ lệ chi bộ được công nhận vững mạnh, xã khác từ 40% - 50%"
    )
    assert "Đảng bộ xã An Thạnh, Đảng bộ xã Bình Hòa" in dung.means(GIVE, words)
    dung.says("hủy")

    def note(session: Session) -> None:
        campaign, place = campaigns.by_code(session, "NQ"), organisations.by_code(session, "XB")
        assert campaign
        assert place
        owed = unit_facts.owed(session, [campaign.id])
        assert owed
        unit_facts.note(session, campaign.id, place.id, owed.kinds[0], Noted(date(2026, 1, 5)), "", village.stamp)

    village.database.transact(note)
    said = dung.means(GIVE, words)
    assert "100% (1): Đảng bộ xã Bình Hòa" in said
    assert "từ 40% đến 50% (1): Đảng bộ xã An Thạnh" in said
    assert "Theo ghi nhận" in said
    dung.picks("Đúng, giao")
    assert "từ 40% đến 50%" in dung.picks("Từng nơi")
    assert "chưa ghi nhận" in dung.means(GIVE, "xã nào sạch đẹp nhất thì giao BHYT 100%, xã khác 90%")


def test_communes_are_named_without_their_kind(dung: Person, village: Village) -> None:
    for code, name in (("XB", "xã Phú Khương"), ("XC", "phường An Hội"), ("XD", "xã Bình Hòa")):
        village.organisation(code, f"Đảng bộ {name}", "TINH")
    said = dung.means(
        GIVE, "Giao chỉ tiêu 150 doanh nghiệp mới cho các xã phường, Phú Khương 40, An Hội 60, còn lại chia đều"
    )
    for line in ("Phú Khương: 40", "An Hội: 60", "An Thạnh: 25", "Bình Hòa: 25", "Cộng: 150"):
        assert line in said


@pytest.mark.usefixtures("four")
def test_each_the_same_and_one_otherwise(chi: Person) -> None:
    said = chi.means(GIVE, "khoán mỗi ấp 5 hợp tác xã thành lập mới, riêng ấp 2 thì 3")
    assert "Chi bộ ấp 1: 5 hợp tác xã" in said
    assert "Chi bộ ấp 2: 3 hợp tác xã" in said
    assert "Cộng: 18" in said
    chi.says("hủy")
    said = chi.means(GIVE, "ấp 1 với ấp 2 mỗi ấp 3 hợp tác xã thành lập mới")
    assert "Cộng: 6" in said


def test_shared_between_two_and_the_rest_to_one(chi: Person) -> None:
    said = chi.means(GIVE, "ấp 1 với ấp 2 chia đôi 45 km đường giao thông bê tông hóa")
    assert "Chi bộ ấp 1: 23 km" in said
    assert "Cộng: 45 km" in said
    chi.says("hủy")
    said = chi.means(GIVE, "phân bổ 10 tỷ thu ngân sách nhà nước: ấp 1 3.500 triệu, còn lại ấp 2")
    assert "Chi bộ ấp 1: 3,5 tỷ đồng" in said
    assert "Chi bộ ấp 2: 6,5 tỷ đồng" in said


def test_what_was_said_at_first_counts_when_the_figure_comes_later(chi: Person, binh: Person, an: Person) -> None:
    assert "bao nhiêu" in chi.means(GIVE, "giao các chi bộ kết nạp đảng viên theo số đảng viên")
    said = chi.says("9")
    assert "Chia theo tỷ lệ" in said
    assert "Chi bộ ấp 1: 6 đảng viên" in said


def test_the_whole_target_of_the_committee_is_shared_out(dung: Person, chi: Person) -> None:
    dung.means(GIVE, "giao Đảng bộ xã An Thạnh 41 căn nhà tình nghĩa")
    dung.picks("Đúng, giao")
    said = chi.means(GIVE, "chia hết chỉ tiêu nhà tình nghĩa cho các chi bộ")
    assert "Chi bộ ấp 1: 21 căn" in said
    assert "theo chỉ tiêu của cấp ủy" in said
    chi.says("hủy")
    assert "Hết chỉ tiêu của mình: 41 căn" in chi.means(GIVE, "giao nhà tình nghĩa cho các chi bộ")


def test_nothing_is_guessed(chi: Person) -> None:
    assert "giao chỉ tiêu nào" in chi.means(GIVE, "tui muốn giao chỉ tiêu xuống dưới")
    chi.says("hủy")
    assert "không thấy" in chi.means(GIVE, "giao 5 doanh nghiệp mới cho chi bộ ấp 9")
    assert "Giao Chi bộ ấp 2 bao nhiêu" in chi.means(GIVE, "giao doanh nghiệp mới ấp 1 5, riêng ấp 2 thì tính sau")
    assert "chưa rõ “7" in chi.means(GIVE, "giao doanh nghiệp mới ấp 1 5 rồi 7, ấp 2 6")


def test_to_a_member_it_is_work(binh: Person, bay: Person) -> None:
    said = binh.means(GIVE, "tui muốn giao cho đ/c Bảy trong chi bộ lo 10 suất học bổng")
    assert "Việc giao cho ai là để làm điều chi bộ đã đăng ký" in said or "việc" in said
    assert "cấp ủy cấp trên" in binh.means(GIVE, "giao 10 doanh nghiệp mới")


@pytest.mark.usefixtures("four")
def test_changed_with_its_history(chi: Person, binh: Person) -> None:
    chi.means(GIVE, "giao doanh nghiệp mới: ấp 1 5, ấp Giồng Dừa 5")
    chi.picks("Đúng, giao")
    binh.receives()
    said = chi.means(CHANGE, "chi bộ ấp 1 bữa giao 5 doanh nghiệp giờ bớt còn 3 thôi")
    assert "Chi bộ ấp 1: 3 doanh nghiệp (thay cho 5 doanh nghiệp)" in said
    assert "Cộng: 8" in said
    chi.picks("Đúng, giao")
    heard = binh.receives()
    assert "3 doanh nghiệp" in heard
    assert "thay cho 5" in heard
    chi.picks("trả lại như cũ")
    assert "trở lại như trước: Phát triển mới doanh nghiệp, 5" in binh.receives()
    assert "4 doanh nghiệp (thay cho 5" in chi.means(CHANGE, "ấp Giồng Dừa bớt 1 doanh nghiệp")
    chi.says("hủy")
    assert "đổi chỉ tiêu nào" in chi.means(CHANGE, "sửa chỉ tiêu ấp 1 giùm")
    assert "bao nhiêu" in chi.picks("Chi bộ ấp 1")
    assert "6 doanh nghiệp (thay cho 5" in chi.says("6")
    chi.says("hủy")
    assert "(Chi bộ ấp 1)" in chi.means(CHANGE, "thôi thu lại chỉ tiêu doanh nghiệp của ấp 1")
    chi.picks("Đúng, thu lại")
    assert "được thu lại" in binh.receives()


def test_the_sum_and_the_gap(chi: Person) -> None:
    chi.means(GIVE, "giao 30 căn nhà tình nghĩa cho các chi bộ")
    chi.picks("Đúng, giao")
    said = chi.means(SHOW, "cộng lại coi đã giao xuống dưới bao nhiêu căn nhà rồi, đủ 40 chưa")
    assert "Cộng: 30 căn, còn thiếu 10 so với chỉ tiêu 40 căn" in said
    assert "Chi bộ ấp 1: 15 căn" in said


def test_others_are_told_who_gives(an: Person, village: Village, channel: str) -> None:
    assert (
        "cấp ủy" in an.means(GIVE, "giao mỗi chi bộ 5 căn nhà").casefold() or "bí thư" in an.reads(an.heard).casefold()
    )
    staff = village.person(channel, "Lê Hải", "CB2", (Role.STAFF, "XA"))
    assert "Chi bộ ấp 1: 5 căn" in staff.means(GIVE, "giao nhà tình nghĩa mỗi chi bộ 5 căn")
