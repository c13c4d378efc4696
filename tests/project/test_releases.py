"""The version is the same wherever it stands, each release has its database, and migrations after one only add."""

import re
import tomllib
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Inspector, Integer, MetaData, Table, create_engine, inspect, text

from storage.ground import schema
from storage.ground.database import Database
from tests.project.tree import page
from tests.storage.old_databases import keep

VERSION = tomllib.loads(page("pyproject.toml"))["project"]["version"]
RELEASES = dict(re.findall(r"^\| (\d+\.\d+\.\d+) \| (\d{4}) \|$", page("docs/upgrading.md"), re.MULTILINE))
NAMED = re.findall(r"^## \[(\d+\.\d+\.\d+)\] – \d{4}-\d\d-\d\d$", page("CHANGELOG.md"), re.MULTILINE)


def test_the_version_is_that_of_the_last_release_in_the_changelog() -> None:
    assert page("CHANGELOG.md").count("\n## [Unreleased]\n") == 1
    assert NAMED[0] == VERSION
    assert [*reversed(NAMED)] == sorted(NAMED, key=lambda each: [int(part) for part in each.split(".")])


def test_each_release_has_a_schema_and_a_database_that_is_kept() -> None:
    assert sorted(RELEASES) == sorted(NAMED)
    assert [revision for revision in RELEASES.values() if not (keep.FOLDER / f"{revision}.json").exists()] == []


def later_than(revision: str) -> list[str]:
    """Return the migrations after a release, oldest first."""
    walked = ScriptDirectory(str(schema.MIGRATIONS)).iterate_revisions("head", revision)
    return [each.revision for each in walked][::-1]


def lost(before: Inspector, after: Inspector) -> list[str]:
    """Return what an older program would miss, or could not fill, in the newer schema."""
    found = []
    for table in before.get_table_names():
        if table not in after.get_table_names():
            found.append(f"{table} is gone")
            continue
        old = {each["name"]: each for each in before.get_columns(table)}
        new = {each["name"]: each for each in after.get_columns(table)}
        found += [f"{table}.{each} is gone" for each in old.keys() - new.keys()]
        found += [
            f"{table}.{name} has to be filled"
            for name, column in new.items()
            if not column["nullable"] and column["default"] is None and (name not in old or old[name]["nullable"])
        ]
    return found


def test_migrations_after_the_last_release_only_add(tmp_path: Path) -> None:
    url, at = f"sqlite:///{tmp_path}/released.sqlite", RELEASES[VERSION]
    database = Database(url)
    schema.migrate(database.engine, at)
    for revision in later_than(at):
        before = inspect(create_engine(url))
        before.get_multi_columns()
        schema.migrate(database.engine, revision)
        assert lost(before, inspect(create_engine(url))) == [], f"migration {revision}: docs/upgrading.md says why"
    database.close()


@pytest.mark.parametrize(
    ("statement", "missed"),
    [
        ("ALTER TABLE kept ADD COLUMN note INTEGER", []),
        ("ALTER TABLE kept ADD COLUMN note INTEGER NOT NULL DEFAULT 0", []),
        ("CREATE TABLE other (id INTEGER NOT NULL PRIMARY KEY)", []),
        ("ALTER TABLE kept DROP COLUMN day", ["kept.day is gone"]),
        ("ALTER TABLE kept RENAME COLUMN day TO since", ["kept.day is gone"]),
        ("DROP TABLE kept", ["kept is gone"]),
    ],
)
def test_what_an_older_program_would_miss_is_found(tmp_path: Path, statement: str, missed: list[str]) -> None:
    assert lost(*around(f"sqlite:///{tmp_path}/one.sqlite", statement)) == missed


def test_a_new_column_an_older_program_cannot_fill_is_found() -> None:
    short, long = create_engine("sqlite://"), create_engine("sqlite://")
    Table("kept", MetaData(), Column("id", Integer, primary_key=True)).create(short)
    Table("kept", MetaData(), Column("id", Integer, primary_key=True), Column("due", Integer, nullable=False)).create(
        long
    )
    assert lost(inspect(short), inspect(long)) == ["kept.due has to be filled"]
    short.dispose()
    long.dispose()


def around(url: str, statement: str) -> tuple[Inspector, Inspector]:
    engine = create_engine(url)
    Table("kept", MetaData(), Column("id", Integer, primary_key=True), Column("day", Integer)).create(engine)
    before = inspect(engine)
    before.get_table_names()
    before.get_columns("kept")
    with engine.begin() as connection:
        connection.execute(text(statement))
    after = inspect(create_engine(url))
    return before, after
