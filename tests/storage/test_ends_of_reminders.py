"""Reminders that came to their end are let go; what the bot still asks of them stays as long as the work goes on."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import col, select

from domain.pledges.states import PledgeState
from domain.reminders import AT, ReminderKind, ReminderOutcome
from scheduler import housekeeping
from scheduler.clock import USUAL
from storage import pledges, reminders
from storage.ground.database import Database, Session
from storage.overdue import settled
from storage.overdue.last import asked_last
from storage.tables import Reminder
from tests.storage.test_query_plans import explained
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register

DEADLINE, LAST_DAY, LATER = date(2026, 6, 30), date(2026, 7, 22), date(2026, 12, 31)
LAST = {"kind": ReminderKind.LAST, "due_on": LAST_DAY, "due_at": AT}


@pytest.fixture
def village(database: Database) -> Village:
    village = Village(database)
    village.organisation("XA", "Đảng bộ xã")
    village.organisation("CB1", "Chi bộ 1", "XA")
    return village


@pytest.fixture
def an(village: Village) -> Person:
    """Somebody with two works, of which the second is done; all that was planned has come."""
    an = village.person("telegram", "Nguyễn Văn An", "CB1")
    register(an)
    register(an, "Làm hàng rào", "200 mét")
    village.now = datetime(2026, 7, 23, 1, 0, tzinfo=UTC)
    village.database.transact(done, village, 2)
    village.database.transact(come, village)
    return an


def done(session: Session, village: Village, number: int) -> None:
    pledge = pledges.get(session, number)
    assert pledge is not None
    pledges.move(session, pledge, PledgeState.DONE, village.stamp)


def come(session: Session, village: Village) -> None:
    of = [{"subject": "pledge", "subject_id": number, "period": DEADLINE.isoformat(), **LAST} for number in (1, 2)]
    reminders.put(session, of)
    reminders.put(session, [{"subject": "round", "subject_id": 1, "period": "1", **LAST, "due_on": LATER}])
    reminders.add(session, 1, date(2026, 7, 23), AT, village.now)
    waiting = session.exec(select(Reminder.id).where(col(Reminder.settled_at).is_(None))).all()
    reminders.settle(session, [each for each in waiting if each], ReminderOutcome.SENT, village.now)


def left(session: Session) -> list[tuple[str, int, str, date]]:
    rows = session.exec(select(Reminder)).all()
    return sorted((row.subject, row.subject_id, str(row.kind), row.due_on) for row in rows)


def tidied(village: Village) -> list[tuple[str, int, str, date]]:
    while village.database.transact(housekeeping.tidy, village.now, village.real, ZONE, USUAL).more:
        pass
    return village.database.transact(left)


@pytest.mark.usefixtures("an")
def test_they_end_sixty_days_after_they_were_settled(village: Village) -> None:
    before = village.database.transact(left)
    village.wait(days=60)
    assert tidied(village) == before
    village.wait(minutes=1)
    goes_on = [("pledge", 1, "asked", date(2026, 7, 23)), ("pledge", 1, "last", LAST_DAY)]
    assert tidied(village) == [*goes_on, ("round", 1, "last", LATER)], "a round that lasts asks nobody twice"
    assert set(village.database.transact(asked_last, [1])) == {1}
    village.database.transact(done, village, 1)
    village.now = datetime(2027, 3, 2, 1, 0, tzinfo=UTC)
    assert tidied(village) == []


@pytest.mark.usefixtures("an")
def test_what_waits_stays_however_long(village: Village) -> None:
    village.database.transact(reminders.add, 1, LATER, AT, village.now)
    village.wait(days=900)
    assert ("pledge", 1, "asked", LATER) in tidied(village)


def test_they_are_found_by_the_moment_they_were_settled(village: Village) -> None:
    plan = explained(village.database, lambda session: settled.forget_before(session, village.now, DEADLINE))
    assert "Seq Scan on reminder" not in plan
    if village.database.is_sqlite:
        assert "ix_reminder_due" in plan
