"""Show over HTTP what can be seen: messages, what bots sent, which bots are there, the stream of events."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import asdict
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from simulator.telegram.bot import TelegramBot, TelegramBots
from simulator.telegram.profile import commands_in
from simulator.web.surface import courteous, requested_chat
from simulator.world.live import Live
from simulator.world.message import Json
from simulator.world.world import World
from simulator.zalo.bot import ZaloBot, ZaloBots

_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


class Watching:
    def __init__(self, world: World, telegram: TelegramBots, zalo: ZaloBots) -> None:
        self._world = world
        self._telegram = telegram
        self._zalo = zalo

    def routes(self) -> list[Route]:
        return [
            Route("/people", self.people),
            Route("/people/{person}/{channel}", courteous(self.chat)),
            Route("/people/{person}/{channel}/messages", courteous(self.messages)),
            Route("/sent", self.sent),
            Route("/bots", self.bots),
            Route("/events", self.events),
            Route("/files/{file}", self.file),
        ]

    async def people(self, request: Request) -> Response:
        return JSONResponse([person.as_json() for person in self._world.cast.people.values()])

    async def chat(self, request: Request) -> Response:
        """Return a chat as a phone shows it when opened."""
        chat = requested_chat(self._world, request)
        account = self._world.cast.bot(chat.channel, chat.bot)
        bot: Json = {"id": account.id, "name": account.name, "username": account.username}
        on_telegram = self._telegram.get(chat.bot) if chat.channel == "telegram" else None
        about = on_telegram.texts.get("description", "") if on_telegram else ""
        return JSONResponse(
            {
                "bot": bot | {"connected": (on_telegram or self._zalo.get(chat.bot)).called, "description": about},
                "blocked": chat.blocked,
                "keyboard": chat.keyboard,
                "commands": commands_in(on_telegram, chat) if on_telegram else [],
                "messages": [message.as_json() for message in chat.messages if not message.deleted],
            }
        )

    async def messages(self, request: Request) -> Response:
        """Return messages new or changed after `after`; with `wait`, wait for one that many seconds at most."""
        chat = requested_chat(self._world, request)
        after = int(request.query_params.get("after", "0"))
        until = time.monotonic() + min(float(request.query_params.get("wait", "0")), 50)
        with self._world.live.listen() as events:
            while not (found := [one for one in chat.messages if one.seq > after]):
                try:
                    async with asyncio.timeout(until - time.monotonic()):
                        if await events.get() is None:
                            break
                except TimeoutError:
                    break
        return JSONResponse([one.as_json() for one in sorted(found, key=lambda message: message.seq)])

    async def sent(self, request: Request) -> Response:
        after = int(request.query_params.get("after", "0"))
        return JSONResponse([sent.as_json() for sent in self._world.sent[after:]])

    async def bots(self, request: Request) -> Response:
        """Return every bot with the number of updates waiting for it."""
        bots: list[TelegramBot | ZaloBot] = [*self._telegram.all(), *self._zalo.all()]
        return JSONResponse(
            [
                asdict(bot.account)
                | {"connected": bot.called, "pending": len(bot.mailbox.letters), "webhook": bot.courier.url}
                for bot in bots
            ]
        )

    async def events(self, request: Request) -> Response:
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(_stream(self._world.live), media_type="text/event-stream", headers=headers)

    async def file(self, request: Request) -> Response:
        file = self._world.files.find(request.path_params["file"])
        if file is None:
            return JSONResponse({"error": "there is no such file"}, 404)
        picture = file.media_type in _PICTURES
        disposition = f"{'inline' if picture else 'attachment'}; filename*=UTF-8''{quote(file.name, safe='')}"
        headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
        return Response(file.content, media_type=file.media_type, headers=headers)


async def _stream(live: Live) -> AsyncIterator[str]:
    with live.listen() as events:
        yield "retry: 1000\n\n: hello\n\n"
        while True:
            try:
                async with asyncio.timeout(15):
                    event = await events.get()
            except TimeoutError:
                yield ": still here\n\n"
                continue
            if event is None:
                return
            yield f"data: {json.dumps(event, ensure_ascii=False)}\n\n"
