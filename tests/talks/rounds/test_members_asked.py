"""A round asks every member who owes an answer, once, until it closes; today is 10/3, it runs from 21/3 to 30/4."""

from datetime import date, timedelta

import pytest

from storage import pauses
from tests.talking import Person, Village
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register

ASKED = "Báo cáo quý I/2026: "


@pytest.fixture
def machine(village: Village, an: Person, bay: Person, caplog: pytest.LogCaptureFixture) -> Machine:
    return Machine(village, caplog, {"an": an, "bay": bay})


def until(machine: Machine, month: int, day: int) -> None:
    last = date(2026, month, day)
    while (today := machine.village.now.date() + timedelta(days=1)) <= last:
        machine.on(f"{today.day}/{today.month}")


def asked(machine: Machine, who: str) -> list[str]:
    return [f"{day.day}/{day.month}" for day, name, text in machine.heard if name == who and ASKED in text]


def test_once_in_the_whole_round(machine: Machine, an: Person) -> None:
    register(an, deadline="30/9")
    until(machine, 5, 5)
    assert asked(machine, "an") == ["21/3"]


def test_who_registers_later_is_asked(machine: Machine, bay: Person) -> None:
    until(machine, 3, 27)
    register(bay, "Nuôi bò", "20 con", "30/11")
    until(machine, 5, 5)
    assert asked(machine, "bay") == ["28/3"]


def test_who_joins_later_is_asked_and_after_its_day_until_it_closes(
    machine: Machine, village: Village, channel: str, an: Person
) -> None:
    register(an, deadline="30/9")
    until(machine, 4, 7)
    new = village.person(channel, "Phan Văn Mới", "CB1")
    machine.people["new"] = new
    village.now = village.now.replace(month=3, day=25)
    register(new, "Nuôi bò", "20 con", "30/11")
    village.now = village.now.replace(month=4, day=7)
    until(machine, 5, 5)
    assert asked(machine, "new") == ["8/4"]
    assert "trước ngày 30/04" in next(text for _, who, text in machine.heard if who == "new" and ASKED in text)


def test_what_is_registered_after_the_quarter_is_not_of_it(machine: Machine, bay: Person) -> None:
    until(machine, 4, 8)
    register(bay, "Nuôi bò", "20 con", "30/11")
    until(machine, 5, 5)
    assert not asked(machine, "bay")


def test_who_comes_back_from_a_rest_is_asked_and_who_answered_is_not(
    machine: Machine, village: Village, an: Person, bay: Person
) -> None:
    register(an, deadline="30/9")
    register(bay, "Nuôi bò", "20 con", "30/11")
    for each in (an, bay):
        village.database.transact(pauses.begin, each.member_id, village.now.date(), date(2026, 4, 11), village.stamp)
    until(machine, 4, 3)
    bay.says("/baocao 2 5")
    until(machine, 5, 5)
    assert asked(machine, "an") == ["13/4"]  # the 12th is a Sunday
    assert not asked(machine, "bay")


@pytest.mark.parametrize(("back", "day"), [("25/3", "25/3"), ("10/4", "10/4"), ("4/5", "")])
def test_whom_an_outage_kept_from_it(machine: Machine, an: Person, back: str, day: str) -> None:
    register(an, deadline="30/9")
    until(machine, 3, 18)
    machine.on(back)
    until(machine, 5, 5)
    assert asked(machine, "an") == ([day] if day else [])


def test_a_message_that_never_arrived_is_said_again(machine: Machine, an: Person) -> None:
    register(an, deadline="30/9")
    until(machine, 3, 20)
    assert machine.on("21/3", sends=False) == []
    machine.on("1/4")
    until(machine, 5, 5)
    assert asked(machine, "an") in (["1/4"], ["2/4"])
