"""Serve the Zalo Bot API over HTTP: find the bot and the method, answer in the service's envelope."""

import re
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.web.fields import Fields, UnreadableError, read_fields
from simulator.world.refusal import RefusedError, bad_request
from simulator.zalo import methods
from simulator.zalo.bot import ZaloBot, ZaloBots

Method = Callable[[ZaloBot, Fields, Request], Awaitable[object]]
_TOKEN = re.compile(r"(\d{1,19}):[A-Za-z0-9_-]+")

METHODS: dict[str, Method] = {
    "getMe": methods.get_me,
    "getUpdates": methods.get_updates,
    "setWebhook": methods.set_webhook,
    "deleteWebhook": methods.delete_webhook,
    "getWebhookInfo": methods.get_webhook_info,
    "testWebhook": methods.test_webhook,
    "sendMessage": methods.send_message,
    "sendPhoto": methods.send_photo,
    "sendSticker": methods.send_sticker,
    "sendChatAction": methods.send_chat_action,
}


class ZaloApi:
    def __init__(self, bots: ZaloBots) -> None:
        self._bots = bots

    def routes(self) -> list[Route]:
        return [Route("/zalo/bot{token}/{method}", self.call, methods=["GET", "POST"])]

    async def call(self, request: Request) -> Response:
        try:
            result = await self._answer(request)
        except RefusedError as refusal:
            return JSONResponse(refusal.as_json(), refusal.code)
        return JSONResponse({"ok": True} if result is None else {"ok": True, "result": result, "error_code": 0})

    async def _answer(self, request: Request) -> object:
        token = _TOKEN.fullmatch(request.path_params["token"])
        if not token:
            raise RefusedError(401, "Unauthorized")
        method = METHODS.get(request.path_params["method"])
        if method is None:
            raise bad_request("wrong method name")
        bot = self._bots.get(token.group(1))
        bot.meet()
        try:
            return await method(bot, await read_fields(request), request)
        except UnreadableError as problem:
            raise bad_request(f"{problem} cannot be read") from problem
