"""Urged at night, and an hour changed before or after the message of the day."""

from tests.talking import Person
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register


def test_who_is_urged_at_night_hears_of_it_in_the_morning_once(machine: Machine, an: Person, binh: Person) -> None:
    register(an)
    machine.on("10/3", "22:00")
    assert "07:00" in binh.says("nhắc đồng chí An báo cáo") + binh.picks("Gửi")
    assert machine.ticks() == machine.on("11/3", "6:59") == []
    assert [who for who, _ in machine.on("11/3", "7:00")] == ["an"]
    assert not [who for who, _ in machine.on("11/3", "7:31") if who == "an"]


def test_a_later_hour_chosen_before_it_is_written_holds_on_the_same_day(machine: Machine, an: Person) -> None:
    register(an)
    machine.on("23/6", "7:10")
    an.says("từ nay nhắc tôi lúc 7 giờ tối")
    assert machine.on("23/6", "7:31") == []
    assert [who for who, _ in machine.on("23/6", "19:01")] == ["an"]


def test_a_later_hour_chosen_after_it_came_brings_no_second_one(machine: Machine, an: Person) -> None:
    register(an)
    assert [who for who, _ in machine.on("23/6", "7:31")] == ["an"]
    an.says("từ nay nhắc tôi lúc 7 giờ tối")
    assert machine.on("23/6", "19:01") == machine.on("24/6", "7:31") == []
