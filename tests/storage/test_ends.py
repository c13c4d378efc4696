"""What waits to be sent, or to be fetched, ends in its time, and takes nothing with it that still has its own."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.chat import Address, Outgoing, OutgoingFile
from domain.operating.keeping import Keeping
from scheduler import housekeeping
from scheduler.clock import USUAL
from storage.announcing import rows as announcing
from storage.ground.database import Database
from storage.notes import kept as notes
from storage.operating import recipients
from storage.outgoing import dropping, files, messages, outbox
from storage.outgoing.envelopes import LASTS
from storage.outgoing.outbox import Lane
from storage.tables import OutboxMessage
from tests.storage.ledger import BOT, Ledger
from tests.storage.test_ledger import counted
from tests.talking import ZONE, Village

NOW = datetime(2026, 3, 10, 1, 0, tzinfo=UTC)
AN = Address(*BOT, "an")


@pytest.fixture
def ledger(database: Database) -> Ledger:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ 1", "XA")
    return Ledger(village)


def tidied(database: Database, now: datetime, keeping: Keeping = USUAL) -> None:
    while database.transact(housekeeping.tidy, now, now, ZONE, keeping).more:
        pass


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
    tidied(database, NOW + timedelta(days=3) - timedelta(minutes=1))
    assert database.transact(files.get, first) == picture
    tidied(database, NOW + timedelta(days=3, minutes=1))
    assert database.transact(files.get, first) is None
    assert database.transact(files.get, second) == picture


def test_who_got_an_announcement_is_counted_by_branch_after_a_year_and_known_no_more(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    village = ledger.village
    village.organisation("CB2", "Chi bộ 2", "XA")
    for name, branch, chat in (("an", "CB1", "an"), ("binh", "CB1", "binh"), ("chi", "CB2", "chi"), ("ut", "CB2", "")):
        ledger.member(name, branch, chat)
    number = ledger.begin()
    ledger.plan(number)
    ledger.sent(*[each for each in ledger.lease() if each.address.chat != "binh"])
    village.database.transact(announcing.stop, number, village.now, village.real)
    village.database.transact(messages.expire, village.real + timedelta(minutes=2))
    expected = {2: {"sent": 1, "failed": 1}, 3: {"sent": 1, "not_joined": 1}}
    assert told(village.database, number) == expected
    village.wait(days=364)
    tidied(village.database, village.real)
    assert len(ledger.rows(number)) == 4
    monkeypatch.setattr(recipients, "DELETED_AT_ONCE", 3)
    village.wait(days=2)
    village.database.transact(recipients.sum_up, village.real - timedelta(days=365), village.real)
    assert len(ledger.rows(number)) == 1, "a long one is counted piece by piece"
    assert told(village.database, number) == expected
    tidied(village.database, village.real)
    assert ledger.rows(number) == []
    assert told(village.database, number) == expected
    announced = village.database.transact(announcing.by_number, number)
    assert announced
    assert (announced.sent, announced.failed, announced.not_joined) == (2, 1, 1)


def test_what_is_under_way_is_never_summed_up(ledger: Ledger) -> None:
    ledger.member("an", "CB1", "an")
    number = ledger.begin()
    ledger.plan(number)
    ledger.village.wait(days=800)
    tidied(ledger.village.database, ledger.village.real)
    assert ledger.states(number) == {"queued": 1}


def test_a_deployment_may_keep_who_got_it_without_an_end(ledger: Ledger) -> None:
    ledger.member("an", "CB1", "an")
    number = ledger.begin()
    ledger.plan(number)
    ledger.village.database.transact(announcing.stop, number, ledger.village.now, ledger.village.real)
    ledger.village.wait(days=4000)
    tidied(ledger.village.database, ledger.village.real, Keeping(recipients=0))
    assert len(ledger.rows(number)) == 1


def told(database: Database, number: int) -> dict[int, dict[str, int]]:
    found = database.transact(recipients.by_place, number)
    return {place: {name: count for name, count in counts.items() if count} for place, counts in found.items()}


def test_a_note_that_was_told_is_kept_for_a_month(ledger: Ledger) -> None:
    an, village = ledger.member("an", "CB1"), ledger.village
    kept = [
        village.database.transact(notes.keep, an, "mua giống", village.now.date(), None, village.stamp) for _ in "ab"
    ]
    village.database.transact(notes.end, kept[:1], village.now)
    tidied(village.database, village.real + timedelta(days=29))
    assert village.database.transact(notes.one_of, an, kept[0])
    tidied(village.database, village.real + timedelta(days=31))
    assert village.database.transact(notes.one_of, an, kept[0]) is None
    assert village.database.transact(notes.one_of, an, kept[1])
