"""Let both platforms fail for a while: refuse with 429 or 500, or close connections before anything is answered."""

import time

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from simulator.web.fields import read_fields
from simulator.world.message import Json

APIS = ("/telegram/", "/zalo/")
CLOSES = 0
TOO_MANY = 429


class Trouble:
    """What every call of a bot meets until a moment; nothing of such a call is done."""

    def __init__(self) -> None:
        self._status, self._until = CLOSES, 0.0

    def routes(self) -> list[Route]:
        return [Route("/trouble", self.begin, methods=["POST"])]

    async def begin(self, request: Request) -> Response:
        """Fail for so many `seconds` with a `status`; 0 closes connections."""
        fields = await read_fields(request)
        self._status, self._until = fields.number("status"), time.monotonic() + fields.number("seconds")
        return JSONResponse({"status": self._status, "seconds": fields.number("seconds")})

    def lasts(self) -> bool:
        return time.monotonic() < self._until

    async def meet(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._status != CLOSES:
            await JSONResponse(self._refusal(), self._status)(scope, receive, send)
            return
        start = {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1")]}
        await send(start)  # and no body: the server closes the connection

    def _refusal(self) -> Json:
        refusal: Json = {"ok": False, "error_code": self._status, "description": "trouble"}
        return refusal | ({"parameters": {"retry_after": 1}} if self._status == TOO_MANY else {})


class Troubled:
    """The application, with the trouble in front of both Bot APIs."""

    def __init__(self, app: ASGIApp, trouble: Trouble) -> None:
        self._app, self._trouble = app, trouble

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self._trouble.lasts() and scope["path"].startswith(APIS):
            await self._trouble.meet(scope, receive, send)
        else:
            await self._app(scope, receive, send)
