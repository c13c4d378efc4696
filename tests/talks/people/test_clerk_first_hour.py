"""What an administrator without a branch writes about people, in a clerk's words, is about those people."""

import pytest

from domain.roles import EndReason
from storage.people import leaving
from tests.talking import Person, Village


@pytest.fixture(autouse=True)
def hai(village: Village) -> int:
    """Somebody of branch 2, far below the administrator."""
    return village.member("Võ Văn Hai", "CB2")


@pytest.mark.parametrize("typed", ["Võ Văn Hai", "hai", "đồng chí Hai"])
def test_a_name_behind_the_command_is_found(dung: Person, typed: str) -> None:
    assert "Đồng chí Võ Văn Hai, Chi bộ ấp 2" in dung.says(f"/thanhvien {typed}")


def test_a_branch_behind_the_command_is_shown(dung: Person) -> None:
    assert "Chi bộ ấp 2: 1 người" in dung.says("/thanhvien ấp 2")


def test_a_name_nobody_bears_is_said(dung: Person) -> None:
    assert "“Trần Thị Sen”" in dung.says("/thanhvien Trần Thị Sen")


@pytest.mark.parametrize(
    "sentence", ["đ/c Võ Văn Hai chuyển đi tỉnh khác từ hôm qua", "Võ Văn Hai chuyển sinh hoạt đi nơi khác từ hôm qua"]
)
def test_who_leaves_is_the_one_who_is_named(dung: Person, sentence: str) -> None:
    assert "09/03/2026, đồng chí Võ Văn Hai không còn sinh hoạt ở Chi bộ ấp 2" in dung.says(sentence)


def test_whoever_died_can_be_noted_at_once(dung: Person) -> None:
    dung.says("ông Hai mất hôm qua")
    assert dung.choice("Ghi đồng chí Võ Văn Hai đã từ trần")


def test_a_new_code_goes_to_the_one_who_is_named(dung: Person) -> None:
    assert "Đồng chí Võ Văn Hai, Chi bộ ấp 2" in dung.says("cấp lại mã cho anh Hai")
    assert "Mã mời của đồng chí Võ Văn Hai" in dung.picks("Mã cho Võ Văn Hai")


def test_of_several_it_is_asked(dung: Person, village: Village) -> None:
    village.member("Võ Văn Hai", "CB1")
    dung.says("gạch tên Võ Văn Hai giùm")
    assert len([each for each in dung.heard[-1].choices if "Võ Văn Hai" in each.label]) == 2


def test_the_branch_that_is_named_is_the_one_asked_about(dung: Person) -> None:
    assert "Chi bộ ấp 2" in dung.says("ai chưa vào zalo ở chi bộ ấp 2")
    assert "Võ Văn Hai" in dung.reads(dung.heard)


def test_a_birth_year_belongs_to_the_name_before(dung: Person) -> None:
    assert "Nguyễn Thị Mơ (1970) vào danh sách Chi bộ ấp 2" in dung.says("thêm Nguyễn Thị Mơ, sinh 1970, chi bộ ấp 2")


def test_nobody_beyond_ones_own_branch_is_found(binh: Person) -> None:
    for sentence in ("Võ Văn Hai chuyển sinh hoạt đi nơi khác từ hôm qua", "cấp lại mã cho Võ Văn Hai"):
        assert "Đồng chí Võ Văn Hai" not in binh.says(sentence)
        assert "họ và tên" not in binh.reads(binh.heard)
    assert "Đồng chí Võ Văn Hai" not in binh.says("/thanhvien Võ Văn Hai")


def test_a_lost_phone_of_a_comrade_is_a_new_code(an: Person, binh: Person) -> None:
    assert "Mã mời của đồng chí Nguyễn Văn An" in binh.says("anh An mất điện thoại rồi")
    assert "Mã mời" not in binh.says("anh An hư máy bơm")
    binh.says("/huy")
    assert "Máy của đồng chí thì xin mã ở phó bí thư hoặc quản trị viên" in binh.says("tôi mất máy")
    assert "Mã mời" not in an.says("tôi mất máy rồi")


def test_who_has_left_is_shown_and_comes_back(an: Person, binh: Person, village: Village) -> None:
    village.database.transact(leaving.leave, an.member_id, EndReason.MOVED, village.now.date(), village.stamp)
    assert "Nguyễn Văn An · 10/03/2026" in binh.says("những người đã rời")
    assert "Nguyễn Văn An trở lại sinh hoạt ở Chi bộ ấp 1 từ ngày nào" in binh.says("cho An trở lại")
