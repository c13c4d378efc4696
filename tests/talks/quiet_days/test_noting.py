"""Those who lead say in words on which days their organisation rests; it is read back, told, and taken back."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village

SAID = "ngày 5 và 8/4 chi bộ tôi nghỉ giỗ liệt sĩ, đừng nhắn ai"


def test_the_days_are_read_back_noted_listed_and_taken_back(binh: Person, an: Person) -> None:
    heard = binh.says(SAID)
    assert "Chi bộ ấp 1 nghỉ 08/04/2026" in heard
    assert "05/04/2026 vốn đã nghỉ" in heard  # a Sunday
    assert "giỗ liệt sĩ" in heard
    assert "Đã ghi" in binh.picks("Đúng")
    listed = an.says("lịch nghỉ sắp tới")
    assert "08/04/2026: Chi bộ ấp 1: giỗ liệt sĩ" in listed
    assert "30/04/2026: Ngày Chiến thắng" in listed
    assert "Bỏ ngày nghỉ" not in listed
    assert "phải không" in binh.says("bỏ ngày nghỉ 8/4")
    assert "như thường" in binh.picks("Đúng")
    assert "08/04/2026" not in an.says("lịch nghỉ sắp tới")


def test_a_mistake_is_taken_back_at_once_and_noted_anew(binh: Person) -> None:
    binh.says(SAID)
    binh.picks("Đúng")
    assert "như thường" in binh.picks("Ghi nhầm")
    assert "Đã ghi" in binh.picks("vẫn nghỉ")
    assert "08/04/2026" in binh.says("các ngày nghỉ")


def test_a_no_changes_nothing(binh: Person, an: Person) -> None:
    binh.says(SAID)
    binh.picks("Không")
    assert "08/04/2026" not in an.says("lịch nghỉ")


def test_a_committee_says_it_for_a_branch_and_its_leaders_hear_of_it(chi: Person, binh: Person) -> None:
    assert "Chi bộ ấp 1 nghỉ 07/04/2026 đến 09/04/2026" in chi.says("từ 7 đến 9/4 chi bộ ấp 1 nghỉ hội, đừng nhắn ai")
    chi.picks("Đúng")
    assert "Trần Kim Chi" in binh.receives()


def test_staff_say_it_for_all_below(village: Village, channel: str, an: Person) -> None:
    hai = village.person(channel, "Bùi Thị Hai", "CB2", (Role.STAFF, "XA"))
    assert "các nơi trực thuộc" in hai.says("ngày 8/4 xã nghỉ kỷ niệm, không nhắn ai")
    hai.picks("Đúng")
    assert "Đảng bộ xã An Thạnh" in an.says("lịch nghỉ")


def test_an_administrator_adds_what_was_announced_late(dung: Person, an: Person) -> None:
    heard = dung.says("cả nước nghỉ ngày 4/5 theo thông báo, đừng nhắn ai")
    assert "Đảng bộ tỉnh nghỉ 04/05/2026" in heard
    dung.picks("Đúng")
    assert "04/05/2026: Đảng bộ tỉnh" in an.says("lịch nghỉ")


def test_a_member_is_told_who_can(an: Person, binh: Person) -> None:
    assert "Lê Thị Bình" in an.says(SAID)
    assert "08/04/2026" not in an.says("lịch nghỉ")


def test_a_branch_is_not_noted_for_by_another(bao: Person, binh: Person) -> None:
    binh.says(SAID)
    binh.picks("Đúng")
    assert "Chưa có nơi nào" in bao.says("bỏ ngày nghỉ 8/4")
    entry = binh.choice("Ghi nhầm").value.split()[-1]
    assert "phụ trách nơi ấy" in bao.says(f"/ngaynghi bo {entry}")
    assert "08/04/2026" in binh.says("lịch nghỉ")


def test_what_is_missing_is_asked(binh: Person) -> None:
    assert "những ngày nào" in binh.says("/ngaynghi them")
    assert "Không có ngày 31/2" in binh.says("31/2")
    assert "đã qua" in binh.says("5/1/2026")
    assert "hơn một tháng" in binh.says("từ 1/4 đến 30/6")
    assert "vốn đã nghỉ" in binh.says("30/4")
    assert "nghỉ 08/04/2026" in binh.says("8/4")


@pytest.mark.parametrize(
    "said",
    ["đừng nhắc tôi tới 5/4 nghe", "tui nghỉ bịnh, khỏi nhắn tui", "chi bộ nào nghỉ ngày 5/4", "bận quá mai nhắc"],
)
def test_a_persons_own_rest_is_none_of_the_branch(binh: Person, said: str) -> None:
    assert "Chi bộ ấp 1 nghỉ" not in binh.says(said)


@pytest.mark.parametrize("code", ["/ngaylam", "/ngaylam x y", "/ngaynghi lai", "/ngaynghi lai 1 x", "/ngaynghi bo 77"])
def test_a_command_that_names_nothing_is_answered(binh: Person, code: str) -> None:
    assert binh.says(code)
