"""`run`, `web` and `worker`: the deployment, until it is told to stop."""

import asyncio
import fcntl
import gc
import logging
import signal
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path

from starlette.routing import BaseRoute

from bot.app import App
from bot.channels.making import make_channels
from bot.channels.wire import open_session
from bot.refusal import Refused
from bot.running.database import ready
from bot.settings import Settings
from bot.web.server import Web, listen
from storage.ground.database import Database

log = logging.getLogger(__name__)

DUTIES = {"run": frozenset({"web", "worker"}), "web": frozenset({"web"}), "worker": frozenset({"worker"})}


def serve(settings: Settings, verb: str) -> int:
    """Run until SIGTERM or SIGINT."""
    check(settings)
    database = ready(settings)
    if database.is_sqlite and verb != "run":
        raise Refused(f"`{verb}` needs PostgreSQL; on SQLite use `run`, which does everything in one process")
    with alone(database):
        asyncio.run(deployment(settings, database, DUTIES[verb]))
    return 0


def check(settings: Settings) -> None:
    """Refuse what cannot work before anything starts."""
    if settings.clock_offset and not settings.rehearsal():
        raise Refused("CLOCK_OFFSET moves the bot's time and is allowed only when every channel is on this machine")
    if settings.public_url and not settings.webhook_secret.get_secret_value():
        raise Refused("PUBLIC_URL turns webhooks on; set WEBHOOK_SECRET too (8 to 256 letters, digits, _ or -)")
    if not settings.channel_urls:
        raise Refused("no channel is on: set TELEGRAM_BOT_TOKEN or ZALO_BOT_TOKENS, or try `dongkhoi demo`")


async def deployment(
    settings: Settings,
    database: Database,
    duties: frozenset[str],
    routes: Callable[[App], Sequence[BaseRoute]] = lambda app: (),
    opened: Callable[[App], Awaitable[None]] | None = None,
) -> None:
    """One process from opening to closing; `opened` is called when it is ready."""
    async with AsyncExitStack() as stack:
        stack.callback(database.close)
        session = await stack.enter_async_context(open_session())
        app = App(settings, database, duties, make_channels(settings, session))
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, app.stop.set)
        listener = stack.enter_context(listen(settings.host, settings.port)) if "web" in duties else None
        await app.make_ready()
        web = asyncio.ensure_future(Web(app, list(routes(app))).serve(listener, app.stop)) if listener else None
        if opened:
            await opened(app)
        spare_the_collector()
        log.info("ready: %s", ", ".join(f"{channel.name} {channel.bot}" for channel in app.channels) or "no channel")
        await app.serve(web)


def spare_the_collector() -> None:
    """What was loaded at the start stays: looking through it again and again costs a tenth of every turn."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@contextmanager
def alone(database: Database) -> Iterator[None]:
    """On SQLite one process only: a second one would answer the same people twice."""
    path = database.url.database
    if not database.is_sqlite or not path:
        yield
        return
    with Path(f"{path}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(f"another process is already running on {path}") from None
        yield
