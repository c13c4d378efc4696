"""Say things on Zalo: plain texts with numbered choices, pictures by their address, files as links."""

import logging
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import aiohttp

from bot.channels.plain_text import split, units, with_menu
from bot.channels.wire import TokenRefused, download
from bot.channels.zalo.client import Fields, RefusedError, ZaloClient
from bot.channels.zalo.platform import BASE_URL, CAPTION_LIMIT, FETCH_LIMIT, IDLE, PICTURES, TEXT_LIMIT, send_error
from domain.channel import Rejected, Throttled
from domain.chat import Outgoing, OutgoingFile
from locales.language import language
from locales.wording.files import download_text, no_address_text

_log = logging.getLogger(__name__)

COUNTER = len("(99/99)\n")  # room for "(1/2)" above each part


class ZaloChannel:
    """One Zalo bot."""

    name: str = "zalo"

    def __init__(self, token: str, session: aiohttp.ClientSession, base_url: str = BASE_URL) -> None:
        self.bot = token.partition(":")[0]
        self.title = ""  # what people search for in Zalo to find the bot
        self._session = session
        self._secure = base_url.startswith("https://")
        self._client = ZaloClient(token, session, base_url)

    async def start(self) -> None:
        """Learn under which name people find the bot."""
        me = await self.call("getMe") or {}
        self.title = str(me.get("display_name") or me.get("account_name") or "")

    async def send(self, chat: str, message: Outgoing) -> str:
        file = message.file
        if file is not None and file.link and file.media_type in PICTURES:
            return await self._show(chat, message, file)
        if file is not None:
            message = replace(message, text=_with_file(message, file))
        return await self._say(chat, _rendered(message))

    async def fetch(self, attachment: str) -> bytes:
        """The content of a photo or voice message, whose address expires soon after it came."""
        if not attachment.startswith("https://" if self._secure else ("https://", "http://")):
            raise Rejected("this attachment has no address to fetch it from")
        return await download(self._session, attachment, FETCH_LIMIT)

    async def call(self, method: str, fields: Fields = MappingProxyType({})) -> Any:
        """Any method of the Zalo Bot API: its `result`, or a SendError."""
        with self.spoken():
            return await self._client.call(method, fields)

    async def ask(self, wait: int) -> Any:
        """The next update as it came, or None when nobody wrote for `wait` seconds."""
        with self.spoken():
            try:
                return await self._client.call("getUpdates", {"timeout": wait}, wait)
            except RefusedError as refusal:
                if refusal.code in IDLE:
                    return None
                raise

    @contextmanager
    def spoken(self) -> Iterator[None]:
        """Raise the platform's refusals in the words every channel uses, and loudly where somebody has to act."""
        try:
            yield
        except RefusedError as refusal:
            error = send_error(refusal.code, refusal.reason)
            if isinstance(error, TokenRefused | Throttled):
                _log.error("zalo %s: %s; nothing goes out until then", self.bot, error)
            raise error from None

    async def _show(self, chat: str, message: Outgoing, file: OutgoingFile) -> str:
        """A picture with the text below it; what is too long for that follows in messages of its own."""
        text = _rendered(message)
        fits = units(text) <= CAPTION_LIMIT
        fields = {"chat_id": chat, "photo": file.link}
        if fits and text:
            fields["caption"] = text
        try:
            sent = await self.call("sendPhoto", fields)
        except Rejected:  # Zalo could not fetch it; the person's phone perhaps can
            return await self._say(chat, _rendered(replace(message, text=_with_file(message, file))))
        return _message_id(sent) if fits else await self._say(chat, text)

    async def _say(self, chat: str, text: str) -> str:
        parts = split(text, TEXT_LIMIT)
        if len(parts) > 1:
            parts = split(text, TEXT_LIMIT - COUNTER)
            parts = [f"({place}/{len(parts)})\n{part}" for place, part in enumerate(parts, start=1)]
        sent = ""
        for part in parts:
            sent = _message_id(await self.call("sendMessage", {"chat_id": chat, "text": part}))
        return sent


def _rendered(message: Outgoing) -> str:
    return unicodedata.normalize("NFC", with_menu(message.text, message.choices, message.numbering))


def _with_file(message: Outgoing, file: OutgoingFile) -> str:
    """The text and where to get the file, or why it cannot be got here."""
    speak = language(message.language)
    sentence = download_text(speak, file.name, file.link) if file.link else no_address_text(speak, file.name)
    return f"{message.text}\n\n{sentence}" if message.text else sentence


def _message_id(result: Any) -> str:
    """A message Zalo accepted has arrived, also where it is not named."""
    return str(result.get("message_id", "")) if isinstance(result, dict) else ""
