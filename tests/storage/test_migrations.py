"""The migrations lead to exactly the tables the code knows, and back."""

import shutil

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

from storage.ground import process, schema
from storage.ground.database import Database


def tables(database: Database) -> set[str]:
    return set(inspect(database.engine).get_table_names()) - {"alembic_version"}


def test_up_down_and_up_again(empty):
    schema.migrate(empty.engine)
    assert schema.current(empty.engine) == schema.newest()
    assert tables(empty) == set(SQLModel.metadata.tables)
    schema.migrate(empty.engine, "base")
    assert schema.current(empty.engine) is None
    assert tables(empty) == set()
    schema.migrate(empty.engine)
    assert tables(empty) == set(SQLModel.metadata.tables)


def test_one_step_back_and_forth(empty):
    schema.migrate(empty.engine)
    schema.migrate(empty.engine, "-1")
    schema.migrate(empty.engine)
    assert schema.current(empty.engine) == schema.newest()


def test_migrating_twice_changes_nothing(database):
    database.transact(process.set_fact, "province", "seeded")
    schema.migrate(database.engine)
    assert database.transact(process.fact, "province") == "seeded"


def test_the_migrated_schema_is_the_one_the_code_knows(database):
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_what_one_transaction_commits_the_next_one_reads(database):
    database.transact(process.set_fact, "clock", "3600")
    assert database.transact(process.fact, "clock") == "3600"


async def test_what_fails_leaves_nothing_behind(database):
    def half_way(session):
        process.set_fact(session, "clock", "1")
        raise RuntimeError("half-way")

    with pytest.raises(RuntimeError, match="half-way"):
        await database.run(half_way)
    assert await database.run(process.fact, "clock") is None


def test_a_new_column_is_drafted_as_the_next_migration(empty, tmp_path, monkeypatch):
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    before = set((folder / "versions").glob("*.py"))
    schema.migrate(empty.engine)
    with empty.engine.begin() as connection:
        connection.execute(text("ALTER TABLE campaign DROP COLUMN name"))
    schema.write_migration(empty.engine, "bring the name back")
    (drafted,) = set((folder / "versions").glob("*.py")) - before
    assert drafted.name.startswith(f"{max(int(path.name[:4]) for path in before if path.name[:4].isdigit()) + 1:04d}_")
    assert "'name'" in drafted.read_text(encoding="utf-8")
