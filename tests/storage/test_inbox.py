"""Every update is handled once; what a webhook brought waits until it is; the same on both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.chat import Address, Incoming, Kind
from storage.chats import inbox
from storage.ground.database import Database
from tests.databases import unordered_backwards

NOW = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)


def update(number: str, channel: str = "zalo", bot: str = "7") -> Incoming:
    buttons = (("Có", "yes:/x"), ("Không", "no:/dethoi"))
    place = Address(channel, bot, "an")
    return Incoming(place, number, kind=Kind.BUTTON, choice="r5:yes", private=False, quoted_choices=buttons)


class Inbox:
    """The inbox, each call a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def claim(self, incoming: Incoming, now: datetime = NOW) -> bool:
        return self.database.transact(inbox.claim, incoming, now)

    def keep(self, incoming: Incoming, now: datetime = NOW) -> bool:
        return self.database.transact(inbox.keep, incoming, now)

    def settle(self, incoming: Incoming) -> bool:
        return self.database.transact(inbox.settle, incoming)

    def fail(self, incoming: Incoming) -> None:
        self.database.transact(inbox.fail, incoming, NOW)

    def waiting(self, limit: int = 100) -> list[Incoming]:
        return [each for _, each in self.database.transact(inbox.waiting, limit)]

    def forget(self, moment: datetime) -> int:
        return self.database.transact(inbox.forget_before, moment)

    def counts(self) -> dict[str, int]:
        return self.database.transact(inbox.counts)


@pytest.fixture
def box(database: Database) -> Inbox:
    return Inbox(database)


def test_an_update_is_claimed_once_by_its_channel_bot_and_number(box: Inbox) -> None:
    assert box.claim(update("1"))
    assert not box.claim(update("1"))
    assert box.claim(update("2"))
    assert box.claim(update("1", channel="telegram"))
    assert box.claim(update("1", bot="8"))


def test_what_is_kept_comes_back_whole_and_in_order(box: Inbox) -> None:
    box.database.transact(unordered_backwards)
    kept = [update("3"), update("1"), update("2", bot="8")]
    assert [box.keep(each) for each in kept] == [True, True, True]
    assert not box.keep(update("1"))
    assert not box.claim(update("1"))
    assert box.waiting() == kept
    assert box.waiting(limit=2) == kept[:2]


def test_what_is_kept_is_settled_once_and_alone(box: Inbox) -> None:
    others = [update("2"), update("1", bot="8"), update("1", channel="telegram")]
    for each in (update("1"), *others):
        box.keep(each)
    assert box.settle(update("1"))
    assert not box.settle(update("1"))
    assert box.waiting() == others
    assert not box.keep(update("1"))


def test_what_failed_is_counted_and_neither_waits_nor_is_tried_again(box: Inbox) -> None:
    box.keep(update("1"))
    box.keep(update("2"))
    box.fail(update("1"))
    box.fail(update("3"))
    box.claim(update("4"))
    assert box.counts() == {"failed": 2, "waiting": 1}
    assert box.waiting() == [update("2")]
    assert not box.claim(update("1"))
    assert not box.claim(update("3"))


def test_only_what_is_old_and_handled_is_forgotten(box: Inbox) -> None:
    later = NOW + timedelta(days=1)
    box.claim(update("1"))
    box.keep(update("2"))
    box.claim(update("3"), later)
    assert box.forget(later) == 1
    assert box.claim(update("1"))
    assert not box.claim(update("3"))
    assert box.waiting() == [update("2")]
