"""Who understood the announcement of a resolution counts as having studied it; what a leader notes stands instead."""

import pytest

from domain.roles import Role
from scheduler.campaigns import studying
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import announced

STUDIED = "tính là đã học tập nghị quyết"


@pytest.fixture
def told(an: Person, bay: Person, binh: Person, hai: Person, village: Village) -> Person:
    announced(hai, village, STUDIED, to="Đảng bộ xã An Thạnh")
    heard_by(village, an, bay, binh, hai)
    return an


def write(village: Village, **later: float) -> None:
    village.wait(**(later or {"hours": 2}))
    village.pieces(studying.note)


def test_the_fact_is_written_from_those_who_understood(
    told: Person, bay: Person, binh: Person, village: Village
) -> None:
    told.picks("Tôi đã đọc")
    bay.says("đã đọc nhưng chưa hiểu chỗ hạn")
    village.pieces(studying.note)
    assert "Đã quán triệt: chưa ghi nhận" in binh.says("/phatdong CB1")  # it waits for the others
    write(village)
    came = binh.receives()
    assert "Theo số đồng chí xác nhận đã hiểu thông báo số 1" in came
    assert "Đã quán triệt 1/3 (33%)" in came
    assert "Đã quán triệt 1/3 (33%)" in binh.says("/phatdong CB1")


def test_it_follows_who_confirms_later_and_who_takes_it_back(
    told: Person, bay: Person, binh: Person, village: Village
) -> None:
    told.picks("Tôi đã đọc")
    write(village)
    binh.receives()
    bay.picks("Tôi đã đọc")
    write(village, days=1)
    assert "Đã quán triệt 2/3 (67%)" in binh.says("/phatdong CB1")
    assert binh.receives() == ""  # told once
    bay.says("/dadoc nham 1")
    write(village)
    assert "Đã quán triệt 1/3 (33%)" in binh.says("/phatdong CB1")


def test_what_a_leader_notes_stands_instead(told: Person, bay: Person, binh: Person, village: Village) -> None:
    told.picks("Tôi đã đọc")
    write(village)
    binh.says("chi bộ đã quán triệt 3/3 đồng chí hôm nay")
    binh.picks("Đúng")
    bay.picks("Tôi đã đọc")
    write(village, days=1)
    assert "Đã quán triệt 3/3 (100%)" in binh.says("/phatdong CB1")


def test_what_a_leader_takes_back_is_not_written_again(
    told: Person, bay: Person, binh: Person, village: Village
) -> None:
    told.picks("Tôi đã đọc")
    write(village)
    binh.receives()
    binh.picks("lấy lại")
    assert "Đã quán triệt: chưa ghi nhận" in binh.says("/phatdong CB1")
    bay.picks("Tôi đã đọc")
    write(village)
    assert "Đã quán triệt: chưa ghi nhận" in binh.says("/phatdong CB1")


def test_who_may_note_nothing_there_does_not_let_it_count(village: Village, an: Person, channel: str) -> None:
    dung = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    dung.says("/thongbao Học Nghị quyết 05")
    dung.says("CB1")
    dung.says(STUDIED)
    assert "do người phụ trách hoặc giúp việc ở đó ghi nhận" in dung.picks("Gửi")
    assert "đã học tập nghị quyết" not in dung.says("không tính là đã học tập")
    assert "đang được gửi" in dung.picks("Gửi")


def test_an_ordinary_one_writes_no_fact(an: Person, binh: Person, hai: Person, village: Village) -> None:
    announced(hai, village, to="CB1")
    an.receives()
    an.picks("Tôi đã đọc")
    write(village)
    assert binh.receives() == ""
