"""What waits to be sent, or to be fetched, ends in its time, and takes nothing with it that still has its own."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.chat import Address, Outgoing, OutgoingFile
from scheduler import housekeeping
from storage.ground.database import Database
from storage.outgoing import dropping, files, messages, outbox
from storage.outgoing.envelopes import LASTS
from storage.outgoing.outbox import Lane
from storage.tables import OutboxMessage
from tests.storage.ledger import BOT, Ledger
from tests.storage.test_ledger import counted
from tests.talking import Village

NOW = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)
AN = Address(*BOT, "an")


@pytest.fixture
def ledger(database: Database) -> Ledger:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ 1", "XA")
    return Ledger(village)


def test_an_announcement_that_is_over_ends_for_who_waits_and_not_for_whom_it_is_being_sent_to(ledger: Ledger) -> None:
    for name in ("an", "binh", "chi"):
        ledger.member(name, "CB1", name)
    number = ledger.begin()
    ledger.plan(number)
    database, over = ledger.village.database, ledger.village.real + LASTS[Lane.BROADCAST]
    ledger.lease(limit=1, minutes=LASTS[Lane.BROADCAST].total_seconds() / 60 - 0.5)
    database.transact(messages.expire, over + timedelta(seconds=10))
    assert ledger.states() == {"leased": 1, "expired": 2}
    assert counted(ledger, number).pending == 1
    database.transact(messages.expire, over + timedelta(minutes=1))
    assert ledger.states() == {"expired": 3}, "whoever was sending is gone"


def test_parts_of_an_announcement_that_arrived_are_not_sent_again(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin())
    (envelope,) = ledger.lease()
    ledger.village.database.transact(messages.again, envelope.key, ledger.village.real, "busy", arrived=2)
    (envelope,) = ledger.lease()
    assert envelope.message.arrived == 2


def test_who_belongs_here_no_more_still_gets_the_answer_to_what_they_wrote(ledger: Ledger) -> None:
    an = ledger.member("An", "CB1", "an")
    database = ledger.village.database
    for lane in (Lane.REPLY, Lane.REMINDER):
        database.transact(outbox.put, AN, Outgoing(lane.name), lane, NOW, member_id=an)
    database.transact(dropping.drop_unasked, [an], NOW)
    rows = database.transact(lambda session: [session.get(OutboxMessage, number) for number in (1, 2)])
    assert [row.state for row in rows if row] == ["queued", "expired"]


def test_a_file_can_be_fetched_for_three_days_and_then_no_more(database: Database) -> None:
    picture = OutgoingFile("ma.png", "image/png", b"png")
    first, second = (database.transact(files.keep, picture, moment) for moment in (NOW, NOW + timedelta(hours=2)))
    database.transact(housekeeping.tidy, NOW + timedelta(days=3) - timedelta(minutes=1))
    assert database.transact(files.get, first) == picture
    database.transact(housekeeping.tidy, NOW + timedelta(days=3, minutes=1))
    assert database.transact(files.get, first) is None
    assert database.transact(files.get, second) == picture
