"""The announcements that were made are listed with their figures, changed while they wait, and used again."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by

WORDS = "Mời các đồng chí dự lễ phát động"


def announced(dung: Person, words: str, where: str, *beside: str) -> None:
    dung.says(f"/thongbao {words}")
    dung.says(where)
    for said in beside:
        dung.says(said)
    dung.picks("Gửi")


@pytest.fixture
def three(an: Person, binh: Person, dung: Person, village: Village) -> Person:
    """An administrator with one that arrived, one that was stopped, one that waits for Monday."""
    announced(dung, WORDS, "CB1", "thêm nút báo cáo", "chỉ gửi bí thư")
    village.advance_broadcasts()
    village.deliver(dung.channel)
    village.advance_broadcasts()
    announced(dung, "Mai nghỉ họp", "XA")
    dung.says("/thongbao dung 2")
    dung.picks("Dừng thông báo")
    announced(dung, "Thứ hai chào cờ", "CB1", "gửi lúc 8h sáng thứ hai")
    return dung


@pytest.mark.parametrize("said", ["các thông báo đã gửi", "/thongbao danhsach", "danh sach thong bao"])
def test_they_are_listed_with_how_far_they_are(three: Person, said: str) -> None:
    shown = three.says(said)
    assert "3 thông báo" in shown
    assert "Số 3, thứ Ba, 10/03/2026, Chi bộ ấp 1: gửi lúc 08:00 16/03/2026. “Thứ hai chào cờ”" in shown
    assert "Số 2, thứ Ba, 10/03/2026, Đảng bộ xã An Thạnh: đã dừng" in shown
    assert "Số 1, thứ Ba, 10/03/2026, Chi bộ ấp 1: 1/1 người đã nhận" in shown


def test_those_that_wait_are_listed_alone(three: Person) -> None:
    shown = three.says("xem các thông báo đang chờ gửi")
    assert "Số 3, thứ Ba, 10/03/2026, Chi bộ ấp 1: gửi lúc 08:00 16/03/2026" in shown
    assert "Số 1" not in shown


def test_one_is_shown_whole(three: Person) -> None:
    three.says("/thongbao danhsach")
    shown = three.picks("Số 1")
    assert WORDS in shown
    assert "Chỉ gửi: các đồng chí bí thư" in shown
    assert "Gửi lại thông báo này" in shown


@pytest.mark.parametrize("said", ["thông báo số 1", "Thong bao so 1", "thông báo 1", "/thongbao số 1"])
def test_its_number_alone_begins_no_new_one(three: Person, said: str) -> None:
    assert WORDS in three.says(said)
    assert "thông báo điều gì" not in three.reads(three.heard)


@pytest.mark.parametrize("said", ["gửi lại thông báo số 1 năm nay", "/thongbao lai 1"])
def test_one_is_used_again(three: Person, an: Person, binh: Person, village: Village, said: str) -> None:
    answer = three.says(said)
    assert WORDS in answer
    assert "Chỉ gửi: các đồng chí bí thư" in answer
    assert "Nút bấm: Báo cáo ngay" in answer
    three.picks("Gửi")
    village.advance_broadcasts()
    theirs, others = heard_by(village, binh, an)
    assert WORDS in theirs
    assert others == ""


def test_one_that_waits_is_changed(three: Person, an: Person, village: Village) -> None:
    answer = three.says("sửa thông báo số 3")
    assert "thay cho thông báo số 3" in answer
    assert "Gửi lúc: 08:00 16/03/2026" in answer
    three.says("gửi lúc 9h sáng thứ ba")
    assert "số 4" in three.picks("Gửi").casefold()
    village.wait(days=6)
    village.advance_broadcasts()
    assert an.receives() == ""
    village.wait(days=2)
    village.advance_broadcasts()
    assert an.receives().count("Thứ hai chào cờ") == 1


def test_what_has_gone_out_is_not_changed(three: Person) -> None:
    assert "gửi tin đính chính" in three.says("/thongbao sua 1")


def test_nobody_sees_those_of_others(three: Person, an: Person, binh: Person, village: Village, channel: str) -> None:
    assert "Chưa có thông báo" not in binh.says("/thongbao danhsach")
    assert "Mai nghỉ họp" not in binh.says("/thongbao danhsach")
    assert "không có thông báo số 2" in binh.says("/thongbao xem 2")
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("CB8", "Chi bộ ấp 8", "XB")
    other = village.person(channel, "Lê Tư", "", (Role.STAFF, "XB"))
    assert "Chưa có thông báo" in other.says("/thongbao danhsach")
    assert "không thuộc nhiệm vụ" in an.says("/thongbao danhsach")
