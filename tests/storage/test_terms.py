"""Leading under terms, the same on both databases: one leads, a silent one is followed, an old term is refused."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.channel import MessageState
from domain.chat import Address, Outgoing
from scheduler.clock import LEASE as CLOCK
from scheduler.clock import Clock
from scheduler.leading import living
from scheduler.leading.living import sign_of
from scheduler.leading.terms import BEAT, LEASE, LOOK, SURE, Terms
from scheduler.pieces import Piece
from storage.ground import leases
from storage.ground.database import Database
from storage.outgoing import leasing, messages, outbox
from storage.outgoing.envelopes import Lane, LeaseTerms
from tests.channels.sending import ZONE, LoopTime
from tests.virtual_time import run

NAME = "sender:telegram:7"
HERE = Address("telegram", "7", "an")


async def lead(terms: Terms, seconds: float, name: str = NAME) -> list[int]:
    """Let a process go on for a while; return under which term it led, at each look."""
    found = []
    for _ in range(round(seconds / LOOK)):
        found.append(await terms.hold(name))
        await asyncio.sleep(LOOK)
    return found


def process(database: Database, owner: str) -> Terms:
    return Terms(database, LoopTime(), owner)


def test_one_leads_and_the_other_stands_by_however_long(database: Database) -> None:
    async def both() -> tuple[list[int], list[int]]:
        first, second = process(database, "first"), process(database, "second")
        assert await first.hold(NAME) == 1
        return tuple(await asyncio.gather(lead(first, 60), lead(second, 60)))  # type: ignore[return-value]  # a list

    led, stood_by = run(both())
    assert set(led) == {1}
    assert set(stood_by) == {0}


def test_a_silent_leader_is_followed_within_ten_seconds_under_the_next_term(database: Database) -> None:
    async def talk() -> float:
        first, second = process(database, "first"), process(database, "second")
        await asyncio.gather(lead(first, 10), lead(second, 10))
        led = await lead(second, 12)
        assert set(led) == {0, 2}
        return led.index(2) * LOOK

    assert LEASE - BEAT - LOOK <= run(talk()) <= LEASE + 2 * LOOK


def test_the_leader_stops_before_another_may_begin(database: Database) -> None:
    async def talk() -> None:
        first = process(database, "first")
        await first.hold(NAME)
        await asyncio.sleep(SURE + 0.1)
        assert not first.is_sure()
        assert await first.hold(NAME) == 1, "nobody else has begun: the same term goes on"
        assert first.is_sure()

    run(talk())


def test_who_was_stopped_learns_that_its_term_is_over_before_it_acts(database: Database) -> None:
    async def talk() -> None:
        first, second = process(database, "first"), process(database, "second")
        assert await first.hold(NAME) == 1
        await lead(second, LEASE + 2)
        assert first.is_led(NAME), "it was stopped all the while and knows of nothing"
        assert not first.is_sure()
        assert await first.hold(NAME) == 0
        assert first.losses == 1

    run(talk())


def test_what_was_given_back_is_taken_at_once_and_the_number_goes_on(database: Database) -> None:
    async def talk() -> None:
        assert await process(database, "first").hold(NAME) == 1
        database.transact(leases.release, "first")
        assert database.transact(leases.held) == []
        assert await process(database, "second").hold(NAME) == 2

    run(talk())


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(seconds=20), timedelta(seconds=-20)])
def test_clocks_that_differ_between_machines_take_nothing_from_anybody(database: Database, ahead: timedelta) -> None:
    async def talk() -> None:
        first, second = process(database, "first"), process(database, "second")
        first.time.moved = ahead  # type: ignore[attr-defined]  # the clock of a test
        assert await first.hold(NAME) == 1
        led, stood_by = await asyncio.gather(lead(first, 20), lead(second, 20))
        assert (set(led), set(stood_by)) == ({1}, {0})

    run(talk())


def begin(database: Database, owner: str, seen: leases.Seen | None = None) -> int:
    return database.transact(leases.take, NAME, owner, seen, LoopTime().now())


def overtaken(database: Database) -> None:
    """Let the second process begin a term after the first."""
    assert begin(database, "first") == 1
    seen = database.transact(leases.see, NAME)
    assert begin(database, "second", seen) == 2
    assert begin(database, "third", seen) == 0, "somebody was faster"


@pytest.mark.parametrize(
    "write",
    [
        lambda database: database.transact(leases.renew, NAME, "first", 1, LoopTime().now()),
        lambda database: database.transact(leases.confirm, NAME, "first", 1),
        lambda database: database.transact(leases.confirm, NAME, "second", 1),
    ],
    ids=["a sign of life", "its work", "under the number of another"],
)
def test_a_writer_of_an_old_term_is_refused(database: Database, write: Callable[[Database], bool]) -> None:
    overtaken(database)
    assert not write(database)
    assert database.transact(leases.confirm, NAME, "second", 2)


def test_a_tick_of_an_old_term_writes_nothing(database: Database) -> None:
    async def talk() -> None:
        stopped = Clock(database, LoopTime(), ZONE, "first", lambda: None, ())
        assert await stopped.terms.hold(CLOCK) == 1
        seen = database.transact(leases.see, CLOCK)
        database.transact(leases.take, CLOCK, "second", seen, LoopTime().now())
        did: list[int] = []
        await stopped._tick("reminders", lambda *_: did.append(1) or Piece(1))
        assert did == []
        stopped.terms.database.transact(leases.release, "second")
        await asyncio.sleep(1)
        await stopped._tick("reminders", lambda *_: did.append(1) or Piece(1))
        await asyncio.sleep(1)
        await stopped._tick("reminders", lambda *_: did.append(1) or Piece(1))
        assert did, "under a term of its own it works again"

    run(talk())


def test_what_a_silent_process_had_leased_is_free_when_another_begins(database: Database) -> None:
    async def talk() -> None:
        first, second = process(database, "first"), process(database, "second")
        await first.hold(NAME)
        now = LoopTime().now()
        held = LeaseTerms("first", now, now + timedelta(minutes=1))
        reply = database.transact(outbox.put, HERE, Outgoing("reply"), Lane.REPLY, now, lease=held)
        assert reply is not None
        await lead(second, LEASE + 2)
        later = LeaseTerms("second", LoopTime().now(), LoopTime().now() + timedelta(minutes=1))
        (leased,) = database.transact(messages.lease, "telegram", "7", later, 10)
        assert leased.message.text == "reply"
        database.transact(outbox.sent, [(reply.id, "m1")], LoopTime().now(), "first")
        assert not database.transact(leasing.is_ours, reply.id, "first"), "it settles nothing that another has"
        assert database.transact(messages.counts) == {MessageState.LEASED: 1}
        database.transact(outbox.sent, [(reply.id, "m2")], LoopTime().now(), "second")
        assert database.transact(messages.counts) == {}

    run(talk())


def test_what_arrived_before_another_leased_it_is_settled_all_the_same(database: Database) -> None:
    now = LoopTime().now()
    held = LeaseTerms("first", now, now + timedelta(minutes=1))
    reply = database.transact(outbox.put, HERE, Outgoing("reply"), Lane.REPLY, now, lease=held)
    assert reply is not None
    database.transact(messages.free, "first", NAME)
    database.transact(outbox.sent, [(reply.id, "m1")], now, "first")
    assert database.transact(messages.counts) == {}


def test_the_replies_of_a_process_that_leads_nothing_are_free_once_it_is_silent(database: Database) -> None:
    async def talk() -> None:
        web, worker = process(database, "web"), process(database, "worker")
        await web.hold(sign_of("web"))
        now = LoopTime().now()
        held = LeaseTerms("web", now, now + timedelta(seconds=60))
        assert database.transact(outbox.put, HERE, Outgoing("reply"), Lane.REPLY, now, lease=held)
        stop = asyncio.Event()
        watching = asyncio.ensure_future(living.watch(database, worker, stop))
        await lead(web, 20, sign_of("web"))
        assert database.transact(outbox.counts) == {MessageState.LEASED: 1}, "it lives, however long it takes"
        await asyncio.sleep(LEASE + 3)
        assert database.transact(outbox.counts) == {MessageState.QUEUED: 1}
        assert database.transact(leases.named, living.LIVES) == [], "nothing of it is left to be watched"
        assert await web.hold(sign_of("web")) == 0, "it was only stopped: it learns that its replies went to another"
        assert web.losses == 1
        stop.set()
        await watching

    run(talk())
