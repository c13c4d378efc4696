"""Posts are given and ended in the words people use, of whom is meant in the branch that is named."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "order",
    [
        "đưa ông An lên làm phó bí thư ấp 1 nha em",
        "cho anh An bên ấp 1 lên làm phó bí thư",
        "đồng chí An ấp 1 giữ chức phó bí thư",
        "gán quyền phó bí thư cho Nguyễn Văn An",
        "sửa lại chức vụ của đồng chí An thành phó bí thư",
        "cập nhật chức danh: Nguyễn Văn An là phó bí thư chi bộ ấp 1",
        "bà Bình nghỉ rồi, đưa anh An lên ngồi ghế phó bí thư",
    ],
)
def test_a_post_is_given_however_it_is_said(an: Person, binh: Person, dung: Person, order: str) -> None:
    dung.says(order)
    assert "đồng chí Nguyễn Văn An là phó bí thư Chi bộ ấp 1" in dung.picks("Không thời hạn")
    binh.says(order)
    assert "đồng chí Nguyễn Văn An là phó bí thư Chi bộ ấp 1" in binh.picks("Không thời hạn")


def test_nobody_of_another_branch_is_taken(an: Person, dung: Person, village: Village) -> None:
    village.member("Lê Văn Tú", "CB2")
    said = dung.says("đưa ông An lên làm bí thư ấp 2")
    assert "Nguyễn Văn An" not in said
    assert "Ở ấp 2" in said
    assert "Giữ lâu dài" in dung.says("đưa ông Tú ấp 2 lên làm bí thư")


@pytest.mark.parametrize(
    "order",
    ["rút quyền bí thư của bà Bình", "cho bà Bình ấp 1 nghỉ làm bí thư", "miễn nhiệm chức danh bí thư của bà Bình"],
)
def test_who_ends_the_post_of_the_only_leader_is_warned(binh: Person, dung: Person, order: str) -> None:
    said = dung.says(order)
    assert "Lê Thị Bình thôi giữ chức vụ bí thư" in said
    assert "Khi đó Chi bộ ấp 1 chưa có ai phụ trách" in said


def test_where_another_leads_too_nothing_is_warned_of(an: Person, binh: Person, dung: Person) -> None:
    dung.says("anh An làm phó bí thư")
    dung.picks("Không thời hạn")
    dung.picks("Đúng, ghi như vậy")
    assert "chưa có ai phụ trách" not in dung.says("cho bà Bình thôi làm bí thư")


def test_a_post_above_the_branch_is_asked_for(an: Person, dung: Person) -> None:
    assert "Chức vụ nào" in dung.says("cập nhật chức danh đồng chí An: Phó Bí thư Đảng ủy")


@pytest.mark.parametrize("order", ["đưa ông An lên làm bí thư ấp 1", "ông An ấp 1 làm phó bí thư"])
def test_a_committee_is_told_who_notes_it_and_no_name(an: Person, chi: Person, order: str) -> None:
    said = chi.says(order)
    assert "quản trị viên ghi" in said
    assert "Nguyễn Văn" not in said


def test_typed_accents_tell_people_apart(dung: Person, village: Village) -> None:
    village.member("Võ Văn Hai", "CB2")
    assert "Võ Văn Hai" not in dung.says("chuyển đồng chí Hải sang chi bộ ấp 1")
    assert "Võ Văn Hai" in dung.says("chuyển đồng chí Hai sang chi bộ ấp 1")
    dung.says("thôi")
    assert "Võ Văn Hai" not in dung.says("đồng chí Hải mất rồi, xóa khỏi danh sách giúp")


@pytest.mark.parametrize(
    "said", ["anh An làm bí thư tốt quá", "sửa số cây của anh An thành 20", "bí thư chi bộ có quyền gì"]
)
def test_no_post_is_heard_where_none_is_given(an: Person, binh: Person, said: str) -> None:
    answer = binh.says(said)
    assert "Giữ lâu dài" not in answer
    assert "giữ chức vụ" not in answer
