"""Call the Bot API: through the library, and more directly for what happens with every message."""

import asyncio
import logging
from collections import deque
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
from domain.reach.paid import FREE

_log = logging.getLogger(__name__)

FREE_FOR = 2.0  # seconds in which we send so many before we pay: on the way they may come closer together


class TelegramClient:
    """Calls one bot's API: `api` is the library's client; `post` and `call` bypass the library's objects."""

    def __init__(
        self, token: str, session: aiohttp.ClientSession, base_url: str, file_url: str, rate: int = FREE
    ) -> None:
        logging.getLogger("telegram").setLevel(logging.INFO)  # at DEBUG the library logs addresses with the token
        self.bot = token.partition(":")[0]
        self._request = AiohttpRequest(session)
        self.redact = redactor(token)
        self.uploads = Uploads()
        self._may_pay, self._lately = rate > FREE, deque[float](maxlen=FREE)
        self.api = Bot(token, base_url, file_url, request=self._request, get_updates_request=self._request)

    async def call(self, method: str, fields: Mapping[str, str], wait: float = 0) -> Any:
        """Call a method without the library's objects; return its `result` or raise a SendError."""
        with self.spoken():
            return await self.post(method, fields, wait)

    async def post(self, method: str, fields: Mapping[str, str], wait: float = 0) -> Any:
        return await self._request.call(f"{self.api.base_url}/{method}", fields, wait)

    def pays(self) -> bool:
        """Count a message that is sent now; tell whether it is paid for, since as many as are free went before."""
        now = asyncio.get_running_loop().time()
        pays = self._may_pay and len(self._lately) == FREE and now - self._lately[0] < FREE_FOR
        self._lately.append(now)
        return pays

    @contextmanager
    def spoken(self) -> Iterator[None]:
        try:
            yield
        except TelegramError as error:
            if isinstance(error, InvalidToken):
                _log.error("telegram %s: the token is refused; nothing goes out until it is put right", self.bot)
            raise send_error(error, self.redact) from None
