"""What waits long, for its slot or for the database, is still said once."""

import asyncio

import pytest
from sqlalchemy.exc import OperationalError

from domain.channel import Throttled
from storage.ground.database import Database
from storage.outgoing import outbox
from tests.channels.sending import Office, Phones
from tests.virtual_time import run


@pytest.fixture
def office(sqlite_files, tmp_path):
    database = Database(sqlite_files.create(tmp_path))
    yield Office(database, Phones())
    database.close()


def answered(office: Office) -> list[str]:
    return sorted(chat for chat, _ in office.phones.arrived)


async def reply_to(office: Office, chats: list[str], rate: int) -> None:
    """One reply to each of these chats, and minutes of a running sender."""
    sender = office.process("us", rate)
    async with office.sending(sender):
        for chat in chats:
            office.reply(sender, "Chào", chat=chat)
        await asyncio.sleep(400)


CHATS = [str(number) for number in range(300)]


def test_replies_that_wait_minutes_for_their_slot_are_sent_once(office):
    run(reply_to(office, CHATS, 2))
    assert answered(office) == sorted(CHATS)
    assert office.rows() == []


def test_replies_that_wait_because_the_platform_said_so_are_sent_once(office):
    office.phones.will_answer("Chào", Throttled(150.0, "too fast"))
    run(reply_to(office, CHATS[:20], 30))
    assert answered(office) == sorted(CHATS[:20])
    assert office.rows() == []


def test_what_arrived_is_not_sent_again_because_it_could_not_be_settled(office, monkeypatch):
    settle, tries = outbox.sent, iter(range(100))

    def away(session, done, now, owner):
        if next(tries) < 3:
            raise OperationalError("", {}, OSError("database is locked"))
        settle(session, done, now, owner)

    monkeypatch.setattr(outbox, "sent", away)
    run(reply_to(office, CHATS[:3], 30))
    assert answered(office) == CHATS[:3]
    assert office.rows() == []
