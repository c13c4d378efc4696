"""Databases nobody has migrated yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.ground.database import Database
from tests.databases import KINDS, PostgresqlServer


@pytest.fixture(params=KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database nobody has migrated."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path}/empty.sqlite")
        yield database
        database.close()
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.create()
    database = Database(url)
    yield database
    database.close()
    server.drop(url)
