"""An announcement leaves at the rate of the token, behind everything else, and every end of it is counted."""

import asyncio
from collections import Counter

import pytest
from sqlmodel import update

from domain.channel import Rejected, Throttled, TryLater, Unreachable
from domain.chat import Address, Outgoing
from scheduler.clock import Clock
from scheduler.sender.account import Account, Paused
from scheduler.sender.judging import Standing
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.announcing import rows as announcing
from storage.ground.database import Database
from storage.outgoing.envelopes import Entry, Envelope, Lane
from storage.tables import Broadcast
from tests.channels.sending import LoopTime, Office, Phones
from tests.storage.ledger import BOT, Ledger
from tests.talking import ZONE, Village
from tests.virtual_time import run

TEXT = "📢 Thông báo gửi Đảng bộ xã:\n“Họp tối mai”"


@pytest.fixture
def ledger(sqlite_files, tmp_path):
    database = Database(sqlite_files.create(tmp_path))
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    yield Ledger(village)
    database.close()


@pytest.fixture
def office(ledger):
    phones = Phones()
    phones.bot = BOT[1]
    return Office(ledger.village.database, phones)


def announce(ledger: Ledger, people: int) -> None:
    ledger.crowd("XA", people)
    ledger.plan(ledger.begin())


async def sent_for(office: Office, seconds: float, rate: int = 30) -> None:
    async with office.sending(office.process("us", rate)):
        await asyncio.sleep(seconds)


def test_what_is_confirmed_is_planned_once_at_the_next_look(ledger, office):
    ledger.crowd("XA", 3)
    clock = Clock(ledger.village.database, LoopTime(), ZONE, "us", lambda: None, set())

    async def look_twice() -> None:
        await clock.plan()
        assert ledger.rows() == []
        ledger.begin()
        await asyncio.gather(clock.plan(), clock.broadcast())

    run(look_twice())
    assert ledger.states() == {"queued": 3}
    run(sent_for(office, 5))
    run(clock.broadcast())
    assert ledger.village.database.transact(announcing.unfinished) == []


def test_what_fails_is_counted_and_what_may_pass_is_tried_again(ledger, office):
    announce(ledger, 4)
    office.phones.will_answer(TEXT, Unreachable("blocked"), Rejected("too long"), Throttled(5.0), TryLater("timeout"))
    run(sent_for(office, 60))
    assert ledger.states() == {"sent": 2, "unreachable": 1, "rejected": 1}
    assert {text for _, text in office.phones.arrived} == {TEXT}
    assert {row.platform_id for row in ledger.rows() if row.state == "sent"} == {"1", "2"}


def test_the_id_of_each_part_is_kept_also_where_a_later_one_waits(ledger, office):
    announce(ledger, 1)
    files = [[str(number), f"{number}.pdf", "application/pdf", str(number) * 64] for number in (1, 2)]
    ledger.village.database.transact(lambda session: session.exec(update(Broadcast).values(files=files)))
    office.phones.will_answer(f"{TEXT}", TryLater("timeout"))
    run(sent_for(office, 30))
    (row,) = ledger.rows()
    assert (row.state, row.earlier_ids, row.platform_id) == ("sent", "1", "2")


def test_a_reply_does_not_wait_for_an_announcement(ledger, office):
    announce(ledger, 300)

    async def meanwhile() -> None:
        sender = office.process("us", 30)
        async with office.sending(sender):
            await asyncio.sleep(2)
            office.reply(sender, "Chào", chat="x")
            await asyncio.sleep(1)

    run(meanwhile())
    assert office.phones.times["Chào"] < 2.2


@pytest.mark.parametrize("distance", [0.0, 0.1])
def test_no_slot_is_left_unused_between_two_batches(ledger, office, distance):
    announce(ledger, 800)
    office.phones.will_answer(TEXT, *[distance] * 800)
    run(sent_for(office, 5, rate=200))
    assert ledger.states() == {"sent": 800}
    assert office.phones.times[TEXT] < 800 / 200 / 0.95 + distance


def test_a_process_that_stops_lays_the_rest_down(ledger, office):
    announce(ledger, 300)

    async def stopped() -> None:
        sender = office.process("us", 30)
        async with office.sending(sender):
            await asyncio.sleep(2)
            sender.close()

    run(stopped())
    states = ledger.states()
    assert set(states) == {"sent", "queued"}
    assert states["sent"] == len(office.phones.arrived) < 100
    run(sent_for(office, 20))
    assert ledger.states() == {"sent": 300}
    assert len(office.phones.arrived) == len({chat for chat, _ in office.phones.arrived}) == 300


class Answering(Phones):
    """A platform that refuses everything, after so many seconds."""

    bot = BOT[1]

    def __init__(self, error: Exception, seconds: float = 0.0) -> None:
        super().__init__()
        self.error, self.seconds = error, seconds

    async def send(self, chat: str, message: Outgoing) -> str:
        self.tried.append(asyncio.get_running_loop().time())
        await asyncio.sleep(self.seconds)
        raise self.error


def test_a_message_refused_after_minutes_is_settled_though_its_lease_was_renewed_meanwhile(ledger):
    announce(ledger, 1)
    phones = Answering(Rejected("too long"), seconds=200)
    run(sent_for(Office(ledger.village.database, phones), 300))
    assert ledger.states() == {"rejected": 1}
    assert len(phones.tried) == 1


def test_an_account_in_doubt_is_asked_by_one_message_of_an_announcement_at_a_time():
    address = Address(*BOT, "an")
    one, other = (Envelope(0, address, Lane.BROADCAST, Outgoing(TEXT), entry=Entry(1, member)) for member in (1, 2))

    async def ask() -> None:
        account = Account()
        account.standing = Standing(doubted=True)
        account.admit(one)
        account.admit(one)
        with pytest.raises(Paused):
            account.admit(other)

    run(ask())


def test_its_files_arrive_once_each_though_the_text_is_tried_again(ledger, office):
    """Each file is a part of its own; the last one carries the text."""
    announce(ledger, 2)
    files = [[str(number), f"{number}.jpg", "image/jpeg", "5e1f"] for number in (1, 2)]

    def attach(session):
        session.exec(update(Broadcast).values(files=files))

    ledger.village.database.transact(attach)
    phones, told = office.phones, TEXT
    phones.will_answer(told, TryLater("no answer"))
    read = []

    async def talk() -> None:
        sender = Sender(
            office.database, phones, Pace(30), office.time, ZONE, "us", read=lambda sha256: read.append(sha256) or b"1"
        )
        async with office.sending(sender):
            await asyncio.sleep(20)

    run(talk())
    assert Counter(phones.texts) == {"": 2, told: 2}
    assert [chat for chat, text in phones.arrived if text == ""] == ["0", "1"]
    assert read == ["5e1f"]
