"""Ask a SQLite file whether it is sound and free, without changing it."""

import sqlite3
from contextlib import closing
from pathlib import Path

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def damage(error: BaseException) -> str:
    """Return what an error says of a damaged SQLite file; "" where it is about something else."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.DatabaseError) and getattr(cause, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
        return str(cause)
    return ""


def torn(file: Path) -> str:
    """Return what is wrong with the file; "" where it is sound."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=3)) as connection:
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        return "" if "locked" in str(error) else str(error)
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if found == "ok" else str(found).splitlines()[-1]


def locked(file: Path, seconds: float) -> bool:
    """Tell whether somebody else writes into the file for longer than so many seconds."""
    with closing(sqlite3.connect(file, timeout=seconds, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            return "locked" in str(error)
        connection.execute("ROLLBACK")
    return False
