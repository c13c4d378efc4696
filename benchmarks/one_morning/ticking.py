"""Run as a process of its own: let the morning pass on a database that is filled, and say what it took.

The ticks take the time they take; what is sent then passes in virtual time, at the rate each platform permits.
"""

import asyncio
import json
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.growth.questions import ZONE
from benchmarks.one_morning.people import BOTS, MORNING
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.zalo.channel import ZaloChannel
from bot.settings import Settings
from bot.verbs.serving import spare_the_collector
from domain.quiet_days import vietnam
from domain.reminders import AT, EARLIEST
from scheduler.clock import Clock
from scheduler.pieces import Piece
from scheduler.sender.holding import ready
from scheduler.sender.sender import FEWEST, IN_HAND, MOST
from storage.ground.database import Database, Session
from storage.outgoing import messages
from storage.outgoing.envelopes import LeaseTerms

CAN = {"telegram": TelegramChannel.capabilities, "zalo": ZaloChannel.capabilities}
RATES = {name: int(Settings.model_fields[f"{name}_rate"].default) for name in CAN}


class Morning:
    """Both clocks of the process: they go on by themselves, and jump where nothing happens."""

    def __init__(self) -> None:
        self.at(datetime.combine(MORNING, EARLIEST, ZONE))

    def at(self, moment: datetime) -> None:
        self._at, self._since = moment, time.perf_counter()

    def now(self) -> datetime:
        return self._at + timedelta(seconds=time.perf_counter() - self._since)

    real = now


class Watched(Clock):
    """Notes how long each piece of each tick holds the database, and at which hour the first message was written."""

    def __init__(self, database: Database, morning: Morning) -> None:
        super().__init__(database, morning, ZONE, "one morning", lambda: None, ("telegram",))
        self.pieces: dict[str, list[float]] = defaultdict(list)
        self.written: dict[str, int] = defaultdict(int)
        run = database.run

        async def watched(function: Callable[..., Any], *given: Any) -> Any:
            began = time.perf_counter()
            found: tuple[Piece, float] | None = await run(function, *given)
            name = str(given[0]) if given else "counting anew"
            self.pieces[name].append(time.perf_counter() - began)
            self.written[name] += found[0].did if found else 0
            return found

        setattr(database, "run", watched)  # noqa: B010 - an attribute mypy may not know as a method


async def write(database: Database, morning: Morning) -> dict[str, Any]:
    """Run the ticks until they find nothing more: from seven on, and once more from the hour of the morning."""
    clock = Watched(database, morning)
    began = time.perf_counter()
    await clock.remind()
    morning.at(max(morning.now(), datetime.combine(MORNING, AT, ZONE)))
    before = -1
    while before != sum(clock.written.values()):
        before = sum(clock.written.values())
        await clock.remind()
    found = {"seconds": time.perf_counter() - began, "pieces": clock.pieces, "written": clock.written}
    return found | {"until": morning.now().isoformat()}


def send(database: Database, morning: Morning) -> dict[str, Any]:
    """Lease and settle everything at the permitted rates, one bot after the other, both from the same hour on."""
    found, begins = {}, morning.now()
    for channel, bot in BOTS:
        morning.at(begins)
        rate, sent, began = RATES[channel], 0, time.perf_counter()
        at_once = min(MOST, max(FEWEST, round(rate * IN_HAND)))
        now = begins
        while some := database.transact(_some, channel, bot, at_once, now):
            sent += some
            now += timedelta(seconds=some / rate)
        seconds = time.perf_counter() - began
        found[channel] = {"sent": sent, "until": now.isoformat(), "seconds": seconds, "rate": rate}
    return found


def _some(session: Session, channel: str, bot: str, at_once: int, now: datetime) -> int:
    terms = LeaseTerms("one morning", now, now + timedelta(minutes=1))
    leased = messages.lease(session, channel, bot, terms, at_once, day=MORNING)
    for each in leased:
        assert ready(session, each, CAN[channel], now, now, MORNING)
    messages.sent(session, [(each.key, str(each.id)) for each in leased], now, terms.owner)
    return len(leased)


def peak() -> float:
    """Return the most memory this process had, in MB."""
    found = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    assert found
    return int(found[1]) / 1024


def main() -> None:
    database, morning = Database(sys.argv[1]), Morning()
    vietnam.holidays(MORNING.year)  # as what serves has done before it is ready
    spare_the_collector()
    found = asyncio.run(write(database, morning))
    found["memory"] = peak()
    found["sent"] = send(database, morning)
    found["memory at the end"] = peak()
    database.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
