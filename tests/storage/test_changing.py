"""What a pledge says may change, and stays what it was for the days before."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlmodel import select

from domain.pledges.goal import Goal, Part
from domain.pledges.pledge import Pledge
from domain.stamps import AsOf, Stamp
from storage import changing, organisations, pledges
from storage.campaigns import applying, contents
from storage.ground.database import Database, Session
from storage.people import kinds, members
from storage.pledges import NewPledge
from storage.tables import DatedDeadline, DatedTarget, DatedText, HistoryEntry, Reminder
from tests.talking import ZONE

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=ZONE)
TODAY, LATER = Stamp.of(NOW, ZONE, channel="zalo"), Stamp.of(NOW + timedelta(days=2), ZONE)
GOAL = Goal(value=Decimal("12.5"), unit="ha", parts=(Part(value=Decimal(10), unit="ha"), Part(value=Decimal("2.5"))))


@pytest.fixture
def pledge(database: Database) -> Pledge:
    def work(session: Session) -> Pledge:
        applying.ensure_first(session)
        place = organisations.add(session, "CB1", "Chi bộ 1", "chi_bo", None, TODAY)
        member = members.add(session, "An", NOW)
        members.enrol(session, member.id, place.id, NOW.date(), TODAY)
        group = contents.groups(session, 1)[0].id
        new = NewPledge(1, None, member.id, member.id, group, "Trồng dừa", GOAL, None, date(2026, 6, 30))
        return pledges.register(session, new, TODAY)

    return database.transact(work)


def test_a_target_with_its_parts_is_read_as_it_was_written(database: Database, pledge: Pledge) -> None:
    assert pledge.goal == GOAL
    changed = Goal(value=Decimal(20), unit="ha", parts=(Part(value=Decimal(15), unit="ha"),))
    database.transact(changing.change_target, pledge, changed, LATER)
    again = database.transact(pledges.get, pledge.id)
    assert again is not None
    assert again.goal == changed
    rows = database.transact(lambda session: list(session.exec(select(DatedTarget).order_by(DatedTarget.id))))
    assert [(row.value, row.holds_from) for row in rows] == [
        (Decimal("12.5"), date(2026, 3, 10)),
        (Decimal(20), date(2026, 3, 12)),
    ]


def test_a_target_may_become_a_product(database: Database, pledge: Pledge) -> None:
    database.transact(changing.change_target, pledge, None, LATER)
    database.transact(changing.change_text, pledge, "Sổ tay", "Sổ tay mẫu", 1, LATER)
    again = database.transact(pledges.get, pledge.id)
    assert again is not None
    assert (again.goal, again.content, again.milestone) == (None, "Sổ tay", "Sổ tay mẫu")
    texts = database.transact(lambda session: list(session.exec(select(DatedText).order_by(DatedText.id))))
    assert [row.content for row in texts] == ["Trồng dừa", "Sổ tay"]


def test_a_moved_deadline_is_reminded_of_and_the_old_one_is_overtaken(database: Database, pledge: Pledge) -> None:
    database.transact(changing.change_deadline, pledge, date(2026, 4, 1), LATER)
    rows = database.transact(lambda session: list(session.exec(select(Reminder).order_by(Reminder.id))))
    assert {row.outcome for row in rows if row.period == "2026-06-30"} == {"overtaken"}
    waiting = [row.due_on for row in rows if row.outcome is None]
    assert waiting == [date(2026, 3, 25), date(2026, 3, 31), *(date(2026, 4, day) for day in (2, 9, 16, 23))]
    moved_back = database.transact(pledges.get, pledge.id)
    assert moved_back is not None
    database.transact(changing.change_deadline, moved_back, date(2026, 6, 30), LATER)
    rows = database.transact(lambda session: list(session.exec(select(Reminder))))
    assert {row.outcome for row in rows if row.period == "2026-06-30"} == {None}
    facts = database.transact(lambda session: list(session.exec(select(DatedDeadline).order_by(DatedDeadline.id))))
    assert [row.deadline.month for row in facts] == [6, 4, 6]


def test_the_history_says_who_where_and_what_was_before(database: Database, pledge: Pledge) -> None:
    why = LATER.because("mất mùa")
    database.transact(changing.change_deadline, pledge, date(2026, 7, 31), why)
    entry = database.transact(
        lambda session: session.exec(select(HistoryEntry).where(HistoryEntry.verb == "changed")).one()
    )
    assert entry.details == {"what": "deadline", "before": "2026-06-30", "after": "2026-07-31"}
    assert (entry.why, entry.holds_from) == ("mất mùa", date(2026, 3, 12))
    first = database.transact(lambda session: session.exec(select(HistoryEntry).order_by(HistoryEntry.id)).first())
    assert first is not None
    assert first.channel == "zalo"


def test_what_somebody_is_has_its_days(database: Database, pledge: Pledge) -> None:
    member_id = pledge.member_id or 0
    database.transact(kinds.become, member_id, "du_bi", TODAY)
    database.transact(kinds.become, member_id, "dang_vien", LATER)
    days = (date(2026, 3, 9), date(2026, 3, 11), date(2026, 3, 12))
    assert [database.transact(kinds.kind_of, member_id, AsOf(day)) for day in days] == [None, "du_bi", "dang_vien"]
