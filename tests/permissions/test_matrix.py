"""The whole matrix: each role sends each button aimed at a branch and its people, and says yes to what is asked.

Nothing is shown, written or told unless docs/permissions.md allows it; from outside it allows nothing.
RECORD_PERMISSIONS=1 writes down what comes of it now; read the difference before you keep it.
"""

import os
from collections.abc import Iterator
from functools import partial

import pytest

from tests.databases import SqliteFiles, with_known_statements
from tests.permissions import table
from tests.permissions.buttons import buttons
from tests.permissions.playing import FIGURE, every_row, payloads, play
from tests.permissions.world import OUTSIDE, ROLES, World, build, end_posts

RECORDS = bool(os.environ.get("RECORD_PERMISSIONS"))
KEPT_FROM = ("member", "who lost the post", *OUTSIDE)
"""Those who may write nothing of the branch, and see no name or words of its people; its own people see its figures."""

OF_ONESELF = ("dadoc", "nghi tin", "dienhinh")
"""What whoever gets announcements says for themselves: of one, which is counted there and shown; that they rest.

And who is nominated as an exemplar in one's own cell, to be learned from, unless they keep that back.
"""


@pytest.fixture(scope="module")
def world(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    database = with_known_statements(sqlite_files.create(tmp_path_factory.mktemp("world")))
    built = build(database, "telegram")
    built.rows.update(database.transact(every_row))
    yield built
    database.close()


@pytest.mark.parametrize("role", ROLES)
def test_each_button_does_what_the_matrix_allows_and_no_more(world: World, role: str) -> None:
    person = world.people[role]
    found = {row: set[str]().union(*(play(world, person, each) for each in payloads(world, row))) for row in buttons()}
    if role in KEPT_FROM:
        belongs = role not in OUTSIDE
        own = {FIGURE} if belongs else set()
        theirs = {row for row in found if belongs and row.startswith(OF_ONESELF)}
        assert {row: came for row, came in found.items() if came - own and row not in theirs} == {}
    cells = {row: "".join(sorted(came)) for row, came in found.items()}
    if RECORDS:
        kept = table.cells()
        table.write(table.BUTTONS, table.buttons({row: {**kept.get(row, {}), role: cells[row]} for row in cells}))
    assert table.column(role) == {row: came for row, came in cells.items() if came}


def test_who_loses_the_post_between_question_and_answer_does_nothing_more(world: World) -> None:
    binh = world.people["secretary"]
    loses = partial(end_posts, village=world.village, member_id=binh.member_id)
    rows = (row for row in buttons() if not row.startswith(("dulieu", "batdau", "dienhinh hoc")))
    found = {each: play(world, binh, each, loses) - {FIGURE} for row in rows for each in payloads(world, row)}
    assert {each: came for each, came in found.items() if came} == {}


@pytest.mark.parametrize("name", [table.COMMANDS_TABLE, table.RIGHTS])
def test_what_stands_in_the_document_is_what_stands_in_the_code(name: str) -> None:
    made = {table.COMMANDS_TABLE: table.commands, table.RIGHTS: table.rights}[name]()
    if RECORDS:
        table.write(name, made)
    assert table.written(name) == made


def test_a_branch_that_can_be_seen_by_its_leaders_is_there_to_be_seen(world: World) -> None:
    found = set[str]().union(*(play(world, world.people["secretary"], each) for each in ("/danhsach", "/camket 3")))
    assert {"n", "t", "f"} <= found
