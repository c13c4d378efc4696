"""What people ask of a part of the province costs the same however many people there are elsewhere."""

from collections.abc import Iterator
from datetime import date

import pytest

from benchmarks.growth.counting import measured
from benchmarks.growth.province import CELL, Province, fill
from benchmarks.growth.questions import questions
from benchmarks.growth.table import MOST
from storage.ground.database import Database
from tests.databases import KINDS, PostgresqlServer, SqliteFiles

SMALL, LARGE = 15 * CELL, 60 * CELL
DAY = date(2026, 3, 10)
FEW = 5_000
"""So few rows PostgreSQL may read whole."""

BY_THE_CLOCK = ("1,000 due reminders planned", "an announcement, one tick")
"""Too slow to be asked here; the benchmark asks them too."""


@pytest.fixture(scope="module", params=KINDS)
def provinces(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[tuple[Province, Database]]]:
    made = []
    for people in (SMALL, LARGE):
        if request.param == "sqlite":
            files: SqliteFiles = request.getfixturevalue("sqlite_files")
            url = files.create(tmp_path_factory.mktemp("province"))
        else:
            server: PostgresqlServer = request.getfixturevalue("postgresql_server")
            url = server.create("migrated")
        of, database = Province(people, DAY), Database(url)
        database.transact(fill, of)
        made.append((of, database))
    yield made
    for _, database in made:
        database.close()
        if not database.is_sqlite:
            server.drop(database.url.render_as_string(hide_password=False))


NAMES = [each.name for each in questions(Province(SMALL, DAY)) if each.bounded and each.name not in BY_THE_CLOCK]


@pytest.mark.parametrize("name", NAMES)
def test_the_cost_follows_what_is_asked(name: str, provinces: list[tuple[Province, Database]]) -> None:
    read = []
    for of, database in provinces:
        asked = next(each for each in questions(of) if each.name == name)
        read.append(measured(database, asked.work, asked.before, runs=1).read)
    assert read[1] <= max(MOST * read[0], FEW)
