"""Put the simulator together: two Bot APIs, the scripting surface and the page in one application."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import aiohttp
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from simulator.telegram.api import TelegramApi
from simulator.telegram.bot import TelegramBot
from simulator.telegram.person import TelegramActs
from simulator.web.clock import ClockControl
from simulator.web.page import Page
from simulator.web.surface import Surface
from simulator.web.trouble import Trouble, Troubled
from simulator.web.watching import Watching
from simulator.world.acts import Acts
from simulator.world.bots import Bots
from simulator.world.people import Cast
from simulator.world.world import World
from simulator.zalo.api import ZaloApi
from simulator.zalo.bot import ZaloBot, ZaloOptions
from simulator.zalo.person import ZaloActs


@dataclass(frozen=True, slots=True)
class Options:
    """`address` is where people and bots reach the simulator; `flood` limits messages a second; 0: no limit."""

    address: str
    control: str = ""
    flood: int = 0
    zalo: ZaloOptions = field(default_factory=ZaloOptions)


class Web:
    """The one HTTP session to webhooks and to the clock, opened when the server starts."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    def session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session

    async def close(self) -> None:
        if self._session:
            await self._session.close()


def build(cast: Cast, options: Options) -> tuple[Starlette, World]:
    world, web, trouble = World(cast), Web(), Trouble()
    telegram = Bots(lambda bot: TelegramBot(world, bot, web.session, options.flood))
    zalo = Bots(lambda bot: ZaloBot(world, bot, web.session, options.zalo))
    acts: dict[str, Acts] = {"telegram": TelegramActs(telegram), "zalo": ZaloActs(zalo, options.address)}
    clock = ClockControl(world, options.control, web.session) if options.control else None
    routes: list[BaseRoute] = [
        *TelegramApi(telegram).routes(),
        *ZaloApi(zalo).routes(),
        *Watching(world, telegram, zalo).routes(),
        *Surface(world, acts).routes(),
        *trouble.routes(),
        *Page(world, clock).routes(),
    ]

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        learning = asyncio.ensure_future(clock.learn()) if clock else None
        yield
        if learning:
            learning.cancel()
        for bot in (*telegram.all(), *zalo.all()):
            bot.courier.stop()
        await web.close()

    return Starlette(routes=routes, middleware=[Middleware(Troubled, trouble)], lifespan=lifespan), world
