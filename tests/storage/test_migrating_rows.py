"""What was kept before facts had days is kept after it, and becomes the first facts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import MetaData, insert
from sqlmodel import select

from domain.pledges.goal import Comparator, Part
from domain.pledges.states import PledgeState
from domain.stamps import AsOf
from storage import figures, organisations, pledges
from storage.campaigns import campaigns
from storage.ground import schema
from storage.ground.database import Database, Session
from storage.tables import DatedState, Membership, OrganisationVersion, Reminder
from tests.databases import PostgresqlServer
from tests.talking import ZONE

GOAL = {"comparator": ">=", "value": "2800.5", "upper": None, "unit": "tỷ", "per": "", "basis": ""}
PARTS = {"parts": [{"value": "2520", "unit": "tỷ"}, {"value": "12345678901234567890", "unit": "đồng"}]}


def at(day: int, hour: int = 3) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=UTC)


ROWS: dict[str, list[dict[str, object]]] = {
    "campaign": [{"id": 1, "code": "DKM", "name": "Đợt", "opens_on": date(2020, 1, 1), "closes_on": date(2030, 1, 1)}],
    "contentgroup": [
        {"id": 1, "campaign_id": 1, "code": "chan1", "chapter": "", "name": "Nhóm", "position": 0}
        | {"keywords": [], "examples": []}
    ],
    "organisation": [
        {"id": 1, "code": "XA", "name": "Đảng bộ xã", "kind": "dang_bo_xa", "parent_id": None, "path": "/1/"},
        {"id": 2, "code": "CB1", "name": "Chi bộ 1", "kind": "chi_bo", "parent_id": 1, "path": "/1/2/"},
        {"id": 3, "code": "CB2", "name": "Chi bộ 2", "kind": "chi_bo", "parent_id": 1, "path": "/1/3/"},
    ],
    "member": [{"id": 1, "code": "DV1", "name": "Nguyễn Văn An", "created_at": at(1)}],
    "membership": [
        {"member_id": 1, "organisation_id": 2, "leader": False, "since": date(2026, 3, 1), "until": date(2026, 3, 20)},
        {"member_id": 1, "organisation_id": 3, "leader": False, "since": date(2026, 3, 20), "until": None},
    ],
    "pledge": [
        {"id": 1, "campaign_id": 1, "organisation_id": 2, "member_id": 1, "entered_by_id": 1, "content_group_id": 1}
        | {"content": "Vay vốn", "goal": GOAL | PARTS, "milestone": None, "deadline": date(2026, 6, 30)}
        | {"state": "claimed", "done": "1200.25", "created_at": at(2), "closed_at": at(12)},
        {"id": 2, "campaign_id": 1, "organisation_id": 2, "member_id": None, "entered_by_id": 1, "content_group_id": 1}
        | {"content": "Nhà văn hoá", "goal": None, "milestone": "Nhà văn hoá", "deadline": date(2026, 3, 5)}
        | {"state": "done", "done": None, "created_at": at(2, 20), "closed_at": at(9)},
    ],
    "report": [
        {"pledge_id": 1, "member_id": 1, "how": "total", "done": "1200.25", "words": "1200,25", "at": at(4, 18)}
    ],
    "reminder": [
        {"pledge_id": 1, "deadline": date(2026, 6, 30), "days_left": left, "due_at": at(1), "outcome": outcome}
        | {"settled_at": at(3) if outcome else None}
        for left, outcome in ((30, "late"), (7, "closed"), (1, ""), (100, ""))
    ],
    "historyentry": [
        {"id": 1, "at": at(2), "subject": "pledge", "subject_id": 1, "verb": "registered", "details": {}},
        {"id": 2, "at": at(4), "subject": "pledge", "subject_id": 1, "verb": "moved"}
        | {"details": {"before": "active", "after": "claimed"}},
        {"id": 3, "at": at(6), "subject": "pledge", "subject_id": 1, "verb": "moved"}
        | {"details": {"before": "claimed", "after": "done"}},
        {"id": 4, "at": at(8), "subject": "pledge", "subject_id": 1, "verb": "moved"}
        | {"details": {"before": "done", "after": "claimed"}},
        {"id": 5, "at": at(8), "subject": "pledge", "subject_id": 1, "verb": "taken back", "details": {"entry": 3}},
        {"id": 6, "at": at(21), "subject": "member", "subject_id": 1, "verb": "changed", "details": {}},
    ],
}


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Return a database as it was, with people and pledges in it."""
    server: PostgresqlServer | None = None
    url = f"sqlite:///{tmp_path}/old.sqlite"
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql_server")
        url = server.create()
    database = Database(url)
    schema.migrate(database.engine, "0002")
    tables = MetaData()
    with database.engine.begin() as connection:
        tables.reflect(connection)
        for name, rows in ROWS.items():
            connection.execute(insert(tables.tables[name]), rows)
    yield database
    database.close()
    if server is not None:
        server.drop(url)


def test_pledges_keep_their_target_total_and_state(old: Database) -> None:
    schema.migrate(old.engine)
    personal, collective = old.transact(lambda session: [pledges.get(session, 1), pledges.get(session, 2)])
    assert personal is not None
    assert personal.goal is not None
    assert (personal.goal.comparator, personal.goal.value, personal.goal.unit) == (
        Comparator.AT_LEAST,
        Decimal("2800.5"),
        "tỷ",
    )
    assert personal.goal.parts == (
        Part(value=Decimal(2520), unit="tỷ"),
        Part(value=Decimal("12345678901234567890"), unit="đồng"),
    )
    assert (personal.state, personal.done, personal.organisation_id) == ("claimed", Decimal("1200.25"), None)
    assert collective is not None
    assert (collective.organisation_id, collective.goal, collective.milestone) == (2, None, "Nhà văn hoá")


def test_states_come_from_the_history_and_what_was_taken_back_is_withdrawn(old: Database) -> None:
    schema.migrate(old.engine)
    facts = old.transact(lambda session: list(session.exec(select(DatedState).order_by(DatedState.id))))
    assert [(each.state, each.recorded_at, each.withdrawn_at) for each in facts if each.pledge_id == 1] == [
        (PledgeState.ACTIVE, at(2), None),
        (PledgeState.CLAIMED, at(4), None),
        (PledgeState.DONE, at(6), at(8)),
    ]
    unexplained = [(each.state, each.recorded_at, each.holds_from) for each in facts if each.pledge_id == 2]
    assert unexplained == [
        (PledgeState.ACTIVE, at(2, 20), date(2026, 3, 3)),
        (PledgeState.DONE, at(9), date(2026, 3, 9)),
    ]


def test_stays_and_organisations_know_when_they_were_recorded(old: Database) -> None:
    schema.migrate(old.engine)
    stays = old.transact(lambda session: list(session.exec(select(Membership).order_by(Membership.id))))
    assert [(each.recorded_at, each.until_recorded_at) for each in stays] == [(at(1), at(21)), (at(21), None)]
    versions = old.transact(lambda session: list(session.exec(select(OrganisationVersion))))
    assert {each.holds_from for each in versions} == {date(2026, 3, 1)}


def test_figures_of_the_time_before_can_be_asked(old: Database) -> None:
    schema.migrate(old.engine)

    def counted(session: Session) -> list[dict[str, int]]:
        place, campaign = organisations.by_code(session, "CB1"), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        days = [date(2026, 3, day) for day in (2, 7, 8, 25)]
        asked = [AsOf.end_of(day, ZONE) for day in days]
        return [figures.summary(session, place, campaign, each, names=False).figures.states for each in asked]

    assert old.transact(counted) == [
        {"active": 1},
        {"done": 1, "active": 1},
        {"claimed": 1, "active": 1},
        {"done": 1},
    ]


def test_reminders_keep_their_day(old: Database) -> None:
    schema.migrate(old.engine)
    rows = old.transact(lambda session: list(session.exec(select(Reminder).order_by(Reminder.id))))
    assert [(each.subject_id, each.kind, each.period, each.due_on, each.outcome) for each in rows] == [
        (1, "deadline", "2026-06-30", date(2026, 5, 31), "sent"),
        (1, "deadline", "2026-06-30", date(2026, 6, 23), "closed"),
        (1, "deadline", "2026-06-30", date(2026, 6, 29), None),
        (1, "asked", "", date(2026, 3, 22), None),
    ]


def test_the_way_back_keeps_what_the_old_schema_knew(old: Database) -> None:
    schema.migrate(old.engine)
    schema.migrate(old.engine, "0002")
    schema.migrate(old.engine)
    pledge = old.transact(lambda session: pledges.get(session, 1))
    assert pledge is not None
    assert pledge.goal is not None
    assert (pledge.goal.value, pledge.done, pledge.state) == (Decimal("2800.5"), Decimal("1200.25"), "claimed")
