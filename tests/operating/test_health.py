"""/health says 503 when nobody ticks or a channel is not heard, and never waits longer than it should."""

import asyncio
import json
import time
from datetime import timedelta
from types import SimpleNamespace

import pytest

from bot.web import health as module
from bot.web.health import Looking
from domain.operating.ticks import heard_name
from domain.operating.vitals import LOW_DISK, Fault, Trouble
from scheduler.operating.watching import GRACE, Watch
from storage.ground import leases, process
from storage.operating import troubles
from tests.operating.test_watching import ZALO, Phone
from tests.talking import ZONE, StandingTime, Village


@pytest.fixture
def village(database) -> Village:
    return Village(database)


@pytest.fixture
def looking(village: Village) -> Looking:
    clocks = StandingTime(village)
    watch = Watch(village.database, clocks, ZONE, "us", {ZALO: Phone(village)}, lambda: LOW_DISK, {})
    channels = [SimpleNamespace(name="zalo", bot="1")]
    return Looking(
        SimpleNamespace(owner="here:7:ab", database=village.database, time=clocks, watch=watch, channels=channels)
    )  # type: ignore[arg-type]  # as far as health is asked


async def asked(looking: Looking) -> tuple[int, dict[str, object]]:
    answer = await looking.health()
    return answer.status_code, json.loads(bytes(answer.body))


def works(village: Village) -> None:
    now = village.real
    village.database.transact(leases.hold, "clock", "us", now, now + timedelta(seconds=60))
    village.database.transact(process.note_tick, heard_name(*ZALO), now, "")


async def test_it_says_what_is_down(village: Village, looking: Looking):
    assert await asked(looking) == (
        200,
        {"status": "ok", "process": "7:ab", "channels": ["zalo:1"], "outbox": 0, "inbox": 0, "troubles": []},
    ), "a process that has just begun may not have ticked yet"
    village.wait(seconds=GRACE.total_seconds() + 1)
    status, said = await asked(looking)
    assert (status, said["status"], said["troubles"]) == (503, "down", ["clock", "channel:zalo:1"])
    works(village)
    assert (await asked(looking))[0] == 200
    village.wait(minutes=16)
    village.database.transact(leases.hold, "clock", "us", village.real, village.real + timedelta(seconds=60))
    assert (await asked(looking))[1]["troubles"] == ["channel:zalo:1"]


async def test_a_refused_token_is_down(village: Village, looking: Looking):
    works(village)
    village.database.transact(troubles.begin, Trouble(Fault.TOKEN, "zalo:1"), village.real)
    status, said = await asked(looking)
    assert (status, said["status"], said["troubles"]) == (503, "down", ["token:zalo:1"])


async def test_nobody_waits_longer_than_it_should(looking: Looking, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "LONGEST", 0.1)
    monkeypatch.setattr(module, "_read", lambda session, now, today: time.sleep(1))
    began = time.monotonic()
    answers = await asyncio.gather(*(asked(looking) for _ in range(5)))
    assert time.monotonic() - began < 0.9
    assert [status for status, _ in answers] == [503] * 5
    assert answers[0][1]["database"] == "no answer in 0.1 s"
    await asyncio.sleep(1.2)
    monkeypatch.undo()
    assert (await asked(looking))[0] == 200
