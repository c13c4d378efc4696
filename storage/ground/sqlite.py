"""Open a SQLite file, so that one writes at a time and nobody waits for long."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import make_url
from sqlmodel import create_engine

from storage.ground.core import driver_of

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "wal_autocheckpoint=10000",  # pages, 40 MB: with the usual 1000 a sixth of the time is spent waiting for the disk
    "foreign_keys=ON",
    "cache_size=-32000",
    "secure_delete=ON",  # what is erased is overwritten in the file; no cost that could be measured
)

SQLITE_WAITS = 10  # seconds, for whoever writes at the moment


class Locked(sqlite3.OperationalError):
    """Somebody else writes into the SQLite file: nothing was begun."""


def sqlite(url: str) -> Engine:
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

    @event.listens_for(engine, "checkout")
    def as_usual(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute(f"PRAGMA busy_timeout={SQLITE_WAITS * 1000}")

    @event.listens_for(engine, "begin")
    def begin_immediate(connection: Connection) -> None:
        # A deferred transaction that reads and then writes loses concurrent updates or fails half-way.
        looks = connection.get_execution_options().get("looks")
        try:
            driver_of(connection).execute("BEGIN" if looks else "BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            raise Locked(*error.args) from None

    return engine


def wait(connection: Connection, seconds: int) -> None:
    """Let a connection wait so long for whoever writes into the SQLite file."""
    driver_of(connection).execute(f"PRAGMA busy_timeout={seconds * 1000}")
