"""Serve health, figures, webhooks and files over HTTP."""

import asyncio
import os
import socket
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from uvicorn import Config, Server

from bot.channels.platform import Platform
from bot.channels.webhook import knows_secret
from bot.refusal import Refused
from bot.web.evidence_page import EvidencePage
from bot.web.figures_page import FiguresPage
from bot.web.health import Looking, Slow
from bot.web.list_page import ListPage
from bot.web.metrics import metrics
from domain.links import verify
from exports.finishing import finished, is_unfinished
from storage.ground.database import UNAVAILABLE
from storage.outgoing import files

if TYPE_CHECKING:
    from bot.app import App

BODY_LIMIT = 1_000_000


def listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=2048
        )
    except OSError as error:
        raise Refused(
            "cannot listen on {host}, port {port} ({reason}); set PORT",
            host=host,
            port=str(port),
            reason=os.strerror(error.errno or 0),
        ) from None


async def _come_again(_request: Request, error: Exception) -> Response:
    """Answer 503 when the database does not answer: nothing was committed, so the platforms post again."""
    return JSONResponse({"status": "unavailable", "database": type(error).__name__}, 503)


class Web:
    def __init__(self, app: "App", extra: list[BaseRoute]) -> None:
        self.app, self.looking = app, Looking(app)
        self.asgi = Starlette(
            routes=[
                Route("/health", self.health),
                Route("/metrics", self.metrics),
                *(Route(f"/{each.route}", partial(self.post, each), methods=["POST"]) for each in app.channels),
                Route("/files/{token}", self.file),
                Route("/tai-len/{token}", EvidencePage(app).serve, methods=["GET", "POST"]),
                Route("/tai-danh-sach/{token}", ListPage(app).serve, methods=["GET", "POST"]),
                Route("/so-lieu/{token}", FiguresPage(app).serve, methods=["GET"]),
                *extra,
            ],
            exception_handlers=dict.fromkeys(UNAVAILABLE, _come_again),
        )
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self, listener: socket.socket, stop: asyncio.Event) -> None:
        server = Server(Config(self.asgi, log_config=None, log_level="warning", access_log=False, lifespan="off"))
        serving = asyncio.ensure_future(server._serve([listener]))
        await asyncio.wait({serving, asyncio.ensure_future(stop.wait())}, return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        await serving
        await asyncio.gather(*self._tasks)  # acknowledged updates are handled, or wait in the inbox for the next start

    async def health(self, _request: Request) -> Response:
        return await self.looking.health()

    async def metrics(self, _request: Request) -> Response:
        app = self.app
        try:
            written = await self.looking.look("metrics", metrics, app.time.real(), app.watch.today(), app.watch.free())
        except Slow as error:
            return await _come_again(_request, error)
        return Response(written, media_type=CONTENT_TYPE_LATEST)

    async def post(self, channel: Platform, request: Request) -> Response:
        """Commit what a platform posts to one of our bots, acknowledge the post, then handle it."""
        secret = self.app.settings.webhook_secret.get_secret_value()
        if not knows_secret(request.headers.get(channel.secret_header), secret):
            return PlainTextResponse("", 403)
        post = channel.parse(await self._body(request))
        await self.app.receiver.keep(post.messages)
        self._work_off()
        return JSONResponse(post.answer) if post.answer else PlainTextResponse("")

    async def file(self, request: Request) -> Response:
        app = self.app
        file_id = verify(request.path_params["token"], app.time.real(), *app.deployment.keys)
        found = await app.database.run(files.get, file_id) if file_id is not None else None
        if found and found.sha256:
            content = await asyncio.to_thread(app.folder.read, found.sha256)
            found = replace(found, content=content) if content is not None else None
        if found and is_unfinished(found):
            found = await finished(found)
        if found is None:
            return PlainTextResponse("Trang này không còn dùng được. · This page is no longer valid.", 404)
        name = quote(found.name, safe="")  # a header is ASCII, and a name may be Vietnamese
        headers = {"Content-Disposition": f"inline; filename*=UTF-8''{name}", "Cache-Control": "private, no-store"}
        return Response(found.content, media_type=found.media_type, headers=headers)

    @staticmethod
    async def _body(request: Request) -> bytes:
        body = bytearray()
        async for chunk in request.stream():
            body += chunk
            if len(body) > BODY_LIMIT:
                return b""
        return bytes(body)

    def _work_off(self) -> None:
        task = asyncio.ensure_future(self.app.receiver.work_off())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
