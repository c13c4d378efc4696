"""What was found in the morning and waits for the hour its reader chose: only what is still so is told."""

import pytest

from domain.roles import EndReason
from storage.ground.database import Session
from storage.people import leaving
from tests.talking import Person, Village
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register

MORNING, EVENING = "8:00", "19:01"


@pytest.fixture
def late(machine: Machine, an: Person, binh: Person) -> Person:
    """A secretary who is told in the evening, and a comrade whose work is overdue."""
    register(an, deadline="12/3")
    binh.says("/nghi gio 19:00")
    for day in ("11/3", "13/3"):
        machine.on(day, EVENING)
    return binh


def read(machine: Machine, day: str, who: str) -> str:
    return "\n".join(text for name, text in machine.on(day, EVENING) if name == who)


def test_a_secretary_who_is_none_any_more_reads_no_names(machine: Machine, late: Person, dung: Person) -> None:
    machine.on("16/3", MORNING)
    dung.says("cho đồng chí Bình thôi làm bí thư chi bộ ấp 1")
    dung.picks("Đúng")
    assert "Nguyễn Văn An" not in read(machine, "16/3", "binh")


def test_who_stays_secretary_reads_them(machine: Machine, late: Person) -> None:
    machine.on("16/3", MORNING)
    assert "Nguyễn Văn An" in read(machine, "16/3", "binh")


def test_who_wants_no_reminders_since_the_morning_gets_none(machine: Machine, late: Person) -> None:
    machine.on("16/3", MORNING)
    late.says("đừng nhắc nữa")
    assert read(machine, "16/3", "binh") == ""


def test_who_reported_at_noon_is_not_named_as_silent_in_the_evening(machine: Machine, late: Person, an: Person) -> None:
    for day in ("20/3", "27/3", "3/4"):
        machine.on(day, EVENING)
    machine.on("4/4", MORNING)
    late.village.wait(hours=4)
    an.says("/baocao 1 40")
    assert "nhắc tới lần cuối" not in read(machine, "4/4", "binh")


def test_a_report_handed_in_at_noon_is_not_asked_for_in_the_evening(machine: Machine, late: Person) -> None:
    machine.on("1/4", EVENING)
    machine.on("2/4", MORNING)
    late.says("nộp báo cáo quý 1")
    late.picks("nộp báo cáo")
    assert "chưa nộp" not in read(machine, "2/4", "binh")


def test_a_report_that_is_taken_back_is_asked_for(machine: Machine, late: Person) -> None:
    machine.on("1/4", EVENING)
    machine.on("2/4", MORNING)
    late.says("nộp báo cáo quý 1")
    late.picks("nộp báo cáo")
    late.picks("Ghi nhầm")
    assert "chưa nộp" in read(machine, "2/4", "binh")


@pytest.mark.parametrize("sends", [True, False])
def test_who_reported_after_it_was_written_is_not_asked_late(machine: Machine, an: Person, sends: bool) -> None:
    """Also where the sender was away, and the message of yesterday would come late."""
    register(an, deadline="24/6")
    machine.on("23/6", "7:31", sends=sends)
    machine.village.wait(hours=4)
    an.says("/baocao 1 40")
    came = machine.on("24/6", "7:31")
    assert not [text for who, text in came if who == "an" and "chưa có báo cáo" in text]


def test_of_a_member_who_died_nobody_is_told(machine: Machine, late: Person, an: Person, village: Village) -> None:
    for day in ("20/3", "27/3", "3/4"):
        machine.on(day, EVENING)
    machine.on("4/4", MORNING)

    def dies(session: Session) -> None:
        leaving.leave(session, an.member_id, EndReason.DIED, village.now.date(), village.stamp)

    village.database.transact(dies)
    assert "Nguyễn Văn An" not in read(machine, "4/4", "binh")


def test_what_is_found_late_and_anew_on_one_day_is_told_once(machine: Machine, an: Person) -> None:
    register(an)
    an.says("/nghi gio 19:00")
    machine.on("23/6", MORNING)  # that of 31 May, missed; that of today comes due in the evening
    assert read(machine, "23/6", "an").count("Trồng dừa") == 1


def test_what_was_decided_at_noon_is_not_asked_about_in_the_evening(machine: Machine, an: Person, late: Person) -> None:
    register(an, "Nuôi bò", "2 con", "30/6")
    for number, done in ((1, "500"), (2, "2")):  # of the first claim of a day is told at once
        an.says(f"/baocao {number} {done}")
        an.picks("đã xong toàn bộ")
    machine.on("16/3", MORNING)
    for _ in range(2):
        late.says("/duyet")
        late.picks("Xác nhận")
    assert "mong đồng chí xác nhận" not in read(machine, "16/3", "binh")
