"""Serve the chat page: its files, its opening state, and the bot's clock."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.web.clock import ClockControl, ClockError
from simulator.world.message import Json
from simulator.world.world import World

STATIC = Path(__file__).parent.parent / "static"
_MEDIA_TYPES = {"html": "text/html", "js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"


class Page:
    def __init__(self, world: World, clock: ClockControl | None) -> None:
        self._world = world
        self._clock = clock
        self._files = {
            path.relative_to(STATIC).as_posix(): path.read_bytes() for path in STATIC.rglob("*") if path.is_file()
        }

    def routes(self) -> list[Route]:
        return [
            Route("/", self.index),
            Route("/page", self.state),
            Route("/clock", self.clock, methods=["GET", "POST"]),
            Route("/static/{name:path}", self.part),
        ]

    async def index(self, request: Request) -> Response:
        headers = {"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache", "Referrer-Policy": "no-referrer"}
        return Response(self._files["index.html"], media_type="text/html", headers=headers)

    async def part(self, request: Request) -> Response:
        """Return a script, style sheet or drawing of the page, read once and kept."""
        name = request.path_params["name"]
        if name not in self._files:
            return JSONResponse({"error": "there is no such file"}, 404)
        media_type = _MEDIA_TYPES[name.rpartition(".")[2]]
        return Response(self._files[name], media_type=media_type, headers={"Cache-Control": "no-cache"})

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
        except ValueError as wrong:  # the request does not follow the agreed format
            return JSONResponse({"error": str(wrong)}, 400)
        except ClockError as trouble:
            return JSONResponse({"error": str(trouble)}, 502)
