"""A SQLite file another process writes into: the loop goes on, and what only reads does not wait."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from storage.ground import database as module
from storage.ground import process, schema
from storage.ground.database import UNAVAILABLE, Database
from storage.ground.sqlite import Locked


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "locked.sqlite"
    database = Database(f"sqlite:///{path}")
    schema.migrate(database.engine)
    database.close()
    return path


async def test_the_loop_goes_on_while_a_transaction_waits_for_the_lock(file: Path):
    database, other = Database(f"sqlite:///{file}"), sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writing = asyncio.ensure_future(database.run(process.set_fact, "it", "waited"))
    looks = 0
    for _ in range(20):
        await asyncio.sleep(0.01)
        looks += database.look(process.fact, "it") is None
    assert looks == 20
    waiting_since = database.waits_since()
    assert waiting_since is not None
    assert asyncio.get_running_loop().time() - waiting_since > 0.1
    other.execute("COMMIT")
    await writing
    assert database.look(process.fact, "it") == "waited"
    assert database.waits_since() is None
    database.close()
    other.close()


async def test_it_waits_no_longer_than_it_should(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "SQLITE_WAITS", 0.2)
    database, other = Database(f"sqlite:///{file}"), sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Locked) as failed:
        await database.run(process.set_fact, "it", "waited")
    assert isinstance(failed.value, UNAVAILABLE)
    assert database.waits_since() is None
    database.close()
    other.close()
