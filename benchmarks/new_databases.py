"""Make new databases for a measurement, in a folder or on a server that goes away behind it."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

from tests.databases import PostgresqlServer


@contextmanager
def new_databases(kind: str, *, cleaned_up: bool = False) -> Iterator[Callable[[], str]]:
    """Yield what makes a database without tables and returns its URL; `cleaned_up`: the server vacuums."""
    if kind == "postgresql":
        server = PostgresqlServer()
        try:
            if cleaned_up:
                server.clean_up()
            yield server.create
        finally:
            server.stop()
    else:
        numbers = count(1)
        with tempfile.TemporaryDirectory(prefix="dongkhoi-measured-") as folder:
            yield lambda: f"sqlite:///{folder}/{next(numbers)}.sqlite"
