"""Receivers are kept under a name, used again, listed, renamed, dropped and had back."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.announcing.test_for_whom import WORDS, got


@pytest.fixture
def kept(an: Person, binh: Person, dung: Person) -> Person:
    """An administrator who has kept the secretaries of branch 1, and left the announcement."""
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    dung.says("chỉ gửi bí thư")
    answer = dung.says("lưu nhóm người nhận này là Ven biển")
    assert "Đã lưu nhóm “Ven biển”: Chi bộ ấp 1 (các đồng chí bí thư)" in answer
    assert "Gửi" in answer
    dung.says("/huy")
    return dung


@pytest.mark.parametrize("said", [f"gửi cho nhóm Ven biển: {WORDS}", f"gui nhom ven bien: {WORDS}"])
def test_in_one_sentence(kept: Person, an: Person, binh: Person, village: Village, said: str) -> None:
    answer = kept.says(said)
    assert "Nơi nhận: Chi bộ ấp 1" in answer
    assert "Chỉ gửi: các đồng chí bí thư" in answer
    kept.picks("Gửi")
    assert got(village, an, binh) == [False, True]


def test_where_it_is_asked_to_whom(kept: Person) -> None:
    kept.says(f"/thongbao {WORDS}")
    assert "Chỉ gửi: các đồng chí bí thư" in kept.picks("Nhóm “Ven biển”")
    kept.says("/huy")
    kept.says(f"/thongbao {WORDS}")
    assert "Chỉ gửi: các đồng chí bí thư" in kept.says("nhóm ven biển")


def test_at_the_last_look(kept: Person) -> None:
    kept.says(f"/thongbao {WORDS}")
    kept.says("XA")
    answer = kept.says("gửi cho nhóm Ven biển")
    assert "Chi bộ ấp 1 (các đồng chí bí thư)" in answer
    assert "Đang lưu: “Ven biển”" in kept.says("gửi cho nhóm Miền núi")


def test_of_the_one_that_went_out(an: Person, dung: Person) -> None:
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    dung.picks("Gửi")
    assert "Đã lưu nhóm “Ấp một”: Chi bộ ấp 1" in dung.says("lưu nhóm người nhận này là Ấp một")


def test_listed_renamed_dropped_and_had_back(kept: Person) -> None:
    assert "• “Ven biển”: Chi bộ ấp 1 (các đồng chí bí thư)" in kept.says("các nhóm người nhận")
    assert "nay tên là “Bí thư ấp 1”" in kept.says("đổi tên nhóm Ven biển thành Bí thư ấp 1")
    assert "Đã xóa nhóm “Bí thư ấp 1”" in kept.says("xóa nhóm bi thu ap 1")
    assert "chưa lưu nhóm người nhận nào" in kept.says("/thongbao nhom")
    kept.says("xóa nhóm người nhận Bí thư ấp 1")
    kept.says("/thongbao nhom lay 1")
    assert "“Bí thư ấp 1”" in kept.says("/thongbao nhom")
    assert "Đã xóa" in kept.picks("Xóa “Bí thư ấp 1”")
    assert "đã có lại" in kept.picks("Lấy lại")


def test_a_name_is_taken_once(kept: Person) -> None:
    kept.says(f"/thongbao {WORDS}")
    kept.says("CB1")
    assert "Đã có nhóm “ven biển”" in kept.says("lưu nhóm người nhận này là ven biển")


def test_nobody_else_sees_it(kept: Person, village: Village, channel: str) -> None:
    other = village.person(channel, "Lý Khác", "", (Role.ADMIN, ""))
    assert "chưa lưu nhóm người nhận nào" in other.says("các nhóm người nhận")
