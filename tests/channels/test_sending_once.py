"""What waits long, for its slot or for the database, is still said once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from bot.channels.telegram.channel import TelegramChannel
from domain.channel import Throttled
from domain.chat import Address, Outgoing
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.ground.database import Database, Session
from storage.outgoing import outbox
from storage.outgoing.outbox import Lane
from storage.tables import OutboxMessage
from tests.virtual_time import run

START = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)


class LoopTime:
    """Both clocks go by the event loop, which need not wait."""

    def now(self) -> datetime:
        return START + timedelta(seconds=asyncio.get_running_loop().time())

    real = now


class Phones:
    """A platform that notes what arrives; the first message may find it busy."""

    name = "telegram"
    bot = "7"
    capabilities = TelegramChannel.capabilities

    def __init__(self, busy_for: float = 0.0) -> None:
        self.arrived: list[str] = []
        self._busy_for = busy_for

    async def send(self, chat: str, message: Outgoing) -> str:
        if self._busy_for:
            seconds, self._busy_for = self._busy_for, 0.0
            raise Throttled(seconds, "too fast")
        self.arrived.append(chat)
        return str(len(self.arrived))


@pytest.fixture
def database(sqlite_files, tmp_path):
    opened = Database(sqlite_files.create(tmp_path))
    yield opened
    opened.close()


async def reply_to(database: Database, phones: Phones, chats: list[str], rate: int) -> None:
    """One reply to each of these chats, and minutes of a running sender."""
    sender = Sender(database, phones, Pace(rate), LoopTime(), "us")
    stop = asyncio.Event()
    sending = asyncio.ensure_future(sender.send_until(stop))
    for chat in chats:
        address = Address(phones.name, phones.bot, chat)
        terms = sender.terms()
        envelope = database.transact(outbox.put, address, Outgoing("Chào"), Lane.REPLY, terms.now, lease=terms)
        assert envelope
        sender.reply([envelope])
    await asyncio.sleep(400)
    stop.set()
    await sending


def left(session: Session) -> int:
    return len(session.exec(select(OutboxMessage)).all())


CHATS = [str(number) for number in range(300)]


def test_replies_that_wait_minutes_for_their_slot_are_sent_once(database):
    phones = Phones()
    run(reply_to(database, phones, CHATS, 2))
    assert sorted(phones.arrived) == sorted(CHATS)
    assert database.transact(left) == 0


def test_replies_that_wait_because_the_platform_said_so_are_sent_once(database):
    phones = Phones(busy_for=150.0)
    run(reply_to(database, phones, CHATS[:20], 30))
    assert sorted(phones.arrived) == sorted(CHATS[:20])
    assert database.transact(left) == 0


def test_what_arrived_is_not_sent_again_because_it_could_not_be_settled(database, monkeypatch):
    phones, settle, tries = Phones(), outbox.sent, iter(range(100))

    def away(session, done, now):
        if next(tries) < 3:
            raise OperationalError("", {}, OSError("database is locked"))
        settle(session, done, now)

    monkeypatch.setattr(outbox, "sent", away)
    run(reply_to(database, phones, CHATS[:3], 30))
    assert sorted(phones.arrived) == CHATS[:3]
    assert database.transact(left) == 0
