"""Answer whether the deployment works: in bounded time, and without the lock of the database."""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from starlette.responses import JSONResponse, Response

from domain.operating.vitals import SENT_FOR, Fault, Trouble, Vitals
from storage.chats import inbox
from storage.ground.database import UNAVAILABLE, Session
from storage.operating import troubles, vitals
from storage.outgoing import messages, outbox

if TYPE_CHECKING:
    from bot.app import App

P = ParamSpec("P")
T = TypeVar("T")

LONGEST = 3.0  # seconds
DOWN = frozenset({Fault.CLOCK, Fault.CHANNEL, Fault.TOKEN})
"""What makes the answer 503: the rest may be somebody else's fault, and goes to administrators and to alerts."""


class Slow(Exception):
    """The database did not answer in time."""


class Looking:
    """Reads what is stored without a lock, beside everything else; nobody waits longer than `LONGEST`."""

    def __init__(self, app: "App") -> None:
        self.app = app
        self._running: dict[str, asyncio.Future[Any]] = {}

    async def look(
        self, name: str, function: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call a function that reads; while the last call of this name hangs, wait for that one."""
        running = self._running.get(name)
        if running is None:
            running = asyncio.ensure_future(asyncio.to_thread(self.app.database.look, function, *args, **kwargs))
            self._running[name] = running
            running.add_done_callback(lambda _: self._running.pop(name))
        done, _ = await asyncio.wait({running}, timeout=LONGEST)
        if not done:
            raise Slow
        result: T = running.result()
        return result

    async def health(self) -> Response:
        app = self.app
        waits_since = app.database.waits_since()
        if waits_since is not None and asyncio.get_running_loop().time() - waits_since > LONGEST:
            return JSONResponse({"status": "unavailable", "database": "locked by another process"}, 503)
        try:
            found, silent, queued, updates = await self.look("health", _read, app.time.real(), app.watch.today())
        except Slow:
            return JSONResponse({"status": "unavailable", "database": f"no answer in {LONGEST:g} s"}, 503)
        except UNAVAILABLE as error:
            return JSONResponse({"status": "unavailable", "database": type(error).__name__}, 503)
        present = [*app.watch.present(found, app.time.now(), app.time.real()), *silent]
        wrong = [each.name for each in present]
        down = any(each.fault in DOWN for each in present)
        channels = [f"{channel.name}:{channel.bot}" for channel in app.channels]
        known = {
            "process": process_of(app.owner),
            "channels": channels,
            "outbox": queued,
            "inbox": updates,
            "troubles": wrong,
        }
        return JSONResponse({"status": "down" if down else "ok"} | known, 503 if down else 200)


def process_of(owner: str) -> str:
    """Return the name of a process without that of its machine: by it `doctor` finds which database it holds."""
    return owner.partition(":")[2]


def _read(session: Session, now: datetime, today: date) -> tuple[Vitals, list[Trouble], int, int]:
    waiting = messages.counts(session)
    queued = sum(waiting.get(each, 0) for each in outbox.PENDING)
    silent = [each for each in troubles.open_ones(session) if each.fault in SENT_FOR]
    found = vitals.vitals(session, now, today, {each.account for each in silent if each.account})
    return found, silent, queued, inbox.counts(session).get("waiting", 0)
