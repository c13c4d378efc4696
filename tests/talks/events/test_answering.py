"""Who is invited says that they come, or not and why; changed until it begins, and reminded on the day before."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.events.calling import call, morning


@pytest.fixture
def called(an: Person, bay: Person, binh: Person, village: Village) -> Person:
    """A meeting on Friday to which An and Bảy are invited."""
    call(binh, village)
    heard_by(village, an, bay)
    return binh


@pytest.mark.parametrize("said", ["đến", "tôi sẽ đến", "dạ em tham dự nha", "co mat", "toi se di hop"])
def test_a_yes_in_words(called: Person, an: Person, said: str) -> None:
    assert "Đã ghi: đồng chí sẽ đến" in an.says(said)
    assert "2 sẽ đến" in called.says("/sukien xem 1")


def test_a_yes_by_the_button_or_number(called: Person, an: Person) -> None:
    assert "Đã ghi: đồng chí sẽ đến" in an.picks("Tôi sẽ đến")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("vắng có lý do: đi khám bệnh", "đi khám bệnh"),
        ("em xin vắng vì đi đám giỗ bên ngoại", "đi đám giỗ bên ngoại"),
        ("chủ nhật này tôi đi Vĩnh Long thăm con xin vắng họp chi bộ", "chủ nhật này tôi đi Vĩnh Long thăm con"),
        ("khong di hop duoc, phai coi sap", "phai coi sap"),
    ],
)
def test_a_no_with_its_reason(called: Person, an: Person, chi: Person, said: str, reason: str) -> None:
    assert reason in an.says(said)
    assert f"Nguyễn Văn An: “{reason}”" in called.says("/sukien xem 1")
    above = chi.says("/sukien xem 1")
    assert "1 vắng" in above
    assert reason not in above
    assert "Nguyễn Văn An" not in above


def test_the_reason_is_asked_where_none_is_given(called: Person, an: Person) -> None:
    assert "vắng vì lý do gì" in an.picks("Tôi xin vắng")
    assert "“đi khám bệnh”" in an.says("đi khám bệnh")
    assert "Vắng: Nguyễn Văn An: “đi khám bệnh”" in called.says("/sukien xem 1")


def test_nobody_has_to_say_why(called: Person, an: Person) -> None:
    an.says("vắng")
    assert "Đã ghi: đồng chí vắng" in an.picks("xin không nêu lý do")


def test_it_is_changed_until_it_begins(called: Person, an: Person, village: Village) -> None:
    an.says("xin vắng vì đi đám giỗ")
    assert "sẽ đến" in an.picks("thu xếp đến được")
    shown = called.says("/sukien xem 1")
    assert "đám giỗ" not in shown
    village.wait(days=3, hours=11)
    assert "đã bắt đầu" in an.says("/sukien vang 1")


def test_staff_read_who_comes_and_not_why(called: Person, an: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Phan Văn Út", "CB1", (Role.DEPUTY, "CB1"))
    an.says("xin vắng vì đi khám bệnh")
    shown = deputy.says("/sukien xem 1")
    assert "Vắng: Nguyễn Văn An" in shown
    assert "khám bệnh" not in shown


def test_a_death_is_answered_as_one_and_the_absence_noted(called: Person, an: Person) -> None:
    answer = an.says("Hôm qua mẹ tôi mất, tôi xin nghỉ họp")
    assert "Đã ghi: đồng chí vắng" in answer
    assert "chia buồn" in answer.casefold()


def test_without_an_invitation_the_words_mean_what_they_meant(an: Person) -> None:
    assert "Đã ghi" not in an.says("xin vắng họp vì đi khám bệnh")
    assert "Đã ghi" not in an.says("tôi sẽ đến")


def test_of_two_it_is_asked_which(called: Person, an: Person, village: Village) -> None:
    call(called, village, "chi bộ họp 14h chủ nhật tại trụ sở ấp, chủ trì: đồng chí Bình")
    an.receives()
    assert "muốn nói buổi nào" in an.says("dạ tôi dự họp")
    assert "14:00" in an.picks("14:00")
    assert "Họp Chi bộ ấp 1" in an.says("thứ sáu tôi xin vắng họp vì đi khám bệnh")
    assert "Vắng: Nguyễn Văn An" in called.says("/sukien xem 1")


def test_the_day_before_who_comes_or_is_silent_is_reminded(
    called: Person, an: Person, bay: Person, village: Village
) -> None:
    bay.says("xin vắng vì đi khám bệnh")
    morning(village, days=2)
    of_an, of_bay, of_binh = heard_by(village, an, bay, called)
    assert "19:00 thứ Sáu, 13/03/2026" in of_an
    assert of_bay == ""
    assert "1 chưa trả lời" in of_binh
    an.picks("Tôi sẽ đến")
    morning(village, minutes=0)
    assert heard_by(village, an, bay, called) == ["", "", ""]


def test_whoever_paused_reminders_is_not_reminded(called: Person, an: Person, village: Village) -> None:
    an.says("/nghi tuan")
    morning(village, days=2)
    assert "19:00 thứ Sáu" not in an.receives()


def test_an_excuse_on_the_day_itself_is_told_at_once(called: Person, an: Person, village: Village) -> None:
    morning(village, days=3)
    heard_by(village, an, called)
    an.says("xin vắng vì con bệnh nặng")
    told = called.receives()
    assert "Nguyễn Văn An vừa báo vắng" in told
    assert "con bệnh" not in told


def test_it_is_asked_when_it_is(called: Person, an: Person) -> None:
    assert "19:00 thứ Sáu, 13/03/2026" in an.says("họp mấy giờ vậy")
    assert "Họp Chi bộ ấp 1" in an.says("lịch họp sắp tới")


def test_at_night_the_invitation_waits_for_the_morning(an: Person, binh: Person, village: Village) -> None:
    village.now = village.now.replace(hour=21)
    call(binh, village)
    assert an.receives() == ""
    village.wait(hours=11)
    village.tell_of_events()
    assert "Kính mời" in an.receives()
