"""Do work that only one process may do: while its term lasts, and no longer."""

import asyncio
from collections.abc import Awaitable, Callable

from scheduler.leading.terms import LOOK, Terms, pause

Leads = Callable[[], Awaitable[bool]]
"""Whether this process is sure to lead at this moment."""


async def lead(
    terms: Terms, name: str, stop: asyncio.Event, work: Callable[[asyncio.Event, Leads], Awaitable[None]]
) -> None:
    """Until `stop`, run `work` in each term of ours; its event is set when the term is over.

    While the database is silent `work` goes on, and has to ask before each act: it may hold what is not committed yet.
    """

    async def leads() -> bool:
        return bool(await terms.hold(name))

    while not stop.is_set():
        if await leads():
            inner = asyncio.Event()
            working = asyncio.ensure_future(work(inner, leads))
            while terms.is_led(name) and not stop.is_set() and not working.done():
                await pause(stop, LOOK)
                await leads()
            inner.set()
            await working
        else:
            await pause(stop, LOOK)
