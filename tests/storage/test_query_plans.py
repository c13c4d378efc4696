"""What grows with a province is answered from an index, in both databases."""

import re
from datetime import date, time, timedelta

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Connection
from sqlmodel import col, select

from domain.announcing import NewAnnouncement
from domain.chat import Address
from domain.people.kinds import LeftOut
from domain.roles import Role
from domain.stamps import AsOf
from storage import figures, organisations, reminders
from storage.announcing import rows as announcing
from storage.campaigns import applying
from storage.chats import pushed
from storage.evidence import ageing, fetching, rows
from storage.facts import counting, units
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.database import Database, Session
from storage.listing import happenings
from storage.listing.happenings import Stretch
from storage.operating import recipients
from storage.outgoing import dropping, joining, leasing, messages, outbox
from storage.outgoing.envelopes import LeaseTerms
from storage.outgoing.ledgers import clearing
from storage.queue import approval, waiting
from storage.tables import Organisation
from storage.work import reminding, writing
from storage.work.writing import NewItem
from tests.talking import ZONE, Village
from tests.talks.registering.test_registering import register

DAY = date(2026, 3, 10)


def explained(database: Database, work: object, *, filled: bool = False) -> str:
    """Run something, and return the plans of all it reads, changes and adds in words.

    `filled`: there are rows and statistics, so that PostgreSQL is asked what it would do by itself.
    """
    asked: list[tuple[str, object]] = []

    def note(_c: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "UPDATE", "INSERT", "DELETE", "WITH")):
            asked.append((statement, parameters))

    event.listen(database.engine, "before_cursor_execute", note)
    database.transact(work)
    event.remove(database.engine, "before_cursor_execute", note)
    begin = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN "

    def plans(session: Session) -> str:
        connection: Connection = session.connection()
        if not (
            database.is_sqlite or filled
        ):  # a test's tables are empty, and then nothing is cheaper than to read them
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            connection.execute(text("SET LOCAL enable_bitmapscan = off"))
        lines = []
        for statement, parameters in asked:
            found = connection.exec_driver_sql(begin + statement, parameters)
            lines += [str(row[-1]) for row in found]
        return "\n".join(lines)

    return database.transact(plans)


@pytest.fixture
def village(database: Database) -> Village:
    village = Village(database)
    database.transact(applying.ensure_first)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ 1", "XA")
    return village


@pytest.mark.parametrize("as_of", [AsOf.now(DAY), AsOf.end_of(DAY, ZONE), AsOf(DAY)], ids=["now", "then", "corrected"])
def test_figures_follow_the_subtree(village: Village, as_of: AsOf) -> None:
    plan = explained(village.database, lambda session: counting.count(session, 1, (1,), as_of))
    if village.database.is_sqlite:
        for index in ("ix_membership_here", "ix_pledge_mine", "ix_pledge_own"):
            assert index in plan
        assert "SCAN pledge" not in plan
        assert "ix_workitem_pledge_id" in plan
        assert "SCAN workitem" not in plan
    assert ("ix_organisation_path" if as_of.present else "ix_organisationversion_") in plan
    if not as_of.present:
        assert "ix_datedstate_value" in plan
        assert "ix_dateddeadline_value" in plan


@pytest.mark.parametrize("as_of", [AsOf.now(DAY), AsOf.end_of(DAY, ZONE), AsOf(DAY)], ids=["now", "then", "corrected"])
def test_what_people_are_is_looked_up_one_by_one(village: Village, as_of: AsOf) -> None:
    left_out = LeftOut.of(["quan_chung"], ["xa_phuong"])
    plan = explained(village.database, lambda session: counting.count(session, 1, (1,), as_of, left_out))
    assert "ix_datedkind_value" in plan
    assert "SCAN newest_datedkind" not in plan
    assert "datedkind" not in explained(village.database, lambda session: counting.count(session, 1, (1,), as_of))


def test_who_is_missing_looks_up_what_they_are(village: Village) -> None:
    def search(session: Session) -> None:
        place = organisations.by_code(session, "CB1")
        assert place is not None
        figures.missing(session, place, (1,), DAY)
        units.clusters(session, 2026, "/1/")

    plan = explained(village.database, search)
    if village.database.is_sqlite:
        for index in ("ix_datedkind_value", "ix_datedleftout_value", "ix_datedyear_year"):
            assert index in plan
    else:  # of an empty table any index may be the cheaper one
        assert "Seq Scan on dated" not in plan


def test_a_subtree_is_a_range(village: Village) -> None:
    query = select(Organisation.id).where(inside(col(Organisation.path), "/1/"))
    assert "ix_organisation_path" in explained(village.database, lambda session: session.connection().execute(query))


def test_a_name_is_looked_up(village: Village) -> None:
    def search(session: Session) -> None:
        organisations.called_one_of(session, {"ap 2", "chi bo"}, "/1/")
        organisations.called_beginning(session, "xa", "/1/", 2)

    plan = explained(village.database, search)
    assert plan.count("ix_organisation_called") == 2


def test_what_waits_is_looked_up(village: Village) -> None:
    village.member("Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    plan = explained(village.database, lambda session: waiting.for_leader(session, [1], [2], DAY))
    if village.database.is_sqlite:  # of a test's empty tables PostgreSQL takes any index
        for index in ("ix_membership_here", "ix_pledge_mine", "ix_pledge_own"):
            assert index in plan
        for index in (
            "ix_pledge_claimed",
            "ix_pledge_claimed_by",
            "ix_pledge_waiting",
            "ix_pledge_wished",
            "ix_pledge_wished_by",
        ):
            assert index in plan
    assert "SCAN" not in plan
    assert "Seq Scan" not in plan


def test_what_is_released_and_the_history_of_one_pledge_are_looked_up(village: Village) -> None:
    if not village.database.is_sqlite:  # likewise
        return
    village.member("Lê Thị Bình", "CB1")
    assert "ix_pledge_unapproved" in explained(village.database, lambda session: approval.to_release(session, 60))
    assert "ix_historyentry_subject" in explained(
        village.database, lambda session: history.newest(session, "pledge", 1)
    )


def test_announcements_of_all_years_are_looked_through_by_no_tick_and_no_turn(village: Village) -> None:
    now, here = village.real, Address("telegram", "1", "an")
    plans = {
        "ix_broadcast_stopped": lambda session: clearing.expire(session, now),
        "ix_broadcast_author": lambda session: announcing.latest_of(session, 1),
        "ix_broadcast_takes_back": lambda session: announcing.taking_back(session, 1),
        "ix_broadcast_unsummed": lambda session: recipients.sum_up(session, now, now),
    }
    if village.database.is_sqlite:  # without rows PostgreSQL goes from who got it to the announcement
        plans["ix_broadcast_lasts"] = lambda session: pushed.since(session, here, now)
    found = {index: explained(village.database, work) for index, work in plans.items()}
    assert {index: index in plan for index, plan in found.items()} == dict.fromkeys(plans, True)
    assert "ix_broadcast_paused" in explained(village.database, announcing.paused)
    assert not [index for index, plan in found.items() if "SCAN broadcast" in plan or "Seq Scan" in plan]


def test_pictures_and_papers_are_looked_up(village: Village) -> None:
    now = village.real
    plans = {
        "ix_evidence_fetch": lambda session: fetching.due(session, now),
        "ix_evidence_remove": fetching.to_remove,
        "ix_evidence_kept": lambda session: ageing.let_go(session, timedelta(days=1), village.stamp, now),
        "ix_evidence_unkept": lambda session: ageing.forget_unkept(session, now),
        "ix_evidence_sha256": lambda session: fetching.is_used(session, "a" * 64),
        "ix_evidence_pledge_id": lambda session: rows.of_pledge(session, 1),
        "ix_evidence_member_id": lambda session: rows.count_since(session, 1, now),
    }
    loose = explained(village.database, lambda session: fetching.let_loose_go(session, now, now))
    # which of its indexes of few rows it takes, PostgreSQL decides by what it counted last
    assert "ix_evidence_loose" in loose if village.database.is_sqlite else "Index Scan" in loose
    found = {index: index in explained(village.database, work) for index, work in plans.items()}
    assert found == dict.fromkeys(plans, True)
    for work in (
        lambda session: rows.erase(session, 1, now),
        lambda session: rows.reported_since(session, 1, [1, 2], now),
    ):
        plan = explained(village.database, work)
        assert "SCAN evidence" not in plan
        assert "SCAN report" not in plan
        assert "Seq Scan" not in plan


def test_due_reminders_are_looked_up(village: Village) -> None:
    if not village.database.is_sqlite:  # which of two indexes it takes, PostgreSQL decides by how many rows there are
        return
    due = explained(village.database, lambda session: reminders.due(session, DAY))
    assert "ix_reminder_due" in due
    assert "ix_reminder_subject" in explained(
        village.database, lambda session: reminders.to_look_at(session, reminders.CLAIM, DAY)
    )


def test_work_is_looked_up_by_who_has_it_and_by_its_pledge(village: Village) -> None:
    if not village.database.is_sqlite:  # likewise
        return
    an = village.person("telegram", "Nguyễn Văn An", "CB1")
    register(an, "Trồng dừa", "500 cây", "30/6")
    item = NewItem("Đào hố", an.member_id, DAY)
    village.database.transact(writing.add, 1, [item], an.member_id, village.stamp)
    due = explained(village.database, lambda session: reminding.to_come(session, an.member_id))
    assert "ix_workitem_held" in due
    assert "uq_reminder_once (subject=? AND subject_id=?)" in due
    assert "ix_reminder_due" not in due
    assert "ix_reminder_subject" in explained(
        village.database, lambda session: reminding.looks_due(session, reminding.HOLDER, DAY, 60)
    )
    told = explained(village.database, lambda session: happenings.of_pledge(session, 1, Stretch(0, 5)))
    assert "ix_workitem_pledge_id" in told
    assert "SCAN historyentry" not in told


def test_what_was_sent_to_one_chat_is_looked_up(village: Village) -> None:
    chat = Address("zalo", "1", "a chat")
    since = explained(village.database, lambda session: pushed.since(session, chat, village.real))
    assert "ix_outbox_order" in since or "ix_outbox_due" in since
    known = explained(village.database, lambda session: pushed.known(session, ["queue:1:2026-03-10"]))
    assert "dedupe_key" in known or "autoindex" in known


def test_what_else_a_person_is_reminded_of_is_looked_up_and_not_searched_in_all_that_is_due(village: Village) -> None:
    if not village.database.is_sqlite:  # likewise
        return
    an = village.person("telegram", "Nguyễn Văn An", "CB1")
    register(an)
    due = explained(village.database, lambda session: reminders.due_to(session, {an.member_id}, DAY))
    assert "uq_reminder_once (subject=? AND subject_id=?)" in due
    assert "ix_reminder_due" not in due


def test_what_was_sent_long_ago_is_not_looked_through(village: Village) -> None:
    now, database = village.real, village.database
    if not database.is_sqlite:  # likewise
        return
    terms = LeaseTerms("us", now, now)
    author = village.member("Lê Thị Bình", "CB1")
    for wrong in (None, 1):
        new = NewAnnouncement(author, 0, 1, "Mời họp", takes_back=wrong)
        database.transact(announcing.begin, new, village.now)
    leasing = explained(database, lambda session: messages.lease(session, "telegram", "7", terms, 200))
    assert "ix_outbox_due" in leasing
    assert leasing.count("SEARCH recipient USING INDEX ix_recipient_due") == 2
    assert "SCAN recipient" not in leasing
    assert "ix_outbox_stale" in explained(database, lambda session: outbox.expire(session, now))
    assert "ix_outbox_stale" in explained(database, lambda session: joining.lost(session, outbox.is_over(now), now, 9))
    counting_them = explained(database, messages.counts)
    assert "ix_outbox_due" in counting_them
    assert "ix_outbox_failed" in counting_them
    under_way = explained(database, lambda session: messages.under_way(session, now))
    assert "ix_outbox_due" in under_way
    assert "ix_recipient_due" in under_way


def test_the_next_messages_are_read_in_their_order(village: Village) -> None:
    terms = LeaseTerms("us", village.real, village.real + timedelta(minutes=1))
    plan = explained(village.database, lambda session: leasing.lease(session, "zalo", "1", terms, 100))
    if village.database.is_sqlite:  # with empty tables PostgreSQL would rather sort
        assert "ix_outbox_due" in plan
        assert "ix_outbox_order" in plan
        assert "TEMP B-TREE" not in plan


def test_what_is_to_be_told_today_is_found_among_all_that_waits(village: Village) -> None:
    plan = explained(village.database, lambda session: joining.waited_for(session, DAY, time(8), 0, 60))
    if village.database.is_sqlite:
        assert "ix_outbox_held" in plan
        assert "dedupe_key=?" in plan
        assert "SCAN outboxmessage USING INDEX ix_outbox_held" in plan or "SEARCH outboxmessage USING" in plan


def test_what_waits_for_somebody_is_looked_up_and_not_searched_in_the_outbox(village: Village) -> None:
    an = village.member("Nguyễn Văn An", "CB1")
    plan = explained(village.database, lambda session: dropping.drop_unasked(session, [an], village.real))
    if village.database.is_sqlite:
        assert "SEARCH outboxmessage USING INDEX ix_outboxmessage_member_id (member_id=?)" in plan
        assert "ix_outbox_order (channel=? AND bot=? AND chat=?)" in plan
        assert "SCAN" not in plan
    else:
        assert "ix_outboxmessage_member_id" in plan
        assert re.search(r"ix_outbox_order.*\n *Index Cond: .*chat = \(account.chat\)", plan)


def test_leases_end_without_a_look_at_what_was_sent(village: Village) -> None:
    terms = LeaseTerms("us", village.real, village.real)
    for work in (messages.reclaim, lambda session: messages.set_back(session, "zalo", "1", terms)):
        plan = explained(village.database, work)
        if village.database.is_sqlite:  # likewise
            assert "ix_outbox_leased" in plan
            assert "ix_recipient_due" in plan
