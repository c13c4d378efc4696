"""Count what a database does for a piece of work: SQLite its steps, PostgreSQL the rows and entries it reads."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from storage.ground.core import driver_of
from storage.ground.database import Database, Session

Work = Callable[[Session], Any]

_READ = text(
    "SELECT coalesce(sum(pg_stat_get_xact_tuples_returned(oid)), 0) FROM pg_class"
    " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took. `read`: steps of SQLite's machine, rows and index entries of PostgreSQL."""

    read: int
    seconds: float


class _Undone(Exception):
    """Nothing of a measured run is kept."""


def measured(database: Database, work: Work, before: Work, *, runs: int = 3) -> Cost:
    """Run work several times, each in a transaction that is undone; return what it read and the shortest time.

    `before` is run first in each transaction, and not measured.
    """
    read = _once(database, work, before, counted=True).read
    return Cost(read, min(_once(database, work, before, counted=False).seconds for _ in range(runs)))


def _once(database: Database, work: Work, before: Work, *, counted: bool) -> Cost:
    found: list[Cost] = []

    def run(session: Session) -> None:
        before(session)
        steps = _Steps(session.connection()) if counted else None
        began = time.perf_counter()
        work(session)
        session.flush()
        seconds = time.perf_counter() - began
        found.append(Cost(steps.read() if steps else 0, seconds))
        raise _Undone

    with suppress(_Undone):
        database.transact(run)
    return found[0]


class _Steps:
    """What one connection has read since."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._steps = connection, 0
        self._is_sqlite = connection.dialect.name == "sqlite"
        if self._is_sqlite:
            driver_of(connection).set_progress_handler(self._step, 1)
        self._before = 0 if self._is_sqlite else self._rows()

    def _step(self) -> int:
        self._steps += 1
        return 0

    def _rows(self) -> int:
        return int(self._connection.execute(_READ).scalar_one())

    def read(self) -> int:
        if not self._is_sqlite:
            return self._rows() - self._before
        driver_of(self._connection).set_progress_handler(None, 0)
        return self._steps
