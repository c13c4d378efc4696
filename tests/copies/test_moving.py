"""`move`: a whole database, with a row in every table, from SQLite to PostgreSQL and counted on both sides."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.running.alone import alone
from storage.copies import moving
from storage.ground import schema
from storage.ground.database import Database, Session
from storage.tables import Organisation
from tests.copies.home import Home
from tests.databases import PostgresqlServer
from tests.storage.old_databases import keep, rows

NEWEST = max(keep.FOLDER.glob("[0-9]*.json"))
SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def server(postgresql_server: PostgresqlServer) -> Iterator[str]:
    url = postgresql_server.create()
    yield url
    postgresql_server.drop(url)


@pytest.fixture
def full(home: Home) -> Path:
    """A file with rows in every table."""
    kept = json.loads(NEWEST.read_text(encoding="utf-8"))
    file = home.folder / "full.sqlite"
    with closing(Database(f"sqlite:///{file}")) as database:
        schema.migrate(database.engine, kept["revision"])
        rows.load(database.engine, kept["tables"])
        schema.migrate(database.engine)
    return file


def dumped(url: str) -> rows.Tables:
    with closing(Database(url)) as database:
        found = rows.dump(database.engine)
    found.pop("lease", None)
    return found


@SQLITE
def test_everything_is_the_same_on_the_other_side(home: Home, full: Path, server: str) -> None:
    before = full.read_bytes()
    said = home.done("move", str(full), server)
    here = dumped(f"sqlite:///{full}")
    assert sum(map(len, here.values())) > 500
    assert [row for row in here["outboxmessage"] if row["state"] == "leased"] != []
    for row in here["outboxmessage"]:
        if row["state"] == "leased":  # by a process that runs no more
            row["state"] = "queued"
            row.pop("lease_until", None)
    assert dumped(server) == here
    assert f"moved {sum(map(len, here.values())):,} rows" in said
    assert full.read_bytes() == before
    with closing(Database(server)) as database:
        newest = database.transact(_new_organisation)
    assert newest == max(row["id"] for row in here["organisation"]) + 1


def _new_organisation(session: Session) -> int | None:
    row = Organisation(code="MOI", name="Chi bộ mới", kind="chi_bo", path="/x/")
    session.add(row)
    session.flush()
    return row.id


@SQLITE
def test_what_the_schema_has_is_there_again(
    home: Home, full: Path, server: str, postgresql_server: PostgresqlServer
) -> None:
    """Indexes, references and triggers are taken away while rows come in."""
    other = postgresql_server.create()
    with closing(Database(other)) as database:
        schema.migrate(database.engine)
    home.done("move", str(full), server)
    assert _made(server) == _made(other)
    postgresql_server.drop(other)


def _made(url: str) -> list[str]:
    queries = (
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
        "SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint",
        "SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal",
    )
    with closing(Database(url)) as database, database.engine.connect() as connection:
        return sorted(str(each) for query in queries for each in connection.exec_driver_sql(query).scalars())


@SQLITE
def test_nothing_is_moved_where_it_cannot_be(home: Home, full: Path, server: str) -> None:
    address = f"sqlite:///{full}"
    with closing(Database(address)) as database, alone(database):
        assert "already running" in home.refused("move", str(full), server)
    assert "postgresql://" in home.refused("move", str(full), address)
    assert "no file" in home.refused("move", "nowhere.sqlite", server)
    assert "does not answer" in home.refused("move", str(full), "postgresql://nguoi:mat-khau@127.0.0.1:1/khong-co")
    home.done("move", str(full), server)
    assert "not empty" in home.refused("move", str(full), server)
    with closing(sqlite3.connect(full)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0040'")
    assert "run `dongkhoi migrate`" in home.refused("move", str(full), server)


@SQLITE
def test_a_row_postgresql_refuses_moves_nothing(home: Home, full: Path, server: str) -> None:
    with closing(sqlite3.connect(full)) as connection, connection:
        connection.execute("UPDATE member SET name = 'a' || char(0) || 'b' WHERE id = 1")
    assert "nothing was moved" in home.refused("move", str(full), server)
    assert moving.holds_rows(server) == ""
