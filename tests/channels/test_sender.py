"""One process sends for an account; in order, not too fast, and not for ever."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from domain.channel import Rejected, TryLater, Unreachable
from scheduler.leading.terms import BEAT, LEASE
from scheduler.sender.sender import IDLE
from storage.chats import accounts
from storage.ground import leases
from storage.outgoing import leasing
from storage.outgoing.envelopes import Lane
from tests.channels.sending import START
from tests.virtual_time import run


def test_a_second_process_stands_by_however_long_the_first_one_sends(office, phones):
    async def talk():
        first, second = office.process("first"), office.process("second")
        phones.will_answer("slow", 200.0)
        office.put("slow")
        async with office.sending(first):
            await asyncio.sleep(2)
            office.put("next", chat="binh")
            async with office.sending(second):
                await asyncio.sleep(300)

    run(talk())
    assert phones.texts == ["next", "slow"], "each once"
    assert phones.times["next"] < 4, "one slow chat delays nobody else"


def test_a_process_that_sends_for_minutes_renews_its_term_and_no_more_often_than_it_must(office, phones, monkeypatch):
    renew, renewed = leases.renew, []

    def counted(session, name, *how):
        renewed.append(name)
        return renew(session, name, *how)

    monkeypatch.setattr(leases, "renew", counted)

    async def talk():
        first = office.process("first")
        async with office.sending(first):
            for number in range(40):
                office.put(f"{number}")
                await asyncio.sleep(3)
            (lease,) = office.database.transact(leases.held)
            assert (lease.owner, lease.term) == ("first", 1)

    run(talk())
    assert len(phones.texts) == 40
    assert 120 / LEASE <= len(renewed) <= 120 / BEAT + 1


def test_a_second_process_takes_over_from_one_that_is_gone(office, phones):
    async def talk():
        first, second = office.process("first"), office.process("second")
        async with office.sending(first):
            office.put("before")
            await asyncio.sleep(2)
        office.put("after")
        async with office.sending(second):
            await asyncio.sleep(100)

    run(talk())
    assert phones.texts == ["before", "after"]
    assert LEASE < phones.times["after"] < 2 + LEASE + 3 * IDLE, "when the first has been silent for long enough"


def test_a_reply_that_takes_minutes_is_not_sent_by_another_process_too(office, phones):
    async def talk():
        web, worker = office.process("web"), office.process("worker")
        phones.will_answer("slow", 200.0)
        async with office.sending(worker):
            office.reply(web, "slow")
            await asyncio.sleep(300)
        await web.drain()

    run(talk())
    assert phones.texts == ["slow"]


def test_what_is_being_sent_is_not_sent_again_when_its_lease_could_not_be_renewed(office, phones, monkeypatch):
    def away(*_args):
        raise OperationalError("", {}, OSError("database is locked"))

    async def talk():
        sender = office.process("us")
        phones.will_answer("slow", 200.0)
        async with office.sending(sender):
            office.reply(sender, "slow")
            await asyncio.sleep(300)

    monkeypatch.setattr(leasing, "renew", away)
    run(talk())
    assert phones.texts == ["slow"]


def test_replies_to_one_chat_keep_their_order_though_the_first_is_slow(office, phones):
    async def talk():
        sender = office.process("us")
        phones.will_answer("one", 5.0)
        office.reply(sender, "one")
        await asyncio.sleep(0.1)
        office.reply(sender, "two")
        await asyncio.sleep(20)
        await sender.drain()

    run(talk())
    assert phones.texts == ["one", "two"]


def test_a_reply_does_not_overtake_the_one_that_has_to_be_tried_again(office, phones):
    async def talk():
        sender = office.process("us")
        phones.will_answer("one", TryLater("busy"), TryLater("busy"))
        async with office.sending(sender):
            office.reply(sender, "one", "two")
            await asyncio.sleep(0.5)
            office.reply(sender, "three")
            await asyncio.sleep(30)
            began = asyncio.get_running_loop().time()
            office.reply(sender, "four")
            await asyncio.sleep(5)
        return began

    began = run(talk())
    assert phones.texts == ["one", "two", "three", "four"]
    assert phones.times["four"] == pytest.approx(began, abs=0.1), "once all is caught up a reply leaves at once"


def test_a_message_that_never_goes_through_is_tried_until_its_time_is_over(office, phones):
    async def talk():
        phones.will_answer("one", *[TryLater("busy")] * 999)
        office.put("one", not_after=START + timedelta(minutes=30))
        async with office.sending(office.process("us")):
            await asyncio.sleep(2000)
            office.expire()

    run(talk())
    pauses = [later - earlier for earlier, later in zip(phones.tried, phones.tried[1:], strict=False)]
    assert pauses == sorted(pauses)
    assert (len(pauses), pauses[0] < 3, 600 <= pauses[-1] < 602) == (11, True, True)
    assert [(row.state, row.error) for row in office.rows()] == [("expired", "busy")]


def test_who_cannot_be_reached_is_written_to_no_more(office, phones):
    async def talk():
        phones.will_answer("one", Unreachable("blocked"))
        office.put("one")
        async with office.sending(office.process("us")):
            await asyncio.sleep(3)

    address = office.address("an")
    office.database.transact(accounts.open_chat, address, "vi")
    run(talk())
    assert [row.state for row in office.rows()] == ["unreachable"]
    assert office.database.transact(accounts.open_chat, address, "vi").blocked


def test_what_is_refused_is_not_tried_again(office, phones):
    async def talk():
        phones.will_answer("one", Rejected("too long"))
        office.put("one", lane=Lane.REMINDER)
        async with office.sending(office.process("us")):
            await asyncio.sleep(60)

    run(talk())
    assert len(phones.tried) == 1
    assert [(row.state, row.error) for row in office.rows()] == [("rejected", "too long")]


def test_a_reply_does_not_wait_behind_a_broadcast(office, phones):
    async def talk():
        sender = office.process("us", rate=5)
        for number in range(50):
            office.put(f"broadcast {number}", chat=f"chat {number}")
        async with office.sending(sender):
            await asyncio.sleep(2)
            began = asyncio.get_running_loop().time()
            office.reply(sender, "reply")
            await asyncio.sleep(60)
        return began

    began = run(talk())
    assert phones.times["reply"] - began < 0.5
    assert phones.times["broadcast 49"] - began > 5


def test_only_what_nobody_foresaw_is_logged_with_where_it_happened(office, phones, caplog):
    async def talk():
        phones.will_answer("foreseen", TryLater("busy"))
        phones.will_answer("unforeseen", RuntimeError("a fault of ours"))
        office.put("foreseen", chat="an")
        office.put("unforeseen", chat="binh")
        async with office.sending(office.process("us")):
            await asyncio.sleep(60)

    run(talk())
    assert [str(record.exc_info[1]) for record in caplog.records if record.exc_info] == ["a fault of ours"]
    assert sorted(phones.texts) == ["foreseen", "unforeseen"]
