"""Whoever waits for a database that has gone silent hears so within seconds, wherever they wait for it."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import NamedTuple

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from storage.ground import connecting
from storage.ground.database import UNAVAILABLE, Database, Session
from tests.databases import PostgresqlServer
from tests.processes.wire import Wire, wire_to

WITHIN = 12.0  # seconds; asked after one, cut two later, and a busy machine


class Hosts(NamedTuple):
    """One server under two addresses, of which the first can be cut."""

    first: Wire
    second: Wire

    @property
    def url(self) -> str:
        one, other = make_url(self.first.url), make_url(self.second.url)
        return f"postgresql://{one.username}@127.0.0.1:{one.port},127.0.0.1:{other.port}/{one.database}"


@pytest.fixture
def hosts(postgresql_server: PostgresqlServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hosts]:
    monkeypatch.setattr(connecting, "SILENT", 1.0)
    monkeypatch.setattr(connecting, "ANSWERS", 2)
    url = postgresql_server.create()
    with wire_to(url) as first, wire_to(url) as second:
        yield Hosts(first, second)
    postgresql_server.drop(url)


@pytest.fixture
def wire(hosts: Hosts) -> Wire:
    return hosts.first


def one(session: Session) -> int:
    return int(session.connection().execute(text("SELECT 1")).scalar_one())


def long(session: Session) -> int:
    return int(session.connection().execute(text("SELECT 1 FROM pg_sleep(4.5)")).scalar_one())


async def is_told(waiting: Callable[[], int]) -> None:
    """Wait in a thread of its own; it hears in time that the database is away."""
    began = time.monotonic()
    with pytest.raises(UNAVAILABLE):
        await asyncio.wait_for(asyncio.to_thread(waiting), WITHIN)
    assert time.monotonic() - began < WITHIN


async def test_everybody_who_waits_hears_of_it_and_goes_on_when_it_is_back(wire: Wire) -> None:
    with closing(Database(wire.url)) as away:
        assert await asyncio.gather(*(away.run(one) for _ in range(4))) == [1] * 4
        wire.cut()
        began = time.monotonic()
        came = await asyncio.gather(*(away.run(one) for _ in range(4)), return_exceptions=True)
        assert all(isinstance(each, UNAVAILABLE) for each in came), came
        assert time.monotonic() - began < WITHIN
        wire.mend()
        assert await away.run(one) == 1


@pytest.mark.parametrize("way", ["look", "transact", "size"])
async def test_who_reads_in_a_thread_of_its_own_hears_of_it(wire: Wire, way: str) -> None:
    with closing(Database(wire.url)) as away:
        assert away.look(one) == 1
        wire.cut()
        ways: dict[str, Callable[[], int]] = {
            "look": lambda: away.look(one),
            "transact": lambda: away.transact(one),
            "size": away.size,
        }
        await is_told(ways[way])


async def test_the_host_asked_is_the_one_that_is_waited_for(hosts: Hosts) -> None:
    """The other answers whoever asks it, and nobody waits for that one."""
    with closing(Database(hosts.url)) as away:
        waiting = asyncio.ensure_future(away.run(long))
        await asyncio.sleep(0.5)
        hosts.first.cut()
        assert await away.run(one) == 1
        with pytest.raises(UNAVAILABLE):
            await asyncio.wait_for(waiting, WITHIN)
        began = time.monotonic()
        assert away.look(one) == 1
        assert time.monotonic() - began < 1, "the silent one was asked first"


async def test_closing_waits_for_nobody_who_waits_for_good(wire: Wire) -> None:
    away = Database(wire.url)
    assert await away.run(one) == 1
    wire.cut()
    waiting = asyncio.ensure_future(away.run(one))
    await asyncio.sleep(0.2)
    await asyncio.wait_for(asyncio.to_thread(away.close), WITHIN)
    with pytest.raises(UNAVAILABLE):
        await waiting


async def test_what_takes_long_is_not_disturbed_while_the_server_answers(wire: Wire) -> None:
    with closing(Database(wire.url)) as slow:
        assert await slow.run(long) == 1
