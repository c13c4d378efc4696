"""Put a copy in the place of a PostgreSQL database; what was there stays beside it under another name."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from storage.copies import aside, of_postgresql
from storage.copies.manifest import POSTGRESQL, CopyTrouble, Manifest
from storage.copies.of_sqlite import refuse_difference
from storage.ground.connecting import address

_LONGEST = 40  # of 63 letters of a name: the rest says what became of it
_ELSEWHERE = ("postgres", "template1")
LEAVING = 1.0  # seconds


class PostgresqlPlace:
    """The database of the setting DATABASE_URL, and the new one beside it until it is proven."""

    part = POSTGRESQL

    def __init__(self, url: str) -> None:
        self._url = address(url)
        self._name = self._url.database or ""
        self._new = f"{self._name[:_LONGEST]}_restoring"
        self.url, self.new_url = url, self._at(self._new)

    def holds_something(self) -> bool:
        if not self._is_there():
            return False
        with psycopg.connect(of_postgresql.conninfo(self._url)) as connection:
            return bool(of_postgresql.rows(connection))

    def free_to_take(self) -> None:
        """Raise CopyTrouble while anybody is connected to it; the server needs a moment to notice who has left."""
        end = time.monotonic() + LEAVING
        with self._elsewhere() as connection:
            while (found := _connected(connection, self._name)) and time.monotonic() < end:
                time.sleep(0.05)
        if found:
            raise CopyTrouble(
                "{count} connections to the database are open; stop `run`, `web`, `worker`, whatever uses it",
                count=found,
            )

    def fill(self, part: Path, manifest: Manifest) -> None:
        """Bring a part of a copy into a database of its own, and prove that it is whole."""
        self.drop()
        with self._elsewhere() as connection:
            server = connection.info.server_version // 10_000
            restore = of_postgresql.program("pg_restore", server)
            try:
                connection.execute(_named("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", self._new))
            except psycopg.errors.InsufficientPrivilege:
                raise CopyTrouble(
                    "the backup is proven in a database of its own, which the user may not make; as its administrator: "
                    "ALTER ROLE {user} CREATEDB",
                    user=connection.info.user,
                ) from None
        new = address(self.new_url)
        options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
        of_postgresql.run([restore, *options, str(part)], new)
        with psycopg.connect(of_postgresql.conninfo(new)) as connection:
            refuse_difference(of_postgresql.rows(connection), manifest.rows)

    def swap(self, stamp: str) -> str:
        """Put the new database in place, at once; return the name of the one that was there, "" where none was."""
        before = f"{self._name[:_LONGEST]}_before_{stamp.replace('-', '_')}"
        kept = next(filter(self._is_free, aside.names(before))) if self._is_there() else ""
        rename = "ALTER DATABASE {} RENAME TO {}"
        try:
            with self._elsewhere() as connection, connection.transaction():
                if kept:
                    connection.execute(_named(rename, self._name, kept))
                connection.execute(_named(rename, self._new, self._name))
        except (psycopg.errors.ObjectInUse, psycopg.errors.InsufficientPrivilege) as error:
            raise CopyTrouble("nothing was replaced: {reason}", reason=error.diag.message_primary) from None
        return kept

    def way_back(self, kept: str) -> str:
        return (
            f'psql postgres -c \'DROP DATABASE "{self._name}"\' -c \'ALTER DATABASE "{kept}" RENAME TO "{self._name}"\''
        )

    def drop(self) -> None:
        """Remove the new database, where it was not put in place."""
        with self._elsewhere() as connection:
            connection.execute(_named("DROP DATABASE IF EXISTS {}", self._new))

    def _is_there(self) -> bool:
        return not self._is_free(self._name)

    def _is_free(self, name: str) -> bool:
        """Tell whether no database has this name."""
        with self._elsewhere() as connection:
            return connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone() is None

    def _at(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def _elsewhere(self) -> Iterator[psycopg.Connection]:
        """Connect to a database every server has, since nobody may be in the one that is renamed."""
        trouble = ""
        for name in _ELSEWHERE:
            try:
                connection = psycopg.connect(of_postgresql.conninfo(address(self._at(name))), autocommit=True)
            except psycopg.OperationalError as error:
                trouble = str(error).strip().splitlines()[0]
                continue
            with connection:
                yield connection
            return
        raise CopyTrouble("the database does not answer ({reason}); check DATABASE_URL", reason=trouble)


def _connected(connection: psycopg.Connection, name: str) -> int:
    """Count who is connected; what the server does there by itself, such as cleaning, ends where it is in the way."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'"
    found = connection.execute(query, (name,)).fetchone()
    return int(found[0]) if found else 0


def _named(statement: str, *names: str) -> sql.Composed:
    return sql.SQL(statement).format(*map(sql.Identifier, names))
