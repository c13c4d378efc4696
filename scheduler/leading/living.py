"""Watch whether the processes that lead nothing live, and put back what a dead one had in hand."""

import asyncio
import logging

from scheduler.leading.terms import LOOK, Terms, pause
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database

log = logging.getLogger(__name__)

LIVES = "lives:"


def sign_of(owner: str) -> str:
    """Return the name of the term under which a process only says that it lives."""
    return f"{LIVES}{owner}"


async def watch(database: Database, terms: Terms, stop: asyncio.Event) -> None:
    """Until `stop`, follow each such process that has fallen silent: with its term its replies are free."""
    while not stop.is_set():
        try:
            await _look(database, terms)
        except UNAVAILABLE as error:
            log.error("nobody watches the other processes: the database does not answer (%s)", type(error).__name__)
        await pause(stop, 2 * LOOK)


async def _look(database: Database, terms: Terms) -> None:
    for name in await database.run(leases.named, LIVES):
        if name != sign_of(terms.owner) and await terms.hold(name):
            terms.forget(name)
            await database.run(leases.remove, name, terms.owner)
