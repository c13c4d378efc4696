"""The machine's clock set back by a day stops nothing: no message, no lease, no tick."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.running.clocks import Clocks
from domain.channel import Throttled, TryLater
from scheduler import clock as clocks
from scheduler.clock import Clock
from storage.ground import leases
from storage.outgoing import leasing
from storage.outgoing.envelopes import Lane, LeaseTerms
from tests.channels.sending import START, ZONE
from tests.virtual_time import run

DAY = timedelta(days=1)


@pytest.mark.parametrize("back", [DAY, timedelta(minutes=30)], ids=["a day", "half an hour"])
def test_what_waits_and_what_comes_is_sent(office, phones, back):
    async def talk():
        sender = office.process("us")
        phones.will_answer("throttled", Throttled(20.0))
        phones.will_answer("tried again", *[TryLater("busy")] * 5)
        async with office.sending(sender):
            office.put("throttled", chat="an")
            office.put("tried again", chat="binh")
            await asyncio.sleep(10)
            office.time.moved = -back
            office.put("new", chat="chi", lane=Lane.REMINDER)
            office.reply(sender, "a reply", chat="dung")
            await asyncio.sleep(60)

    run(talk())
    assert sorted(phones.texts) == ["a reply", "new", "throttled", "tried again"]


def test_a_second_process_takes_over_what_a_dead_one_held(office, phones):
    terms = LeaseTerms("dead", START, START + timedelta(minutes=1))
    office.put("hello")
    office.database.transact(leasing.lease, phones.name, phones.bot, terms, 10)
    office.database.transact(leases.hold, "sender:telegram:7", "dead", terms.now, terms.until)
    office.time.moved = -DAY

    async def talk():
        async with office.sending(office.process("us")):
            await asyncio.sleep(10)

    run(talk())
    assert phones.texts == ["hello"]


class Machine:
    """A clock a test may set."""

    moved = timedelta(0)

    def now(self) -> datetime:
        return Clocks().real() + self.moved

    real = now


async def test_the_ticks_go_on(office, monkeypatch):
    monkeypatch.setattr(clocks, "WATCH", 0.02)
    machine = Machine()
    clock = Clock(office.database, machine, ZONE, "us", lambda: None, ())
    clock.start()
    for job in clock.scheduler.get_jobs():  # as it is when the time they wait for has moved a day away
        job.modify(next_run_time=machine.now() + DAY)
    machine.moved = -DAY
    await asyncio.sleep(0.1)
    waits = {job.id: job.next_run_time - Clocks().real() for job in clock.scheduler.get_jobs()}
    await clock.stop()
    assert waits["broadcasts"] < timedelta(seconds=3)
    assert waits["reminders"] < timedelta(seconds=21)
