"""`run`, `web` and `worker`: run the deployment until it is told to stop."""

import asyncio
import gc
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack

from starlette.routing import BaseRoute

from bot.app import App
from bot.channels.making import make_channels
from bot.channels.wire import open_session
from bot.refusal import Refused
from bot.running.alone import alone
from bot.running.database import ready
from bot.running.stopping import stop_on_signals
from bot.settings import Settings
from bot.web.server import Web, listen
from domain.quiet_days import vietnam
from storage.ground.database import Database

log = logging.getLogger(__name__)

ACCEPTED = re.compile(r"[A-Za-z0-9_-]{8,256}")
"""What both platforms take as the secret of a webhook."""

DUTIES = {"run": frozenset({"web", "worker"}), "web": frozenset({"web"}), "worker": frozenset({"worker"})}


def serve(settings: Settings, verb: str) -> int:
    check(settings)
    database = ready(settings)
    if database.is_sqlite and verb != "run":
        raise Refused("`{verb}` needs PostgreSQL; on SQLite use `run`, which does everything in one process", verb=verb)
    settings = settings.with_key()
    with alone(database):
        asyncio.run(deployment(settings, database, DUTIES[verb]))
    return 0


def check(settings: Settings) -> None:
    """Refuse settings that cannot work before anything starts."""
    secret = settings.webhook_secret.get_secret_value()
    if settings.clock_offset and not settings.rehearsal():
        raise Refused("CLOCK_OFFSET moves the bot's time and is allowed only when every channel is on this machine")
    if settings.public_url and not secret:
        raise Refused("PUBLIC_URL turns webhooks on; set WEBHOOK_SECRET too (16 to 256 letters, digits, _ or -)")
    if settings.public_url and not ACCEPTED.fullmatch(secret):
        raise Refused("WEBHOOK_SECRET: the platforms take 8 to 256 characters, of which each is A-Z, a-z, 0-9, _ or -")
    if not settings.channel_urls:
        raise Refused("no channel is on: set TELEGRAM_BOT_TOKEN or ZALO_BOT_TOKENS, or try `dongkhoi demo`")


async def deployment(
    settings: Settings,
    database: Database,
    duties: frozenset[str],
    routes: Callable[[App], Sequence[BaseRoute]] = lambda app: (),
    opened: Callable[[App], Awaitable[None]] | None = None,
) -> None:
    """Run one process from opening to closing; call `opened` when the process is ready."""
    async with AsyncExitStack() as stack:
        stack.callback(database.close)
        session = await stack.enter_async_context(open_session())
        app = App(settings, database, duties, make_channels(settings, session))
        stop_on_signals(app.stop)
        listener = stack.enter_context(listen(settings.host, settings.port)) if "web" in duties else None
        await app.make_ready()
        web = asyncio.ensure_future(Web(app, list(routes(app))).serve(listener, app.stop)) if listener else None
        if opened:
            await opened(app)
        vietnam.holidays(app.time.now().year)  # else the first tick would hold everybody up while it is loaded
        spare_the_collector()
        log.info("ready: %s", ", ".join(f"{channel.name} {channel.bot}" for channel in app.channels) or "no channel")
        await app.serve(web)
        if app.outgrown.why:
            raise app.outgrown.why


def spare_the_collector() -> None:
    """Exclude what was loaded at the start from garbage collection: scanning it costs a tenth of every turn."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
