"""Of two turns of one chat the slower one is told, whatever the faster one was."""

from datetime import UTC, datetime

import pytest

from domain.chat import Address
from storage.chats import accounts, conversations
from storage.chats.accounts import ChatState
from storage.chats.conversations import Outrun
from storage.ground.database import CONFLICTS, Database

NOW = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)
ADDRESS = Address("zalo", "7", "an")


def read(database: Database) -> ChatState:
    return database.transact(accounts.open_chat, ADDRESS, "vi")


def write(database: Database, chat: ChatState, step: str) -> None:
    chat.step = step
    database.transact(conversations.save, chat, NOW)


def test_a_turn_that_read_before_another_one_wrote_is_outrun(database: Database) -> None:
    write(database, read(database), "Content")
    slow, fast = read(database), read(database)
    write(database, fast, "Goal")
    with pytest.raises(Outrun):
        write(database, slow, "Deadline")
    assert read(database).step == "Goal"
    write(database, read(database), "Deadline")
    assert read(database).step == "Deadline"


@pytest.mark.parametrize("known", [True, False], ids=["a chat that has talked", "a chat that never talked"])
def test_a_reminder_offered_meanwhile_outruns_a_turn(database: Database, known: bool) -> None:
    chat = read(database)
    if known:
        write(database, chat, "")
        chat = read(database)
    choices = [["Báo cáo", "/baocao 3"]]
    database.transact(conversations.offer, chat.account_id, choices, 3, NOW, lettered=True)
    with pytest.raises((Outrun, *CONFLICTS)):
        write(database, chat, "Content")
    found = read(database)
    assert (found.choices, found.topic, found.lettered, found.step) == (choices, 3, True, "")
    write(database, found, "Content")
    assert read(database).step == "Content", "whoever reads it afterwards goes on from it"


def test_a_chat_whose_question_was_set_aside_goes_on_and_a_turn_that_read_before_is_outrun(database: Database) -> None:
    write(database, read(database), "Content")
    slow = read(database)
    assert database.transact(conversations.push_aside, read(database))
    with pytest.raises(Outrun):
        write(database, slow, "Goal")
    write(database, read(database), "Deadline")
    assert read(database).step == "Deadline"
