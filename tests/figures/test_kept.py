"""What is kept equals a recount, after any history: changes of every row that figures are of, moves and mergers."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, text, update

from domain.people.kinds import EVERYBODY, LeftOut
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.facts import counting
from storage.ground.core_table import table_of
from storage.ground.database import Database, Session
from storage.kept import figures, outcomes, rows
from tests.figures.reorganised import Reorganised
from tests.storage.test_summaries import TODAY, invent
from tests.talking import Village

_pledge, _stay, _report, _kind = (
    table_of(each) for each in (tables.Pledge, tables.Membership, tables.Report, tables.DatedKind)
)
STATES = ("waiting", "returned", "active", "claimed", "done", "missed", "withdrawn")
WITHOUT = LeftOut.of(["quan_chung"], [])


@pytest.fixture(autouse=True)
def of_small_trees_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "MANY", 1)


def kept_up(session: Session, today: date) -> int:
    """Do what the clock does; return how much was wrong."""
    wrong, more = 0, True
    while more:
        _, found, more = figures.keep(session, today, 3, check=False)
        wrong += found
    return wrong


def compare(session: Session, today: date) -> None:
    """Hold every organisation's kept figures against what the rows say."""
    numbers = list(session.connection().scalars(select(table_of(tables.Organisation).c.id)))
    for number in numbers:
        for left_out in (EVERYBODY, WITHOUT):
            counted = counting.count(session, number, (1,), AsOf.now(today), left_out)
            kept = figures.counted(session, number, (1,), AsOf.now(today), left_out)
            assert [each.figures for each in kept] == [each.figures for each in counted]
            assert [each.registered for each in kept] == [each.registered for each in counted]
        tree = counting.tree(session, number, AsOf.now(today))
        path = next((each.path for each in tree if each.organisation_id == number), None)
        if path is not None:
            expected = outcomes.Outcome()
            ids = [each.organisation_id for each in tree]
            for one in outcomes.count_these(session, ids, (1,), AsOf.now(today)).values():
                expected.add(one)
            whole = figures.outcome(session, Place(number, path), (1,), AsOf.now(today))
            assert outcomes.to_json(whole) == outcomes.to_json(expected)


def change(session: Session, chance: random.Random, village: Village) -> None:
    """Change one row at random, in whichever way it may be written."""
    connection = session.connection()

    def one(table: Any) -> Any:
        return chance.choice(list(connection.scalars(select(table.c.id))) or [0])

    def of(table: Any, **values: object) -> None:
        connection.execute(update(table).where(table.c.id == one(table)).values(values))

    member, place = one(table_of(tables.Member)), one(table_of(tables.Organisation))
    day = TODAY + timedelta(days=chance.randint(-3, 3))
    told = {"pledge_id": one(_pledge), "member_id": member, "how": "total", "done": Decimal(3), "words": "3"}
    fact = {"member_id": member, "kind": chance.choice(("quan_chung", "dang_vien")), "holds_from": TODAY}
    deeds = (
        lambda: of(_pledge, state=chance.choice(STATES)),
        lambda: of(_pledge, deadline=day, done=Decimal(chance.randint(0, 9)), done_on=day),
        lambda: of(_pledge, comparator=">=", value=Decimal(5), unit="cây"),
        lambda: of(_pledge, member_id=member, organisation_id=None),
        lambda: of(_pledge, member_id=None, organisation_id=place),
        lambda: of(_stay, organisation_id=place),
        lambda: of(_stay, until=day),
        lambda: of(_stay, leader=chance.random() < 0.5),
        lambda: connection.execute(insert(_report).values(told | {"at": village.now, "holds_from": day})),
        lambda: of(_report, taken_back_at=village.now),
        lambda: connection.execute(insert(_kind).values(fact | {"recorded_at": village.now})),
        lambda: connection.execute(delete(_stay).where(_stay.c.id == one(_stay))),
    )
    if told["pledge_id"]:
        chance.choice(deeds)()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), changes=st.lists(st.integers(0, 4), min_size=1, max_size=8))
def test_what_is_kept_is_what_a_recount_finds(database: Database, seed: int, changes: list[int]) -> None:
    """`changes`: how many rows change before the clock looks again."""
    village, chance = Village(database), random.Random(seed)  # noqa: S311 - repeatable by its seed

    class Undone(Exception):
        pass

    def live(session: Session) -> None:
        if session.connection().dialect.name == "postgresql":  # it numbers on, whatever is undone
            session.connection().execute(text("SELECT setval('campaign_id_seq', 1, false)"))
        invent(session, village, chance)
        session.flush()
        compare(session, TODAY)
        for some in changes:
            assert kept_up(session, TODAY) == 0
            for _ in range(some):
                change(session, chance, village)
            compare(session, TODAY)
        compare(session, TODAY + timedelta(days=1))
        raise Undone

    with pytest.raises(Undone):
        database.transact(live)


@pytest.mark.parametrize("seed", [1, 5])
def test_moves_and_mergers_leave_nothing_out_of_date(database: Database, seed: int) -> None:
    life = Reorganised(database, random.Random(seed))  # noqa: S311 - repeatable by its seed
    life.begin()
    for _ in range(10):
        life.live(1)
        database.transact(compare, life.today)
        assert database.transact(kept_up, life.today) == 0
    assert life.done


def test_after_an_import_all_is_counted(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """More changed than is looked up: what is kept is not read, and is right again once the clock has run."""
    village, chance = Village(database), random.Random(7)  # noqa: S311 - repeatable by its seed
    database.transact(invent, village, chance)
    database.transact(compare, TODAY)
    database.transact(kept_up, TODAY)
    for _ in range(4):
        database.transact(change, chance, village)
    monkeypatch.setattr(rows, "MOST", 1)
    asked, path = figures.asked_for((1,)), "/1/"
    assert database.transact(rows.read, asked, path, TODAY, "came") == {}
    database.transact(compare, TODAY)
    database.transact(kept_up, TODAY)
    assert database.transact(rows.read, asked, path, TODAY, "came")


def test_what_is_wrong_is_found_and_put_right(database: Database) -> None:
    village = Village(database)
    database.transact(invent, village, random.Random(3))  # noqa: S311 - repeatable by its seed
    database.transact(compare, TODAY)
    database.transact(kept_up, TODAY)
    kept = table_of(tables.KeptFigures)
    database.transact(lambda session: session.connection().execute(update(kept).values(counted="[]")) and None)
    database.transact(figures.check_anew)
    wrong, more = 0, True
    while more:
        _, found, more = database.transact(figures.keep, TODAY, 50, check=True)
        wrong += found
    assert wrong
    database.transact(compare, TODAY)
    assert database.transact(rows.touched) == set()
