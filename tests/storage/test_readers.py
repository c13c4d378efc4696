"""Who has read an announcement is counted once, by branch, and after a year without names."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.announcing import NewAnnouncement
from domain.reach.grasp import Grasp, Lack
from domain.reach.reading import Readers, Reading
from storage import organisations
from storage.announcing import reach, readers
from storage.announcing import rows as announcing
from storage.ground import history
from storage.ground.database import Database, Session
from storage.operating import recipients
from storage.operating.grasps import ASKED, UNCLEAR
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


def said(ledger: Ledger, name: str, verb: str, words: str = "") -> None:
    """Keep that somebody said this of it, to Chi."""

    def work(session: Session) -> None:
        stamp = replace(ledger.village.stamp, by=ledger.people[name]).because(words)
        history.record(session, stamp, "broadcast", 1, verb, to=ledger.people["Chi"])

    ledger.village.database.transact(work)


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


def test_what_was_asked_back_goes_with_the_names(ledger: Ledger) -> None:
    database, village = ledger.village.database, ledger.village
    said(ledger, "An", ASKED, "Nộp ở đâu")
    asked = database.look(readers.asked_back, 1, village.now.date(), 10)
    assert [(each.name, each.words, each.to) for each in asked] == [("An", "Nộp ở đâu", ledger.people["Chi"])]
    assert database.look(readers.of_member, ledger.people["An"])[0]["asked"] == ["Nộp ở đâu"]
    village.advance_broadcasts()
    village.wait(days=400)
    database.transact(recipients.sum_up, village.now - timedelta(days=365), village.now)
    assert database.look(readers.asked_back, 1, village.now.date(), 10) == []


def test_each_stands_in_one_place_and_is_counted_there(ledger: Ledger) -> None:
    database, now = ledger.village.database, ledger.village.now
    note(ledger, "An")
    note(ledger, "Bảy", understood=False)
    note(ledger, "Chi", understood=False)
    said(ledger, "Chi", UNCLEAR)
    stand = {each.name: each.grasp for each in database.look(readers.awaited, 1, "/", now.date(), set(Grasp), 10)}
    unread = {"Ba": Grasp.UNREAD, "Bảo": Grasp.UNREAD}
    assert stand == {"An": Grasp.UNDERSTOOD, "Bảy": Grasp.READ, "Chi": Grasp.UNCLEAR, **unread}
    counted = sum(database.look(recipients.by_place, 1).values(), Counter[str]())
    assert counted["unclear"] == 1
    assert counted["read"] == sum(each is not Grasp.UNREAD for each in stand.values())
    assert counts(ledger)["all"].unsure == sum(each in Lack.UNDERSTANDING.grasps for each in stand.values())
    database.transact(readers.take_back, 1, ledger.people["Chi"], now, all_of_it=True)
    note_later = now + timedelta(minutes=1)
    database.transact(readers.note, 1, ledger.people["Chi"], note_later, understood=False)
    again = database.look(readers.awaited, 1, "/", now.date(), {Grasp.UNCLEAR}, 10)
    assert again == []  # what they took back counts no more


def test_a_person_is_reminded_once(ledger: Ledger) -> None:
    everybody = list(ledger.people.values())
    database, now = ledger.village.database, ledger.village.now
    note(ledger, "An")
    unread = database.look(readers.awaited, 1, "/", now.date(), Lack.READING.grasps, 10)
    assert [(each.name, each.reachable) for each in unread] == [
        ("Ba", False),
        ("Bảo", False),
        ("Bảy", True),
        ("Chi", True),
    ]
    assert database.transact(readers.remind, 1, everybody, now) == set(everybody)
    assert database.transact(readers.remind, 1, everybody, now) == set()
