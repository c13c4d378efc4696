"""Set up the logs: an exception is logged by its type and place, never with words a person may have written."""

import io
import logging
import os
import sqlite3
import sys
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import Any

CHATTY = ("apscheduler", "httpx", "alembic", "aiohttp.access")
"""These loggers write nothing useful at INFO, and the address httpx writes holds the token."""

PLAIN = (OSError, sqlite3.Error, ImportError, AttributeError, NameError, TypeError)
"""Their messages name files, columns and code; the message of any other exception may hold what somebody wrote."""

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def speak_utf8() -> None:
    """Let a verb print Vietnamese where the system has another encoding, as Windows does for files and pipes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def write_out() -> None:
    """Write what is left to be read; what a verb did is done, whether or not anybody reads on, as `head` does not."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        be_silent()


def be_silent() -> None:
    """Let what is still to be written to who has gone, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def configure() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)


class Discreet(logging.Formatter):
    """Formats where an exception came from, and its message only where the message cannot hold what somebody wrote."""

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 - logging's own name
        lines = ["Traceback (most recent call last):\n"]
        for error in _causes(ei[1]):
            lines += traceback.format_tb(error.__traceback__)
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}: {_message(error)}\n")
        return "".join(lines).rstrip()


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """Return an exception and after it the exceptions that caused it, the first cause first."""
    if error is None:
        return
    yield from _causes(error.__cause__ or (None if error.__suppress_context__ else error.__context__))
    yield error


def _message(error: BaseException) -> str:
    cause: Any = getattr(error, "orig", None) or error  # SQLAlchemy wraps the error of the driver
    if getattr(cause, "sqlstate", None):  # PostgreSQL quotes the whole row that it refuses
        about = cause.diag
        return " ".join(filter(None, (cause.sqlstate, about.table_name, about.column_name, about.constraint_name)))
    return str(cause) if isinstance(cause, PLAIN) else "(its message is not written down)"
