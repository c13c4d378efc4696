"""Call the Zalo Bot API with JSON, never naming the token in an error."""

import json
import logging
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import aiohttp
from yarl import URL

from bot.channels.wire import redactor, trouble
from bot.channels.zalo.assumptions import IDLE, send_error
from domain.channel import Away, SendError, Throttled, TokenRefused, TryLater

_log = logging.getLogger(__name__)

NOT_THE_PLATFORM = 502  # our own code for answers that are not the platform's

Fields = Mapping[str, str | int]

CONNECT = 10.0
READ = 20.0


class RefusedError(Exception):
    """The platform refused. What a refusal means depends on the method."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason


class ZaloClient:
    def __init__(self, token: str, session: aiohttp.ClientSession, base_url: str) -> None:
        self.bot = token.partition(":")[0]
        self._session = session
        self._base = base_url + token
        self._redact = redactor(token)

    async def call(self, method: str, fields: Fields = MappingProxyType({})) -> Any:
        try:
            return await self._post(method, fields)
        except RefusedError as refusal:
            raise self._meaning(refusal) from None

    async def ask(self, wait: int) -> Any:
        """Return the next update as it came, or None when nobody wrote for `wait` seconds."""
        try:
            return await self._post("getUpdates", {"timeout": wait}, wait)
        except RefusedError as refusal:
            if refusal.code in IDLE:
                return None
            raise self._meaning(refusal) from None

    def _meaning(self, refusal: RefusedError) -> SendError:
        error = send_error(refusal.code, refusal.reason)
        if isinstance(error, TokenRefused | Throttled):
            _log.error("zalo %s: %s; nothing goes out until then", self.bot, error)
        return error

    async def _post(self, method: str, fields: Fields, wait: float = 0) -> Any:
        """Call a method that may take `wait` seconds longer than usual; raise RefusedError or TryLater."""
        limits = aiohttp.ClientTimeout(
            total=2 * CONNECT + READ + wait, connect=2 * CONNECT, sock_connect=CONNECT, sock_read=READ + wait
        )
        try:
            async with self._session.post(
                URL(f"{self._base}/{method}", encoded=True), json=dict(fields), timeout=limits, allow_redirects=False
            ) as answer:
                return self._result(answer.status, await answer.read())
        except aiohttp.ClientConnectorError as error:
            raise Away(f"no connection to Zalo for {method}: {trouble(error)}") from None
        except (aiohttp.ClientError, OSError) as error:
            raise TryLater(f"Zalo did not answer {method}: {trouble(error)}") from None

    def _result(self, status: int, payload: bytes) -> Any:
        """Return the result: `ok` decides, then `error_code` (0 is a success), then the status; a 200 may refuse."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or "ok" not in answer:  # a proxy's page says nothing about the chat
            raise RefusedError(status if status in IDLE else NOT_THE_PLATFORM, f"HTTP status {status}, no answer in it")
        if answer.get("ok") and status < 400:
            return answer.get("result")
        code = answer.get("error_code") or status
        raise RefusedError(code if isinstance(code, int) else status, self._redact(str(answer.get("description", ""))))
