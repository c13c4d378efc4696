"""A branch's list and its history cost the same few statements however many members it has, each from an index."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import event, insert, select

from domain.pledges.states import PledgeState
from domain.roles import Place, Role
from storage import organisations, pledges, tables
from storage.facts.scope import Scope
from storage.facts.telling import tell
from storage.ground.core_table import table_of
from storage.ground.database import Database, Session
from storage.listing import happenings, rows
from storage.listing.happenings import Stretch
from storage.people import members
from tests.storage.test_query_plans import explained
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

DAY = date(2026, 3, 10)
MANY = 500


@pytest.fixture
def village(database: Database) -> Village:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ 1", "XA")
    return village


@pytest.fixture
def an(village: Village) -> Person:
    an = village.person("telegram", "Nguyễn Văn An", "CB1")
    register(an)
    return an


def cell(session: Session) -> Place:
    place = organisations.by_code(session, "CB1")
    assert place is not None
    return place


def test_a_list_is_read_from_indexes(village: Village) -> None:
    plan = explained(village.database, lambda session: rows.of_place(session, Place(2, "/1/2/"), (1,), DAY))
    if village.database.is_sqlite:  # of a test's empty tables PostgreSQL takes any index
        for index in ("ix_membership_here", "ix_pledge_mine", "ix_pledge_own", "ix_report_pledge_id"):
            assert index in plan
    assert "SCAN pledge" not in plan
    assert "Seq Scan" not in plan


@pytest.mark.parametrize("of", ["pledge", "member", "last"])
def test_what_happened_is_read_from_indexes(village: Village, an: Person, of: str) -> None:
    def ask(session: Session) -> None:
        if of == "pledge":
            happenings.of_pledge(session, 1, Stretch(0, 6))
        elif of == "member":
            happenings.of_member(session, an.member_id, Stretch(0, 6))
        else:
            happenings.last_before(session, Place(2, "/1/2/"), village.now, DAY)

    plan = explained(village.database, ask)
    assert "SCAN historyentry" not in plan
    assert "SCAN report" not in plan
    assert "Seq Scan on historyentry" not in plan
    if village.database.is_sqlite:
        by_facts = ("ix_datedstate_value", "ix_dateddeadline_value", "ix_report_pledge_id")
        for index in by_facts if of == "last" else ("ix_historyentry_subject",):
            assert index in plan


def test_works_that_ended_years_ago_are_looked_through_only_where_no_other_says_anything(
    village: Village, an: Person
) -> None:
    def last(session: Session) -> datetime | None:
        return happenings.last_before(session, cell(session), village.now, village.now.date())

    def ends(session: Session) -> None:
        pledge = pledges.get(session, 1)
        assert pledge is not None
        pledges.move(session, pledge, PledgeState.DONE, village.stamp)

    village.database.transact(ends)
    first = village.now
    village.wait(days=900)
    assert village.database.transact(last) == first, "nothing else says anything"
    register(an, deadline="30/12")
    second = village.now
    village.wait(days=1)
    asked: list[tuple[str, object]] = []
    event.listen(
        village.database.engine, "before_cursor_execute", lambda *said: asked.append((said[2].lower(), said[3]))
    )
    assert village.database.transact(last) == second
    of_facts = [str(given) for statement, given in asked if "from datedstate" in statement]
    assert len(of_facts) == 1
    village.wait(days=-1, minutes=-1)
    assert village.database.transact(last) == first, "before that there is only the old one"


def test_a_day_is_read_from_the_moments_of_the_history(village: Village) -> None:
    since, place = village.now, Place(2, "/1/2/")
    plan = explained(
        village.database, lambda session: happenings.of_day(session, place, since, since + timedelta(days=1), DAY)
    )
    assert "ix_historyentry_at" in plan
    if village.database.is_sqlite:
        assert "SCAN historyentry" not in plan


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield asked
    event.remove(database.engine, "before_cursor_execute", note)


def test_five_hundred_members_take_no_more_statements_than_one(village: Village, an: Person) -> None:
    binh = village.person("telegram", "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    with statements(village.database) as few:
        binh.says("/danhsach")

    def crowd(session: Session) -> None:
        pledge, connection = table_of(tables.Pledge), session.connection()
        one = connection.execute(select(pledge)).mappings().one()
        for number in range(MANY):
            member = members.add(session, f"Lê Văn {number}", village.now)
            members.enrol(session, member.id, cell(session).id, DAY, village.stamp)
            values = {name: value for name, value in one.items() if name != "id"} | {"member_id": member.id}
            connection.execute(insert(pledge).values(values))

    village.database.transact(crowd)
    with statements(village.database) as many:
        answer = binh.says("/danhsach")
    assert "501 việc" in answer
    assert len(many) <= len(few) + 1


def test_every_change_and_every_report_has_its_entry(village: Village, an: Person) -> None:
    """Whoever reads `history` finds who did each step, from where, and with which words."""
    binh = village.person("zalo", "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    an.says("/baocao 1 tui trồng được 120 cây rồi")
    an.says("/sua 1 đổi hạn sang 31/12")
    an.picks("Vì thời tiết")
    an.picks("Đúng, sửa lại")
    village.wait(hours=1)
    an.says("/baocao 1 500")
    an.picks("Đúng")
    village.wait(hours=1)
    binh.says("/duyet 1 dat")
    village.wait(minutes=5)
    binh.says("/laylai")
    binh.says("có")

    def read(session: Session) -> None:
        connection, told = session.connection(), list(tell(session, Scope(session)))
        for model in (tables.DatedState, tables.DatedText, tables.DatedTarget, tables.DatedDeadline, tables.Report):
            fact = table_of(model)
            assert connection.execute(select(fact.c.id).where(fact.c.entry_id.is_(None))).all() == []
        facts = [each for each in told if each.subject == "pledge" and not each.id.startswith("pledge:")]
        assert all(each.by and each.channel in ("telegram", "zalo") for each in facts)
        words = [each.new["words"] for each in facts if each.what == "done"]
        assert words == ["tui trồng được 120 cây rồi", "500"]
        withdrawn = {each.withdrawn_at for each in facts if each.withdrawn_at}
        assert withdrawn == {each.recorded_at for each in facts if each.what == "taken back"}
        shown = {each.number for each in happenings.of_pledge(session, 1, Stretch(0, 99))}
        assert shown == {int(each.id.partition(":")[2]) for each in facts if each.id.startswith("deed:")}
        assert rows.in_full(session, [1])[1].state is PledgeState.CLAIMED

    village.database.transact(read)
