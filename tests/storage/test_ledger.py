"""What becomes of an announcement with each person: planned once, leased last, settled once, counted truly."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import text

from domain.announcing import Announcement, AnnouncementState
from domain.channel import MessageState
from domain.chat import Address, Outgoing
from domain.roles import EndReason, Role
from storage.announcing import rows as announcing
from storage.chats import accounts
from storage.ground.database import Database, Session
from storage.outgoing import messages, outbox, planning
from storage.outgoing.envelopes import Lane, LeaseTerms
from storage.people import leaving, members
from tests.databases import unordered_backwards
from tests.storage.ledger import BOT, Ledger, chats
from tests.talking import Village


@pytest.fixture
def ledger(database: Database) -> Ledger:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ 1", "XA")
    village.organisation("CB2", "Chi bộ 2", "XA")
    return Ledger(village)


def test_everybody_is_planned_once_however_the_pieces_are_cut(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "AT_ONCE", 2)
    for number in range(5):
        ledger.member(f"Người {number}", "CB1", f"1{number}")
    both = ledger.member("Hai Nơi", "CB2", "20")
    stamp, database = ledger.village.stamp, ledger.village.database
    database.transact(members.appoint, both, Role.SECRETARY, 1, ledger.village.now.date() - timedelta(days=1), stamp)
    ledger.member("Chưa Tham Gia", "CB2")
    number = ledger.begin()
    pieces = 0
    while ledger.plan_piece(number).state is AnnouncementState.PLANNING:
        pieces += 1
    assert pieces > 3
    assert [row.member_id for row in ledger.rows()] == sorted(ledger.people.values())
    assert ledger.states() == {"queued": 6, "unjoined": 1}
    planned = counted(ledger, number)
    assert (planned.total, planned.not_joined, planned.pending) == (6, 1, 6)


def test_small_branches_are_planned_together_and_never_more_people_at_once_than_one_transaction_bears(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "AT_ONCE", 3)
    ledger.village.database.transact(unordered_backwards)
    for number in range(3, 14):
        ledger.village.organisation(f"CB{number}", f"Chi bộ {number}", "XA")
        ledger.member(f"Người {number}", f"CB{number}", f"{number}")
    number, planned = ledger.begin(), [0]
    while ledger.plan_piece(number).state is AnnouncementState.PLANNING:
        planned.append(len(ledger.rows()))
    assert [after - before for before, after in pairwise(planned)] == [3, 3, 3, 2]


def test_planning_goes_on_where_it_stopped_and_nobody_is_asked_again(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "AT_ONCE", 2)
    for branch in ("CB1", "CB2"):
        for number in range(2):
            ledger.member(f"{branch} {number}", branch, f"{branch}{number}")
    number = ledger.begin()
    ledger.plan_piece(number)
    first = [row.member_id for row in ledger.rows()]
    assert first == sorted(ledger.people.values())[: len(first)]
    assert 0 < len(first) < 4
    assert ledger.plan(number).total == 4


def test_only_the_subtree_is_planned(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.member("Bình", "CB2", "binh")
    ledger.plan(ledger.begin(top=3))
    assert chats(ledger.lease()) == ["binh"]


def test_the_chat_used_last_is_written_to_and_a_blocked_one_only_counted(ledger: Ledger) -> None:
    an = ledger.member("An", "CB1", "an, old")
    ledger.chat(an, "an, new")
    ledger.chat(an, "an, blocked", blocked=True)
    ledger.member("Bình", "CB1", "binh", blocked=True)
    planned = ledger.plan(ledger.begin())
    assert (planned.total, planned.blocked, planned.pending) == (2, 1, 1)
    assert chats(ledger.lease()) == ["an, new"]


def test_announcements_leave_last_and_in_order_within_a_chat(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin("Một"))
    ledger.member("Bình", "CB1", "binh")
    ledger.plan(ledger.begin("Hai"))
    ledger.village.database.transact(
        outbox.put, Address(*BOT, "chi"), Outgoing("Sắp đến hạn"), Lane.REMINDER, ledger.village.real
    )
    assert chats(ledger.lease(limit=1)) == ["chi"]
    leased = ledger.lease()
    assert [(each.address.chat, "“Một”" in each.message.text) for each in leased] == [("an", True), ("binh", False)]
    assert ledger.lease() == []
    ledger.sent(*leased)
    (second,) = ledger.lease()
    assert (second.address.chat, second.message.text) == ("an", "📢 Thông báo gửi Đảng bộ xã:\n“Hai”")


def test_what_was_put_back_leaves_at_its_time_and_counts_its_tries(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin())
    for counted_tries in (0, 1):
        (envelope,) = ledger.lease(minutes=10 * counted_tries)
        assert envelope.attempts == counted_tries
        later = ledger.village.real + timedelta(minutes=10)
        ledger.village.database.transact(messages.again, envelope.key, later, "busy", counted=True)
        assert ledger.lease(minutes=9) == []


def test_a_try_that_was_not_the_messages_fault_is_not_counted(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin())
    for tries in range(2):
        (envelope,) = ledger.lease(minutes=10 * tries)
        assert envelope.attempts == 0
        later = ledger.village.real + timedelta(minutes=10 * tries + 5)
        ledger.village.database.transact(messages.again, envelope.key, later, "busy", counted=False)


def test_a_lease_ends_unless_it_is_renewed_and_all_end_when_nobody_else_runs(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin())
    (envelope,) = ledger.lease()
    terms = LeaseTerms("us", ledger.village.real, ledger.village.real + timedelta(minutes=5))
    ledger.village.database.transact(messages.renew, {envelope.key}, terms)
    assert ledger.lease(minutes=4) == []
    assert chats(ledger.lease(minutes=6)) == ["an"]
    ledger.village.database.transact(messages.reclaim)
    assert chats(ledger.lease()) == ["an"]


def counted(ledger: Ledger, number: int) -> Announcement:
    """Return an announcement under way; its counts are those of its rows."""
    (found,) = (each for each in ledger.village.database.transact(announcing.unfinished) if each.id == number)
    states = ledger.states(number)
    assert (found.sent, found.blocked) == (states["sent"], states["unreachable"])
    assert (found.failed, found.not_joined) == (states["rejected"] + states["expired"], states["unjoined"])
    assert found.pending == states["queued"] + states["leased"]
    return found


def test_every_end_is_counted_once(ledger: Ledger) -> None:
    for name in ("an", "binh", "chi", "dung", "em", "giang"):
        ledger.member(name, "CB1", name)
    village = ledger.village
    number = ledger.begin()
    ledger.plan(number)
    an, binh, chi, *_ = ledger.lease(limit=3)
    ledger.sent(an)
    ledger.sent(an)  # a message that came twice
    village.database.transact(messages.give_up, binh.key, MessageState.UNREACHABLE, village.real, "blocked")
    village.database.transact(messages.give_up, chi.key, MessageState.REJECTED, village.real, "too long")
    village.database.transact(
        leaving.leave, ledger.people["dung"], EndReason.EXPELLED, village.now.date(), village.stamp
    )
    forget(ledger, "em")
    assert ledger.states() == {"sent": 1, "unreachable": 2, "rejected": 1, "expired": 1, "queued": 1}
    assert counted(ledger, number).pending == 1
    assert next(iter(ledger.rows())).platform_id == "man"
    assert village.database.transact(messages.counts)[MessageState.QUEUED] == 1


def forget(ledger: Ledger, chat: str) -> None:
    def work(session: Session) -> None:
        opened = accounts.open_chat(session, Address(*BOT, chat), "vi")
        accounts.forget(session, opened.account_id, ledger.village.real)

    ledger.village.database.transact(work)


def test_a_new_chat_never_gets_what_waited_for_one_that_is_forgotten(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin())
    forget(ledger, "an")
    ledger.chat(ledger.member("Bình", "CB1"), "new, perhaps under the same number")
    assert ledger.lease() == []


def test_what_waits_for_somebody_follows_them_and_not_who_has_their_chat_by_now(ledger: Ledger) -> None:
    an, binh = ledger.member("An", "CB1", "an"), ledger.member("Bình", "CB1")
    number = ledger.begin()
    ledger.plan(number)
    ledger.chat(binh, "an")
    ledger.chat(an, "an, new")
    assert ledger.lease() == []
    assert chats(ledger.lease()) == ["an, new"]
    assert counted(ledger, number).pending == 1


def test_what_waits_for_somebody_whose_chat_is_another_persons_by_now_ends(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    binh = ledger.member("Bình", "CB1")
    number = ledger.begin()
    ledger.plan(number)
    ledger.chat(binh, "an")
    assert ledger.lease() == []
    assert counted(ledger, number).blocked == 1


def test_who_was_written_to_long_ago_takes_less_than_200_bytes(ledger: Ledger) -> None:
    people = 2_000
    ledger.member("An", "CB1")
    number = ledger.begin("Một thông báo dài " * 50)
    database = ledger.village.database

    def fill(session: Session) -> None:
        connection = session.connection()
        many = [{"n": 1000 + each, "code": f"M{each}"} for each in range(people)]
        member = (
            "INSERT INTO member (id, code, name, found_by, created_at)"
            " VALUES (:n, :code, '', '', '2026-01-01 00:00:00')"
        )
        connection.execute(text(member), many)
        row = (
            "INSERT INTO recipient (broadcast_id, member_id, account_id, channel, bot, state, attempts, parts_arrived,"
            " settled_at, platform_id) VALUES (:number, :n, NULL, 'telegram', '7001234567', 'sent', 0, 0,"
            " '2026-03-10 02:00:00.123456', '1234567')"
        )
        connection.execute(text(row), [{"n": each["n"], "number": number} for each in many])

    database.transact(fill)
    if database.is_sqlite:
        measure = "SELECT sum(pgsize) FROM dbstat WHERE name IN ('recipient', 'ix_recipient_due')"
    else:
        measure = "SELECT pg_total_relation_size('recipient')"
    size = database.transact(lambda session: session.connection().execute(text(measure)).scalar_one())
    assert size / people < 200


def test_who_slept_past_a_lease_changes_nothing_of_what_another_has_leased_since(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    number, village = ledger.begin(), ledger.village
    ledger.plan(number)
    (slept,) = ledger.lease()
    (leased,) = ledger.lease(minutes=2)
    later = village.real + timedelta(minutes=10)
    assert village.database.transact(messages.renew, [slept.key], LeaseTerms("slept", later, later)) == []
    village.database.transact(messages.again, slept.key, later, "busy")
    village.database.transact(messages.give_up, slept.key, MessageState.REJECTED, later, "too long")
    assert ledger.states() == {"leased": 1}
    assert ledger.lease(minutes=2.5) == []
    assert counted(ledger, number).pending == 1
    village.database.transact(messages.give_up, leased.key, MessageState.REJECTED, later, "too long")
    assert counted(ledger, number).failed == 1


def test_what_arrived_is_settled_whoever_has_leased_it_since(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    number = ledger.begin()
    ledger.plan(number)
    (slept,) = ledger.lease()
    (leased,) = ledger.lease(minutes=2)
    ledger.sent(slept)
    ledger.village.database.transact(messages.again, leased.key, ledger.village.real, "busy")
    assert counted(ledger, number).sent == 1
    assert ledger.lease(minutes=5) == []


def test_a_lease_that_was_renewed_is_known_by_its_new_end(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin())
    (envelope,) = ledger.lease()
    village = ledger.village
    later = village.real + timedelta(minutes=5)
    terms = LeaseTerms("us", village.real, later)
    (renewed,) = village.database.transact(messages.renew, [envelope.key], terms)
    assert renewed == envelope.key
    village.database.transact(messages.again, envelope.key, village.real, "busy")
    assert ledger.states() == {"leased": 1}
    village.database.transact(messages.again, renewed, village.real, "busy")
    assert ledger.states() == {"queued": 1}


def test_in_quiet_hours_an_announcement_waits(ledger: Ledger) -> None:
    ledger.member("An", "CB1", "an")
    ledger.plan(ledger.begin())
    terms = LeaseTerms("us", ledger.village.real, ledger.village.real + timedelta(minutes=1))
    for reminder in ("Sắp đến hạn", ""):
        if reminder:
            late = (Address(*BOT, "chi"), Outgoing(reminder), Lane.REMINDER, ledger.village.real)
            ledger.village.database.transact(outbox.put, *late)
        assert ledger.village.database.transact(messages.lease, *BOT, terms, 100, quiet=True) == []
    assert sorted(chats(ledger.lease())) == ["an", "chi"]
