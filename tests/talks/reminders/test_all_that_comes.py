"""“Chừng nào nhắc tôi nữa” shows all that comes: of one's own, rounds, comrades, digests; by its day, eight lines."""

from datetime import date, datetime, timedelta

import pytest

from tests.talking import ZONE, Person, Village
from tests.talks.outages.machine import Machine
from tests.talks.overdue.ledger import rule
from tests.talks.registering.test_registering import register

ASKED = "chừng nào nhắc tôi nữa"


@pytest.fixture
def machine(village: Village, an: Person, binh: Person, chi: Person, caplog: pytest.LogCaptureFixture) -> Machine:
    return Machine(village, caplog, {"an": an, "binh": binh, "chi": chi})


def shown(who: Person) -> list[str]:
    """All pages of it, none of more than eight lines."""
    who.says(ASKED)
    lines = list[str]()
    while True:
        text = who.heard[-1].text
        assert len(text.splitlines()) <= 8
        lines += [each for each in text.splitlines() if each.startswith("•")]
        if not any(each.label == "Xem tiếp" for each in who.heard[-1].choices):
            return lines
        who.picks("Xem tiếp")


def until(machine: Machine, month: int, day: int) -> None:
    last = date(2026, month, day)
    while (today := machine.village.now.date() + timedelta(days=1)) <= last:
        machine.on(f"{today.day}/{today.month}")


def days(lines: list[str]) -> list[date]:
    return [datetime.strptime(each[2:].split(":")[0], "%d/%m/%Y").replace(tzinfo=ZONE).date() for each in lines]


def arrived(machine: Machine, who: str, words: str) -> list[str]:
    return [f"{day:%d/%m}" for day, name, text in machine.heard if name == who and words in text]


def test_a_member_reads_of_reminders_and_of_the_round(machine: Machine, an: Person) -> None:
    register(an, deadline="30/9")
    lines = shown(an)
    assert days(lines) == sorted(days(lines))
    assert sum("Báo cáo quý I/2026: hỏi việc đồng chí đăng ký làm tới đâu" in each for each in lines) == 1
    promised = next(each for each in lines if "quý I/2026" in each)[2:7]
    until(machine, 4, 1)
    assert arrived(machine, "an", "Báo cáo quý I/2026: ") == [promised]


def test_a_secretary_reads_of_the_round_and_of_the_monday(machine: Machine, binh: Person) -> None:
    lines = shown(binh)
    assert days(lines) == sorted(days(lines))
    promised = [each[2:7] for each in lines if "quý I/2026" in each]
    assert [each for each in lines if "16/03/2026" in each and "một tuần của chi bộ" in each]
    until(machine, 4, 20)
    assert arrived(machine, "binh", "quý I/2026") == promised


def test_a_committee_reads_of_the_month_and_of_the_close(machine: Machine, chi: Person) -> None:
    lines = shown(chi)
    assert any("01/04/2026" in each and "tháng" in each for each in lines)
    assert not any("đã đóng" in each for each in lines)  # the province asks for it, not the committee


def test_steps_of_what_is_overdue(machine: Machine, an: Person, binh: Person, chi: Person, dung: Person) -> None:
    rule(dung)
    register(an, deadline="12/3")
    until(machine, 4, 3)
    assert any("11/04/2026" in each and "chưa trả lời thì tôi ghi là chưa hoàn thành" in each for each in shown(an))
    assert any("04/04/2026" in each and "Nguyễn Văn An: việc quá hạn" in each for each in shown(binh))
    machine.village.wait(minutes=5)
    an.says("/baocao 1 120")
    assert not any("chưa trả lời" in each for each in shown(an))
    assert not any("việc quá hạn" in each for each in shown(binh))


def test_the_level_above(machine: Machine, an: Person, chi: Person) -> None:
    register(an, deadline="12/3")
    until(machine, 4, 4)
    (line,) = [each for each in shown(chi) if "1 việc quá hạn" in each]
    until(machine, 4, 20)
    assert arrived(machine, "chi", "Chi bộ ấp 1: 1 việc") == [line[2:7]]


def test_nothing_that_falls_into_a_rest(machine: Machine, binh: Person) -> None:
    binh.says("tạm dừng nhắc tới 30/3")
    assert all(day > date(2026, 3, 30) for day in days(shown(binh)))
