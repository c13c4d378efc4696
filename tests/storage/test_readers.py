"""Who has read an announcement is counted once, by branch, and after a year without names."""

from datetime import timedelta

import pytest

from domain.announcing import NewAnnouncement
from domain.reach.reading import Readers, Reading
from storage import organisations
from storage.announcing import reach, readers
from storage.announcing import rows as announcing
from storage.ground.database import Database, Session
from storage.operating import recipients
from tests.storage.ledger import Ledger
from tests.talking import Village


@pytest.fixture
def ledger(database: Database) -> Ledger:
    """An announcement that asks to be read, sent to two of branch 1 and one of branch 2."""
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    village.organisation("CB2", "Chi bộ ấp 2", "XA")
    ledger = Ledger(village)
    ledger.member("An", "CB1", "an")
    ledger.member("Bảy", "CB1", "bay")
    ledger.member("Ba", "CB1")
    ledger.member("Bảo", "CB2", "bao", blocked=True)
    ledger.member("Chi", "CB2", "chi")
    new = NewAnnouncement(ledger.people["An"], 0, 1, "Đọc", asks=Reading(studied=True).noted())
    number = village.database.transact(announcing.begin, new, village.now)
    ledger.plan(number)
    village.deliver("telegram")
    return ledger


def note(ledger: Ledger, name: str, *, understood: bool = True) -> None:
    village = ledger.village
    village.database.transact(readers.note, 1, ledger.people[name], village.now, understood=understood)


def counts(ledger: Ledger) -> dict[str, Readers]:
    def work(session: Session) -> dict[str, Readers]:
        top, found = organisations.by_id(session, 1), announcing.by_number(session, 1)
        assert top is not None
        assert found is not None
        ((_, whole),) = reach.latest(session, top, found.created_at)
        return dict(reach.by_branch(session, found, top)) | {"all": whole}

    return ledger.village.database.look(work)


def test_each_is_counted_once_however_often_they_say_so(ledger: Ledger) -> None:
    for _ in range(3):
        note(ledger, "An")
    note(ledger, "Bảy", understood=False)
    note(ledger, "Chi")
    assert counts(ledger) == {
        "Chi bộ ấp 1": Readers(2, 2, 1, 0, 1),
        "Chi bộ ấp 2": Readers(1, 1, 1, 1, 0),
        "all": Readers(3, 3, 2, 1, 1),
    }


def test_what_is_taken_back_counts_no_more(ledger: Ledger) -> None:
    note(ledger, "An")
    take_back = ledger.village.database.transact
    assert take_back(readers.take_back, 1, ledger.people["An"], ledger.village.now, all_of_it=False)
    assert counts(ledger)["all"] == Readers(3, 1, 0, 1, 1)
    assert take_back(readers.take_back, 1, ledger.people["An"], ledger.village.now, all_of_it=True)
    assert not take_back(readers.take_back, 1, ledger.people["An"], ledger.village.now, all_of_it=True)
    assert counts(ledger)["all"] == Readers(3, 0, 0, 1, 1)


def test_the_branches_keep_the_counts_when_the_names_go(ledger: Ledger) -> None:
    database, village = ledger.village.database, ledger.village
    note(ledger, "An")
    database.transact(readers.answer, 1, ledger.people["An"], 0, 2)
    database.transact(readers.answer, 1, ledger.people["An"], 0, 1)
    before, answered = database.look(recipients.by_place, 1), database.look(recipients.answers_by_place, 1)
    assert [dict(each) for each in answered.values()] == [{(0, 1): 1}]
    village.advance_broadcasts()
    village.wait(days=400)
    database.transact(recipients.sum_up, village.now - timedelta(days=365), village.now)
    assert database.look(readers.of, 1, ledger.people["An"]) is None
    after = database.look(recipients.by_place, 1)
    assert {place: +each for place, each in after.items()} == {place: +each for place, each in before.items()}
    assert database.look(recipients.answers_by_place, 1) == answered


def test_who_is_erased_has_chosen_nothing_and_has_read_it(ledger: Ledger) -> None:
    database = ledger.village.database
    note(ledger, "An")
    database.transact(readers.answer, 1, ledger.people["An"], 0, 1)
    database.transact(readers.forget, ledger.people["An"])
    assert database.look(readers.answers, 1, ledger.people["An"]) == {}
    assert counts(ledger)["all"].read == 1


def test_a_person_is_reminded_once(ledger: Ledger) -> None:
    everybody = list(ledger.people.values())
    database, now = ledger.village.database, ledger.village.now
    note(ledger, "An")
    unread = database.look(readers.unread, 1, "/", now.date(), 10)
    assert [(each.name, each.reachable) for each in unread] == [
        ("Ba", False),
        ("Bảo", False),
        ("Bảy", True),
        ("Chi", True),
    ]
    assert database.transact(readers.remind, 1, everybody, now) == set(everybody)
    assert database.transact(readers.remind, 1, everybody, now) == set()
