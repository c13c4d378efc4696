"""Say things on Telegram: texts with buttons, pictures, documents, a person's command menu."""

import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

import aiohttp
from telegram import Bot, BotCommand, BotCommandScopeChat, InputFile
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot.channels.plain_text import split, units
from bot.channels.telegram.errors import send_error
from bot.channels.telegram.transport import AiohttpRequest
from bot.channels.wire import download, redactor
from domain.channel import CAPABILITIES, Rejected, SendError
from domain.chat import Choice, Command, Outgoing, OutgoingFile

_log = logging.getLogger(__name__)

BASE_URL = "https://api.telegram.org/bot"
FILE_URL = "https://api.telegram.org/file/bot"
CAPTION_LIMIT = 1024
PICTURES = ("image/png", "image/jpeg")
PICTURE_LIMIT = 10_000_000  # bytes; what is larger goes as a document
FETCH_LIMIT = 20_000_000  # bytes a bot may fetch
NOT_CHANGED = "message is not modified"
NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid", "there is no text in")


class TelegramChannel:
    """One Telegram bot. Everyday texts go the short way (`AiohttpRequest.call`), the rest through the library."""

    name: str = "telegram"

    def __init__(
        self, token: str, session: aiohttp.ClientSession, base_url: str = BASE_URL, file_url: str = FILE_URL
    ) -> None:
        logging.getLogger("telegram").setLevel(logging.INFO)  # at DEBUG the library logs addresses with the token
        self.bot = token.partition(":")[0]
        self.username = ""
        self._session = session
        self._request = AiohttpRequest(session)
        self._redact = redactor(token)
        self.api = Bot(token, base_url, file_url, request=self._request, get_updates_request=self._request)

    async def start(self) -> None:
        """Learn our own name, which links to the bot are made of."""
        self.username = (await self.call("getMe"))["username"]

    async def introduce(self, description: str, language: str = "") -> None:
        """Set what people read before they press Start; asking first, because setting is rationed."""
        with self.spoken():
            present = await self.api.get_my_description(language or None)
            if present.description != description:
                await self.api.set_my_description(description, language or None)

    async def send(self, chat: str, message: Outgoing) -> str:
        if message.commands:
            await self._set_commands(chat, message.commands)
        buttons = keyboard(message.choices, message.columns) if message.choices else ""
        with self.spoken():
            if message.file is not None:
                return await self._hand_over(chat, message.text, buttons, message.file)
            parts = split(message.text, CAPABILITIES[self.name].text_limit)
            if message.edits.isdigit() and len(parts) == 1 and await self._edit(chat, message, buttons):
                return message.edits
            return await self._say(chat, parts, buttons)

    async def fetch(self, attachment: str) -> bytes:
        """The content of a photo or document somebody sent."""
        with self.spoken():
            path = (await self.api.get_file(attachment)).file_path or ""
        if not path.startswith(("https://", "http://")):
            raise Rejected("the server keeps this file where we cannot fetch it")
        return await download(self._session, path, FETCH_LIMIT)

    async def call(self, method: str, fields: Mapping[str, str] = MappingProxyType({}), wait: float = 0) -> Any:
        """Any method of the Bot API, the short way: fields as strings in, its `result` out, or a SendError."""
        with self.spoken():
            return await self._post(method, fields, wait)

    @contextmanager
    def spoken(self) -> Iterator[None]:
        """Raise the library's errors as ours, free of the token."""
        try:
            yield
        except TelegramError as error:
            if isinstance(error, InvalidToken):
                _log.error("telegram %s: the token is refused; nothing goes out until it is put right", self.bot)
            raise send_error(error, self._redact) from None

    async def _post(self, method: str, fields: Mapping[str, str], wait: float = 0) -> Any:
        return await self._request.call(f"{self.api.base_url}/{method}", fields, wait)

    async def _say(self, chat: str, parts: list[str], buttons: str) -> str:
        sent = ""
        for place, part in enumerate(parts, start=1):
            fields = {"chat_id": chat, "text": part}
            if buttons and place == len(parts):
                fields["reply_markup"] = buttons
            if "://" in part:  # nobody else is to open a signed link first
                fields["link_preview_options"] = '{"is_disabled":true}'
            sent = _message_id(await self._post("sendMessage", fields))
        return sent

    async def _edit(self, chat: str, message: Outgoing, buttons: str) -> bool:
        """Whether the earlier message now reads so; False where it has to be said anew."""
        fields = {"chat_id": chat, "message_id": message.edits, "text": message.text}
        if buttons:
            fields["reply_markup"] = buttons
        try:
            await self._post("editMessageText", fields)
        except BadRequest as error:
            reason = error.message.lower()
            if any(words in reason for words in NOT_EDITABLE):
                return False
            if NOT_CHANGED not in reason:
                raise
        return True

    async def _hand_over(self, chat: str, text: str, buttons: str, file: OutgoingFile) -> str:
        """The file with the text below it; what is too long for that follows, and the buttons stay last."""
        if units(text) <= CAPTION_LIMIT:
            return await self._upload(chat, text, buttons, file)
        await self._upload(chat, "", "", file)
        return await self._say(chat, split(text, CAPABILITIES[self.name].text_limit), buttons)

    async def _upload(self, chat: str, caption: str, buttons: str, file: OutgoingFile) -> str:
        content = InputFile(file.content, file.name)
        content.mimetype = file.media_type
        fields = {"reply_markup": buttons} if buttons else {}
        if file.media_type in PICTURES and len(file.content) <= PICTURE_LIMIT:
            try:
                sent = await self.api.send_photo(chat, content, caption=caption or None, api_kwargs=fields)
                return str(sent.message_id)
            except BadRequest as error:  # too wide, too high: not as a picture, but as a document it may go
                if not any(words in error.message.lower() for words in ("photo_", "image_process")):
                    raise
        sent = await self.api.send_document(chat, content, caption=caption or None, api_kwargs=fields)
        return str(sent.message_id)

    async def _set_commands(self, chat: str, commands: tuple[Command, ...]) -> None:
        """A menu that cannot be set is no reason to keep silent."""
        menu = [BotCommand(command.name, command.description) for command in commands]
        try:
            with self.spoken():
                await self.api.set_my_commands(menu, scope=BotCommandScopeChat(chat), read_timeout=5)
        except SendError as error:
            _log.warning("telegram %s: the command menu was not set (%s)", self.bot, error)


def _message_id(result: Any) -> str:
    if not isinstance(result, dict) or "message_id" not in result:
        raise NetworkError("the answer holds no message")
    return str(result["message_id"])


def keyboard(choices: tuple[Choice, ...], columns: int) -> str:
    """Buttons below a message, `columns` to a row, as Telegram's JSON."""
    buttons = [{"text": choice.label, "callback_data": choice.value} for choice in choices]
    width = max(columns, 1)
    rows = [buttons[start : start + width] for start in range(0, len(buttons), width)]
    return json.dumps({"inline_keyboard": rows}, ensure_ascii=False, separators=(",", ":"))
