"""The disk is full while an announcement is planned and sent: nobody is lost, and nobody is told twice."""

import asyncio
import sqlite3
from collections import Counter

import pytest
from sqlalchemy.exc import OperationalError

from domain.chat import Outgoing
from storage.ground.database import Database
from tests.channels.sending import Office, Phones
from tests.storage.ledger import BOT, Ledger
from tests.storage.test_disk_full import leave_room
from tests.talking import Village
from tests.virtual_time import run

PEOPLE = 300
FULL = (sqlite3.OperationalError, OperationalError)


class Wordy(Phones):
    """A platform whose ids take so much room that they cannot be noted on a full disk."""

    bot = BOT[1]

    async def send(self, chat: str, message: Outgoing) -> str:
        return (await super().send(chat, message)).rjust(400, "0")


@pytest.fixture
def ledger(sqlite_files, tmp_path):
    database = Database(sqlite_files.create(tmp_path))
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    yield Ledger(village)
    database.close()


def test_what_finds_no_room_is_planned_and_noted_when_there_is_some(ledger, caplog):
    database = ledger.village.database
    office = Office(database, Wordy())
    ledger.crowd("XA", PEOPLE)
    number = ledger.begin()
    database.transact(leave_room, 0)
    with pytest.raises(FULL, match="full"):
        ledger.plan(number)
    assert ledger.rows() == []
    database.transact(leave_room, None)
    ledger.plan(number)

    async def meanwhile() -> None:
        async with office.sending(office.process("us", 30)):
            await asyncio.sleep(2)
            await database.run(leave_room, 0)
            await asyncio.sleep(20)
            assert "could not settle" in caplog.text
            await database.run(leave_room, None)
            await asyncio.sleep(60)

    run(meanwhile())
    assert Counter(chat for chat, _ in office.phones.arrived) == Counter({str(each): 1 for each in range(PEOPLE)})
    assert ledger.states(number) == {"sent": PEOPLE}
