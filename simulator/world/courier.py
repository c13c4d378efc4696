"""Deliver updates to a bot's webhook, in order, each again until it is accepted."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from simulator.world.mailbox import Mailbox

_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the webhook answered: 0 where it could not be reached."""

    status: int
    reason: str = ""

    @property
    def accepted(self) -> bool:
        return 200 <= self.status < 300


class Courier:
    """`header` is where the platform puts the secret."""

    def __init__(self, mailbox: Mailbox, header: str, session: Callable[[], aiohttp.ClientSession]) -> None:
        self._mailbox = mailbox
        self._header = header
        self._session = session
        self._round: asyncio.Task[None] | None = None
        self._secret = ""
        self.url = ""
        self.last_error = ""
        self.last_error_at = 0.0

    def start(self, url: str, secret: str) -> None:
        self.stop()
        self.url, self._secret, self.last_error = url, secret, ""
        self._round = asyncio.create_task(self._deliver())

    def stop(self) -> None:
        self.url = ""
        if self._round:
            self._round.cancel()
            self._round = None

    async def knock(self) -> Answer:
        """Send the empty request by which a platform checks a new webhook."""
        return await self._post(None)

    async def _deliver(self) -> None:
        failures = 0
        while True:
            if not self._mailbox.letters:
                await self._mailbox.wait(60)
                continue
            letter = self._mailbox.letters[0]
            answer = await self._post(letter.update)
            if answer.accepted:
                failures = 0
                if self._mailbox.letters and self._mailbox.letters[0] is letter:
                    self._mailbox.take()
                continue
            self.last_error, self.last_error_at = answer.reason, time.time()
            await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
            failures += 1

    async def _post(self, body: Any) -> Answer:
        headers = {self._header: self._secret} if self._secret else {}
        limit = aiohttp.ClientTimeout(total=30)
        try:
            async with self._session().post(self.url, json=body, headers=headers, timeout=limit) as response:
                reason = "" if response.ok else f"Wrong response from the webhook: {response.status} {response.reason}"
                return Answer(response.status, reason)
        except (aiohttp.ClientError, TimeoutError) as problem:
            return Answer(0, f"Connection failed: {type(problem).__name__}")
