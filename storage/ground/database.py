"""Run a synchronous function in one transaction and return its result; nobody else opens a connection."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import psycopg
import sqlmodel
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import IntegrityError, InterfaceError, InternalError, OperationalError

import storage.tables  # noqa: F401 - completes the metadata
from storage.ground.connecting import address, postgresql
from storage.ground.core import driver_of
from storage.ground.sqlite import SQLITE_WAITS, Locked, sqlite, wait

P = ParamSpec("P")
T = TypeVar("T")

UNAVAILABLE = (
    OperationalError,
    InterfaceError,
    InternalError,  # the server ended a transaction that stood still, or may not be written to any more
    sqlite3.OperationalError,
    psycopg.OperationalError,
    psycopg.InterfaceError,
    psycopg.InternalError,
)
"""Errors of a dead or locked database: worth another try, never the fault of the statement."""

NO_END = text("SET LOCAL idle_in_transaction_session_timeout = 0")

AGAIN = 0.02  # seconds between two tries to begin, where other tasks of the loop go on meanwhile

CONFLICTS = (IntegrityError, sqlite3.IntegrityError, psycopg.IntegrityError)
"""Errors of the slower of two transactions that made the same row at once: the next run finds the row."""


class Session(sqlmodel.Session):
    """A session inside one transaction that its caller begins and ends.

    Everyday statements go straight to `connection()`; the unit of work costs something only where it is used.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, expire_on_commit=False, join_transaction_mode="rollback_only")
        self._one = connection

    def connection(self, *_args: object, **_kwargs: object) -> Connection:
        return self._one

    def flush(self, objects: Sequence[object] | None = None) -> None:
        """Write the objects of the unit of work, if it was used at all."""
        if self.in_transaction():
            super().flush(objects)

    def close(self) -> None:
        """Close the unit of work, if it was used at all."""
        if self.in_transaction():
            super().close()


def at_one_moment(
    session: Session, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs
) -> T:
    """Call `function(session, …)`, which only reads, on what was committed at one moment.

    Of a transaction on PostgreSQL each statement sees what others have committed by then, so figures of several would
    not agree; there it reads beside the transaction, and nothing this one has written.
    """
    connection = session.connection()
    if connection.dialect.name == "sqlite" or connection.get_execution_options().get("looks"):
        return function(session, *args, **kwargs)
    return _look(connection.engine, function, *args, **kwargs)


def _look(engine: Engine, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    apart = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with engine.connect() as opened:
        connection = opened.execution_options(looks=True, **apart)
        with connection.begin() as transaction, Session(connection) as session:
            if apart:
                connection.execute(NO_END)  # what is made of it meanwhile may take long, and nothing is locked
            result = function(session, *args, **kwargs)
            transaction.rollback()
            return result


class Database:
    """SQLite in the caller's thread, PostgreSQL in a pool of threads; the same SQL on both."""

    def __init__(self, url: str, threads: int = 8) -> None:
        self.url = address(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.threads = 1 if self.is_sqlite else threads
        self.engine = sqlite(url) if self.is_sqlite else postgresql(self.url, self.threads)
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="database")
        self._ahead = ThreadPoolExecutor(1, thread_name_prefix="heartbeat")
        self._idle: dict[bool, list[Connection]] = {False: [], True: []}
        self._locked_out: set[float] = set()

    def transact(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call `function(session, …)` in one transaction and commit."""
        return self._transact(True, function, *args, **kwargs)

    def _transact(
        self, waits: bool, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        with self._connected(waits) as connection, connection.begin(), Session(connection) as session:
            result = function(session, *args, **kwargs)
            session.flush()
            return result

    def look(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call `function(session, …)` on what is stored at one moment; it writes nothing and holds up nobody."""
        return _look(self.engine, function, *args, **kwargs)

    @contextmanager
    def _connected(self, waits: bool) -> Iterator[Connection]:
        """Open a connection for one transaction; SQLite's stays open, since the pool costs as much as a statement."""
        if not self.is_sqlite:
            with self.engine.connect() as connection:
                yield connection
            return
        try:
            connection = self._idle[waits].pop()
        except IndexError:
            connection = self.engine.connect()
            wait(connection, SQLITE_WAITS if waits else 0)
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        self._idle[waits].append(connection)

    async def run(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `transact` where it is cheapest: at once on SQLite, in a thread on PostgreSQL. It ends after the commit.

        A turn on SQLite takes about a millisecond; handing it to a thread and back takes longer than that. While
        another process writes, this one waits without holding up the loop, so that it answers how it is.
        """
        loop = asyncio.get_running_loop()
        if not self.is_sqlite:
            return await loop.run_in_executor(self._pool, lambda: self.transact(function, *args, **kwargs))
        await asyncio.sleep(0)  # let other tasks run between two turns
        began = loop.time()
        try:
            while True:
                try:
                    return self._transact(False, function, *args, **kwargs)
                except Locked:
                    self._locked_out.add(began)
                    if loop.time() - began > SQLITE_WAITS:
                        raise
                    await asyncio.sleep(AGAIN)
        finally:
            self._locked_out.discard(began)

    def waits_since(self) -> float | None:
        """Return since when, by the loop's clock, a transaction waits for the lock of the SQLite file."""
        return min(self._locked_out, default=None)

    async def promptly(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a small transaction ahead of whatever waits in line."""
        if self.is_sqlite:
            return await self.run(function, *args, **kwargs)
        ahead = asyncio.get_running_loop()
        return await ahead.run_in_executor(self._ahead, lambda: self.transact(function, *args, **kwargs))

    def write_through(self) -> None:
        """Empty SQLite's journal into the file, so that what was erased stands in neither; not while others write."""
        if not self.is_sqlite:
            return
        with self.engine.connect() as connection:
            wait(connection, 0)
            driver_of(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def size(self) -> int:
        """Return how many bytes the database takes."""
        path = self.url.database or ""
        if self.is_sqlite:
            return sum(file.stat().st_size for end in ("", "-wal") if (file := Path(f"{path}{end}")).exists())
        with self.engine.connect() as connection:
            return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())

    def close(self) -> None:
        """Wait for running transactions, then close every connection."""
        self._pool.shutdown(wait=True)
        self._ahead.shutdown(wait=True)
        for idle in self._idle.values():
            while idle:
                idle.pop().close()
        self.engine.dispose()
