"""A new member named in one sentence, with the branch, is added without being asked for both again."""

import pytest

from tests.talking import Person

NEW = "Thêm đảng viên mới: Nguyễn Thị Mai, chi bộ ấp 1"


@pytest.mark.parametrize("words", [NEW, "thêm chị Nguyễn Thị Mai vô chi bộ", "thêm đồng chí Nguyễn Thị Mai giùm tôi"])
def test_the_secretary_adds_to_the_own_branch(binh: Person, words: str) -> None:
    asked = binh.says(words)
    assert "Nguyễn Thị Mai" in asked
    assert "Chi bộ ấp 1" in asked
    assert "Mã mời" in binh.picks("Không")
    assert "Nguyễn Thị Mai" in binh.says("/thanhvien")


def test_the_branch_that_is_named_is_kept(dung: Person) -> None:
    asked = dung.says("Thêm đảng viên mới: Nguyễn Thị Mai, chi bộ ấp 2")
    assert "Chi bộ ấp 2" in asked
    dung.picks("Không")
    assert "Nguyễn Thị Mai" in dung.says("/thanhvien CB2")


def test_another_branch_is_not_the_secretarys(binh: Person) -> None:
    assert "chỉ quản lý được" in binh.says("Thêm đảng viên mới: Nguyễn Thị Mai, chi bộ ấp 2")


def test_an_administrator_is_asked_to_which_branch(dung: Person) -> None:
    asked = dung.says("Thêm đảng viên mới: Nguyễn Thị Mai")
    assert "chi bộ nào" in asked
    assert "Nguyễn Thị Mai" in asked


def test_a_question_how_names_nobody(binh: Person) -> None:
    assert "Thì Làm Sao" not in binh.says("thêm người thì làm sao")


def test_without_a_name_the_name_is_asked(binh: Person) -> None:
    assert "họ và tên" in binh.says("thêm đảng viên mới vào chi bộ")


@pytest.mark.parametrize(
    "said",
    [
        "Thêm đảng viên mới vô chi bộ: Đặng Thị Thu Hà, sn 1999, vừa chuyển sinh hoạt về",
        "thêm đồng chí vào chi bộ ấp 1: Đặng Thị Thu Hà",
        "bổ sung đảng viên vô danh sách chi bộ: Đặng Thị Thu Hà",
    ],
)
def test_the_branch_may_stand_before_the_name(binh: Person, said: str) -> None:
    assert "Đặng Thị Thu Hà" in binh.says(said)
