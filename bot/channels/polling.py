"""Ask a platform for updates, and confirm only what has been committed."""

import asyncio
import logging
from collections.abc import Coroutine, Sequence
from typing import Any, Protocol, TypeVar

from bot.channels.platform import Heard, Leads, always, failed, nobody_listens
from domain.channel import SendError, Throttled
from storage.ground.database import UNAVAILABLE

_log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0
LONGEST_WITHOUT_DATABASE = 2.0  # it may be back any moment, and asking it again costs little
NOT_LEADING = 0.2  # seconds between two looks whether this process leads again
LONGEST_THROTTLE = 300.0  # a quota for sending may be exhausted for an hour; people write all the same

T = TypeVar("T")
U = TypeVar("U")


class Source(Protocol[U]):
    """A platform's queue of updates, in the platform's own format."""

    name: str  # for the log

    async def make_ready(self) -> None:
        """Delete the webhook, beside which a platform gives polling nothing; called again after each failure."""
        ...

    async def ask(self) -> Sequence[U]:
        """Wait for new updates; return the same ones again until `keep` committed them."""
        ...

    async def keep(self, updates: Sequence[U]) -> None:
        """Commit updates and count them as received."""
        ...


async def poll(source: Source[U], stop: asyncio.Event, leads: Leads = always, heard: Heard = nobody_listens) -> None:
    """Poll until `stop`, while this process `leads`; whatever goes wrong, only what is committed counts as received."""
    failures, ready = 0, False
    while not stop.is_set():
        if not await leads():
            await unless(stop, asyncio.sleep(NOT_LEADING, True))
            continue
        try:
            updates = await unless(stop, _ask(source, ready, nobody_listens if failures else heard))
            if updates is None:
                return
            ready = True
            heard("")
            if updates:
                await source.keep(updates)
            failures = 0
        except Exception as error:
            failures += 1
            ready = ready and not isinstance(error, SendError)
            pause = pause_after(error, failures)
            _report(source.name, error, pause)
            if isinstance(error, SendError):
                failed(heard, error)
            await unless(stop, asyncio.sleep(pause, True))


async def _ask(source: Source[U], ready: bool, heard: Heard) -> Sequence[U]:
    """Ask; after a failure only the answer to the question itself says that we are heard."""
    if not ready:
        await source.make_ready()
        heard("")
    return await source.ask()


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """Return the result of `work`; when `stop` is set first, cancel the work and return None."""
    working = asyncio.ensure_future(work)
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


def pause_after(error: Exception, failures: int) -> float:
    """Return the seconds to wait before the next attempt: more after each failure, or what the platform asks for."""
    longest = LONGEST_WITHOUT_DATABASE if isinstance(error, UNAVAILABLE) else LONGEST_PAUSE
    doubled = min(2.0 ** min(failures - 1, 10), longest)
    return max(doubled, min(error.retry_after, LONGEST_THROTTLE)) if isinstance(error, Throttled) else doubled


def _report(name: str, error: Exception, pause: float) -> None:
    if isinstance(error, SendError):
        _log.warning("%s: nothing can be received (%s); again in %g s", name, error, pause)
    elif isinstance(error, UNAVAILABLE):
        reason = type(error).__name__
        _log.error("%s: the database does not answer (%s); what was received waits; again in %g s", name, reason, pause)
    else:
        _log.error("%s: what was received could not be kept; again in %g s", name, pause, exc_info=error)
