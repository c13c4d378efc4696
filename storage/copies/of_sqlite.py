"""Copy a SQLite file while others write to it, and prove a copy."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from storage.copies.manifest import CopyTrouble

PAGES = 1_000  # 4 MB a step
BREATH = 0.005  # seconds between two steps, for whoever waits for the disk


def copy(source: Path, target: Path) -> None:
    """Copy what is stored at one moment, page by page.

    A backup begins anew at each step when somebody wrote meanwhile, and under load never ends, unless its connection
    keeps one moment in view. Writers wait for nobody who reads.
    """
    try:
        with closing(reading(source)) as connection, closing(sqlite3.connect(target)) as copied:
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.backup(copied, pages=PAGES, progress=lambda *_: time.sleep(BREATH))
            copied.execute("PRAGMA journal_mode=DELETE")  # one file, with no journal beside it
    except sqlite3.Error as error:
        raise CopyTrouble("{file} could not be copied: {reason}", file=source, reason=error) from None


def rows(file: Path) -> dict[str, int]:
    counted = {}
    with closing(reading(file)) as connection:
        for name in _tables(connection):
            query = f'SELECT count(*) FROM "{name}"'  # noqa: S608 - the name of a table that is there
            counted[name] = connection.execute(query).fetchone()[0]
    return counted


def revision(file: Path) -> str:
    """Return the version of the schema; "" where the file has none."""
    with closing(reading(file)) as connection:
        if "alembic_version" not in _tables(connection):
            return ""
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found[0]) if found else ""


def prove(file: Path, expected: dict[str, int]) -> None:
    """Raise CopyTrouble where the file is damaged, or does not hold the rows it should."""
    try:
        with closing(reading(file)) as connection:
            said = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if said != "ok":
                raise CopyTrouble("the database in the backup is damaged ({reason}); take another copy", reason=said)
        found = rows(file)
    except sqlite3.DatabaseError as error:
        raise CopyTrouble(
            "the database in the backup cannot be read ({reason}); take another copy", reason=error
        ) from None
    refuse_difference(found, expected)


def refuse_difference(found: dict[str, int], expected: dict[str, int]) -> None:
    for name in sorted(found.keys() | expected.keys()):
        there, named = found.get(name, 0), expected.get(name, 0)
        if there != named:
            raise CopyTrouble(
                "the backup holds {there} rows of {table} and names {named}; take another copy",
                there=there,
                table=name,
                named=named,
            )


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [name for (name,) in connection.execute(query)]


def reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=10)
