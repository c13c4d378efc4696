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
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlmodel import create_engine

import storage.tables  # noqa: F401 - completes the metadata
from storage.ground.core import driver_of

P = ParamSpec("P")
T = TypeVar("T")

UNAVAILABLE = (
    OperationalError,
    InterfaceError,
    sqlite3.OperationalError,
    psycopg.OperationalError,
    psycopg.InterfaceError,
)
"""Errors of a dead or locked database: worth another try, never the fault of the statement."""

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "wal_autocheckpoint=10000",  # pages, 40 MB: with the usual 1000 a sixth of the time is spent waiting for the disk
    "foreign_keys=ON",
    "cache_size=-32000",
    "secure_delete=ON",  # what is erased is overwritten in the file; no cost that could be measured
)

RANDOM_PAGES = "SET random_page_cost = 1.1"
"""A province fits in memory. With the usual 4, for turning disks, a table is read whole to find a commune in it."""

SQLITE_WAITS = 10  # seconds, for whoever writes at the moment

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


class Database:
    """SQLite in the caller's thread, PostgreSQL in a pool of threads; the same SQL on both."""

    def __init__(self, url: str, threads: int = 8) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.threads = 1 if self.is_sqlite else threads
        self.engine = _sqlite(url) if self.is_sqlite else _postgresql(url, self.threads)
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix="database")
        self._idle: list[Connection] = []

    def transact(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call `function(session, …)` in one transaction and commit."""
        with self._connected() as connection, connection.begin(), Session(connection) as session:
            result = function(session, *args, **kwargs)
            session.flush()
            return result

    def look(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call `function(session, …)` on what is stored at one moment; it writes nothing and holds up nobody."""
        apart = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with self.engine.connect() as opened:
            connection = opened.execution_options(looks=True, **apart)
            with connection.begin() as transaction, Session(connection) as session:
                result = function(session, *args, **kwargs)
                transaction.rollback()
                return result

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        """Open a connection for one transaction; SQLite's stays open, since the pool costs as much as a statement."""
        if not self.is_sqlite:
            with self.engine.connect() as connection:
                yield connection
            return
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self.engine.connect()
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)

    async def run(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run `transact` where it is cheapest: at once on SQLite, in a thread on PostgreSQL. It ends after the commit.

        A turn on SQLite takes about a millisecond; handing it to a thread and back takes longer than that.
        """
        if self.is_sqlite:
            await asyncio.sleep(0)  # let other tasks run between two turns
            return self.transact(function, *args, **kwargs)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: self.transact(function, *args, **kwargs))

    def write_through(self) -> None:
        """Empty SQLite's journal into the file, so that what was erased stands in neither; not while others write."""
        if not self.is_sqlite:
            return
        with self.engine.connect() as connection:
            driver = driver_of(connection)
            driver.execute("PRAGMA busy_timeout=0")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            driver.execute(f"PRAGMA busy_timeout={SQLITE_WAITS * 1000}")

    def close(self) -> None:
        """Wait for running transactions, then close every connection."""
        self._pool.shutdown(wait=True)
        while self._idle:
            self._idle.pop().close()
        self.engine.dispose()


def _sqlite(url: str) -> Engine:
    path = make_url(url).database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url, connect_args={"timeout": SQLITE_WAITS, "check_same_thread": False}, pool_size=2, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def configure(connection: object, _record: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]  # the DBAPI's own type is not exported
        cursor = connection.cursor()  # type: ignore[attr-defined]  # likewise
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_immediate(connection: Connection) -> None:
        # A deferred transaction that reads and then writes loses concurrent updates or fails half-way.
        looks = connection.get_execution_options().get("looks")
        driver_of(connection).execute("BEGIN" if looks else "BEGIN IMMEDIATE")

    return engine


def _postgresql(url: str, threads: int) -> Engine:
    parts = make_url(url)
    if parts.drivername == "postgresql":
        parts = parts.set(drivername="postgresql+psycopg")
    engine = create_engine(parts, pool_size=threads + 2, pool_pre_ping=True, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def configure(connection: psycopg.Connection, _record: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(RANDOM_PAGES)
        connection.commit()

    return engine
