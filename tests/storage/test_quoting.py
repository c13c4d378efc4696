"""Which pledge a quoted message of ours was about: that very message, in that chat, and no other."""

from datetime import UTC, datetime

import pytest

from domain.chat import Address, Outgoing
from storage.ground.database import Database
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane

NOW = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)
AN = Address("telegram", "7", "an")


@pytest.fixture
def sent(database: Database) -> Database:
    """Two reminders and a greeting in one chat; a reminder in another chat and at another bot, each with the same ids.

    A platform counts the messages of each chat anew.
    """
    for address, topics in ((AN, (17, 18, None)), (Address("telegram", "7", "binh"), (19,)), (_elsewhere(), (20,))):
        for number, topic in enumerate(topics, start=1):
            put = database.transact(outbox.put, address, Outgoing("…"), Lane.REMINDER, NOW, topic=topic)
            assert put is not None
            database.transact(outbox.sent, [(put.id, f"{number}")], NOW, "us")
    return database


def _elsewhere() -> Address:
    return Address("telegram", "8", "an")


@pytest.mark.parametrize(("platform_id", "topic"), [("1", 17), ("2", 18), ("3", None), ("4", None)])
def test_each_message_tells_its_own_pledge_and_no_other(sent: Database, platform_id: str, topic: int | None) -> None:
    assert sent.transact(outbox.topic_of, AN, platform_id) == topic


@pytest.mark.parametrize(
    ("address", "topic"),
    [
        (Address("telegram", "7", "binh"), 19),
        (_elsewhere(), 20),
        (Address("zalo", "7", "an"), None),
        (Address("telegram", "7", "chi"), None),
    ],
)
def test_the_same_number_in_another_chat_is_another_message(
    sent: Database, address: Address, topic: int | None
) -> None:
    assert sent.transact(outbox.topic_of, address, "1") == topic
