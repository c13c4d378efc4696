"""Call the Bot API: through the library, and more directly for what happens with every message."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import aiohttp
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.errors import send_error
from bot.channels.telegram.transport import AiohttpRequest
from bot.channels.telegram.uploads import Uploads
from bot.channels.wire import redactor

_log = logging.getLogger(__name__)


class TelegramClient:
    """Calls one bot's API: `api` is the library's client; `post` and `call` bypass the library's objects."""

    def __init__(self, token: str, session: aiohttp.ClientSession, base_url: str, file_url: str) -> None:
        logging.getLogger("telegram").setLevel(logging.INFO)  # at DEBUG the library logs addresses with the token
        self.bot = token.partition(":")[0]
        self._request = AiohttpRequest(session)
        self.redact = redactor(token)
        self.uploads = Uploads()
        self.api = Bot(token, base_url, file_url, request=self._request, get_updates_request=self._request)

    async def call(self, method: str, fields: Mapping[str, str], wait: float = 0) -> Any:
        """Call a method without the library's objects; return its `result` or raise a SendError."""
        with self.spoken():
            return await self.post(method, fields, wait)

    async def post(self, method: str, fields: Mapping[str, str], wait: float = 0) -> Any:
        return await self._request.call(f"{self.api.base_url}/{method}", fields, wait)

    @contextmanager
    def spoken(self) -> Iterator[None]:
        try:
            yield
        except TelegramError as error:
            if isinstance(error, InvalidToken):
                _log.error("telegram %s: the token is refused; nothing goes out until it is put right", self.bot)
            raise send_error(error, self.redact) from None
