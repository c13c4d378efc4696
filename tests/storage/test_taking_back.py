"""Whom an announcement had reached is found again, in the chat where they have it, each once and counted."""

from datetime import timedelta

import pytest
from sqlmodel import select

from domain.announcing import Announcement, NewAnnouncement
from domain.chat import Address
from storage.announcing import rows as announcing
from storage.announcing import steering, taking_back
from storage.chats import accounts
from storage.ground.database import Database, Session
from storage.outgoing import ledger, messages, planning
from storage.outgoing.envelopes import Entry, Envelope
from storage.tables import Membership
from tests.storage.ledger import BOT, Ledger, chats
from tests.talking import Village


@pytest.fixture
def told(database: Database) -> Ledger:
    """Five people: three have it, one blocked us, one has not joined."""
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ 1", "XA")
    told = Ledger(village)
    for number in range(3):
        told.member(f"Người {number}", "CB1", f"1{number}")
    told.member("Đã Chặn", "CB1", "20", blocked=True)
    told.member("Chưa Tham Gia", "CB1")
    told.plan(told.begin())
    told.sent(*told.lease())
    return told


def found(told: Ledger, number: int) -> Announcement:
    announcement = told.village.database.transact(announcing.by_number, number)
    assert announcement is not None
    return announcement


def withdraw(told: Ledger) -> int:
    """Stop the first one and begin to take it back; return the number of what does that."""

    def work(session: Session) -> int:
        wrong = announcing.by_number(session, 1)
        assert wrong is not None
        announcing.stop(session, 1, told.village.now, told.village.real)
        new = NewAnnouncement(1, 0, 1, "Thu hồi", takes_back=1, takes_back_up_to=0, withdraws=True)
        number = announcing.begin(session, new, told.village.now)
        taking_back.go_on_sending(session, number, wrong, told.village.now, told.village.real)
        return number

    return told.village.database.transact(work)


def plan(told: Ledger, number: int) -> list[int | None]:
    """Plan piece by piece; return how many each was of."""
    pieces: list[int | None] = []
    while found(told, number).takes_back_up_to is not None and len(pieces) < 20:
        pieces.append(
            told.village.database.transact(
                taking_back.plan_piece, found(told, number), told.village.now.date(), told.village.real
            )
        )
    return pieces


def test_who_has_it_is_planned_once_in_pieces_with_what_goes(told: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "AT_ONCE", 2)
    number = withdraw(told)
    assert plan(told, number) == [2, 1, 0]
    assert found(told, number).total == 3
    leased = told.lease()
    assert chats(leased) == ["10", "11", "12"]
    gone = [each.message.takes_back for each in leased]
    assert [each and each.ids for each in gone] == [("m10",), ("m11",), ("m12",)]
    assert all(each and each.alone for each in gone)


def test_who_is_being_sent_it_is_waited_for(told: Ledger) -> None:
    late = told.member("Đến Sau", "CB1", "30")
    second = told.begin("Một tin khác")
    told.plan(second)
    in_hand = told.lease()

    def work(session: Session) -> int:
        wrong = announcing.by_number(session, second)
        assert wrong is not None
        announcing.stop(session, second, told.village.now, told.village.real)
        new = NewAnnouncement(1, 0, 1, "Thu hồi", takes_back=second, takes_back_up_to=0, withdraws=True)
        return announcing.begin(session, new, told.village.now)

    number = told.village.database.transact(work)
    piece = told.village.database.transact(
        taking_back.plan_piece, found(told, number), told.village.now.date(), told.village.real
    )
    assert piece is None
    told.sent(*in_hand)
    plan(told, number)
    assert late in [row.member_id for row in told.rows(number)]


def test_what_takes_back_is_leased_before_what_is_older(told: Ledger) -> None:
    told.plan(told.begin("Một tin khác"))
    number = withdraw(told)
    plan(told, number)
    assert {each.entry and each.entry.announcement for each in told.lease(limit=3)} == {number}


def test_who_changed_their_chat_is_told_there_and_nothing_is_deleted(told: Ledger) -> None:
    who = told.people["Người 0"]

    def blocks(session: Session) -> None:
        accounts.set_blocked(session, Address(*BOT, "10"), told.village.now)

    told.chat(who, "99")
    told.village.database.transact(blocks)
    plan(told, withdraw(told))
    moved = next(each for each in told.lease() if each.member_id == who)
    assert moved.address.chat == "99"
    assert moved.message.takes_back is None


def test_who_was_erased_is_nameless_and_left(told: Ledger) -> None:
    who = told.people["Người 0"]
    told.village.database.transact(ledger.forget_member, who, told.village.now)
    (row,) = (each for each in told.rows() if each.member_id == who)
    assert (row.platform_id, row.earlier_ids, row.account_id) == ("", "", None)


def test_the_parts_that_arrived_are_kept_across_tries(told: Ledger) -> None:
    told.member("Đến Sau", "CB1", "30")
    told.plan(told.begin("Một tin khác"))
    envelope = next(each for each in told.lease() if each.address.chat == "30")
    later = told.village.real + timedelta(seconds=1)
    told.village.database.transact(messages.again, envelope.key, later, "", arrived=1, ids="a1")
    (again,) = (each for each in told.lease(minutes=0.5) if each.address.chat == "30")
    told.village.database.transact(messages.sent, [(again.key, "a2 a3")], told.village.real, "us")
    (row,) = (each for each in told.rows(2) if each.platform_id == "a3")
    assert row.earlier_ids == "a1 a2"


def test_paused_it_is_leased_no_more_and_goes_on_where_it_was(told: Ledger) -> None:
    told.member("Đến Sau", "CB1", "30")
    number = told.begin("Một tin khác")
    told.plan(number)
    database, village = told.village.database, told.village
    assert database.transact(steering.pause, number, village.now)
    assert told.lease() == []
    assert not database.transact(steering.pause, number, village.now)
    assert database.transact(steering.resume, found(told, number), village.now, village.real)
    assert not database.transact(steering.resume, found(told, number), village.now, village.real)
    assert len(told.lease()) == 4


def test_who_has_not_got_it_gets_it_once_they_can(told: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "AT_ONCE", 2)
    database, village = told.village.database, told.village
    told.chat(told.people["Đã Chặn"], "20", blocked=False)
    told.chat(told.people["Chưa Tham Gia"], "21")
    database.transact(announcing.finish, found(told, 1), village.now)
    assert database.transact(steering.retry, found(told, 1), village.now, village.real)
    opened = 0
    while found(told, 1).retried_up_to is not None:
        opened += database.transact(steering.retry_piece, found(told, 1), village.now.date(), village.real)
    assert opened == 2
    again: list[Envelope] = told.lease()
    assert chats(again) in (["20", "21"], ["21", "20"])
    told.sent(*again)
    counted = found(told, 1)
    assert (counted.total, counted.sent, counted.blocked, counted.not_joined) == (5, 5, 0, 0)
    assert counted.pending == 0


def test_who_left_meanwhile_is_not_sent_it_again(told: Ledger) -> None:
    database, village = told.village.database, told.village
    database.transact(announcing.stop, 1, village.now, village.real)
    who = told.people["Đã Chặn"]
    told.chat(who, "20", blocked=False)
    day = village.now.date() + timedelta(days=400)

    def leaves(session: Session) -> None:
        for stay in session.exec(select(Membership).where(Membership.member_id == who)):
            stay.until = village.now.date()
            session.add(stay)

    database.transact(leaves)
    database.transact(steering.retry, found(told, 1), village.now, village.real)
    assert database.transact(steering.retry_piece, found(told, 1), day, village.real) == 0
    assert Entry(1, who) not in [each.entry for each in told.lease()]


def test_two_workers_lease_each_withdrawal_once(told: Ledger) -> None:
    plan(told, withdraw(told))
    first, second = told.lease(limit=2), told.lease()
    assert len(first) == 2
    assert len(second) == 1
    assert not {each.key for each in first} & {each.key for each in second}
