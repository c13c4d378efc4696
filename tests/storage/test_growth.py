"""What people ask of a part of the province costs the same however many people there are elsewhere."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from benchmarks.growth.counting import measured
from benchmarks.growth.province import CELL, Province, fill
from benchmarks.growth.questions import questions
from benchmarks.growth.table import MOST
from storage.comrades import finding
from storage.ground.database import Database
from tests.databases import KINDS, PostgresqlServer, SqliteFiles
from tests.storage.test_query_plans import explained

SMALL, LARGE = 15 * CELL, 60 * CELL
DAY = date(2026, 3, 10)
FEW = 5_000
"""So few rows PostgreSQL may read whole."""

TOO_SLOW = "1,000 due reminders planned"
"""Asked by the benchmark alone."""


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


NAMES = [each.name for each in questions(Province(SMALL, DAY)) if each.bounded and each.name != TOO_SLOW]


@pytest.mark.parametrize("name", NAMES)
def test_the_cost_follows_what_is_asked(name: str, provinces: list[tuple[Province, Database]]) -> None:
    read = []
    for of, database in provinces:
        asked = next(each for each in questions(of) if each.name == name)
        read.append(measured(database, asked.work, asked.before, runs=1).read)
    assert read[1] <= max(MOST * read[0], FEW)


def test_an_announcement_looks_up_each_chat_and_reads_nothing_of_what_was_planned_before(
    provinces: list[tuple[Province, Database]],
) -> None:
    of, database = provinces[1]
    tick = next(each for each in questions(of) if each.name == "an announcement, one tick")
    database.transact(tick.before)
    database.transact(tick.work)
    plan = explained(database, tick.work, filled=True)
    assert "ix_account_member_id" in plan
    if database.is_sqlite:
        assert "SEARCH known USING PRIMARY KEY (broadcast_id=? AND member_id=?)" in plan
        assert "SCAN account" not in plan
    else:
        assert re.search(
            r"recipient_pkey on recipient known.*\n *Index Cond: .*broadcast_id = .* AND \(member_id = ", plan
        )
        assert "Seq Scan on account" not in plan


def test_people_are_found_by_the_end_of_a_name_from_its_index(provinces: list[tuple[Province, Database]]) -> None:
    _, database = provinces[1]
    plan = explained(database, lambda session: finding.find(session, "thị hoa", ["/"], DAY), filled=True)
    assert "ix_member_found_by" in plan
    plan = explained(database, lambda session: finding.namesakes(session, "Nguyễn Thị Hoa", ["/"], DAY), filled=True)
    assert "ix_member_found_by" in plan
