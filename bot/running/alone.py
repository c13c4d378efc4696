"""Keep a SQLite file for one process: a second process would answer the same people twice."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bot.refusal import Refused
from storage.ground.database import Database

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone(database: Database) -> Iterator[None]:
    """Hold the database's lock; on PostgreSQL any number of processes may run."""
    path = database.url.database
    if not database.is_sqlite or not path:
        yield
        return
    with Path(f"{path}.lock").open("w") as file:
        try:
            _lock(file)
        except OSError:
            raise Refused("another process is already running on {path}", path=path) from None
        yield
