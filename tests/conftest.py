"""Fixtures every test may use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.ground.database import Database
from tests.databases import KINDS, PostgresqlServer, SqliteFiles, with_known_statements

pytest_plugins = ["tests.combining", "tests.failing", "tests.skipping"]


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    return SqliteFiles(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    """Start a real PostgreSQL when the first test asks for one."""
    server = PostgresqlServer()
    yield server
    server.stop()


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the URL of a migrated database without rows: once on SQLite, once on PostgreSQL."""
    yield from _fresh(request, tmp_path)


@pytest.fixture(scope="module", params=KINDS)
def lasting_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return such a URL for all tests of a module: what takes long to live through is lived once."""
    yield from _fresh(request, tmp_path_factory.mktemp("lasting"))


def _fresh(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    if request.param == "sqlite":
        files: SqliteFiles = request.getfixturevalue("sqlite_files")
        yield files.create(folder)
        return
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    url = server.take()
    yield url
    server.give_back(url)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = with_known_statements(database_url)
    yield opened
    opened.close()
