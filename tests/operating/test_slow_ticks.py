"""A tick that takes longer than the time until its next run is noticed: in the log, by `doctor`, in the figures."""

import asyncio
from datetime import timedelta

import pytest

from bot.doctor.working import of_work
from bot.running.clocks import Clocks
from bot.settings import Settings
from domain.operating.ticks import dead_after
from locales.language import language
from scheduler.clock import Clock
from scheduler.operating.watching import Watch
from storage.ground import leases
from storage.ground.database import Database, Session
from storage.operating import vitals
from tests.talking import ZONE


async def test_it_is_noticed_while_it_runs_and_when_it_has_ended(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock(database, Clocks(), ZONE, "us", lambda: None, ())
    watch = Watch(database, Clocks(), ZONE, "us", {}, lambda: 2**40, clock.ran, clock.lasting.long)
    began, enough = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        began.set()
        await enough.wait()

    clock.add("inbox", slow, 0.02)
    clock.start()
    await began.wait()
    await watch.look()
    assert clock.lasting.long() == {}, "it has not been running for a minute"
    monkeypatch.setattr("scheduler.operating.lasting.SLOW", timedelta(seconds=0.1))
    await asyncio.sleep(1)
    await watch.look()
    await watch.look()
    found = database.transact(vitals.vitals, Clocks().real(), Clocks().now().date())
    enough.set()
    await clock.stop()
    assert found.ticks["inbox"].took > 0.1
    assert clock.lasting.long() == {}
    said = [each for each in caplog.messages if "tick inbox" in each]
    assert "already; its next runs are left out" in said[0]
    assert int(said[1].partition("; ")[2].split()[0]) > 2, "so many were left out"
    assert len(said) == 2


def test_doctor_names_it(database: Database) -> None:
    real = Clocks().real()

    async def look() -> None:
        await Watch(
            database, Clocks(), ZONE, "us", {}, lambda: 2**40, {}, lambda: {"figures": 95.0, "plans": 70.0}
        ).look()

    def lead(session: Session) -> None:
        leases.hold(session, "clock", "us", real, real + timedelta(minutes=1))

    database.transact(lead)
    asyncio.run(look())
    said = [each.what for each in of_work(database, Settings(), [], real, language("en"))]
    assert {"tick counting figures anew: took 95 s", "tick announcements: took 70 s"} <= set(said)
    assert "tick plans: took 70 s" not in said, "nobody would note that this one runs again"


def test_a_backup_may_take_hours_and_is_dead_only_then() -> None:
    assert dead_after("backup") > timedelta(hours=6)
    assert dead_after("inbox") == timedelta(minutes=10)
