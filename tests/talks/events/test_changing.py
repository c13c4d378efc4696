"""What is moved or called off is told to everybody invited, and to nobody else; nobody reads of a wrong hour."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.events.calling import call, morning


@pytest.fixture
def called(an: Person, bay: Person, bao: Person, binh: Person, village: Village) -> Person:
    call(binh, village)
    heard_by(village, an, bay, bao)
    return binh


@pytest.mark.parametrize(
    "said", ["dời họp sang 19h30 thứ bảy", "doi hop sang 19h30 thu bay", "chuyển buổi họp qua 19h30 thứ bảy"]
)
def test_it_is_moved_in_words(
    called: Person, an: Person, bay: Person, bao: Person, village: Village, said: str
) -> None:
    an.says("xin vắng vì đi khám bệnh")
    assert "19:30 thứ Bảy, 14/03/2026" in called.says(said)
    assert "Đã dời" in called.picks("Dời và báo")
    village.tell_of_events()
    of_an, of_bay, of_bao = heard_by(village, an, bay, bao)
    assert "Có thay đổi" in of_an
    assert "19:30 thứ Bảy, 14/03/2026" in of_bay
    assert of_bao == ""
    assert "1 vắng" in called.says("/sukien xem 1")  # what was answered stands


def test_the_hour_alone_keeps_the_day_and_the_place_may_move_too(called: Person) -> None:
    assert "20:00 thứ Sáu, 13/03/2026" in called.says("dời họp sang 20h")
    assert "“trụ sở ấp”" in called.says("tại trụ sở ấp")


def test_where_no_day_is_named_it_is_asked(called: Person) -> None:
    assert "Dời sang ngày giờ nào" in called.says("hoãn họp")
    assert "Vì sao hủy" in called.picks("hủy buổi này")


@pytest.mark.parametrize("said", ["hủy họp vì mưa bão", "huy hop vi mua bao"])
def test_it_is_called_off_in_words(called: Person, an: Person, bay: Person, village: Village, said: str) -> None:
    shown = called.says(said)
    assert "Lý do: “" in shown
    assert "Đã hủy" in called.picks("Hủy và báo")
    village.tell_of_events()
    of_an, of_bay = heard_by(village, an, bay)
    assert "không tổ chức nữa" in of_an
    assert "Lý do: “" in of_bay
    assert "đã hủy" in an.says("/sukien den 1")
    assert "đã hủy" in called.says("/sukien daqua")
    assert "Ngày nào, mấy giờ" in called.says("/sukien lai 1")


def test_a_no_leaves_it(called: Person, an: Person, village: Village) -> None:
    called.says("hủy họp vì mưa bão")
    assert "vẫn tổ chức" in called.picks("Không, vẫn tổ chức")
    village.tell_of_events()
    assert an.receives() == ""


def test_what_has_not_gone_out_is_overtaken(an: Person, binh: Person, village: Village) -> None:
    village.now = village.now.replace(hour=21)
    call(binh, village)
    binh.says("dời họp sang 20h thứ bảy")
    binh.picks("Dời và báo")
    village.tell_of_events()
    village.wait(hours=11)
    village.tell_of_events()
    came = an.receives()
    assert "20:00 thứ Bảy" in came
    assert "thứ Sáu" not in came


def test_a_reminder_of_the_old_hour_is_not_told(called: Person, an: Person, village: Village) -> None:
    an.says("từ nay nhắc tôi lúc 19 giờ")
    village.wait(days=2)
    village.tell_of_events()
    called.says("dời họp sang 19h chủ nhật")
    called.picks("Dời và báo")
    village.tell_of_events()
    an.receives()
    village.now = village.now.replace(hour=19, minute=5)
    village.tell()
    assert "thứ Sáu" not in an.receives()


def test_at_night_whoever_would_set_out_is_told_at_once(an: Person, binh: Person, village: Village) -> None:
    call(binh, village, "chi bộ họp 6h30 sáng thứ sáu tại nhà văn hóa ấp 1, chủ trì: đồng chí Bình")
    an.receives()
    village.wait(days=2)
    village.now = village.now.replace(hour=22)
    binh.says("hủy họp vì mưa bão")
    binh.picks("Hủy và báo")
    village.tell_of_events()
    assert "không tổ chức nữa" in an.receives()


def test_with_no_meeting_to_come_the_words_are_not_taken(binh: Person) -> None:
    assert "Vì sao hủy" not in binh.says("hủy họp vì mưa bão")


def test_another_branch_changes_nothing(called: Person, bao: Person) -> None:
    assert "do những đồng chí phụ trách Chi bộ ấp 1" in bao.says("/sukien huy 1")
    assert "không có trong danh sách mời" in bao.says("/sukien xem 1")
    assert "không có trong danh sách mời" in bao.says("/sukien den 1")


def test_it_ends_by_itself(called: Person, an: Person, village: Village) -> None:
    village.wait(days=3, hours=15)
    village.tell_of_events()
    morning(village, hours=8)
    assert "đã xong" in called.receives()
    assert "chưa có buổi họp" in called.says("/sukien")
    assert "Họp Chi bộ ấp 1" in called.says("/sukien daqua")
    assert "Họp Chi bộ ấp 1" in an.says("/sukien daqua")
    village.tell_of_events()
    assert called.receives() == ""
