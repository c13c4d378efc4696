"""Who has not read an announcement: by name to those who lead the cell, in counts above; reminded once, after a yes."""

from datetime import timedelta

import pytest

from domain.chat import Kind
from domain.roles import Role
from storage.operating import recipients
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import announced


@pytest.fixture
def told(an: Person, bay: Person, tam: Person, binh: Person, bao: Person, hai: Person, village: Village) -> Person:
    """A member who has read an announcement of the commune; the others of branch 1 have not."""
    village.member("Trần Thị Ba", "CB1")
    announced(hai, village, to="Đảng bộ xã An Thạnh")
    heard_by(village, an, bay, tam, binh, bao, hai)
    an.picks("Tôi đã đọc")
    return an


@pytest.mark.parametrize(
    "said",
    [
        "ai chưa đọc thông báo số 1",
        "con nhung ai chua doc thong bao",
        "danh sách chưa đọc thông báo",
        "đồng chí nào chưa xác nhận",
        "/thongbao chuadoc 1",
        "/thongbao chuadoc",
    ],
)
def test_the_secretary_sees_the_names_of_the_branch(told: Person, binh: Person, said: str) -> None:
    shown = binh.says(said)
    assert "Chi bộ ấp 1: 4 đồng chí chưa đọc: Trần Văn Bảy, Lê Thị Bình, Võ Thị Tám" in shown
    assert "gặp trực tiếp: Trần Thị Ba" in shown
    assert "An" not in shown.replace("Đảng bộ xã An Thạnh", "")
    assert "Bảo" not in shown


def test_above_there_are_counts_and_no_names(told: Person, hai: Person, chi: Person, village: Village) -> None:
    for above in (hai, chi):
        shown = above.says("ai chưa đọc thông báo số 1")
        assert "Chi bộ ấp 1: đã đọc 1/5" in shown
        assert "Tám" not in shown


def test_members_and_other_branches_see_nothing(
    told: Person, bay: Person, hai: Person, bao: Person, village: Village, channel: str
) -> None:
    announced(hai, village, to="CB1")
    assert "chưa đọc:" not in bay.says("ai chưa đọc thông báo số 1")
    assert "không có thông báo số 2" in bao.says("/thongbao chuadoc 2").casefold()
    assert "Tám" not in bao.says("ai chưa đọc thông báo số 1")


def test_they_are_reminded_once_after_a_yes(
    told: Person, bay: Person, tam: Person, binh: Person, village: Village
) -> None:
    bay.sends(kind=Kind.BLOCKED)
    asked = binh.says("nhắc những người chưa đọc thông báo số 1")
    assert "1 đồng chí chưa đọc thông báo số 1 sẽ được nhắc một lần: Võ Thị Tám" in asked
    assert "Trần Văn Bảy" in asked.partition("gặp trực tiếp")[2]
    assert "Đã gửi đến 1 đồng chí" in binh.picks("Nhắc các đồng chí này")
    reminded = tam.receives()
    assert "thông báo số 1 mong đồng chí đọc" in reminded
    assert "Nghị quyết 05" in reminded
    again = binh.says("nhắc những người chưa đọc")
    assert "Không có ai cần nhắc" in again
    assert "Võ Thị Tám" in again.partition("Đã nhắc trước đây")[2]
    assert "đã đọc, đã hiểu" in tam.picks("Tôi đã đọc")
    assert "Tám" not in binh.says("ai chưa đọc")


def test_after_a_no_nobody_is_reminded(told: Person, tam: Person, binh: Person) -> None:
    binh.says("nhắc những người chưa đọc thông báo số 1")
    assert "không nhắc ai" in binh.picks("Không nhắc")
    assert tam.receives() == ""


def test_at_night_it_waits_for_the_morning(told: Person, tam: Person, binh: Person, village: Village) -> None:
    village.now = village.now.replace(hour=22)
    binh.says("nhắc những người chưa đọc thông báo số 1")
    binh.picks("Nhắc các đồng chí này")
    assert tam.receives() == ""
    village.now = (village.now + timedelta(days=1)).replace(hour=8)
    assert "mong đồng chí đọc" in tam.receives()


def test_who_asked_for_no_reminders_is_named_and_left_alone(
    told: Person, tam: Person, binh: Person, village: Village
) -> None:
    tam.says("/nghi tuan")
    asked = binh.says("nhắc những người chưa đọc thông báo số 1")
    assert "Võ Thị Tám" in asked.partition("Đã xin không nhắc")[2]


def test_from_above_the_people_are_counted(told: Person, tam: Person, bay: Person, hai: Person) -> None:
    asked = hai.says("nhắc những người chưa đọc thông báo số 1")
    assert "4 đồng chí chưa đọc" in asked
    assert "Tám" not in asked
    assert "Đã gửi đến 4 đồng chí" in hai.picks("Nhắc các đồng chí này")


def test_who_moved_away_is_named_in_the_new_branch_alone(
    told: Person, tam: Person, binh: Person, bao: Person, village: Village
) -> None:
    move(village, tam.member_id, "CB2")
    assert "Tám" not in binh.says("ai chưa đọc thông báo số 1")
    assert "Võ Thị Tám" in bao.says("ai chưa đọc thông báo số 1")


def test_after_its_end_nobody_is_reminded(told: Person, binh: Person, hai: Person, village: Village) -> None:
    hai.says("/thongbao dung 1")
    hai.picks("Dừng thông báo")
    assert "đã kết thúc" in binh.says("nhắc những người chưa đọc thông báo số 1")


def test_once_the_names_are_gone_the_figures_stay(told: Person, binh: Person, village: Village) -> None:
    village.advance_broadcasts()
    village.wait(days=400)
    village.database.transact(recipients.sum_up, village.now - timedelta(days=365), village.now)
    assert "Chi bộ ấp 1: đã đọc 1/5" in binh.says("/thongbao chuadoc 1")


def test_words_about_reports_are_not_about_reading(told: Person, binh: Person) -> None:
    assert "chưa đọc" not in binh.says("ai chưa báo cáo")


def test_an_administrator_elsewhere_sees_nothing(told: Person, village: Village, channel: str) -> None:
    village.organisation("XB", "Đảng ủy Bình Hòa")
    other = village.person(channel, "Lê Tư", "", (Role.ADMIN, "XB"))
    assert "Không có thông báo số 1" in other.says("/thongbao chuadoc 1")


def test_how_many_have_read_it_is_told(told: Person, hai: Person) -> None:
    assert "Đã đọc: 1, đã hiểu: 1" in hai.says("thông báo có bao nhiêu người đọc rồi")
    assert "đã đọc: 1, đã hiểu: 1" in hai.says("/thongbao chibo 1")
    assert "Ai chưa đọc" in hai.says("/thongbao xem 1")


def test_before_anybody_has_it_nobody_has_read_it(binh: Person, an: Person, village: Village) -> None:
    binh.says("gửi chi bộ: mai họp lúc 7 giờ. Ai đọc rồi bấm xác nhận")
    binh.picks("Gửi")
    assert "Chưa ai nhận được" in binh.says("ai chưa đọc thông báo số 1")
