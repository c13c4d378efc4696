"""Serves the chat page: its files, its opening state, and the bot's clock."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from simulator.clock import ClockControl, ClockError
from simulator.message import Json
from simulator.world import World

STATIC = Path(__file__).parent / "static"
_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


class _FreshFiles(StaticFiles):
    """Never shown stale after an update: the browser asks each time whether a file has changed."""

    def file_response(self, *args, **kwargs) -> Response:  # type: ignore[no-untyped-def]  # as inherited
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        return response


class Page:
    def __init__(self, world: World, clock: ClockControl | None) -> None:
        self._world = world
        self._clock = clock

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/", self.index),
            Route("/page", self.state),
            Route("/clock", self.clock, methods=["GET", "POST"]),
            Mount("/static", _FreshFiles(directory=STATIC)),
        ]

    async def index(self, request: Request) -> Response:
        headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache", "Referrer-Policy": "no-referrer"}
        return FileResponse(STATIC / "index.html", headers=headers)

    async def state(self, request: Request) -> Response:
        cast = self._world.cast
        people: list[Json] = []
        for person in cast.people.values():
            bots = {channel: cast.bot_of(person, channel) for channel in person.chats}
            named: Json = {
                channel: {"id": bot.id, "name": bot.name, "username": bot.username} for channel, bot in bots.items()
            }
            people.append(person.as_json() | {"bots": named})
        page: Json = {"title": cast.title, "phones": cast.phones, "people": people}
        return JSONResponse(page | {"clock": self._clock is not None})

    async def clock(self, request: Request) -> Response:
        if self._clock is None:
            return JSONResponse({"error": "there is no clock to move"}, 404)
        try:
            moving = request.method == "POST"
            return JSONResponse(await (self._clock.move(await request.json()) if moving else self._clock.read()))
        except ClockError as trouble:
            return JSONResponse({"error": str(trouble)}, 502)
