"""An update that cannot be stored is set aside by its name after three tries, and keeps nobody else waiting."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.running import receiving, setting_aside
from bot.running.clocks import Clocks
from bot.running.receiving import Receiver
from domain.chat import Address, Incoming
from domain.quiet_days.allowed import next_allowed
from domain.roles import Role
from storage.chats import inbox
from storage.outgoing.envelopes import Envelope, LeaseTerms
from tests.talking import ZONE, Village

UNSTORABLE = "\udc80"
"""Half a letter: neither database keeps it."""


class Replies:
    """Takes the replies of turns."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def terms(self) -> LeaseTerms:
        now = Clocks().real()
        return LeaseTerms("test", now, now + timedelta(minutes=1))

    def reply(self, envelopes: Sequence[Envelope]) -> None:
        self.said += [envelope.address.chat for envelope in envelopes]

    def recover(self) -> None:
        """Hold nothing of which nobody heard."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_aside, "PAUSE", 0.0)


@pytest.fixture
def village(database) -> Village:
    village = Village(database)
    village.now = Clocks().now()
    village.organisation("TINH", "Đảng bộ tỉnh")
    return village


@pytest.fixture
def replies() -> Replies:
    return Replies()


@pytest.fixture
def receiver(village: Village, replies: Replies) -> Receiver:
    return Receiver(village.database, village.deployment, Clocks(), {("telegram", "1"): replies})


def update(number: str, chat: str, **more: str) -> Incoming:
    return Incoming(Address("telegram", "1", chat), number, text="Xin chào", **more)


def told_at_noon(village: Village) -> list[str]:
    """Return what administrators hear, who are not woken at night, nor on a Sunday or a holiday."""
    day = next_allowed(village.now.astimezone(ZONE).date())
    village.now = datetime.combine(day, time(12), ZONE)
    texts = [each.message.text for each in village.deliver("telegram")]
    return [text for text in texts if "để riêng ra" in text]


async def test_the_others_are_answered_and_administrators_hear_once(village, receiver, replies):
    village.person("telegram", "Phạm Dũng", "", (Role.ADMIN, ""))
    await receiver.receive([update("1", "an"), update("2", UNSTORABLE), update("3", "binh")])
    assert sorted(replies.said) == ["an", "binh"]
    assert village.database.transact(inbox.counts) == {"failed": 1}
    await receiver.receive([update("2", UNSTORABLE)])
    assert village.database.transact(inbox.counts) == {"failed": 1}, "it may come again, and is known"
    (told,) = await asyncio.to_thread(told_at_noon, village)
    assert "tin đến số 2 thử ba lần vẫn không lưu được" in told


async def test_a_name_that_cannot_be_stored_either_is_written_as_far_as_it_can(village, receiver, replies):
    await receiver.receive([update(f"{UNSTORABLE}{'9' * 9000}", "an"), update("3", "binh")])
    assert replies.said == ["binh"]
    assert village.database.transact(inbox.counts) == {"failed": 1}


async def test_what_a_webhook_brings_is_acknowledged_though_it_cannot_be_kept(village, receiver, replies):
    await receiver.keep([update("1", UNSTORABLE), update("2", "an")])
    await receiver.work_off()
    assert replies.said == ["an"]
    assert village.database.transact(inbox.counts) == {"failed": 1}


async def test_three_tries_are_made(village, receiver, replies, monkeypatch):
    tries = []
    receive = receiving.receive

    def twice_ill(*arguments, **more):
        tries.append(1)
        if len(tries) < 3:
            raise OperationalError("", {}, OSError("a fault of this update alone"))
        return receive(*arguments, **more)

    monkeypatch.setattr(receiving, "receive", twice_ill)
    await receiver.receive([update("1", "an")])
    assert replies.said == ["an"]


async def test_while_the_database_is_away_nothing_is_set_aside(village, receiver, monkeypatch):
    def away(*_arguments, **_more):
        raise OperationalError("", {}, OSError("database is locked"))

    monkeypatch.setattr(receiving, "receive", away)
    monkeypatch.setattr(setting_aside.process, "fact", away)
    with pytest.raises(OperationalError):
        await receiver.receive([update("1", "an")])
    monkeypatch.undo()
    assert village.database.transact(inbox.counts) == {}


async def test_what_was_kept_and_cannot_be_read_any_more_waits_for_nobody(village, receiver, replies):
    await receiver.keep([update("1", "an"), update("2", "binh")])

    def spoil(session):
        row = session.exec(inbox.select(inbox.InboxUpdate).limit(1)).one()
        row[0].body = {"address": 5}
        session.add(row[0])

    village.database.transact(spoil)
    await receiver.work_off()
    assert replies.said == ["binh"]
    assert village.database.transact(inbox.counts) == {"failed": 1}
