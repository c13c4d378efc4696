"""Of which organisations a committee or an administrator asks: one not there, several, or another after the first."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("chi bộ Cồn Lợi dạo này sao rồi", "chi bộ Cồn Lợi"),
        ("cho cô xin số liệu ấp 9", "ấp 9"),
        ("Đảng bộ xã Phước Hiệp đăng ký được bao nhiêu người", "Đảng bộ xã Phước Hiệp"),
        ("so lieu chi bo ap giong trom", "chi bo ap giong trom"),
        ("Kết quả chi bộ Trường Mẫu giáo thế nào rồi", "chi bộ Trường Mẫu giáo"),
        ("ấp 12 còn ai chưa đăng ký không", "ấp 12"),
        ("còn ấp 8?", "ấp 8"),
    ],
)
def test_what_is_not_there_is_said_not_to_be(chi: Person, asked: str, name: str) -> None:
    said = chi.says(asked)
    assert f"không tìm thấy tổ chức nào tên “{name}”" in said
    assert "Đảng viên đã đăng ký" not in said


@pytest.mark.parametrize(
    "asked", ["cả xã tới đâu rồi em", "chi bộ nào còn thiếu người đăng ký", "đảng bộ mình được bao nhiêu phần trăm rồi"]
)
def test_no_name_is_read_where_none_is_said(chi: Person, asked: str) -> None:
    said = chi.says(asked)
    assert "không tìm thấy" not in said
    assert "📊 Đảng bộ xã An Thạnh" in said


def test_an_administrator_is_told_so_too_and_shown_what_is_called_alike(dung: Person, village: Village) -> None:
    village.organisation("CB9", "Chi bộ Trường Tiểu học Cồn Lợi", "XA")
    dung.says("chi bộ Cồn Lợi tới đâu rồi")
    assert "Chi bộ Trường Tiểu học Cồn Lợi" in dung.picks("Chi bộ Trường Tiểu học Cồn Lợi")


def test_a_secretary_of_a_branch_names_their_own_as_they_like(binh: Person, village: Village) -> None:
    assert "📊 Chi bộ ấp 1" in binh.says("cho chị coi số liệu chi bộ Trường mình quý này")


@pytest.mark.parametrize(
    "asked",
    [
        "ấp 1 với ấp 2 đăng ký bao nhiêu người rồi",
        "số liệu của chi bộ ấp 1, chi bộ ấp 2",
        "cho anh con số ấp 2 và ấp 1",
    ],
)
def test_several_are_answered_together(chi: Person, binh: Person, asked: str) -> None:
    said = chi.says(asked)
    assert "Chi bộ ấp 1: đảng viên 0/1 (0%)" in said
    assert "Chi bộ ấp 2: đảng viên 0/1 (0%)" in said
    assert "📊 Chi bộ ấp 2" in chi.picks("Chi bộ ấp 2")


def test_another_is_asked_after_the_first(chi: Person, binh: Person) -> None:
    chi.says("ấp 1 sao rồi")
    assert "📊 Chi bộ ấp 2" in chi.says("còn ấp 2?")
    assert "📊 Chi bộ ấp 1" in chi.says("thế còn chi bộ ấp 1 thì sao em")
    assert "📊" not in chi.says("còn ấp 2 họp chưa báo tui")
    assert "📊" not in chi.says("còn nữa")


@pytest.mark.parametrize(
    "asked", ["ấp 1 có mấy người", "chi bộ ấp 1 hiện có bao nhiêu đảng viên vậy em", "ap 1 may nguoi"]
)
def test_how_many_belong_to_a_branch(chi: Person, binh: Person, asked: str) -> None:
    assert "Đảng viên đã đăng ký: 0/1" in chi.says(asked)


def test_where_a_branch_lies_is_not_the_branch_above(chi: Person, binh: Person) -> None:
    assert "📊 Chi bộ ấp 1" in chi.says("chi bộ ấp 1 xã An Thạnh làm tới đâu rồi")


def test_a_secretary_is_shown_no_other_branch(binh: Person, chi: Person) -> None:
    assert "📊 Chi bộ ấp 2" not in binh.says("ấp 2 có mấy người")
    assert "📊 Chi bộ ấp 2" not in binh.says("còn ấp 2?")
