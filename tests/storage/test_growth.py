"""What people ask of a part of the province costs the same however many people there are elsewhere."""

from datetime import date

import pytest

from benchmarks.growth.counting import measured
from benchmarks.growth.province import CELL, Province, fill
from benchmarks.growth.questions import questions
from benchmarks.growth.table import MOST
from storage.ground.database import Database
from tests.databases import SqliteFiles

SMALL, LARGE = 15 * CELL, 60 * CELL
DAY = date(2026, 3, 10)
BY_THE_CLOCK = ("1,000 due reminders planned", "an announcement, one tick")
"""Too slow to be asked here; the benchmark asks them too."""


@pytest.fixture(scope="module")
def provinces(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Province, Database]]:
    made = []
    for people in (SMALL, LARGE):
        of = Province(people, DAY)
        database = Database(sqlite_files.create(tmp_path_factory.mktemp("province")))
        database.transact(fill, of)
        made.append((of, database))
    return made


NAMES = [each.name for each in questions(Province(SMALL, DAY)) if each.bounded and each.name not in BY_THE_CLOCK]


@pytest.mark.parametrize("name", NAMES)
def test_the_cost_follows_what_is_asked(name: str, provinces: list[tuple[Province, Database]]) -> None:
    read = []
    for of, database in provinces:
        asked = next(each for each in questions(of) if each.name == name)
        read.append(measured(database, asked.work, asked.before, runs=1).read)
    assert read[1] <= MOST * read[0]
