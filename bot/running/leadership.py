"""Do work that only one process may do: while its lease is held, and no longer."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from scheduler.clock import Time
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=30)
HEARTBEAT = 10.0


async def lead(
    database: Database,
    time: Time,
    name: str,
    owner: str,
    stop: asyncio.Event,
    work: Callable[[asyncio.Event], Awaitable[None]],
) -> None:
    """Until `stop`, take the lease `name` when it is free and run `work` meanwhile; set `work`'s argument to end it."""
    while not stop.is_set():
        if await _hold(database, time, name, owner):
            inner = asyncio.Event()
            working = asyncio.ensure_future(work(inner))
            while not stop.is_set() and not working.done():
                await _pause(stop, HEARTBEAT)
                if not stop.is_set() and not await _hold(database, time, name, owner):
                    log.warning("%s: another process leads now", name)
                    break
            inner.set()
            await working
        else:
            await _pause(stop, HEARTBEAT / 2)


async def _hold(database: Database, time: Time, name: str, owner: str) -> bool:
    now = time.real()
    try:
        return await database.run(leases.hold, name, owner, now, now + LEASE)
    except UNAVAILABLE as error:
        log.error("%s: the database does not answer (%s)", name, type(error).__name__)
        return True  # no other process can take over either; an update is not acknowledged before its commit


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
