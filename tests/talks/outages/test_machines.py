"""The clock set back, another zone and back, killed between a tick and the sending, two processes at once."""

import asyncio
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.outgoing import messages, outages
from storage.outgoing.envelopes import LeaseTerms
from tests import virtual_time
from tests.talking import ZONE, Delivered, Person, Platform, SendersTime, Village
from tests.talks.outages.machine import Machine
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(("day", "at"), [("23/6", "7:00"), ("22/6", "8:00")], ids=["an hour", "a day"])
def test_a_clock_that_is_set_back_repeats_nothing_and_goes_on(
    machine: Machine, an: Person, binh: Person, day: str, at: str
) -> None:
    register(an)
    register(binh, "Nuôi bò", "2 con", "25/6")
    machine.on("22/6")
    machine.heard.clear()
    assert [who for who, _ in machine.on("23/6")] == ["an"]
    for minute in range(3):
        assert not [who for who, _ in machine.on(day, at.replace("00", f"3{minute}")) if who == "an"]
    for later in ("23/6", "24/6", "25/6", "26/6", "27/6", "29/6"):
        machine.on(later)
    an_heard = [f"{day.day}/{day.month}" for day, who, text in machine.heard if who == "an" and "Trồng dừa" in text]
    assert an_heard == ["23/6", "29/6"]
    assert [f"{day.day}/{day.month}" for day, who, text in machine.heard if who == "binh" and "Nuôi bò" in text] == [
        "24/6",
        "26/6",
    ]


def test_an_outage_seen_by_a_clock_that_was_ahead_is_none(village: Village) -> None:
    for day in (date(2026, 3, 11), date(2027, 4, 1), date(2026, 3, 12)):
        village.database.transact(outages.note, day)
    assert not village.database.transact(outages.was_away_since, date(2026, 3, 11), date(2026, 3, 13))


def test_another_zone_and_back_tells_everything_once_a_day_and_by_day(machine: Machine, an: Person) -> None:
    register(an)
    assert [who for who, _ in machine.on("23/6")] == ["an"]
    machine.zone = ZoneInfo("UTC")
    for day, at in (("23/6", "7:00"), ("23/6", "13:00"), ("23/6", "19:00"), ("24/6", "0:30"), ("24/6", "13:00")):
        assert not machine.on(day, at)
    machine.zone = ZONE
    for day, at in (("24/6", "20:10"), ("25/6", "7:30"), ("29/6", "7:29")):
        assert not machine.on(day, at)
    assert [who for who, _ in machine.on("29/6", "7:30")] == ["an"]


def test_killed_between_the_tick_and_the_sending(machine: Machine, an: Person) -> None:
    register(an)
    machine.on("23/6", sends=False)
    village = machine.village
    dead = LeaseTerms("dead", village.real, village.real + timedelta(minutes=1))

    def leased() -> int:
        today = village.now.date()
        return len(village.database.transact(messages.lease, an.channel, "1", dead, 9, quiet=False, day=today))

    assert leased() == 1
    assert machine.ticks() == []
    village.wait(seconds=61)
    assert [who for who, _ in machine.ticks()] == ["an"]
    village.wait(seconds=61)
    assert machine.ticks() == []


def test_killed_then_away_until_the_next_day(machine: Machine, an: Person) -> None:
    register(an)
    machine.on("23/6", sends=False)
    machine.on("24/6")  # the sender finds that it is of yesterday
    ((who, text),) = machine.ticks()
    assert who == "an"
    assert text.startswith("Hôm qua trợ lý nghỉ")
    assert machine.on("25/6") == []


def test_two_processes_at_once(machine: Machine, an: Person, binh: Person) -> None:
    register(an)
    register(binh)
    machine.on("22/6", sends=False)
    machine.village.wait(days=1)

    async def both() -> None:
        await asyncio.gather(*(machine.clock(owner).remind() for owner in ("one", "two", "one", "two")))

    virtual_time.run(both())
    assert sorted(who for who, _ in machine.sends()) == ["an", "binh"]
    machine.village.wait(seconds=61)
    assert machine.ticks("two") == machine.ticks("one") == []


def test_what_was_missed_leaves_at_the_permitted_rate(village: Village, channel: str, machine: Machine) -> None:
    many = [village.person(channel, f"Lê Văn {number}", "CB1") for number in range(20)]
    for each in many:
        register(each)
    machine.on("1/6", sends=False)
    machine.on("24/6", sends=False)
    arrived: list[float] = []

    class Watched(Platform):
        async def send(self, chat: str, message: object) -> str:
            arrived.append(asyncio.get_running_loop().time())
            self.delivered.append(Delivered(many[0].address, many[0].heard[0], "x"))
            return f"x{len(arrived)}"

    async def send() -> None:
        time = SendersTime(village)
        sender = Sender(village.database, Watched(channel, "1"), Pace(5), time, ZONE, "test")
        stop = asyncio.Event()
        sending = asyncio.create_task(sender.send_until(stop))
        await asyncio.sleep(60)
        stop.set()
        await sending

    virtual_time.run(send())
    assert len(arrived) >= len(many)
    assert max(sum(start <= each < start + 1 for each in arrived) for start in arrived) <= 5
