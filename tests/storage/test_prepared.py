"""Every prepared statement does through the driver what it does through SQLAlchemy, on both databases."""

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import SQLModel, select

import storage
from domain.chat import Address, Incoming, Outgoing
from domain.roles import Role
from domain.stamps import Stamp
from storage import organisations
from storage.campaigns import applying
from storage.chats import accounts, conversations, inbox
from storage.ground.core import Prepared
from storage.ground.database import Database, Session
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from storage.people import members
from tests.databases import KINDS

NOW = datetime(2026, 3, 10, 1, 0, 0, 123456, UTC)
STAMP = Stamp(NOW, NOW.date())
LATER = datetime(2026, 3, 10, 8, 5, tzinfo=UTC)
HERE = {"channel": "zalo", "bot": "7", "chat": "an"}
NOWHERE = HERE | {"chat": "nobody"}
ADDRESS = Address(**HERE)

CONVERSATION = {
    "_account": 1,
    "_read": 1,
    "_dialogue": "register_pledge",
    "_step": "Deadline",
    "_draft": {"content": "Trồng 50 cây dừa", "value": "50"},
    "_choices": [["Đúng", "r3:yes"]],
    "_lettered": True,
    "_parked": {"dialogue": "report"},
    "_topic": 3,
    "_memory": {"step": "Goal"},
    "_revision": 4,
    "_touched_at": LATER,
}
EMPTY_CONVERSATION = {
    "_dialogue": "",
    "_draft": {},
    "_choices": [],
    "_lettered": False,
    "_parked": {},
    "_topic": None,
} | {"_memory": {}}

UPDATE = {"channel": "zalo", "bot": "7", "received_at": NOW, "looks": None}

MESSAGE = {
    **{f"_{name}": value for name, value in HERE.items()},
    "_member_id": 4,
    "_lane": 1,
    "_state": "leased",
    "_body": {"text": "Đồng chí “An” – 50%", "language": "vi"},
    "_file_id": 5,
    "_topic": 3,
    "_dedupe_key": "reminder:1",
    "_not_after": LATER,
    "_lease_owner": "us",
    "_lease_until": LATER,
    "_created_at": NOW,
}
BARE_MESSAGE = dict.fromkeys(("_member_id", "_body", "_file_id", "_topic", "_dedupe_key", "_not_after", "_lease_until"))

TRIALS: dict[str, list[dict[str, object]]] = {
    "storage.campaigns.campaigns._OPEN": [{"day": date(2026, 3, 10)}, {"day": date(1999, 12, 31)}],
    "storage.chats.accounts._OPENING": [HERE, HERE | {"chat": "new"}, NOWHERE],
    "storage.chats.conversations._UPDATE": [
        CONVERSATION,
        CONVERSATION | EMPTY_CONVERSATION | {"_read": 2},
        CONVERSATION | {"_read": 9},
    ],
    "storage.chats.inbox._CLAIM": [
        UPDATE | {"update_id": "2", "state": "done", "body": None},
        UPDATE | {"update_id": "3", "state": "waiting", "body": {"text": "Đã trồng được 20 cây"}},
        UPDATE | {"update_id": "1", "state": "done", "body": None},
    ],
    "storage.chats.inbox._SETTLE": [
        {"in_channel": "zalo", "in_bot": "7", "in_id": "1", "out_state": "done"},
        {"in_channel": "zalo", "in_bot": "7", "in_id": "1", "out_state": "failed"},
    ],
    "storage.outgoing.outbox._INSERT": [MESSAGE, MESSAGE | BARE_MESSAGE],
    "storage.outgoing.outbox._FORGET_PLAIN": [{"row": number, "leased_by": "us"} for number in (1, 2, 99)],
    "storage.people.members._PERSON": [
        {"id": 1, "day": date(2026, 3, 10)},
        {"id": 1, "day": date(1999, 12, 31)},
        {"id": 99, "day": date(2026, 3, 10)},
    ],
}
"""The values each statement is tried with, one after the other; a new statement needs trials of its own."""


def prepared() -> dict[str, Prepared]:
    """Every prepared statement there is, by its name."""
    found = [each.name for each in pkgutil.walk_packages(storage.__path__, "storage.")]
    modules = [importlib.import_module(name) for name in found if not name.startswith("storage.migrations")]
    return {
        f"{module.__name__}.{name}": value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Prepared)
    }


@pytest.fixture(params=KINDS)
def twins(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Database, Database]]:
    """Two databases of one kind with the same few rows."""
    if request.param == "sqlite":
        folders = [tmp_path / "one", tmp_path / "two"]
        for folder in folders:
            folder.mkdir()
        urls = [request.getfixturevalue("sqlite_files").create(folder) for folder in folders]
    else:
        urls = [request.getfixturevalue("postgresql_server").take() for _ in range(2)]
    one, two = (Database(url) for url in urls)
    for database in (one, two):
        database.transact(arrange)
    yield one, two
    for database, url in ((one, urls[0]), (two, urls[1])):
        database.close()
        if request.param == "postgresql":
            request.getfixturevalue("postgresql_server").give_back(url)


def arrange(session: Session) -> None:
    applying.ensure_first(session)
    top = organisations.add(session, "XA", "Đảng bộ xã", "dang_bo_xa", None, STAMP)
    branch = organisations.add(session, "CB1", "Chi bộ ấp Một", "chi_bo", top, STAMP)
    member = members.add(session, "Nguyễn Văn An", NOW, code="DV1")
    assert member.id
    assert branch.id
    members.enrol(session, member.id, branch.id, date(2026, 1, 1), STAMP)
    members.appoint(session, member.id, Role.SECRETARY, branch.id, date(2026, 1, 1), STAMP)
    members.appoint(session, member.id, Role.ADMIN, None, date(2026, 1, 1), STAMP)
    chat = accounts.open_chat(session, ADDRESS, "vi")
    accounts.attach(session, chat.account_id, member.id, NOW)
    conversations.save(session, chat, NOW)
    accounts.open_chat(session, Address("zalo", "7", "new"), "en")
    outbox.put(session, ADDRESS, Outgoing("Chào"), Lane.REPLY, NOW)
    outbox.put(session, ADDRESS, Outgoing("Sắp đến hạn"), Lane.REMINDER, NOW, not_after=NOW + timedelta(days=2))
    inbox.keep(session, Incoming(ADDRESS, "1", text="Chào"), NOW)


def through_sqlalchemy(session: Session, statement: Prepared, values: dict[str, object]) -> object:
    result = session.connection().execute(statement.statement, values)
    return [tuple(row) for row in result] if result.returns_rows else result.rowcount


def through_the_driver(session: Session, statement: Prepared, values: dict[str, object]) -> object:
    returns_rows = bool(getattr(statement.statement, "exported_columns", ()))
    return statement.rows(session, values) if returns_rows else statement.execute(session, values)


def everything(session: Session) -> dict[str, str]:
    tables = SQLModel.metadata.sorted_tables
    return {
        table.name: repr(session.connection().execute(select(table).order_by(*table.primary_key)).all())
        for table in tables
    }


@pytest.mark.parametrize("name", sorted(prepared()))
def test_a_prepared_statement_gives_what_sqlalchemy_gives(twins: tuple[Database, Database], name: str) -> None:
    one, two = twins
    statement = prepared()[name]
    found = []
    for values in TRIALS[name]:
        expected = one.transact(through_sqlalchemy, statement, values)
        found.append(bool(expected))
        assert repr(two.transact(through_the_driver, statement, values)) == repr(expected)
        assert two.look(everything) == one.look(everything)
    assert any(found), "one of the trials must find or write a row"
