"""Whoever leads the cell enters; anybody else is told who can, and may pass their words on."""

import pytest

from storage import pledges
from tests.talking import Person, Village


@pytest.mark.parametrize(
    "sentence",
    [
        "đăng ký giúp đồng chí Bảy trồng 50 cây dừa trước Tết",
        "chú Bảy nhờ tôi báo cáo giùm là xong 20 cây",
        "ghi hộ chú Bảy trồng 50 cây dừa",
        "đăng ký giùm anh Ba trồng 50 cây",
    ],
)
def test_a_member_is_told_who_can_and_passes_it_on(
    an: Person, binh: Person, bay: int, village: Village, sentence: str
) -> None:
    said = an.says(sentence)
    assert "do đồng chí Lê Thị Bình" in said
    an.picks("Nhắn bí thư")
    assert sentence in binh.receives()
    assert village.database.transact(pledges.of_member, bay) == []


def test_the_command_is_not_a_members(an: Person, bay: int) -> None:
    assert "không" in an.says(f"/ghiho {bay}")
    assert "Trần Văn Bảy" not in an.reads(an.heard)


def test_the_level_above_enters_nothing_for_members_of_a_cell(chi: Person, bay: int, village: Village) -> None:
    assert "bí thư, phó bí thư chi bộ ấy ghi giúp" in chi.says("đăng ký giúp đồng chí Bảy: trồng 50 cây dừa trước 30/4")
    assert "chi bộ mình phụ trách" in chi.says(f"/ghiho {bay}")
    assert village.database.transact(pledges.of_member, bay) == []


def test_the_number_of_another_cells_pledge_opens_nothing(binh: Person, chi: Person) -> None:
    chi.says("/dangky trồng 50 cây dừa trước 30/4")
    chi.picks("Cá nhân")
    chi.picks("đúng, đăng ký")
    for command in ("/baocao 1 30 cây", "/sua 1", "/rut 1"):
        assert "Trồng 50 cây dừa" not in binh.says(command)


def test_a_question_how_is_answered(an: Person, binh: Person) -> None:
    assert "do đồng chí Lê Thị Bình" in an.says("tôi báo cáo thay người khác được không")
    assert "Dạ được" in binh.says("tôi báo cáo thay người khác được không")


def test_a_member_is_chosen_in_the_list_of_the_branch(binh: Person, bay: int) -> None:
    binh.says("/thanhvien chon CB1")
    binh.says("Trần Văn Bảy")
    assert "Trần Văn Bảy, Chi bộ ấp 1" in binh.picks("Ghi giúp")


def test_who_has_no_secretary_is_not_promised_to_be_passed_on(dung: Person, bay: int) -> None:
    answer = dung.says("xóa giùm một bản của ông Bảy, ổng đăng ký trùng 2 lần")
    assert "bí thư, phó bí thư chi bộ ấy ghi giúp" in answer
    assert "chuyển lời" not in answer
