"""Call the Bot API: through the library, and a short way for what happens with every message."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import aiohttp
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.errors import send_error
from bot.channels.telegram.transport import AiohttpRequest
from bot.channels.wire import redactor

_log = logging.getLogger(__name__)


class TelegramClient:
    """One bot's way to the platform: `api` is the library's, `post` and `call` are the short way."""

    def __init__(self, token: str, session: aiohttp.ClientSession, base_url: str, file_url: str) -> None:
        logging.getLogger("telegram").setLevel(logging.INFO)  # at DEBUG the library logs addresses with the token
        self.bot = token.partition(":")[0]
        self._request = AiohttpRequest(session)
        self._redact = redactor(token)
        self.api = Bot(token, base_url, file_url, request=self._request, get_updates_request=self._request)

    async def call(self, method: str, fields: Mapping[str, str], wait: float = 0) -> Any:
        """Call a method the short way: fields as strings in, its `result` out, or a SendError."""
        with self.spoken():
            return await self.post(method, fields, wait)

    async def post(self, method: str, fields: Mapping[str, str], wait: float = 0) -> Any:
        """Call a method the short way; what goes wrong is raised as the library's errors."""
        return await self._request.call(f"{self.api.base_url}/{method}", fields, wait)

    @contextmanager
    def spoken(self) -> Iterator[None]:
        """Raise the library's errors as ours, free of the token."""
        try:
            yield
        except TelegramError as error:
            if isinstance(error, InvalidToken):
                _log.error("telegram %s: the token is refused; nothing goes out until it is put right", self.bot)
            raise send_error(error, self._redact) from None
