"""Serve the Telegram Bot API over HTTP: find the bot and the method, answer in the service's envelope."""

import re
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.telegram import editing, media, polling, profile, sending
from simulator.telegram.bot import TelegramBot, TelegramBots
from simulator.web.fields import Fields, UnreadableError, read_fields
from simulator.world.refusal import RefusedError, bad_request

Method = Callable[[TelegramBot, Fields], Awaitable[object]]
_TOKEN = re.compile(r"(\d{1,19}):[A-Za-z0-9_-]+")

SENDING: dict[str, Method] = {
    "sendMessage": sending.send_message,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "sendMediaGroup": media.send_media_group,
}
OTHERS: dict[str, Method] = {
    "getMe": profile.get_me,
    "getChat": profile.get_chat,
    "getUpdates": polling.get_updates,
    "setWebhook": polling.set_webhook,
    "deleteWebhook": polling.delete_webhook,
    "getWebhookInfo": polling.get_webhook_info,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": editing.answer_callback_query,
    "getFile": media.get_file,
    "sendChatAction": sending.send_chat_action,
    "setMyCommands": profile.set_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "getMyCommands": profile.get_my_commands,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "setMyName": profile.set_own_text,
    "setMyDescription": profile.set_own_text,
    "setMyShortDescription": profile.set_own_text,
    "getMyName": profile.get_own_name,
    "getMyDescription": profile.get_own_description,
    "getMyShortDescription": profile.get_own_short_description,
    "pinChatMessage": profile.agree,
    "unpinChatMessage": profile.agree,
    "unpinAllChatMessages": profile.agree,
    "setMessageReaction": profile.agree,
}
_METHODS = {name.lower(): method for name, method in (SENDING | OTHERS).items()}
_PACED = {name.lower() for name in SENDING}


def bot_id(token: str) -> str:
    match = _TOKEN.fullmatch(token)
    if not match:
        raise RefusedError(401 if ":" in token else 404, "Unauthorized" if ":" in token else "Not Found")
    return match.group(1)


class TelegramApi:
    def __init__(self, bots: TelegramBots) -> None:
        self._bots = bots

    def routes(self) -> list[Route]:
        return [
            Route("/telegram/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route("/telegram/file/bot{token}/{folder}/{name}", self.download),
        ]

    async def call(self, request: Request) -> Response:
        try:
            bot = self._bots.get(bot_id(request.path_params["token"]))
            return JSONResponse({"ok": True, "result": await self._answer(bot, request)})
        except RefusedError as refusal:
            return JSONResponse(refusal.as_json(), refusal.code)

    async def _answer(self, bot: TelegramBot, request: Request) -> object:
        name = request.path_params["method"].lower()
        if name not in _METHODS:
            raise RefusedError(404, "Not Found")
        bot.meet()
        if name in _PACED:
            bot.keep_pace()
        try:
            return await _METHODS[name](bot, await read_fields(request))
        except UnreadableError as problem:
            raise bad_request(f"can't parse {problem} JSON object") from problem

    async def download(self, request: Request) -> Response:
        try:
            bot = self._bots.get(bot_id(request.path_params["token"]))
        except RefusedError as refusal:
            return JSONResponse(refusal.as_json(), refusal.code)
        file = bot.world.files.find(request.path_params["name"].partition(".")[0])
        if file is None:
            return JSONResponse(RefusedError(404, "Not Found").as_json(), 404)
        return Response(file.content, media_type="application/octet-stream")
